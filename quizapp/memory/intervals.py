"""How long it is until a card comes back, in words short enough for a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.memory.fuzz import half_up

if TYPE_CHECKING:
    from quizapp.memory.days import StudyDays
    from quizapp.reviews import CardState

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_MONTH, _YEAR = 365.25 / 12, 365.25


def interval_text(state: CardState, at: int, days: StudyDays) -> str:
    """Return the time from `at` until the card comes back: "10 min", "4 d", "2.5 mo", "1.2 y".

    Args:
        state: what a rating makes, or has made, of the card.
        at: the moment from which to count, in milliseconds.
        days: the learner's study days.
    """
    if state.due_at is not None:
        return seconds_text(max(0, state.due_at - at) / 1000)
    return days_text(max(0, state.due_day - days.day(at)))


def seconds_text(seconds: float) -> str:
    """Return a length of time within a day, such as "30 s", "10 min" or "2 h"."""
    if half_up(seconds) < _MINUTE:
        return f"{half_up(seconds)} s"
    if half_up(seconds / _MINUTE) < _HOUR // _MINUTE:
        return f"{half_up(seconds / _MINUTE)} min"
    if half_up(seconds / _HOUR) < _DAY // _HOUR:
        return f"{half_up(seconds / _HOUR)} h"
    return days_text(half_up(seconds / _DAY))


def days_text(days: int) -> str:
    """Return a number of days as "today", "4 d", "2.5 mo" or "1.2 y"."""
    if days <= 0:
        return "today"
    if days <= 30:
        return f"{days} d"
    if days < 365:
        return f"{days / _MONTH:.1f} mo".replace(".0 ", " ")
    return f"{days / _YEAR:.1f} y".replace(".0 ", " ")
