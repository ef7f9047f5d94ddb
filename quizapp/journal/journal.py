"""The journal: open it, record what happens, take it back, merge another's history."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from quizapp.clock import system_clock
from quizapp.journal import database, event_rows
from quizapp.journal.card_queries import CardQueries
from quizapp.journal.catalogue import Catalogue
from quizapp.journal.errors import PayloadError, plain_errors
from quizapp.journal.events import Event, Kind, Record, check_payload, subject_key
from quizapp.journal.history_queries import HistoryQueries
from quizapp.journal.ids import next_id
from quizapp.journal.projections import Projections

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from quizapp.journal.schedulers import SchedulerFactory


class Journal(CardQueries, HistoryQueries):
    """One learner's journal; a context manager that closes it.

    Every method may raise `JournalError`, whose text holds the way out. What a method was to write
    is then not written at all, and the journal can be used on.
    """

    def __init__(
        self,
        db: sqlite3.Connection,
        path: Path,
        schedulers: SchedulerFactory,
        device: str | None = None,
    ) -> None:
        """Take an open connection; `open` is the way to a journal."""
        self._projections = Projections(db, schedulers)
        super().__init__(db, path, self._projections.subjects)
        self._named = device
        self._given_out = ""
        self._catalogue = Catalogue(db)

    @classmethod
    def open(cls, path: Path, schedulers: SchedulerFactory, *, device: str | None = None) -> Self:
        """Open the journal in the file `path`, which is made if it is not there.

        Args:
            path: the file.
            schedulers: makes a scheduler from adopted parameters, from {} before there are any;
                called when the first review is recorded.
            device: name of this machine; None for the name that it goes by.

        Raises:
            JournalError: the file cannot be opened, is no journal, or is of a newer version.
        """
        db = database.connect(path, lambda db: Projections(db, schedulers).rebuild())
        return cls(db, path, schedulers, device)

    def close(self) -> None:
        """Close the file; nothing can be read or recorded after that."""
        with plain_errors(self.path):
            self._db.close()

    def __enter__(self) -> Self:
        """Return the journal itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    @cached_property
    def device(self) -> str:
        """Name of this machine, as it stands with the events recorded here."""
        if self._named:
            return self._named
        import platform  # noqa: PLC0415 - only for the first event of a run

        return platform.node() or "unnamed"

    def new_id(self, at: int) -> str:
        """Return an id for an event of the moment `at`, in milliseconds, that is yet to be recorded.

        It sorts after all ids in the journal, and after all that were given out before.

        Raises:
            JournalError: the journal cannot be read.
        """
        with plain_errors(self.path):
            last = event_rows.last_id(self._db)
        self._given_out = next_id(at, max(last or "", self._given_out) or None)
        return self._given_out

    def record(self, kind: Kind, payload: Mapping[str, Any], *, at: int) -> Event:
        """Record one event, durable on return.

        Args:
            kind: what happened.
            payload: what is told of it, as `Kind` says, in the types that JSON has.
            at: the moment, in milliseconds since 1970, UTC.

        Raises:
            JournalError: it could not be written.
            PayloadError: the payload lacks something, or speaks of an event that is not there.
        """
        return self.record_all([Record(kind, payload)], at=at)[0]

    def record_all(self, records: Sequence[Record], *, at: int) -> list[Event]:
        """Record several events, all or none of them, durable on return.

        Args:
            records: what is to be recorded, oldest first.
            at: the moment of all of them, in milliseconds since 1970, UTC.

        Raises:
            JournalError: they could not be written.
            PayloadError: a payload lacks something, or speaks of an event that is not there.
        """
        for record in records:
            check_payload(record.kind, record.payload)
            if record.kind is Kind.PARAMETERS_ADOPTED:
                self._projections.schedulers.check(record.payload)
        with database.writing(self._db, self.path):
            return [self._append(record, at) for record in records]

    def adopt(self, parameters: Mapping[str, Any], *, at: int) -> Event | None:
        """Schedule by `parameters` from now on; return None where this device does already.

        Raises:
            JournalError: it could not be written.
            PayloadError: no scheduler works with them.
        """
        wanted = json.loads(event_rows.to_text(parameters))
        with plain_errors(self.path):
            last = [
                adopted
                for _, adopted in self._projections.subjects.about(
                    self.device, Kind.PARAMETERS_ADOPTED
                )
            ]
        if last and last[-1] == wanted:
            return None
        return self.record(Kind.PARAMETERS_ADOPTED, wanted, at=at)

    def set_catalogue(
        self,
        deck: str,
        token: str,
        cards: Callable[[], Iterable[str]],
        aliases: Mapping[str, str],
        *,
        at: int | None = None,
    ) -> None:
        """Tell which cards a deck holds now, and which old keys live on under new ones.

        Nothing is asked of `cards`, and nothing written, where the token is the one of the last time.

        Args:
            deck: id of the deck.
            token: changes whenever the deck's file does.
            cards: gives the keys of all its cards.
            aliases: old key of a card or question to the new one; an old one with a history is
                recorded as renamed.
            at: the moment, for that record; None: now.

        Raises:
            JournalError: it could not be written.
        """
        with plain_errors(self.path):
            if self._catalogue.token(deck) == token:
                return
        held = frozenset(cards())
        with database.writing(self._db, self.path):
            if renamed := self._catalogue.renamed(aliases, held):
                moment = system_clock()() if at is None else at
                self._append(Record(Kind.REKEYED, {"keys": renamed}), moment)
            self._catalogue.enter(deck, token, held)

    def merge(self, events: Iterable[Event]) -> int:
        """Take in another journal's events; those that are here already are passed over.

        The result is the same whichever of two journals is merged into the other.

        Returns:
            How many were new.

        Raises:
            JournalError: they could not be written; none of them was.
            PayloadError: one of them makes no sense.
        """
        new: list[str] = []
        with database.writing(self._db, self.path):
            for event in events:
                event.check()
                if event.kind is Kind.PARAMETERS_ADOPTED:
                    self._projections.schedulers.check(event.payload)
                if event_rows.find(self._db, event.id) is None:
                    event_rows.append(self._db, event)
                    new.append(event.id)
            # Read back one by one: a whole history does not fit into the memory of a small machine.
            self._projections.take_in(filter(None, (event_rows.find(self._db, one) for one in new)))
            if new:
                self._catalogue.forget()
        return len(new)

    def rebuild(self) -> None:
        """Throw the projections away and work them out again from the events.

        The journal is then to be told of every deck again, for a card that was lost from the tables
        may be gone from its deck.

        Raises:
            JournalError: they could not be written; they are as before.
        """
        with database.writing(self._db, self.path):
            self._projections.rebuild()
            self._catalogue.forget()

    def backup(self, target: Path) -> None:
        """Write a whole copy of the journal to the file `target`.

        Raises:
            JournalError: it could not be written.
        """
        database.copy(self._db, self.path, target)

    def faults(self) -> list[str]:
        """Return what is wrong with the file, in SQLite's words; nothing where it is sound.

        Raises:
            JournalError: it cannot even be looked through.
        """
        return database.faults(self._db, self.path)

    def _append(self, record: Record, at: int) -> Event:
        if record.kind in {Kind.UNDONE, Kind.RATED}:
            target = record.payload[subject_key(record.kind)]
            if event_rows.find(self._db, target) is None:
                raise PayloadError(f"there is no event {target} in the journal to go back to")
        newest = event_rows.last_id(self._db)
        event_id = record.id or next_id(at, newest)
        event = Event(event_id, at, self.device, record.kind, record.payload)
        event_rows.append(self._db, event)
        if newest is None or newest < event_id:
            self._projections.append(event, record.foreseen)
        else:  # another program has written since the id was made
            self._projections.take_in([event])
        return event
