"""What a session writes to the journal: the payloads of its events, each in one place."""

from collections.abc import Iterable, Mapping
from typing import Any

from quizapp.journal.events import Kind
from quizapp.questions.forms import Response
from quizapp.questions.marks import Mark
from quizapp.reviews import Confidence, Rating
from quizapp.sessions.events import Choice
from quizapp.sessions.stages import Asking, Item

Record = tuple[Kind, Mapping[str, Any]]
"""A journal event that is to be: its kind and its payload."""


def answered(  # noqa: PLR0913 - what an answer is made of
    asking: Asking,
    response: Response,
    mark: Mark,
    *,
    day: int,
    took: int,
    ratings: Mapping[str, Rating],
    confidence: Confidence | None = None,
    attempt: str | None = None,
    position: int | None = None,
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
        attempt: id of the quiz attempt it belongs to.
        position: place of the question in the attempt, from 0.
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
    return Kind.ANSWERED, {
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
        "attempt": attempt,
        "position": position,
        "options": list(getattr(asking.form, "options", ())),
        "stood": _as_it_stands(item) if asking.unseen else {},
        "reviews": reviews,
    }


def _as_it_stands(item: Item) -> dict[str, Any]:
    """Return what a learner is shown should the question change later."""
    return {"prompt": item.question.heading, "answers": list(item.question.right_answers())}


def settled(card: str, choice: Choice, fingerprint: str) -> Record:
    """Return the record of what the learner chose after the question of `card` had changed."""
    return Kind.CHANGED_CARD, {"card": card, "choice": choice, "fingerprint": fingerprint}


def rated(answer: str, cards: Iterable[str], rating: Rating) -> Record:
    """Return the record that changes the rating that an answer gave to `cards`."""
    return Kind.RATED, {
        "answer": answer,
        "reviews": [{"card": card, "rating": int(rating)} for card in cards],
    }


def undone(event: str) -> Record:
    """Return the record that takes the event with that id back."""
    return Kind.UNDONE, {"event": event}


def accepted(card: str, text: str) -> Record:
    """Return the record that `text` counts as right for `card` from now on."""
    return Kind.ACCEPTED, {"card": card, "text": text, "answer": None}


def suspended(card: str, *, on: bool = True) -> Record:
    """Return the record that `card` is not to be asked until further notice, or again is."""
    return Kind.SUSPENDED, {"card": card, "on": on}
