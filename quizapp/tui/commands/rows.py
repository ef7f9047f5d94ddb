"""Moving about in a list."""

from __future__ import annotations

from quizapp.tui.commands.command import Command


class PageUp(Command):
    """Move up by a page."""

    key = "pageup"
    label = "page up"
    foot = False


class PageDown(Command):
    """Move down by a page."""

    key = "pagedown"
    label = "page down"
    foot = False


class First(Command):
    """Move to the first."""

    key = "home,g"
    label = "first"
    foot = False


class Last(Command):
    """Move to the last."""

    key = "end,G"
    label = "last"
    foot = False
