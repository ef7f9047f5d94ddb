"""`quizapp scores`: every attempt with its score, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizapp.cli.options import json_option, one_deck, say_json
from quizapp.cli.tables import table
from quizapp.insight.scores import scores

if TYPE_CHECKING:
    from quizapp.cli.context import Context


@click.command
@one_deck
@json_option
@click.pass_obj
def command(context: Context, deck: str | None, *, as_json: bool) -> None:
    """List your quizzes with their scores, newest first, over all decks or one."""
    with context.workspace() as workspace:
        rows = scores(
            workspace.journal, workspace.points, workspace.deck(deck).id if deck else None
        )
    if as_json:
        say_json(rows)
    elif not rows:
        click.echo("No quiz was taken yet; begin one with: quizapp quiz DECK")
    else:
        shown = [
            (
                row["started"].replace("T", " ").removesuffix("Z")[:16],
                row["deck"],
                row["mode"],
                f"{row['score']:g} of {row['out_of']:g}",
                f"{row['percent']:g} %" if row["finished"] else "left half-way",
            )
            for row in rows
        ]
        click.echo(table(("started (UTC)", "deck", "mode", "score", "percent"), shown))
