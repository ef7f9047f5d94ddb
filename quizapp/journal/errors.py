"""What can go wrong with the journal's file, each as a sentence with the way out."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from quizapp.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class JournalError(UserError):
    """The journal cannot be read or written; nothing half-written remains in it."""


class DamagedJournalError(JournalError):
    """What stands in the journal's place is damaged, or is no journal at all."""


class PayloadError(JournalError):
    """An event lacks what its kind must hold, or holds what it cannot mean."""


_WAYS_OUT = {
    sqlite3.SQLITE_FULL: "the disk is full; make room and try again, nothing was lost",
    sqlite3.SQLITE_BUSY: "another program has been writing to it for a while; close it and try again",
    sqlite3.SQLITE_LOCKED: "another program has locked it; close it and try again",
    sqlite3.SQLITE_READONLY: "it, or its folder, may not be written to; change its permissions, "
    "or give another folder with --home",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; see that its folder is there and may be written "
    "to, or give another folder with --home",
    sqlite3.SQLITE_PERM: "it may not be opened; change its permissions, or give another folder "
    "with --home",
    sqlite3.SQLITE_IOERR: "reading or writing it failed; check the disk, then try again",
    sqlite3.SQLITE_CORRUPT: "it is damaged; move it away and bring back a copy with "
    "`quizapp restore`",
    sqlite3.SQLITE_NOTADB: "it is no journal; move it away, or give another folder with --home",
}
_DAMAGED = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB))


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite or the system says of the file at `path` into a sentence.

    Raises:
        JournalError: SQLite or the system refused.
    """
    try:
        yield
    except sqlite3.Error as error:
        # The primary code is the low byte; the rest says more than a learner wants to know.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        way_out = _WAYS_OUT.get(code, f"SQLite says: {error}; run `quizapp doctor`")
        kind = DamagedJournalError if code in _DAMAGED else JournalError
        raise kind(f"the journal {path}: {way_out}") from error
    except OSError as error:
        raise JournalError(
            f"the journal {path}: {error.strerror or error}; see to that, or give another folder "
            "with --home"
        ) from error
