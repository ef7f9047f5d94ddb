"""Which of the known words was meant by one that is not known."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

ALIKE = 60
"""Of 100: how alike two words must be at the least for one to be offered for the other."""
MOST_KNOWN = 2000
"""Known words that are compared, the first ones. A comparison takes about 0.1 µs, so a look-up stays
below a millisecond however many there are; a list as long as this is no list of a few names."""
MOST_LETTERS = 80
"""Letters of a word that are compared."""


def nearest(word: str, known: Collection[str]) -> str:
    """Return the known word that is spelt most like `word`; empty where none is near."""
    return next(iter(all_near(word, known, 1)), "")


def all_near(word: str, known: Collection[str], count: int) -> list[str]:
    """Return up to `count` known words that are spelt like `word`, the most alike first.

    Capitals, and whether a blank, an underscore or a hyphen parts the words, make no difference. The
    likeness is the share of letters that stay where one is made of the other by taking out and
    putting in (rapidfuzz's `ratio`), at least `ALIKE`.
    """
    return list(_all_near(word, tuple(known)[:MOST_KNOWN], count))


@lru_cache(maxsize=256)  # who misspells a key does so in every question
def _all_near(word: str, known: tuple[str, ...], count: int) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for a mistake

    found = process.extract(
        _folded(word),
        _all_folded(known),
        scorer=fuzz.ratio,
        limit=count,
        score_cutoff=ALIKE,
    )
    return tuple(known[index] for _, _, index in found)


@lru_cache(maxsize=8)
def _all_folded(known: tuple[str, ...]) -> list[str]:
    return [_folded(each) for each in known]


def _folded(word: str) -> str:
    return word[:MOST_LETTERS].casefold().replace(" ", "_").replace("-", "_")
