"""Reading a number that someone typed: digits in any usual grouping, or words.

`1234`, `1,234`, `1 234`, `1'234`, `1,234.5`, `1.234,5`, `-5`, `2 1/2`, `1.2e6`, `5 x 10^6`, `4th`; words
from zero on (`twelve`, `forty thousand`, `two and a half`, `a third`); after either, a scale (`6.8
million`, `118bn`, `40k`, `2 dozen`); before either, a sign, a currency, or a word such as `about`.

What stands between digits is read as English does: a point is decimal, a comma before three digits
groups. A comma is decimal only where it cannot group (`6,8`, `1.234,5`, `0,125`); what could well be
either (`1234,567`, `40.000`) is asked back.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from quizapp.questions.folding import squash
from quizapp.questions.forms import MisreadError
from quizapp.questions.numberwords import SCALES, read_words


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what stands beside it."""

    amount: Fraction
    """The number without its scale: 6.8 of `6.8 million people`."""
    scale: int
    """What the scale multiplies by: 1,000,000 of `6.8 million people`; 1 where there is none."""
    unit: str
    """The words or signs beside it, folded: `people` of `6.8 million people`; empty for none."""

    @property
    def value(self) -> Fraction:
        """The number with its scale."""
        return self.amount * self.scale


def read_number(text: str) -> Quantity:
    """Return the one number in `text`.

    Raises:
        MisreadError: there is none, there are two, or it can be read in two ways.
    """
    if len(text) > _LONGEST:
        raise MisreadError(f"that is too long for a number; write up to {_LONGEST} signs")
    line = _prepared(text)
    negative, currency, line = _front(line)
    digits = _digits().match(line)
    if digits is not None:
        amount = _amount(digits[0])
        rest = line[digits.end() :]
    else:
        amount, rest = _in_words(line, text)
    scale, unit = split_scale(rest, money=bool(currency))
    if _another().search(unit):
        raise MisreadError(f"'{text.strip()}' holds more than one number; write one, such as 317")
    unit = " ".join(filter(None, (currency, unit)))
    return Quantity(-amount if negative else amount, scale, unit)


def split_scale(text: str, *, money: bool = False) -> tuple[int, str]:
    """Return the scale that `text` begins with (1 for none) and the rest, the unit.

    `m` is a million beside a currency only; else it is a metre.
    """
    words = re.sub(r"^[\s-]+", "", text).split()
    scale = 1
    while words:
        step = _SCALES.get(words[0].rstrip("."), 0)
        if words[0] == "m" and money:
            step = 1_000_000
        if not step:
            break
        scale *= step
        words.pop(0)
    if scale > 1 and words[:1] == ["of"]:
        words.pop(0)
    return scale, " ".join(words)


def _prepared(text: str) -> str:
    # A vulgar fraction stands apart from the digits before it, which NFKC would run together.
    line = squash(re.sub("([\u00bc-\u00be\u2150-\u215e])", r" \1", text))
    line = line.replace("\u2044", "/").replace("\u2019", "'").replace("\u00d7", "x")
    return re.sub("[\u2010-\u2015\u2212]", "-", line).rstrip(" .!?,;:").lstrip()


def _front(line: str) -> tuple[bool, str, str]:
    """Take sign, currency and qualifying words off the front."""
    negative, currency = False, ""
    while found := _prefix().match(line):
        line = line[found.end() :]
        if found["minus"]:
            negative = not negative
        currency = found["currency"] or currency
    return negative, currency.strip(), line


def _amount(written: str) -> Fraction:
    """Return the value of digits with their separators, fraction or power of ten."""
    written = re.sub(r"(?:st|nd|rd|th)$", "", written)
    mantissa, _, power = re.sub(r"\s*[x*]\s*10\^?", "e", written).partition("e")
    if "/" in mantissa:
        whole, _, part = mantissa.rpartition(" ")
        above, _, below = part.partition("/")
        if not int(below):
            raise MisreadError(f"'{written}' divides by zero; write a number, such as 317")
        return Fraction(int(above), int(below)) + int(whole or 0)
    return Fraction(_plain_decimal(mantissa)) * Fraction(10) ** int(power or 0)


def _plain_decimal(written: str) -> str:
    signs = [sign for sign in written if not sign.isdigit()]
    if not signs:
        return written
    last = signs[-1]
    front, _, back = written.rpartition(last)
    if last == "." and back == "000" and _groups(front) and len(signs) == 1:
        raise MisreadError(
            f"'{written}' can be read as {front} or {front}000; write one of the two"
        )
    grouped = len(set(signs)) == 1 and (last in " '" or len(signs) > 1)
    if grouped or (last == "," and len(back) == 3 and len(set(signs)) == 1 and _groups(front)):
        return re.sub(r"\D", "", written)
    if last == "," and len(back) == 3 and len(signs) == 1 and front.lstrip("0"):
        one, other = f"{front}{back}", f"{front}.{back}"
        raise MisreadError(f"'{written}' can be read as {one} or {other}; write one of the two")
    whole = re.sub(r"\D", "", front)
    return f"{whole or 0}.{back}"


def _groups(front: str) -> bool:
    return 1 <= len(front) <= 3 and not front.startswith("0")


def _in_words(line: str, text: str) -> tuple[Fraction, str]:
    words = line.replace("-", " ").split()
    found = read_words(words)
    if found is None:
        raise MisreadError(f"'{text.strip()}' is no number; write digits, such as 317")
    amount, used = found
    rest = words[used:]
    if read_words(rest[rest[:1] in (["or"], ["to"], ["and"]) :]) is not None:
        raise MisreadError(f"'{text.strip()}' holds more than one number; write one, such as 317")
    return amount, " ".join(rest)


_SCALES = SCALES | {
    "hundred": 100,
    "k": 10**3,
    "dozen": 12,
    "dozens": 12,
    "millions": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "thousands": 10**3,
    "billions": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
}


_LONGEST = 60
"""Signs in a number, scale and unit included: enough for any, and it keeps the arithmetic small."""


@cache
def _another() -> re.Pattern[str]:
    # A digit that begins a word is another number; in `m2` or `m^2` it is a part of the unit.
    return re.compile(r"(?<![^\W\d])(?<!\^)(?<!\^-)\d")


@cache
def _prefix() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<minus>-|minus\b|negative\b)|\+|plus\b"
        r"|about\b|approximately\b|approx\b\.?|around\b|roughly\b|circa\b|ca?\b\.|some\b|over\b"
        r"|more than\b|at least\b|nearly\b|almost\b|exactly\b|[~\u2248=>\u2265]"
        r"|(?P<currency>us ?\$|[$\u20ac\u00a3\u00a5\u20bd]|(?:usd|eur|gbp|rub)\b))\s*"
    )


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(
        r"(?:\d+ \d+/\d+|\d+/\d+"  # fractions
        r"|\d{1,3}(?:(?P<group>[ ,.'])\d{3})(?:(?P=group)\d{3})*(?:(?!(?P=group))[.,]\d+)?(?!\d)"
        r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"  # 12,34,567, as India groups
        r"|\d*[.,]?\d+)"
        r"(?:e[+-]?\d{1,2}(?!\w)|\s*[x*]\s*10\^?-?\d{1,2}(?!\d))?(?:st|nd|rd|th)?(?![\d/])"
    )
