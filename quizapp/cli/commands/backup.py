"""`quizapp backup`: a whole copy of the journal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.clock import stamp
from quizapp.errors import UserError

if TYPE_CHECKING:
    from quizapp.cli.context import Context


@click.command
@click.argument("target", required=False, type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, target: Path | None) -> None:
    """Write a copy of everything you did to TARGET (else a dated file in the home folder).

    The app may stay open meanwhile. An existing file is never overwritten. Leaves with 1 where the
    journal is damaged, and the copy with it.
    """
    context: Context = ctx.obj
    if target is None:
        target = context.places.home / "backups" / f"journal-{stamp()}.db"
    if target.is_dir():
        target /= "journal.db"
    if target.exists():
        raise UserError(f"{target} is there already; name another file")
    if not context.places.journal.exists():
        raise UserError(f"there is no journal in {context.places.home} yet; nothing to copy")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{target.parent} cannot be made: {error.strerror}") from error
    with context.workspace() as workspace:
        workspace.journal.backup(target)
        faults = workspace.journal.faults()
    click.echo(f"Copied to {target}.")
    if faults:
        click.echo(f"The journal is damaged ({faults[0]}): keep your older copies.", err=True)
        ctx.exit(1)
