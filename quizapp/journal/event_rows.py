"""Events as rows of the file: written, read back, looked up."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from quizapp.journal.errors import PayloadError
from quizapp.journal.events import Event, Kind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

COLUMNS = "id, at, device, kind, payload"
"""The columns that `event_of` reads, in order."""


def to_text(payload: Mapping[str, Any]) -> str:
    """Return a payload as JSON.

    Raises:
        PayloadError: it holds something that JSON has no form for.
    """
    try:
        text = json.dumps(dict(payload), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError) as error:
        raise PayloadError(f"an event holds what JSON has no form for: {error}") from error
    try:
        text.encode()
    except UnicodeEncodeError:
        # A lone surrogate, from bytes on standard input that were no UTF-8: kept as an escape.
        return json.dumps(dict(payload), separators=(",", ":"))
    return text


def event_of(row: tuple[str, int, str, str, str]) -> Event:
    """Return the event of a row of `COLUMNS`."""
    event_id, at, device, kind, payload = row
    return Event(event_id, at, device, Kind(kind), json.loads(payload))


def append(db: sqlite3.Connection, event: Event) -> None:
    """Write an event that is not there yet."""
    db.execute(
        "INSERT INTO events (id, at, device, kind, payload) VALUES (?, ?, ?, ?, ?)",
        (event.id, event.at, event.device, event.kind.value, to_text(event.payload)),
    )


def last_id(db: sqlite3.Connection) -> str | None:
    """Return the greatest id so far; None where there is no event."""
    return db.execute("SELECT max(id) FROM events").fetchone()[0]  # type: ignore[no-any-return]


def find(db: sqlite3.Connection, event_id: str) -> Event | None:
    """Return the event with that id; None where there is none."""
    row = db.execute(f"SELECT {COLUMNS} FROM events WHERE id = ?", (event_id,)).fetchone()
    return event_of(row) if row else None


def of_kind(db: sqlite3.Connection, kind: Kind) -> Iterator[Event]:
    """Yield the events of a kind, oldest first."""
    if kind is Kind.ANSWERED:
        found = db.execute(f"SELECT {COLUMNS} FROM events WHERE kind = 'answered' ORDER BY id")
    else:
        found = db.execute(
            f"SELECT {COLUMNS} FROM events WHERE kind = ? AND kind <> 'answered' ORDER BY id",
            (kind.value,),
        )
    return map(event_of, found)
