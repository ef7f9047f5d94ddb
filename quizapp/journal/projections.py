"""The tables kept in step with the events: bit by bit as they come, or all over again.

Both ways end in the same rows. A response that is the newest event takes one step from the card's
last state; anything else that bears on a card works it out anew from all that stands about it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.journal import event_rows
from quizapp.journal.cards import Cards
from quizapp.journal.events import Kind
from quizapp.journal.renames import Renames, touched_questions
from quizapp.journal.schedulers import Schedulers
from quizapp.journal.schema import PROJECTED
from quizapp.journal.subjects import OF_CARDS, Subjects
from quizapp.keys import keys_of_parts
from quizapp.reviews import Rating, Review

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

    from quizapp.journal.events import Event, Foreseen
    from quizapp.journal.schedulers import SchedulerFactory

_OTHERS = [kind for kind in Kind if kind not in {Kind.REKEYED, Kind.UNDONE, Kind.ANSWERED}]


class Projections:
    """All tables that are worked out from events."""

    def __init__(self, db: sqlite3.Connection, factory: SchedulerFactory) -> None:
        self._db = db
        self.subjects = Subjects(db)
        """Standing events by what they speak of."""
        self.schedulers = Schedulers(db, self.subjects, factory)
        """The schedulers of each device."""
        self.cards = Cards(db, self.schedulers)
        """Cards and their reviews."""
        self._renames = Renames()
        self._stale: set[str] = set()

    def append(self, event: Event, foreseen: Mapping[str, Foreseen]) -> None:
        """Take in an event that is the newest of all; `foreseen` is what its reviews lead to, by card."""
        if event.kind is not Kind.ANSWERED:
            self.take_in([event])
            return
        self._enter_response(event, event.payload["question"])
        for review, score in _reviews(event):
            self.cards.add(event, review, score, foreseen.get(review.card))

    def take_in(self, events: Iterable[Event]) -> None:
        """Take in events of any age, all of them written already."""
        self._renames, self._stale = self.subjects.renames(), set()
        for event in events:
            self._relink(event)
        self._replay()

    def rebuild(self) -> None:
        """Throw all rows away and work them out again."""
        for table in PROJECTED:
            self._db.execute(f"DELETE FROM {table}")
        self._renames, self._stale = Renames(), set()
        # Responses come last: by then all that bears on them is known, and each is entered once.
        for kind in (Kind.REKEYED, Kind.UNDONE, *_OTHERS, Kind.ANSWERED):
            for event in event_rows.of_kind(self._db, kind):
                self._relink(event)
        self._replay()

    def _relink(self, event: Event) -> None:
        """Bring the rows of an event up to date, and of every event that it bears on."""
        waiting = [event]
        while waiting:
            waiting.extend(self._relink_one(waiting.pop()))

    def _relink_one(self, event: Event) -> Iterator[Event]:
        if event.kind is Kind.ANSWERED:
            self._reenter(event)
            return
        changed = self.subjects.relink(event, self._renames)
        if not changed:
            return
        if event.kind in OF_CARDS:
            self._stale |= changed
        elif event.kind in {Kind.UNDONE, Kind.RATED}:
            for event_id in changed:
                if target := event_rows.find(self._db, event_id):
                    yield target
        elif event.kind is Kind.PARAMETERS_ADOPTED:
            self._stale.update(self._cards_of(event.device, event.id))
        elif event.kind is Kind.REKEYED:
            self._renames = self.subjects.renames()
            yield from self._events_touched_by(event)

    def _reenter(self, event: Event) -> None:
        """Write the rows of a response as it stands now."""
        self._db.execute("DELETE FROM answers WHERE event = ?", (event.id,))
        found = self._db.execute(
            "SELECT card FROM reviews WHERE day = ? AND event = ?", (event.payload["day"], event.id)
        )
        for (card,) in found.fetchall():
            self._db.execute("DELETE FROM reviews WHERE card = ? AND event = ?", (card, event.id))
            self._stale.add(card)
        if not self.subjects.stands(event.id):
            return
        renames = self._renames
        self._enter_response(event, renames.question(event.payload["question"], event.id))
        ratings = {
            renames.card(review["card"], rated_id): review["rating"]
            for rated_id, payload in self.subjects.about(event.id, Kind.RATED)
            for review in payload["reviews"]
        }
        for review, score in _reviews(event):
            card = renames.card(review.card, event.id)
            rating = Rating(ratings.get(card, review.rating))
            as_rated = replace(review, card=card, rating=rating)
            self.cards.enter(event, as_rated, score)
            self._stale.add(card)

    def _enter_response(self, event: Event, question: str) -> None:
        self._db.execute(
            "INSERT INTO answers (event, question, attempt, score, took) VALUES (?, ?, ?, ?, ?)",
            (
                event.id,
                question,
                event.payload.get("attempt"),
                event.payload["score"],
                event.payload["took"],
            ),
        )

    def _replay(self) -> None:
        stale, self._stale = self._stale, set()
        for card in sorted(stale):
            self.cards.replay(card)

    def _cards_of(self, device: str, after: str) -> set[str]:
        """Return the cards that `device` reviewed after the event with the id `after`."""
        # CROSS JOIN keeps this order; SQLite, left to itself, goes through all reviews of a day.
        found = self._db.execute(
            "SELECT r.card FROM answers a CROSS JOIN events e ON e.id = a.event "
            "CROSS JOIN reviews r ON r.day = json_extract(e.payload, '$.day') AND r.event = e.id "
            "WHERE a.event > ? AND e.device = ?",
            (after, device),
        )
        return {card for (card,) in found}

    def _events_touched_by(self, rename: Event) -> list[Event]:
        """Return the events whose rows lie under a key that a rename may move."""
        all_keys = [other.payload["keys"] for other in event_rows.of_kind(self._db, Kind.REKEYED)]
        found: set[str] = set()
        for question in touched_questions(all_keys, rename.payload["keys"]):
            first, end = keys_of_parts(question)
            cards = {"question": question, "first": first, "end": end}
            for look in (
                "SELECT event FROM answers WHERE question = :question",
                "SELECT event FROM reviews WHERE card = :question",
                "SELECT event FROM reviews WHERE card >= :first AND card < :end",
                "SELECT event FROM links WHERE subject = :question",
                "SELECT event FROM links WHERE subject >= :first AND subject < :end",
            ):
                found.update(event for (event,) in self._db.execute(look, cards))
        there = (event_rows.find(self._db, event) for event in sorted(found))
        return [event for event in there if event]


def _reviews(event: Event) -> Iterator[tuple[Review, float]]:
    """Yield the reviews of a response as it was given, each with its score."""
    payload = event.payload
    for review in payload["reviews"]:
        yield (
            Review(
                card=review["card"],
                rating=Rating(review["rating"]),
                at=event.at,
                day=payload["day"],
                took=payload["took"],
            ),
            review.get("score", payload["score"]),
        )
