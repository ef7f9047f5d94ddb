"""Which scheduler worked out which review: each device has its own, from the parameters it adopted.

So the interval that was on the button stands after histories of several machines are merged, and
after a setting is changed: new parameters hold for the reviews after them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from quizapp.journal.card_history import SchedulerPort
from quizapp.journal.errors import PayloadError
from quizapp.journal.events import Kind
from quizapp.reviews import Rating, Review

if TYPE_CHECKING:
    import sqlite3

    from quizapp.journal.subjects import Subjects

SchedulerFactory = Callable[[Mapping[str, Any]], SchedulerPort]
"""Makes a scheduler from adopted parameters; from an empty mapping before any were adopted."""


class Schedulers:
    """The schedulers of a journal, each made once."""

    def __init__(
        self, db: sqlite3.Connection, subjects: Subjects, factory: SchedulerFactory
    ) -> None:
        self._db = db
        self._subjects = subjects
        self._factory = factory
        self._made: dict[str, SchedulerPort] = {}

    def in_force(self, device: str, event_id: str) -> SchedulerPort:
        """Return the scheduler of `device` at the time of the event with that id."""
        adopted = self._subjects.last(device, Kind.PARAMETERS_ADOPTED, event_id) or ""
        scheduler = self._made.get(adopted)
        if scheduler is None:
            scheduler = self._made[adopted] = self._factory(self._parameters(adopted))
        return scheduler

    def check(self, parameters: Mapping[str, Any]) -> None:
        """Refuse parameters that no scheduler works with, before they are in the journal for good.

        Raises:
            PayloadError: the text is what the scheduler says.
        """
        try:
            trial = Review(card="deck/question", rating=Rating.GOOD, at=0, day=1)
            self._factory(parameters).apply(None, trial)
        except (TypeError, ValueError, ArithmeticError) as error:
            raise PayloadError(f"these parameters cannot be scheduled with: {error}") from error

    def _parameters(self, adopted: str) -> Mapping[str, Any]:
        found = self._db.execute("SELECT payload FROM events WHERE id = ?", (adopted,)).fetchone()
        return json.loads(found[0]) if found else {}
