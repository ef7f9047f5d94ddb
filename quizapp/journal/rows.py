"""What the journal answers with: plain records, each worked out from events."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.reviews import Confidence, Phase, Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseRow:
    """One response that still stands."""

    event_id: str
    """Id of its event."""
    at: int
    """Moment, in milliseconds since 1970, UTC."""
    day: int
    """Study day, as an ordinal."""
    question: str
    """Key of the question as it is now called."""
    part: str | None
    """The part that was asked; None for the whole question."""
    response: Any
    """What was given: a text, texts, or texts by name."""
    score: float
    """The mark, 0..1."""
    why: str
    """The reason that the learner read."""
    took: int
    """Milliseconds from the question's appearance to the response."""
    hinted: bool
    """Whether the hint was shown."""
    confidence: Confidence | None
    """How sure the learner was before the mark was shown; None where not asked."""
    fingerprint: str
    """Fingerprint of the question as it then stood."""
    attempt_id: str | None
    """Id of the quiz attempt; None in study."""
    position: int | None
    """Place in the attempt, from 0."""
    options: tuple[str, ...]
    """Options in the order in which they were shown."""
    as_asked: Mapping[str, Any] = field(default_factory=dict)
    """The question as it then stood, `prompt` and `answers`; kept when it is new or has changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One run of a quiz."""

    attempt_id: str
    """Its id."""
    decks: tuple[str, ...]
    """Ids of its decks."""
    mode: str
    """Practice, test or exam."""
    seed: int | str
    """What its draw and order came from."""
    questions: tuple[str, ...]
    """Keys of its questions in order, as they are now called."""
    settings: Mapping[str, Any]
    """The rest of what it was begun with."""
    started: int
    """Moment of its beginning, in milliseconds since 1970, UTC."""
    finished: int | None = None
    """Moment of its end; None while it is open, or where it was given up."""
    left: bool = False
    """Whether it was given up."""
    score: float = 0.0
    """Points earned; 0 before the end."""
    out_of: float = 0.0
    """Points there were; 0 before the end."""
    percent: float = 0.0
    """Of these; 0 before the end."""
    by_tag: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """`score` and `out_of` by tag."""
    summary: Mapping[str, Any] = field(default_factory=dict)
    """All that was recorded at its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """One review that still stands, with what was remembered before it."""

    event_id: str
    """Id of the response's event."""
    card: str
    """Key of the card as it is now called."""
    question: str
    """Key of its question."""
    deck: str
    """Id of its deck."""
    at: int
    """Moment, in milliseconds since 1970, UTC."""
    day: int
    """Study day, as an ordinal."""
    rating: Rating
    """What the scheduler was told in the end."""
    score: float
    """The mark, 0..1."""
    took: int
    """Milliseconds from the question's appearance to the response."""
    attempt_id: str | None
    """Id of the quiz attempt; None in study."""
    phase: Phase | None
    """Where the card stood before; None for its first review."""
    stability: float | None
    """Its stability in days before; None for its first review."""
    elapsed: int | None
    """Study days since the review before; None for its first review."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What the learner has to say about a question: a fault found, or a note."""

    event_id: str
    """Id of its event."""
    at: int
    """Moment, in milliseconds since 1970, UTC."""
    question: str
    """Key of the question as it is now called."""
    text: str
    """The reason, or the note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """All that the journal holds, in numbers."""

    responses: int
    """Responses that still stand."""
    reviews: int
    """Reviews that still stand."""
    cards: int
    """Cards that have been reviewed."""
    days: int
    """Study days with at least one review."""
    took: int
    """Milliseconds spent on the responses."""
