"""What a session writes to the journal: the payloads of its events, each in one place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from quizapp.journal.events import Kind, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quizapp.journal.events import Foreseen
    from quizapp.journal.journal import Journal
    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark
    from quizapp.reviews import Choice, Confidence, Rating
    from quizapp.sessions.stages import Asking, Item


def identified(journal: Journal, at: int, *wanted: Record) -> tuple[Record, ...]:
    """Return records with ids of the moment `at`, so that a state can speak of them beforehand."""
    return tuple(replace(record, id=journal.new_id(at)) for record in wanted)


def together(kept: Sequence[Record]) -> tuple[Record, ...]:
    """Return the records of one act, each of which names the first: so they are taken back together."""
    return tuple(replace(record, payload={**record.payload, "act": kept[0].id}) for record in kept)


def answered(  # noqa: PLR0913 - what a response is kept with
    asking: Asking,
    response: Response,
    mark: Mark,
    *,
    day: int,
    took: int,
    ratings: Mapping[str, Rating],
    confidence: Confidence | None = None,
    attempt_id: str | None = None,
    position: int | None = None,
    event_id: str = "",
    foreseen: Mapping[str, Foreseen] | None = None,
) -> Record:
    """Return the record of one response with its mark.

    Args:
        asking: what was asked.
        response: what was given.
        mark: how it was judged, hints taken off.
        day: study day of the response, as an ordinal.
        took: milliseconds from asking to response.
        ratings: rating of each card by key; empty where the schedule is not to be touched.
        confidence: how sure the learner was.
        attempt_id: id of the quiz attempt it belongs to.
        position: place of the question in the attempt, from 0.
        event_id: id of the event; empty: the journal makes one.
        foreseen: by card, what its review leads to, where that is known already.
    """
    item = asking.item
    reviews = [
        {
            "card": item.card(part),
            "rating": int(ratings[item.card(part)]),
            "score": mark.parts.get(part, mark.score),
        }
        for part in item.parts
        if item.card(part) in ratings
    ]
    payload = {
        "question": item.key,
        "deck": item.deck.id,
        "part": item.part,
        "response": response,
        "score": mark.score,
        "why": mark.why,
        "took": took,
        "hinted": asking.hinted,
        "confidence": confidence,
        "fingerprint": item.question.fingerprint(),
        "day": day,
        "attempt": attempt_id,
        "position": position,
        "options": list(getattr(asking.form, "options", ())),
        "stood": as_asked(item) if asking.keep_version else {},
        "reviews": reviews,
    }
    return Record(Kind.ANSWERED, payload, event_id, foreseen or {})


def as_asked(item: Item) -> dict[str, Any]:
    """Return what a learner is shown should the question change later."""
    return {"prompt": item.question.heading, "answers": list(item.question.right_answers())}


def decided(card: str, choice: Choice, fingerprint: str) -> Record:
    """Return the record of what the learner chose after the question of `card` had changed."""
    return Record(Kind.CHANGED_CARD, {"card": card, "choice": choice, "fingerprint": fingerprint})


def rated(response_id: str, cards: Iterable[str], rating: Rating) -> Record:
    """Return the record that changes the rating that the response with that id gave to `cards`."""
    reviews = [{"card": card, "rating": int(rating)} for card in cards]
    return Record(Kind.RATED, {"answer": response_id, "reviews": reviews})


def undone(event_id: str) -> Record:
    """Return the record that takes the event with that id back."""
    return Record(Kind.UNDONE, {"event": event_id})


def accepted(card: str, text: str) -> Record:
    """Return the record that `text` counts as right for `card` from now on."""
    return Record(Kind.ACCEPTED, {"card": card, "text": text, "answer": None})


def suspended(card: str, *, on: bool = True) -> Record:
    """Return the record that `card` is not to be asked until further notice, or again is."""
    return Record(Kind.SUSPENDED, {"card": card, "on": on})
