"""`quizapp restore`: takes a copy of a journal in, losing nothing of what is there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.clock import stamp
from quizapp.errors import UserError

if TYPE_CHECKING:
    from quizapp.cli.context import Context


@click.command
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--fresh", is_flag=True, help="Begin from the copy alone; the journal is moved aside."
)
@click.pass_obj
def command(context: Context, source: Path, *, fresh: bool) -> None:
    """Take in the journal that SOURCE is a copy of.

    What both hold is held once; what only one of them holds is kept. So the copy of another
    machine can be taken in too. With --fresh, or where the journal is damaged, the present file is
    moved aside first, never deleted.
    """
    from quizapp.journal.errors import JournalError  # noqa: PLC0415 - only when it runs
    from quizapp.sessions.workspace import open_journal  # noqa: PLC0415 - as above

    if not source.is_file():
        raise UserError(f"there is no file {source}")
    home = context.places.journal
    if home.exists() and source.samefile(home):
        raise UserError("that is the journal itself; name a copy")
    with open_journal(source) as copy:
        faults = copy.faults()
        if faults:
            raise UserError(f"{source} is damaged itself ({faults[0]}); try an older copy")
        aside = None
        if home.exists() and (fresh or _is_damaged(home)):
            aside = _move_aside(home)
        with open_journal(home) as journal:
            new = journal.merge(copy.events())
            if journal.faults():
                raise JournalError(f"{home} is damaged; move it away and restore again")
    if aside:
        click.echo(f"The journal that was there is now {aside}.")
    click.echo(f"Taken in: {new} events that were not there.")


def _is_damaged(path: Path) -> bool:
    from quizapp.journal.errors import DamagedJournalError  # noqa: PLC0415 - only when it runs
    from quizapp.sessions.workspace import open_journal  # noqa: PLC0415 - as above

    try:
        with open_journal(path) as journal:
            return bool(journal.faults())
    except DamagedJournalError:
        return True  # what is locked, or of a newer program, is left alone


def _move_aside(path: Path) -> Path:
    aside = path.with_name(f"{path.name}.{stamp()}")
    try:
        # SQLite keeps what is not yet in the file itself in two files beside it; they go along.
        for ending in ("-wal", "-shm", ""):
            part = path.with_name(path.name + ending)
            if part.exists():
                os.rename(part, aside.with_name(aside.name + ending))  # noqa: PTH104 - atomic
    except OSError as error:
        raise UserError(f"{path} cannot be moved aside: {error.strerror}") from error
    return aside
