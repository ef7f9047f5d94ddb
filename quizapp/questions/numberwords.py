"""Reading a number written in English words: `twelve`, `forty thousand`, `two and a half`, `fourth`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

CARDINALS = {word: value for value, word in enumerate(_CARDINALS.split())}
"""`zero` to `nineteen`."""
ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split())}
"""`zeroth` to `nineteenth`."""
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
"""Words that multiply what stands before them."""

_SMALL = CARDINALS | ORDINALS | {"none": 0, "nil": 0}
_PLAIN = _SMALL | {
    word: 10 * value for tens in (_TENS, _TENTHS) for value, word in enumerate(tens.split(), 2)
}
_SHARES = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4}
_MULTIPLES = frozenset({"hundred", "dozen", "once", "twice", "thrice"})
_ARTICLES = frozenset({"a", "an"})


def is_number_word(word: str) -> bool:
    """Return whether the word stands for a number, or for a share or multiple of one."""
    return word in _PLAIN or word in SCALES or word in _SHARES or word in _MULTIPLES


def read_words(words: Sequence[str]) -> "tuple[Fraction, int] | None":
    """Return the number that `words` begin with and how many of them it takes; None for none."""
    from fractions import Fraction  # noqa: PLC0415 - 2 ms, needed once a number is read

    number, used = _whole(words)
    whole = Fraction(number)
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


def _share(words: Sequence[str], *, after: bool) -> "tuple[Fraction, int]":
    """Return a fraction such as `half`, `a third`, `two thirds`, and how many words it takes."""
    from fractions import Fraction  # noqa: PLC0415 - as above

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


def _whole(words: Sequence[str]) -> tuple[int, int]:
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
    return total + group, used


def _fits(value: int, group: int, *, first: bool) -> bool:
    """Return whether a word of this value may follow: `twenty one`, but not `one two`."""
    below = group % 100
    return first or (value > 0 and (below == 0 or (value < 10 and below >= 20 and below % 10 == 0)))
