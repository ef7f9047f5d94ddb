"""What came of the work: days studied, true retention, and what the next days will bring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.memory.forecast import forecast
from quizapp.reviews import Phase, Rating

if TYPE_CHECKING:
    from collections.abc import Collection

    from quizapp.journal.journal import Journal

MONTH = 30
"""Study days that retention is taken over."""
AHEAD = 14
"""Study days that are forecast."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """A learner's work in numbers."""

    answers: int
    """Responses in all, by the name that they have in JSON."""
    cards: int
    """Cards that were reviewed at least once."""
    days: int
    """Study days with at least one review."""
    streak: int
    """Study days in a row up to today, or up to yesterday where nothing was done today yet."""
    minutes: int
    """Time spent on responses."""
    retention: float | None
    """Share of reviews of learnt cards, a day or more after the last, that were recalled, over the
    last 30 study days; None where there were none."""
    retention_reviews: int
    """How many reviews that is taken from."""
    forecast: tuple[int, ...]
    """Cards that come back on each of the next 14 study days, today first, what is overdue with it."""


def stats(journal: Journal, day: int) -> Stats:
    """Return the numbers up to the study day `day`, an ordinal."""
    totals = journal.totals()
    recalled = asked = 0
    for review in journal.reviews(since_day=day - MONTH + 1):
        if review.phase is Phase.REVIEW and (review.elapsed or 0) >= 1:
            asked += 1
            recalled += review.rating is not Rating.AGAIN
    return Stats(
        answers=totals.responses,
        cards=totals.cards,
        days=totals.days,
        streak=_streak(journal.days(), day),
        minutes=round(totals.took / 60_000),
        retention=recalled / asked if asked else None,
        retention_reviews=asked,
        forecast=tuple(forecast(journal.states(), day, AHEAD)),
    )


def _streak(days: Collection[int], today: int) -> int:
    last = today if today in days else today - 1
    first = last
    while first in days:
        first -= 1
    return last - first
