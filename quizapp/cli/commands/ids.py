"""`quizapp ids`: ids for questions that have none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.cli.context import Context


@click.command
@click.argument(
    "paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH]..."
)
@click.option("--write", is_flag=True, help="Put them into the files, and carry progress over.")
@click.pass_obj
def command(context: Context, paths: Sequence[Path], *, write: bool) -> int:
    """List the ids that questions lack, in the files and folders PATH or in all decks.

    A question without an id goes by its words, and loses its learners' progress when they change. An
    id, once written, stays: it may be changed, but then leave the old one in aliases.
    """
    from quizapp.decks.editing.ids import plan_ids  # noqa: PLC0415 - brings yaml and pydantic
    from quizapp.decks.library.parsed import DeckBrokenError  # noqa: PLC0415 - as above

    lacking, broken = 0, 0
    for path in _files(paths or context.places.decks):
        try:
            plan = plan_ids(path)
            if write:
                plan.write(context.rekey)
        except DeckBrokenError as error:
            click.echo(f"quizapp: {error}", err=True)
            broken += 1
            continue
        if plan.deck_id:
            click.echo(one_line(f"{path}: {plan.deck_id}"))
        for old, new in plan.keys.items():
            click.echo(one_line(f"{path}: {old} -> {new}"))
        lacking += len(plan.edits)
    if not lacking and not broken:
        click.echo("no id is missing")
    elif lacking and write:
        click.echo(f"{lacking} {'id' if lacking == 1 else 'ids'} written")
    elif lacking:
        click.echo(f"{lacking} missing; quizapp ids --write puts them in")
    return 1 if broken else 0


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    from quizapp.decks.library.walk import find_decks  # noqa: PLC0415 - as above

    for path in paths:
        yield from find_decks(path)
