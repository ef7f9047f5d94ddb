"""The words that memory, journal and sessions share: ratings, confidence, reviews, what is remembered.

Plain records without rules: `memory/` works out states, `journal/` keeps them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Literal

Confidence = Literal["sure", "fairly", "guess"]
"""How sure the learner is before the mark is shown."""

Choice = Literal["keep", "soon", "over"]
"""What becomes of the history with a question that has changed."""


class Rating(IntEnum):
    """What the scheduler is told about one response; the numbers are those of FSRS."""

    AGAIN = 1
    """It was not known."""
    HARD = 2
    """It was known in part, or with a hint, or barely."""
    GOOD = 3
    """It was known."""
    EASY = 4
    """It was known without effort; only the learner gives this one."""


class Phase(StrEnum):
    """Where a card stands. A card that was never reviewed has no state, and so no phase."""

    LEARNING = "learning"
    """New to the learner: comes back within minutes until its steps are done."""
    REVIEW = "review"
    """Learnt: comes back after days."""
    RELEARNING = "relearning"
    """Forgotten after it was learnt: comes back within minutes again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One card, one response, one moment."""

    card: str
    """Key of the card: `deck/question` or `deck/question#part`."""
    rating: Rating
    """What the scheduler is told."""
    at: int
    """The moment, in milliseconds since 1970, UTC."""
    day: int
    """Study day of that moment where the learner was, as a proleptic Gregorian ordinal."""
    took: int = 0
    """Milliseconds from the question's appearance to the response; 0 where unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardState:
    """What is remembered of one card after its reviews."""

    card: str
    """Key of the card."""
    phase: Phase
    """Where the card stands."""
    step: int | None
    """Index of its next learning or relearning step; None in review."""
    stability: float
    """FSRS stability: days after which recall has fallen to 90 %."""
    difficulty: float
    """FSRS difficulty, 1 (easy) to 10."""
    due_day: int
    """Study day on which the card comes back, as an ordinal."""
    due_at: int | None
    """Moment at which a card in its steps comes back, in milliseconds; None: any time that day."""
    last_at: int
    """Moment of the last review, in milliseconds since 1970, UTC."""
    last_day: int
    """Study day of the last review, as an ordinal."""
    reviews: int
    """How many reviews the card has had."""
    lapses: int
    """How many of them found a learnt card forgotten."""
