"""`quizapp decks`: the decks that are there, and what of them is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from quizapp.cli.options import json_option, say_json
from quizapp.cli.tables import table
from quizapp.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.cli.context import Context
    from quizapp.insight.overview import DeckRow


@click.command
@json_option
@click.pass_obj
def command(context: Context, *, as_json: bool) -> int:
    """List all decks with their new, due and suspended cards.

    A deck with errors is listed too, is named on standard error, and makes the exit code 1.
    """
    from quizapp.insight.overview import overview  # noqa: PLC0415 - keeps the start light

    with context.workspace() as workspace:
        rows = overview(workspace.entries(), workspace.journal, workspace.today(), workspace.now())
    if as_json:
        say_json([_as_plain(row) for row in rows])
    elif rows:
        click.echo(_as_table(rows))
    else:
        folders = " and ".join(map(str, context.places.decks))
        click.echo(f"No decks in {folders}; make one with: quizapp new PATH")
    broken = [row for row in rows if row.problems]
    for row in broken:
        first = row.problems[0]
        message = f"{first.message}; see quizapp check {row.path}"
        place = f"{row.path}:{first.line}:{first.column}"
        click.echo(one_line(f"quizapp: {place}: {message}"), err=True)
    return 1 if broken else 0


def _as_plain(row: DeckRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "path": str(row.path),
        "questions": row.questions,
        "cards": row.cards,
        "new": row.new,
        "due": row.due,
        "suspended": row.suspended,
    }


def _as_table(rows: Sequence[DeckRow]) -> str:
    headings = ("id", "title", "questions", "cards", "new", "due", "suspended", "mastered %")
    cells = [
        (
            row.id,
            row.title if not row.problems else "has errors, see below",
            row.questions,
            row.cards,
            row.new,
            row.due,
            row.suspended,
            round(row.mastery * 100),
        )
        for row in rows
    ]
    return table(headings, cells, stretch=1)
