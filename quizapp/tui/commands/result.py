"""What can be done with a result and with scores."""

from __future__ import annotations

from quizapp.tui.commands.command import Command


class RetryMissed(Command):
    """Take a quiz of the questions you missed: those not right, and those you guessed."""

    key = "r"
    label = "retry missed"


class AllQuestions(Command):
    """List every question with its time; again lists only those to look at again."""

    key = "a"
    label = "all questions"


class SaveResult(Command):
    """Save the result as a file in the folder where you started quizapp."""

    key = "w"
    label = "save"


class SaveMarkdown(Command):
    """Save it as Markdown: scores and mistakes as text."""

    key = "1,m,enter"
    label = "Markdown"


class SaveJson(Command):
    """Save it as JSON: every question, for scripts."""

    key = "2,j"
    label = "JSON"


class SavePicture(Command):
    """Save it as SVG: a picture of the scores."""

    key = "3,p"
    label = "SVG picture"


class NextDeck(Command):
    """Show the next deck."""

    key = "right,l"
    label = "next deck"


class PreviousDeck(Command):
    """Show the deck before."""

    key = "left,h"
    label = "deck before"
    foot = False


class OpenScores(Command):
    """Look at your attempts over time."""

    key = "o"
    label = "scores"
