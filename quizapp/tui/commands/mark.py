"""What can be done once a response is marked."""

from __future__ import annotations

from quizapp.tui.commands.command import Command


class Proceed(Command):
    """Take the rating that is proposed and go on."""

    key = "enter,space"
    label = "next"


class Again(Command):
    """Rate it Again: not known; it comes back within minutes."""

    key = "1"
    label = "Again"
    action = "rate(1)"
    foot = False


class Hard(Command):
    """Rate it Hard: known in part, or barely."""

    key = "2"
    label = "Hard"
    action = "rate(2)"
    foot = False


class Good(Command):
    """Rate it Good: known."""

    key = "3"
    label = "Good"
    action = "rate(3)"
    foot = False


class Easy(Command):
    """Rate it Easy: known without effort."""

    key = "4"
    label = "Easy"
    action = "rate(4)"
    foot = False


class ShowSource(Command):
    """Read the passage of the source that the answer rests on."""

    key = "s"
    label = "source"


class CountMine(Command):
    """Count what you typed as right, now and from now on."""

    key = "c"
    label = "count mine as right"


class Leave(Command):
    """Go back home; all is kept."""

    key = "enter"
    label = "home"
