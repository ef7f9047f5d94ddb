"""Reading a date that someone typed: a day, a month or a year, in any usual written form.

`2025-04-25`, `2025/4/25`, `25 April 2025`, `April 25, 2025`, `Apr. 25th 2025`, `Friday, 25 April 2025`,
`25-Apr-2025`, `25.04.2025`, `20250425`; `April 2025`, `04/2025`, `2025-04`; `2025`, `AD 476`.

With points, the day stands first, as everywhere where points are used. With strokes or hyphens, custom
differs: `25/04/2025` can only be one day, `3/4/2025` could be two and is asked back, and so is a year of
two digits. A slip in the name of a month is forgiven where no other month is as near.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from quizapp.questions.folding import squash, without_accents
from quizapp.questions.forms import MisreadError
from quizapp.questions.numberwords import read_words

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Names of the months, January first."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day."""

    year: int
    """1 to 9999."""
    month: int | None = None
    """1 to 12; None for a whole year."""
    day: int | None = None
    """1 to 31; None for a whole year or month."""

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2024-12-17`, `2024-12` or `2024`, and nothing else.

        Raises:
            ValueError: it is written otherwise, or there is no such day.
        """
        if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text, re.ASCII):
            raise ValueError(f"'{text}' is no date; write it like 2024-12-17, 2024-12 or 2024")
        return cls.of(*map(int, text.split("-")))

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> "PartialDate":
        """Return the date of these pieces.

        Raises:
            ValueError: there is no such day.
        """
        date(year, 1 if month is None else month, 1 if day is None else day)
        return cls(year, month, day)

    @property
    def pieces(self) -> tuple[int, ...]:
        """Year, month and day, as far as they are known: 1 to 3 numbers."""
        return tuple(piece for piece in (self.year, self.month, self.day) if piece is not None)

    def __str__(self) -> str:
        """Return it in words, such as `17 December 2024`."""
        day = f"{self.day} " if self.day else ""
        month = f"{MONTHS[self.month - 1]} " if self.month else ""
        return f"{day}{month}{self.year:04}"


def read_typed_date(text: str) -> PartialDate:
    """Return the one date in `text`.

    Raises:
        MisreadError: there is none, its year is missing, it can be read in two ways, or there is no
            such day.
    """
    line = without_accents(squash(text)).replace("\u2019", "'")
    line = re.sub("[\u2010-\u2015\u2212]", "-", line).strip(" .!?,;:")
    if not line or len(line) > _LONGEST:
        raise _no_date(text)
    pieces = _in_digits(line) or _in_words(_passed_over().sub(" ", line), text)
    if pieces is None:
        raise _no_date(text)
    try:
        return PartialDate.of(*pieces)
    except ValueError:
        raise MisreadError(
            f"there is no such day as '{text.strip()}'; look at its numbers"
        ) from None


Pieces = tuple[int, int | None, int | None]
"""Year, month, day; not yet known to exist."""


def _in_digits(line: str) -> Pieces | None:
    """Read a date of digits and separators; None where it holds anything else."""
    line = re.sub(r"\s*([-/.])\s*", r"\1", line)
    if found := re.fullmatch(r"(\d{3,4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?", line):
        year, _, month, day = found.groups()
        return int(year), _int(month), _int(day)
    if found := re.fullmatch(r"(\d{4})(\d\d)(\d\d)", line):
        return int(found[1]), int(found[2]), int(found[3])
    if found := re.fullmatch(r"(\d{1,2})[-/. ](\d{4})", line):
        return int(found[2]), int(found[1]), None
    if found := re.fullmatch(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})", line):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        return year, *_day_and_month(first, second, year, points=found[2] == ".")
    if re.fullmatch(r"\d{1,2}([-/. ])\d{1,2}\1\d{2}", line):
        raise MisreadError(f"'{line}' can be read in several ways; write the year with four digits")
    return None


def _day_and_month(first: int, second: int, year: int, *, points: bool) -> tuple[int, int]:
    """Return month and day."""
    if first > 12 or first == second or (points and second <= 12):
        return second, first
    if second > 12:
        return first, second
    if not (first and second):
        return second, first  # there is no such day: that is said elsewhere
    one, two = PartialDate(year, second, first), PartialDate(year, first, second)
    raise MisreadError(f"that could be {one} or {two}; write the month as a word")


def _in_words(line: str, text: str) -> Pieces | None:
    """Read a date whose month is a word; None where a word of it means nothing here."""
    if not re.fullmatch(r"[\w\s,./'-]*", line):
        return None
    months: list[int] = []
    years: list[int] = []
    days: list[int] = []
    words = re.findall(r"\d+|[^\W\d_]+", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", line))
    while words:
        if words[0].isdecimal():
            (years if len(words[0]) > 2 else days).append(int(words.pop(0)[:9]))
        elif (number := read_words(words)) is not None:
            (years if number[0] > 31 else days).append(int(number[0]))
            del words[: number[1]]
        elif (month := _month(words.pop(0))) is not None:
            months.append(month)
        else:
            return None
    if len(years) == 1 and not months and not days:
        return years[0], None, None
    if len(months) != 1 or len(days) > 1 + (not years) or len(years) > 1:
        return None
    if not years:
        raise MisreadError(f"'{text.strip()}' has no year; write it too, with four digits")
    return years[0], months[0], days[0] if days else None


def _month(word: str) -> int | None:
    names = [name.casefold() for name in MONTHS]
    if len(word) >= 3:
        for number, name in enumerate(names, 1):
            if name.startswith(word) or (word, number) == ("sept", 9):
                return number
    if len(word) < 4:
        return None
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - needed after a typo, not at start

    near = [number for number, name in enumerate(names, 1) if OSA.distance(word, name) == 1]
    return near[0] if len(near) == 1 else None


def _int(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _no_date(text: str) -> MisreadError:
    said = text.strip()
    said = f"{said[:_LONGEST]}..." if len(said) > _LONGEST else said
    return MisreadError(f"'{said}' is no date; write one like 25 April 2025, April 2025 or 2025")


_LONGEST = 60
"""Signs in the longest date that is read."""


@cache
def _passed_over() -> re.Pattern[str]:
    days = "mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun"
    return re.compile(rf"\b(?:(?:{days})(?:day)?\b\.?|on|in|the|of|year|a\.?d\b\.?|ce)\b")
