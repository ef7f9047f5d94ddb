"""Opening the journal's file, transactions on it, and copies of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from time import monotonic, sleep
from typing import TYPE_CHECKING

from quizapp.journal import schema
from quizapp.journal.errors import DamagedJournalError, JournalError, plain_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""
_STATEMENTS = 128
"""Prepared statements kept; the journal has about 60."""
_PRAGMAS = (
    "PRAGMA synchronous = FULL",  # a commit is on the disk when it returns
    "PRAGMA temp_store = MEMORY",
    # A checkpoint takes some milliseconds; at 11 pages a response every 360th pays for it
    # instead of every 90th, which keeps it out of the slowest hundredth.
    "PRAGMA wal_autocheckpoint = 4000",
)


def connect(path: Path, rebuild: Callable[[sqlite3.Connection], None]) -> sqlite3.Connection:
    """Open the file, make it if it is not there, and bring it to this program's version.

    Args:
        path: the file; its folder is made too.
        rebuild: works the projections out again, in the transaction of a migration.

    Raises:
        JournalError: it cannot be opened, is no journal, or is of a newer version.
    """
    with plain_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise DamagedJournalError(
                f"the journal {path} is a folder; move it away, or give another folder with --home"
            )
        db = sqlite3.connect(
            path, timeout=_PATIENCE, isolation_level=None, cached_statements=_STATEMENTS
        )
        try:
            _recognise(db, path)
            _write_ahead(db)
            for pragma in _PRAGMAS:
                db.execute(pragma).fetchall()
            if version(db) < len(schema.MIGRATIONS):
                _migrate(db, path, rebuild)
        except BaseException:
            db.close()
            raise
    return db


@contextmanager
def writing(db: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Do all of a block in one transaction, or none of it.

    Raises:
        JournalError: SQLite refused; the file is as it was before.
    """
    with plain_errors(path):
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.execute("COMMIT")
        except BaseException:
            # A full disk has already rolled back by itself.
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def copy(db: sqlite3.Connection, path: Path, target: Path) -> None:
    """Write a whole copy of the journal at `path` to the file `target`, other programs writing or not.

    Raises:
        JournalError: it could not be written; no part of it is left.
    """
    draft = target.with_name(target.name + ".part")
    with plain_errors(target):
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            draft.unlink(missing_ok=True)
            with closing(sqlite3.connect(draft)) as other, plain_errors(path):
                db.backup(other)
            draft.replace(target)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise


def faults(db: sqlite3.Connection, path: Path) -> list[str]:
    """Return what SQLite finds wrong with the file; nothing where it is sound."""
    with plain_errors(path):
        found = [str(row[0]) for row in db.execute("PRAGMA integrity_check(20)")]
    return [] if found == ["ok"] else found


def version(db: sqlite3.Connection) -> int:
    """Return the version of the file's tables; 0 for a new file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _recognise(db: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that is not ours to write, before anything in it is touched."""
    db.execute("BEGIN")  # one look: another program may be making the file at this moment
    mark = db.execute("PRAGMA application_id").fetchone()[0]
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    found = version(db)
    db.execute("COMMIT")
    if tables and mark != schema.APPLICATION_ID:
        raise DamagedJournalError(
            f"{path} is a database of another program; give another folder with --home"
        )
    newest = len(schema.MIGRATIONS)
    if found > newest:
        raise JournalError(
            f"the journal {path} is of version {found}, written by a newer quizapp, and this one "
            f"reads up to {newest}; bring quizapp up to date"
        )


def _write_ahead(db: sqlite3.Connection) -> None:
    """Have readers never wait, and a commit be one write to one file.

    The first switch of a new file needs it alone, and SQLite does not wait for that by itself.
    """
    until = monotonic() + _PATIENCE
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL").fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise
            sleep(0.005)
        else:
            return


def _migrate(
    db: sqlite3.Connection, path: Path, rebuild: Callable[[sqlite3.Connection], None]
) -> None:
    if before := version(db):
        copy(db, path, path.with_name(f"{path.name}.version-{before}"))
    with writing(db, path):
        # Asked again inside the transaction: another program may have been faster.
        before = version(db)
        for number in range(before, len(schema.MIGRATIONS)):
            for statement in _statements(schema.MIGRATIONS[number]):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {number + 1}")
        db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        if 0 < before < len(schema.MIGRATIONS):
            rebuild(db)


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script (`executescript` would end the transaction)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
