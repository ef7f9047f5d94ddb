"""What can become of the history with a question that has changed."""

from __future__ import annotations

from quizapp.tui.commands.command import Command


class KeepHistory(Command):
    """Keep the history: you know what matters of it."""

    key = "1,enter"
    label = "keep it"


class SeeSoon(Command):
    """Keep the history, and see the card again soon."""

    key = "2"
    label = "see it soon"


class StartOver(Command):
    """Start over with this card, as with a new one."""

    key = "3"
    label = "start over"


class DecideLater(Command):
    """Answer first and decide another time."""

    key = "escape"
    label = "decide later"
