"""Opening the app, or saying why this terminal cannot show it."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from quizapp.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.cli.context import Context
    from quizapp.destinations import Destination
    from quizapp.sessions.workspace import Workspace


class NoTerminalError(UserError):
    """The app needs a terminal that can draw."""


def open_app(context: Context, where: Callable[[Workspace], Destination] | None = None) -> int:
    """Run the app, opened `where` that says (home where None), and return its exit code.

    Raises:
        NoTerminalError: standard input or output is no terminal, or a dumb one.
        UserError: settings or journal cannot be read.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise NoTerminalError(
            "the app needs a terminal; use 'quizapp study --plain' or 'quizapp quiz DECK --plain'"
        )
    if os.environ.get("TERM", "") in {"", "dumb"}:
        raise NoTerminalError(
            "this terminal cannot draw the app; use 'quizapp study --plain' or "
            "'quizapp quiz DECK --plain'"
        )
    # What is made until the first screen stays: to look through it for garbage takes a tenth of the
    # time to there. The app takes it up again.
    gc.disable()
    from quizapp.destinations import ToHome  # noqa: PLC0415 - only for the app
    from quizapp.tui.app import run  # noqa: PLC0415 - Textual takes 350 ms

    with context.workspace() as workspace:
        return run(workspace, where(workspace) if where else ToHome())
