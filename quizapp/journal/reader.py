"""What all reading of the journal shares."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from quizapp.journal.errors import plain_errors

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from quizapp.journal.subjects import Subjects

AMONG = "(SELECT value FROM json_each(?))"
"""One parameter that holds a whole list, as `listed` writes it."""


class Reader:
    """A connection to read from."""

    def __init__(self, db: sqlite3.Connection, path: Path, subjects: Subjects) -> None:
        """Take an open connection to the file at `path`."""
        self._db = db
        self._subjects = subjects
        self.path = path
        """The journal's file."""

    def _rows(
        self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()
    ) -> list[tuple[Any, ...]]:
        with plain_errors(self.path):
            return self._db.execute(sql, parameters).fetchall()


def listed(values: Iterable[str]) -> str:
    """Return texts as the parameter of `AMONG`."""
    return json.dumps(list(values))
