"""Intervals spread a little, so that cards learnt together do not come back together for ever.

The ranges are those of Anki and py-fsrs: a day, and 15 % of what lies between 2.5 and 7 days, 10 %
of what lies between 7 and 20, 5 % of what lies above.
"""

from __future__ import annotations

import hashlib
from math import floor, inf

_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, inf, 0.05))
_NO_FUZZ_BELOW = 2.5


def chance(card: str, reviews: int) -> float:
    """Return a number in 0..1, below 1: the same for the same review of the same card everywhere.

    Args:
        card: key of the card.
        reviews: how many reviews it has had.
    """
    digest = hashlib.blake2b(f"{card}\n{reviews}".encode(), digest_size=6).digest()
    return int.from_bytes(digest) / 2**48


def spread(days: float) -> tuple[int, int]:
    """Return the shortest and the longest interval that `days` may become."""
    if days < _NO_FUZZ_BELOW:
        return half_up(days), half_up(days)
    width = 1 + sum(share * max(0.0, min(days, end) - start) for start, end, share in _RANGES)
    return max(2, half_up(days - width)), half_up(days + width)


def round_within(days: float, shortest: int, longest: int, where: float | None) -> int:
    """Return the whole days that an interval becomes.

    Args:
        days: the interval as the curve gives it.
        shortest: the least it may be.
        longest: the most it may be, not less than `shortest`.
        where: place in the range of the fuzz, 0..1 and below 1; None: no fuzz.
    """
    days = min(max(days, shortest), longest)
    if where is None:
        return half_up(days)
    low, high = (min(max(end, shortest), longest) for end in spread(days))
    return low + floor(where * (high - low + 1))


def half_up(days: float) -> int:
    """Return the nearest whole number, halves upwards (`round` would send 2.5 and 3.5 apart)."""
    return floor(days + 0.5)
