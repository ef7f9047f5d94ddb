"""`quizapp scores`: every attempt with its score, newest first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from quizapp.cli import completion
from quizapp.cli.tables import table
from quizapp.insight.scores import scores

if TYPE_CHECKING:
    from quizapp.cli.context import Context


@click.command
@click.argument("deck", required=False, shell_complete=completion.decks)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for scripts.")
@click.pass_obj
def command(context: Context, deck: str | None, *, as_json: bool) -> None:
    """List your quizzes with their scores, newest first, over all decks or one."""
    with context.workspace() as workspace:
        rows = scores(
            workspace.journal, workspace.points, workspace.deck(deck).id if deck else None
        )
    if as_json:
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
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
