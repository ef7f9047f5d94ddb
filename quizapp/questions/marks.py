"""The judgement of a response: a score, a verdict, and always a reason the learner can read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Marking = Literal["partial", "all_or_nothing", "right_minus_wrong", "per_option"]
"""Policy of partial credit. `multiple.py` has the formulae; `all_or_nothing` works on every type."""

EPSILON = 1e-9
"""Scores this close to 0 or 1 count as 0 or 1: partial credits are sums of fractions."""


class Verdict(StrEnum):
    """The judgement in a word; the value is the word that is shown."""

    RIGHT = "right"
    """All of it."""
    PARTLY = "partly right"
    """Some of it."""
    WRONG = "wrong"
    """Nothing of it."""

    @property
    def glyph(self) -> str:
        """Its sign; the word always stands beside it."""
        return {"right": "✓", "partly right": "~", "wrong": "✗"}[self.value]

    @classmethod
    def of(cls, score: float) -> "Verdict":
        """Return the verdict for a score in 0..1."""
        if score >= 1 - EPSILON:
            return cls.RIGHT
        return cls.WRONG if score <= EPSILON else cls.PARTLY


@dataclass(frozen=True, slots=True)
class Point:
    """One judged piece of a response: an option, a blank, a pair, a place in an order."""

    label: str
    """What the piece is: the option's text, the blank's name, the left side of a pair."""
    given: str
    """What the learner put there; empty for nothing."""
    expected: str
    """What belongs there; empty for an option that should have been left alone."""
    right: bool
    """Whether given and expected agree."""
    note: str = ""
    """Why, in the author's words (feedback on a distractor) or the marker's."""
    typed: bool = False
    """Whether it was typed, so that `typed.difference(given, expected)` is worth showing."""
    repeats: bool = False
    """Whether it says again what was judged before, so that nothing would change if it were right."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The judgement of one response."""

    score: float
    """From 0 (wrong) to 1 (right)."""
    why: str
    """One sentence that the learner reads, such as "right; 'Balashika' accepted with a typo"."""
    points: tuple[Point, ...] = ()
    """Each piece that was judged, in the order in which it was asked."""
    parts: Mapping[str, float] = field(default_factory=dict)
    """Score of each card part that was asked; empty where the question has one card."""

    @property
    def verdict(self) -> Verdict:
        """The score in a word."""
        return Verdict.of(self.score)


@dataclass(frozen=True, slots=True)
class Grading:
    """What a marker takes into account beside the question itself."""

    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Answers that this learner had counted as right, by card part ("" for the only one)."""
    marking: Marking | None = None
    """Policy of partial credit that stands instead of the question's own; None: the question's."""

    def clamp(self, score: float) -> float:
        """Return `score` within 0..1, and 0 for what is not wholly right under `all_or_nothing`."""
        if score >= 1 - EPSILON:
            return 1.0
        return 0.0 if score <= EPSILON or self.marking == "all_or_nothing" else score


AS_WRITTEN = Grading()
"""Nothing beside the question itself."""


def verdict_text(score: float, reason: str = "") -> str:
    """Return the sentence for a learner: the verdict on `score`, then the reason."""
    verdict = Verdict.of(score).value
    return f"{verdict}; {reason}" if reason else verdict
