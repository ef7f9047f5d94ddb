"""How many cards come back on which day, and how long that will take."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.reviews import CardState

_MINUTE = 60_000


def forecast(states: Iterable[CardState], day: int, days: int) -> list[int]:
    """Return how many cards come back on each of the next `days` study days.

    Cards that are overdue count for the first of them.

    Args:
        states: the cards, those that are suspended left out.
        day: the first study day, as an ordinal.
        days: how many days to look ahead.
    """
    counts = [0] * days
    for state in states:
        ahead = max(0, state.due_day - day)
        if ahead < days:
            counts[ahead] += 1
    return counts


def minutes(cards: int, pace: int) -> int:
    """Return about how many minutes `cards` will take; at least 1 where there are any.

    Args:
        cards: how many there are.
        pace: milliseconds for each, as the journal's `pace` gives it.
    """
    return ceil(cards * pace / _MINUTE) if cards else 0
