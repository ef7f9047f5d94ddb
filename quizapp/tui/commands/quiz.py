"""What can be done in a quiz, and before it."""

from __future__ import annotations

from quizapp.tui.commands.command import Command


class PreviousQuestion(Command):
    """Go back to the question before this one; its answer can be changed until you hand in."""

    key = "b,ctrl+b"
    label = "question before"


class HandIn(Command):
    """End the quiz and see the result; what is unanswered counts as wrong."""

    key = "e,ctrl+o"
    label = "hand in"


class GiveUp(Command):
    """Drop this attempt for good. What you answered stays in your history."""

    key = "ctrl+g"
    label = "drop this attempt"
    foot = False


class StartQuiz(Command):
    """Start the quiz as it is set up here."""

    key = "enter"
    label = "start"


class Take(Command):
    """Do what stands under the cursor."""

    key = "enter"
    label = "choose"


class More(Command):
    """Change it to the next value."""

    key = "right,l,space"
    label = "change"


class Less(Command):
    """Change it to the value before."""

    key = "left,h"
    label = "change back"
    foot = False
