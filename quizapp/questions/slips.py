"""Whether a small difference is a slip of the fingers, or says something else."""

import re
from functools import cache

from quizapp.questions.numberwords import is_number_word

_NEGATIONS = frozenset({"not", "no", "never", "non", "without", "nor"})
_OPPOSED_PREFIXES = (
    *(("", "un"), ("", "in"), ("", "im"), ("", "il"), ("", "ir"), ("", "non"), ("", "dis")),
    *(("", "ab"), ("", "anti"), ("", "mis"), ("", "de"), ("", "fe"), ("", "wo")),
    *(("in", "ex"), ("im", "ex"), ("in", "de"), ("a", "de"), ("im", "e"), ("endo", "exo")),
    *(("hyper", "hypo"), ("inter", "intra"), ("micro", "macro")),
)
"""Prefixes that turn one word into another, although an edit or two lie between them."""
_OPPOSED_WORDS = (
    *(("north", "south"), ("east", "west"), ("mother", "father"), ("max", "min")),
    *(("major", "minor"), ("man", "woman"), ("men", "women"), ("stalactite", "stalagmite")),
)
"""Words that do so, also within another: `northern`, `grandmother`, `chairman`."""


def says_otherwise(typed: str, answer: str) -> str:
    """Return why a difference between two folded texts is no slip; "" where it may be one.

    Another number is none, in digits, words or Roman numerals (`World War I`), nor is a negation, nor a word
    that is known to mean the opposite (`unconstitutional`, `South Korea`, `hypotension`), although each may
    be a letter or two away. What else is too near, authors tell by `reject`.
    """
    if _figures(typed) != _figures(answer):
        return "the number differs"
    if not _number_words(typed) <= _number_words(answer):
        return "the number differs"
    pairs = zip(typed.split(), answer.split(), strict=False)
    if _negations(typed) != _negations(answer) or any(_opposed(*pair) for pair in pairs):
        return "that says something else"
    return ""


def _figures(text: str) -> list[str]:
    """Return the numbers in digits and in Roman numerals up to 39, which an edit would change."""
    return [figure for figure in _number().findall(text) if figure]


def _number_words(text: str) -> set[str]:
    # A number word that is missing may be one that was misspelt.
    return {word for word in text.split() if is_number_word(word)}


def _negations(text: str) -> int:
    return sum(word in _NEGATIONS for word in text.split())


def _opposed(one: str, two: str) -> bool:
    return one != two and (_turned(one, two) or _turned(two, one))


def _turned(one: str, two: str) -> bool:
    return any(
        one.startswith(front) and two == other + one[len(front) :] and len(one) > len(front) + 2
        for front, other in _OPPOSED_PREFIXES
    ) or any(word in one and one.replace(word, other, 1) == two for word, other in _OPPOSED_WORDS)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"[-+]?\d+(?:[.,:/^-]\d+)*|\b(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})\b")
