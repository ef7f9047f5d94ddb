"""`quizapp undo`: taking back what was done last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizapp.text import one_line

if TYPE_CHECKING:
    from quizapp.cli.context import Context


@click.command
@click.pass_obj
def command(context: Context) -> None:
    """Take back what you did last today: an answer, a rating, a suspension, a flag.

    Said again, it takes back what was done before that. What was answered in a test or an exam
    stands.
    """
    from quizapp.sessions.undoing import undo_last  # noqa: PLC0415 - only when it runs

    with context.workspace() as workspace:
        taken_back = undo_last(workspace)
        found = workspace.question(taken_back.question) if taken_back.question else None
    about = f": {one_line(found[1].heading)}" if found else ""
    click.echo(f"Taken back: {taken_back.what}{about}")
