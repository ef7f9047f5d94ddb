"""Events by what they speak of, and whether they still stand.

A link is there exactly as long as its event stands, so "what stands about this card" is one look
into one table. An event stands unless a standing event of a later id has undone it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from quizapp.journal.events import Kind, subject_key
from quizapp.journal.renames import Renames

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

    from quizapp.journal.events import Event

OF_CARDS = (Kind.SUSPENDED, Kind.CHANGED_CARD)
"""The kinds that a card's state is worked out from, beside its reviews."""


class Subjects:
    """The table of links."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def stands(self, event_id: str) -> bool:
        """Say whether the event with that id has not been undone."""
        undone = self._db.execute(
            "SELECT 1 FROM links WHERE subject = ? AND kind = 'undone' AND event > ?",
            (event_id, event_id),
        )
        return undone.fetchone() is None

    def relink(self, event: Event, renames: Renames) -> set[str]:
        """Write or take out an event's link; return the subjects that have gained or lost one."""
        found = self._db.execute(
            "SELECT subject FROM links WHERE kind = ? AND event = ?", (event.kind.value, event.id)
        )
        old = {str(subject) for (subject,) in found}
        new = {_subject(event, renames)} if self.stands(event.id) else set()
        for subject in old - new:
            self._db.execute(
                "DELETE FROM links WHERE subject = ? AND event = ?", (subject, event.id)
            )
        for subject in new - old:
            self._db.execute(
                "INSERT INTO links (subject, event, kind) VALUES (?, ?, ?)",
                (subject, event.id, event.kind.value),
            )
        return old ^ new

    def about(self, subject: str, kind: Kind) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Yield id and payload of the standing events of one kind about a subject, oldest first."""
        found = self._db.execute(
            "SELECT l.event, e.payload FROM links l JOIN events e ON e.id = l.event "
            "WHERE l.subject = ? AND l.kind = ? ORDER BY l.event",
            (subject, kind.value),
        )
        return ((event_id, json.loads(payload)) for event_id, payload in found)

    def last(self, subject: str, kind: Kind, before: str) -> str | None:
        """Return the id of the last such event before the id `before`; None where there is none."""
        row = self._db.execute(
            "SELECT event FROM links WHERE subject = ? AND kind = ? AND event < ? "
            "ORDER BY event DESC LIMIT 1",
            (subject, kind.value, before),
        ).fetchone()
        return str(row[0]) if row else None

    def renames(self) -> Renames:
        """Return the renames that stand."""
        return Renames(
            [(event_id, payload["keys"]) for event_id, payload in self.about("", Kind.REKEYED)]
        )


def _subject(event: Event, renames: Renames) -> str:
    if event.kind is Kind.PARAMETERS_ADOPTED:
        return event.device
    key = subject_key(event.kind)
    if not key:
        return ""
    named = str(event.payload[key])
    if key == "card":
        return renames.card(named, event.id)
    return renames.question(named, event.id) if key == "question" else named
