"""What can be recorded: the kinds of events, and what each must hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from quizapp.journal.errors import PayloadError
from quizapp.journal.ids import is_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.reviews import CardState

_LAST_DAY = 3_652_059
"""31 December 9999, as an ordinal."""


class Kind(StrEnum):
    """What happened."""

    ANSWERED = "answered"
    """A response was given: question, deck, part, response, score, why, took, hinted, confidence,
    fingerprint, day, attempt, position, options, `stood` (prompt and answers, where the question is
    new to the learner or has changed), and `reviews`, a list of card, rating and score
    that is empty where the schedule is not touched."""
    RATED = "rated"
    """The ratings of an earlier response were changed: answer, reviews (card and rating)."""
    UNDONE = "undone"
    """An earlier event was taken back: event. Undoing an undoing brings the event back."""
    SUSPENDED = "suspended"
    """A card is not to be asked, or again to be asked: card, on."""
    FLAGGED = "flagged"
    """The learner finds fault with a question: question, reason."""
    NOTED = "noted"
    """The learner's note on a question; the last one stands, an empty one is none: question, text."""
    ACCEPTED = "accepted"
    """A typed response counts as right from now on: card, text, answer (the event, or None)."""
    ATTEMPT_STARTED = "attempt_started"
    """A quiz began: attempt, decks, mode, seed, questions in order, settings."""
    ATTEMPT_FINISHED = "attempt_finished"
    """It was taken to its end: attempt, score, out_of, percent, by_tag."""
    ATTEMPT_LEFT = "attempt_left"
    """It was given up for good: attempt."""
    PARAMETERS_ADOPTED = "parameters_adopted"
    """From now on this device schedules by these parameters."""
    REKEYED = "rekeyed"
    """Cards or questions go on under new keys: keys, a mapping from old to new."""
    CHANGED_CARD = "changed_card"
    """What the learner chose after a question had changed: card, choice (`keep`, `soon` or `over`),
    fingerprint of the question as it now stands."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened."""

    id: str
    """Unique and time-ordered: a UUID of version 7."""
    at: int
    """The moment, in milliseconds since 1970, UTC."""
    device: str
    """Name of the machine."""
    kind: Kind
    """What happened."""
    payload: Mapping[str, Any]
    """What is told of it; which keys there are depends on the kind."""

    def check(self) -> None:
        """Refuse an event, perhaps of another machine, that this program cannot read.

        Raises:
            PayloadError: its id, moment or payload makes no sense; the text says what.
        """
        if not is_id(self.id):
            raise PayloadError(f"{self.id!r} is no id of an event; it must be a UUID of version 7")
        check_payload(self.kind, self.payload)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a review makes of a card, worked out before it was given: for the button that shows it."""

    before: CardState | None
    """The card's state that it was worked out from; None for a new card."""
    after: CardState
    """The card's state after the review."""
    scheduler: object
    """The scheduler that has worked it out."""


@dataclass(frozen=True, slots=True)
class Record:
    """An event that is to be."""

    kind: Kind
    """What happened."""
    payload: Mapping[str, Any]
    """What is told of it, in the types that JSON has."""
    id: str = ""
    """Its id, made by `Journal.new_id`; empty: the journal makes one when it writes."""
    foreseen: Mapping[str, Foreseen] = field(default_factory=dict)
    """By card, what the reviews in it lead to, as far as that is known already."""


def check_payload(kind: Kind, payload: Mapping[str, Any]) -> None:
    """Refuse a payload that lacks what its kind must hold.

    Raises:
        PayloadError: the text names the key and what belongs there.
    """
    for key, wanted in _FORMS[kind].holds.items():
        if key not in payload:
            raise PayloadError(f"a {kind} event lacks '{key}'")
        if not isinstance(payload[key], wanted):
            raise PayloadError(f"a {kind} event holds {payload[key]!r} as '{key}'")
    if kind in {Kind.ANSWERED, Kind.RATED}:
        _check_reviews(kind, payload["reviews"])
    if kind is Kind.ANSWERED and not 1 <= payload["day"] <= _LAST_DAY:
        raise PayloadError(f"an answered event holds {payload['day']} as 'day', an ordinal")
    if kind is Kind.CHANGED_CARD and payload["choice"] not in {"keep", "soon", "over"}:
        raise PayloadError(f"{payload['choice']!r} is no choice; give keep, soon or over")
    if kind is Kind.REKEYED and not all(
        isinstance(old, str) and isinstance(new, str) for old, new in payload["keys"].items()
    ):
        raise PayloadError("a rekeyed event holds keys that are no texts")


def _check_reviews(kind: Kind, reviews: list[Any]) -> None:
    cards = set()
    for review in reviews:
        if not isinstance(review, dict) or not isinstance(review.get("card"), str):
            raise PayloadError(f"a {kind} event holds a review without a card: {review!r}")
        if review.get("rating") not in {1, 2, 3, 4}:
            raise PayloadError(f"a {kind} event holds a review whose rating is not 1 to 4")
        if review["card"] in cards:
            raise PayloadError(f"a {kind} event holds two reviews of the card {review['card']}")
        cards.add(review["card"])


def subject_key(kind: Kind) -> str:
    """Return the key of a kind's payload that names what its events speak of; empty for none."""
    return _FORMS[kind].subject


@dataclass(frozen=True, slots=True)
class _Form:
    """What the projections rely on in a payload; all else is kept and handed out as it came."""

    holds: Mapping[str, Any]
    """Each key that there must be, with the type of its value."""
    subject: str = ""
    """The one among them that names a card, a question, an attempt or another event."""


_FORMS = {
    Kind.ANSWERED: _Form(
        {
            "question": str,
            "deck": str,
            "score": int | float,
            "took": int,
            "day": int,
            "reviews": list,
        }
    ),
    Kind.RATED: _Form({"answer": str, "reviews": list}, "answer"),
    Kind.UNDONE: _Form({"event": str}, "event"),
    Kind.SUSPENDED: _Form({"card": str, "on": bool}, "card"),
    Kind.FLAGGED: _Form({"question": str, "reason": str}, "question"),
    Kind.NOTED: _Form({"question": str, "text": str}, "question"),
    Kind.ACCEPTED: _Form({"card": str, "text": str}, "card"),
    Kind.ATTEMPT_STARTED: _Form({"attempt": str, "decks": list, "questions": list}, "attempt"),
    Kind.ATTEMPT_FINISHED: _Form(
        {"attempt": str, "score": int | float, "out_of": int | float}, "attempt"
    ),
    Kind.ATTEMPT_LEFT: _Form({"attempt": str}, "attempt"),
    Kind.PARAMETERS_ADOPTED: _Form({}),
    Kind.REKEYED: _Form({"keys": dict}),
    Kind.CHANGED_CARD: _Form({"card": str, "choice": str}, "card"),
}
