"""Reading a number written in English words: `twelve`, `forty thousand`, `two and a half`, `fourth`."""

from collections.abc import Sequence
from fractions import Fraction

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
"""Words that multiply what stands before them."""

_SMALL = {
    word: value
    for value, words in enumerate(
        [
            "zero/none/nil",
            "one/first",
            "two/second",
            "three/third",
            "four/fourth",
            "five/fifth",
            "six/sixth",
            "seven/seventh",
            "eight/eighth",
            "nine/ninth",
            "ten/tenth",
            "eleven/eleventh",
            "twelve/twelfth",
            "thirteen/thirteenth",
            "fourteen/fourteenth",
            "fifteen/fifteenth",
            "sixteen/sixteenth",
            "seventeen/seventeenth",
            "eighteen/eighteenth",
            "nineteen/nineteenth",
        ]
    )
    for word in words.split("/")
}
_TENS = {
    word: 10 * value
    for value, words in enumerate(
        [
            "twenty/twentieth",
            "thirty/thirtieth",
            "forty/fortieth/fourty",
            "fifty/fiftieth",
            "sixty/sixtieth",
            "seventy/seventieth",
            "eighty/eightieth",
            "ninety/ninetieth",
        ],
        2,
    )
    for word in words.split("/")
}
_PLAIN = _SMALL | _TENS
_SHARES = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4}
_ARTICLES = frozenset({"a", "an"})


def read_words(words: Sequence[str]) -> tuple[Fraction, int] | None:
    """Return the number that `words` begin with and how many of them it takes; None for none."""
    whole, used = _whole(words)
    share, more = _share(words[used:], after=bool(used))
    if more:
        return (whole * share if used else share), used + more
    if not used:
        return None
    if words[used : used + 1] == ["and"]:
        share, more = _share(words[used + 1 :], after=False)
        if more:
            return whole + share, used + 1 + more
    if words[used : used + 1] == ["point"]:
        digits = [str(_SMALL[w]) for w in _leading(words[used + 1 :]) if _SMALL[w] < 10]
        if digits:
            return whole + Fraction(f"0.{''.join(digits)}"), used + 1 + len(digits)
    return whole, used


def _leading(words: Sequence[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        if word not in _SMALL:
            break
        found.append(word)
    return found


def _share(words: Sequence[str], *, after: bool) -> tuple[Fraction, int]:
    """Return a fraction such as `half`, `a third`, `two thirds`, and how many words it takes."""
    if after or words[:1] == ["half"]:
        start, count = 0, 1
    elif words and (words[0] in _ARTICLES or words[0] in _SMALL):
        start, count = 1, _SMALL.get(words[0], 1)
    else:
        return Fraction(0), 0
    if words[start : start + 1] and words[start] in _SHARES:
        used = start + 1
        used += words[used : used + 1] in (["a"], ["of"])
        return Fraction(count, _SHARES[words[start]]), used
    return Fraction(0), 0


def _whole(words: Sequence[str]) -> tuple[Fraction, int]:
    """Return a whole number and how many words it takes; 0 words where there is none."""
    total = group = used = 0
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else ""
        if word in _ARTICLES and not index and (after in SCALES or after in {"hundred", "dozen"}):
            group = 1
        elif word in _PLAIN and _fits(_PLAIN[word], group, first=not used):
            if used and word in _SHARES and group % 100 < 20:  # `two thirds`, but `twenty third`
                break
            group += _PLAIN[word]
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in SCALES and group:
            total, group = total + group * SCALES[word], 0
        elif word == "and" and used and after in _PLAIN and group % 100 == 0:
            continue
        else:
            break
        used = index + 1
    return Fraction(total + group), used


def _fits(value: int, group: int, *, first: bool) -> bool:
    """Return whether a word of this value may follow: `twenty one`, but not `one two`."""
    below = group % 100
    return first or (value > 0 and (below == 0 or (value < 10 and below >= 20 and below % 10 == 0)))
