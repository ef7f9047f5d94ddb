"""`quizapp doctor`: whether everything is where it should be, and sound."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

import quizapp
from quizapp.text import counted

if TYPE_CHECKING:
    from quizapp.cli.context import Context
    from quizapp.sessions.workspace import Workspace


@click.command
@click.option("--rebuild", is_flag=True, help="Work out all card states and scores anew.")
@click.pass_context
def command(ctx: click.Context, *, rebuild: bool) -> None:
    """Look the journal, the decks and this machine over.

    With --rebuild the tables of card states and scores are thrown away and worked out again from
    what you did; the result is the same unless they were damaged.
    """
    context: Context = ctx.obj
    places = context.places
    click.echo(f"quizapp {quizapp.__version__}, Python {sys.version.split()[0]}, {sys.platform}")
    click.echo(f"home     {places.home}")
    click.echo(
        f"settings {places.settings}{'' if places.settings.exists() else ' (none: defaults)'}"
    )
    with context.workspace() as workspace:
        sound = _look_over(workspace)
        if rebuild:
            workspace.journal.rebuild()
            workspace.catalogue()
            click.echo("card states and scores are worked out anew")
    ctx.exit(0 if sound else 1)


def _look_over(workspace: Workspace) -> bool:
    faults = workspace.journal.faults()
    totals = workspace.journal.totals()
    click.echo(
        f"journal  {workspace.places.journal}: {counted(totals.responses, 'answer')}, "
        f"{counted(totals.cards, 'card')}, {counted(totals.days, 'day')}"
    )
    for fault in faults:
        click.echo(f"         damaged: {fault}; bring back a copy with quizapp restore")
    broken = [entry for entry in workspace.entries() if entry.problems]
    for folder in workspace.places.decks:
        click.echo(f"decks    {folder}{'' if folder.is_dir() else ' (not there)'}")
    click.echo(f"         {counted(len(workspace.entries()), 'deck')}, {len(broken)} with problems")
    for entry in broken:
        click.echo(
            f"         {entry.path}: {counted(len(entry.problems), 'problem')}; run quizapp check"
        )
    if not _has_fast_yaml():
        click.echo("yaml     without its C parser: decks are read about seven times slower")
    return not faults and not broken


def _has_fast_yaml() -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - only here

    return find_spec("yaml._yaml") is not None
