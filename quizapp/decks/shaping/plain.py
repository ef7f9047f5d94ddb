"""Booleans, numbers and dates as a deck may write them, and what is wrong with other ways.

YAML leaves plain words to guesses: `no` is false, `010` is 8, `12:30` is 750. Here every scalar is a
string and the field's type decides, with one way to write each value.
"""

from __future__ import annotations

import re
from datetime import date

from quizapp.questions.findings import Finding, Rule
from quizapp.text import excerpt

NO_BOOLEAN = Rule(
    "E107",
    "neither true nor false",
    "A field that is on or off takes `true` or `false` and no other word, so that a `no` or an `on` "
    "can never be text in one deck and a switch in another.",
)
NO_NUMBER = Rule(
    "E108",
    "no number",
    "A number is written in decimal digits, with a point for fractions: 1234.5, -3. Thousands "
    "separators, exponents and other bases are read differently by different programs.",
)
NO_WHOLE_NUMBER = Rule("E109", "no whole number", "This field counts in whole steps.")
NO_DATE = Rule(
    "E110",
    "no date",
    "A date is written year-month-day, as 2025-04-25: the one order that is read alike everywhere.",
)

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOST_DIGITS = 40
_MOST_QUOTED = 40
_OTHER_BASE = re.compile(r"([-+]?)0([xob])([0-9a-f_]+)", re.IGNORECASE)
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:([,_' \u00a0\u202f])\d{3})(?:\1\d{3})*(?:\.\d+)?")
_EXPONENT = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d{1,2}", re.IGNORECASE)
_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_TRUE = frozenset(("yes", "on", "y", "true", "1", "t"))
_FALSE = frozenset(("no", "off", "n", "false", "0", "f"))
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


class PlainError(ValueError):
    """A plain word is not written as its field wants it."""

    def __init__(
        self, rule: Rule, message: str, help: str = "", *, instead: str | None = None
    ) -> None:
        super().__init__(message)
        self.finding = Finding(rule, (), message, help, instead=instead)
        """What is wrong with the word, and the right form where there is no doubt."""


def parse_boolean(text: str) -> bool:
    """Return the boolean that `text` writes.

    Raises:
        PlainError: it is neither `true` nor `false`.
    """
    if text == "true":
        return True
    if text == "false":
        return False
    word = text.strip().casefold()
    right = "true" if word in _TRUE else "false" if word in _FALSE else None
    help = f"write {right or 'true or false'}"
    raise PlainError(
        NO_BOOLEAN,
        f"'{excerpt(text, _MOST_QUOTED)}' is neither true nor false",
        help,
        instead=right,
    )


def parse_number(text: str) -> float:
    """Return the number that `text` writes, an int where it has no fraction.

    Raises:
        PlainError: it is not written in decimal digits.
    """
    if _NUMBER.fullmatch(text) and len(text) <= _MOST_DIGITS:
        return float(text) if "." in text else int(text)
    raise PlainError(NO_NUMBER, f"'{excerpt(text, _MOST_QUOTED)}' is no number", _number_help(text))


def parse_whole_number(text: str) -> int:
    """Return the whole number that `text` writes.

    Raises:
        PlainError: it is no number, or has a fraction.
    """
    number = parse_number(text)
    if isinstance(number, int):
        return number
    whole = number == int(number)
    raise PlainError(
        NO_WHOLE_NUMBER,
        f"'{excerpt(text, _MOST_QUOTED)}' is no whole number",
        f"write {int(number)}" if whole else "write a number without a fraction",
    )


def parse_iso_date(text: str) -> date:
    """Return the day that `text` writes.

    Raises:
        PlainError: it is no ISO date, or no day of the calendar.
    """
    if _ISO.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise PlainError(
                NO_DATE, f"there is no day {text}", "look it up in a calendar"
            ) from None
    day = _meant(text)
    help = f"write {day}" if day else "write year-month-day, such as 2025-04-25"
    raise PlainError(NO_DATE, f"'{excerpt(text, _MOST_QUOTED)}' is no date", help, instead=day)


def number_as_written(text: str) -> str | None:
    """Return the one right way to write the number that `text` means; None where it means none."""
    word = text.strip().replace("\u2212", "-")
    based = _OTHER_BASE.fullmatch(word)
    if based:
        base = {"x": 16, "o": 8, "b": 2}[based[2].lower()]
        try:
            return based[1].replace("+", "") + str(int(based[3].replace("_", ""), base))
        except ValueError:
            return None
    if _GROUPED.fullmatch(word):
        word = re.sub(r"[^0-9.+-]", "", word)
    elif _EXPONENT.fullmatch(word):
        word = _without_exponent(word)
    elif re.fullmatch(r"[-+]?\d+,\d+", word):
        word = word.replace(",", ".")
    elif re.fullmatch(r"[-+]?\d+(?:_\d+)+(?:\.\d+)?", word):
        word = word.replace("_", "")
    elif word.casefold() in _WORDS:
        word = str(_WORDS.index(word.casefold()))
    word = word.removeprefix("+")
    word = re.sub(r"^(-?)\.", r"\g<1>0.", word).removesuffix(".")
    try:
        word = "".join(letter if letter in "-." else str(int(letter)) for letter in word)
    except ValueError:
        return None
    return word if _NUMBER.fullmatch(word) and len(word) <= _MOST_DIGITS else None


def _number_help(text: str) -> str:
    right = number_as_written(text)
    return f"write {right}" if right else "write decimal digits, with a point for fractions: 1234.5"


def _without_exponent(word: str) -> str:
    from decimal import Decimal  # noqa: PLC0415 - only for a mistake

    return f"{Decimal(word):f}"


def _meant(text: str) -> str | None:
    """Return the ISO form of a date written some other unmistakable way."""
    word = text.strip()
    match = re.fullmatch(r"(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?:[T ].*)?", word)
    if match:
        return _iso(match[1], match[3], match[4])
    match = re.fullmatch(r"(\d{4})(\d{2})(\d{2})", word)
    if match:
        return _iso(match[1], match[2], match[3])
    match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?\.? ?([A-Za-z]{3,9})\.?,? (\d{4})", word)
    if match:
        return _iso(match[3], _month(match[2]), match[1])
    match = re.fullmatch(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", word)
    if match:
        return _iso(match[3], _month(match[1]), match[2])
    match = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", word)
    if match and (int(match[1]) > 12) != (
        int(match[2]) > 12
    ):  # else day and month might be swapped
        day, month = (match[1], match[2]) if int(match[1]) > 12 else (match[2], match[1])
        return _iso(match[3], month, day)
    return None


def _month(name: str) -> str:
    short = name[:3].casefold()
    return str(_MONTHS.index(short) + 1) if short in _MONTHS else "0"


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
