"""Where a destination leads: each file of `screens/` enters the destinations of its screen itself."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from quizapp.tui import screens
from quizapp.tui.frames.screen import AppScreen

if TYPE_CHECKING:
    from quizapp.destinations import Destination
    from quizapp.sessions.workspace import Workspace


def screen_of(workspace: Workspace, destination: Destination) -> AppScreen:
    """Return the screen of `destination`, its session begun.

    Raises:
        UserError: it cannot be opened; the text holds the way out.
        LookupError: there is no screen for it.
    """
    return kind_of_screen(type(destination)).open(workspace, destination)


def kind_of_screen(kind: type[Destination]) -> type[AppScreen]:
    """Return the class for a kind of destination, having imported no more files than that takes."""
    likely = kind.__name__.removeprefix("To").lower()  # a file mostly bears the name of its place
    names = sorted((each.name for each in iter_modules(screens.__path__)), key=likely.__ne__)
    for name in names:
        if kind in AppScreen.by_destination:
            break
        import_module(f"{screens.__name__}.{name}")
    return AppScreen.by_destination[kind]
