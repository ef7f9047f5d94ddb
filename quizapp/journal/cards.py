"""The table of cards: each row worked out from a card's reviews and what else befell it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from quizapp.journal.card_history import Kept, after_event, after_review, before
from quizapp.journal.events import Kind
from quizapp.keys import deck_of
from quizapp.reviews import CardState, Phase, Rating, Review

if TYPE_CHECKING:
    import sqlite3

    from quizapp.journal.card_history import Before
    from quizapp.journal.events import Event, Foreseen
    from quizapp.journal.schedulers import Schedulers

STATE = (
    "card, phase, step, stability, difficulty, due_day, due_at, last_at, last_day, reviews, lapses"
)
"""The columns that `state_of` reads, in order."""

_STRONG = 21
"""Days of stability from which a card counts as known: what Anki calls mature."""
WHOLE = 1_000_000
"""Strength of such a card; that of the others is their share of it, as a whole number."""

_STATE_COLUMNS = (*STATE.split(", ")[1:], "strength")
_WRITTEN = ("suspended", "fingerprint", *_STATE_COLUMNS)
_WRITE = (
    f"INSERT INTO cards (card, deck, present, {', '.join(_WRITTEN)}) "
    "VALUES (:card, :deck, NOT EXISTS (SELECT 1 FROM absent WHERE card = :card), "
    f"{', '.join(f':{name}' for name in _WRITTEN)}) ON CONFLICT (card) DO UPDATE SET "
    f"{', '.join(f'{name} = excluded.{name}' for name in _WRITTEN)}"
)


def state_of(row: tuple[Any, ...]) -> CardState:
    """Return the state in a row of `STATE` whose phase is not NULL."""
    card, phase, step, stability, difficulty, due_day, due_at, *rest = row
    last_at, last_day, reviews, lapses = rest
    return CardState(
        card=card,
        phase=Phase(phase),
        step=step,
        stability=stability,
        difficulty=difficulty,
        due_day=due_day,
        due_at=due_at,
        last_at=last_at,
        last_day=last_day,
        reviews=reviews,
        lapses=lapses,
    )


class Cards:
    """The table of cards, and of the reviews that they are worked out from."""

    def __init__(self, db: sqlite3.Connection, schedulers: Schedulers) -> None:
        self._db = db
        self._schedulers = schedulers

    def kept(self, card: str) -> Kept:
        """Return what the table holds of a card."""
        row = self._db.execute(
            f"SELECT {STATE}, suspended, fingerprint FROM cards WHERE card = ?", (card,)
        ).fetchone()
        if row is None:
            return Kept()
        *state, suspended, fingerprint = row
        return Kept(
            state=state_of(tuple(state)) if row[1] else None,
            suspended=bool(suspended),
            fingerprint=fingerprint,
        )

    def add(
        self, event: Event, review: Review, score: float, foreseen: Foreseen | None = None
    ) -> None:
        """Enter the newest review of a card, and take its state one step on.

        What was foreseen of it holds where it was worked out from the card's present state by the
        scheduler of this device: that spares a third of the time in which a response is kept.
        """
        kept = self.kept(review.card)
        self.enter(event, review, score, before(kept, review.day))
        scheduler = self._schedulers.in_force(event.device, event.id)
        if foreseen and foreseen.before == kept.state and foreseen.scheduler is scheduler:
            state = foreseen.after
        else:
            state = scheduler.apply(kept.state, review)
        self._write(review.card, after_review(kept, state, event.payload.get("fingerprint")))

    def enter(self, event: Event, review: Review, score: float, then: Before | None = None) -> None:
        """Enter a review of a response without taking the card's state on.

        How the card stood before may be left for `replay` to work out.
        """
        self._db.execute(
            "INSERT OR IGNORE INTO reviews (card, event, at, day, rating, score, took, attempt, "
            "phase, stability, elapsed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                review.card,
                event.id,
                review.at,
                review.day,
                int(review.rating),
                score,
                review.took,
                event.payload.get("attempt"),
                then.phase.value if then and then.phase else None,
                then.stability if then else None,
                then.elapsed if then else None,
            ),
        )

    def replay(self, card: str) -> None:
        """Work the card's row out from all that stands about it."""
        reviews = self._db.execute(
            "SELECT r.event, e.device, json_extract(e.payload, '$.fingerprint'), r.at, r.day, "
            "r.rating, r.took, r.phase, r.stability, r.elapsed "
            "FROM reviews r JOIN events e ON e.id = r.event WHERE r.card = ?",
            (card,),
        ).fetchall()
        others = self._db.execute(
            "SELECT l.event, l.kind, e.payload FROM links l JOIN events e ON e.id = l.event "
            "WHERE l.subject = ? AND l.kind IN ('suspended', 'changed_card')",
            (card,),
        ).fetchall()
        kept = Kept()
        for row in sorted([*reviews, *others], key=lambda row: str(row[0])):
            if len(row) == 3:
                kept = after_event(kept, Kind(row[1]), json.loads(row[2]))
            else:
                kept = self._replay_review(card, kept, row)
        if reviews or kept.suspended:
            self._write(card, kept)
        else:
            self._db.execute("DELETE FROM cards WHERE card = ?", (card,))

    def _replay_review(self, card: str, kept: Kept, row: tuple[Any, ...]) -> Kept:
        event_id, device, fingerprint, at, day, rating, took, *known = row
        then = before(kept, day)
        if known != [then.phase and then.phase.value, then.stability, then.elapsed]:
            self._db.execute(
                "UPDATE reviews SET phase = ?, stability = ?, elapsed = ? "
                "WHERE card = ? AND event = ?",
                (then.phase and then.phase.value, then.stability, then.elapsed, card, event_id),
            )
        review = Review(card=card, rating=Rating(rating), at=at, day=day, took=took)
        state = self._schedulers.in_force(device, event_id).apply(kept.state, review)
        return after_review(kept, state, fingerprint)

    def _write(self, card: str, kept: Kept) -> None:
        state = kept.state
        values: dict[str, Any] = dict.fromkeys(_STATE_COLUMNS)
        if state is not None:
            values |= {
                "phase": state.phase.value,
                "step": state.step,
                "stability": state.stability,
                "difficulty": state.difficulty,
                "due_day": state.due_day,
                "due_at": state.due_at,
                "last_at": state.last_at,
                "last_day": state.last_day,
                "reviews": state.reviews,
                "lapses": state.lapses,
                "strength": round(WHOLE * min(1.0, state.stability / _STRONG)),
            }
        values |= {"suspended": kept.suspended, "fingerprint": kept.fingerprint}
        self._db.execute(_WRITE, {"card": card, "deck": deck_of(card), **values})
