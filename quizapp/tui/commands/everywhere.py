"""What can be done on every screen."""

from __future__ import annotations

from quizapp.tui.commands.command import Command


class Help(Command):
    """Show every key that does something here."""

    key = "question_mark,f1"
    label = "help"


class Palette(Command):
    """Find any action or deck by its name."""

    key = "ctrl+p"
    label = "palette"
    action = "command_palette"
    foot = False


class Quit(Command):
    """Leave quizapp. Everything you answered is kept already."""

    key = "ctrl+q"
    label = "quit"
    foot = False


class Back(Command):
    """Go back to where you came from. Answers are kept; a quiz can be resumed."""

    key = "escape"
    label = "back"


class Close(Command):
    """Close this and go back."""

    key = "escape,enter,s,q"
    label = "close"


class KeepWords(Command):
    """Keep what you typed."""

    key = "enter"
    label = "keep"


class Withdraw(Command):
    """Go back and say nothing."""

    key = "escape"
    label = "back"


class Yes(Command):
    """Yes, do it."""

    key = "y,enter"
    label = "yes"


class No(Command):
    """No, go back."""

    key = "n,escape"
    label = "no"
