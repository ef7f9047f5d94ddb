from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.dates import MONTHS, PartialDate, read_typed_date
from quizapp.questions.forms import MisreadError


@pytest.mark.parametrize(
    "text",
    [
        "2025-04-25",
        "2025/4/25",
        "2025.04.25",
        "20250425",
        "25 April 2025",
        "25 april 2025",
        "25. April 2025",
        "25th April 2025",
        "25th of April, 2025",
        "the 25th of April 2025",
        "the twenty-fifth of April 2025",
        "April 25, 2025",
        "April 25 2025",
        "April 25th, 2025",
        "APRIL 25TH 2025",
        "Apr 25, 2025",
        "Apr. 25, 2025",
        "on 25 Apr 2025",
        "25-Apr-2025",
        "25/Apr/2025",
        "2025 April 25",
        "Friday, 25 April 2025",
        "Fri 25 April 2025",
        "25.04.2025",
        "25.4.2025",
        "25. 4. 2025",
        "25/04/2025",
        "04/25/2025",
        "25-04-2025",
        "25 Aprl 2025",
        " 25  April  2025. ",
        "25\u00a0April\u00a02025",
    ],
)
def test_a_day(text: str) -> None:
    assert read_typed_date(text) == PartialDate(2025, 4, 25)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("April 2025", (2025, 4)),
        ("Apr 2025", (2025, 4)),
        ("april, 2025", (2025, 4)),
        ("in April of 2025", (2025, 4)),
        ("2025 April", (2025, 4)),
        ("2025-04", (2025, 4)),
        ("04/2025", (2025, 4)),
        ("4.2025", (2025, 4)),
        ("Sept 2024", (2024, 9)),
        ("Febuary 2025", (2025, 2)),
        ("Feburary 2025", (2025, 2)),
        ("2025", (2025,)),
        ("the year 2025", (2025,)),
        ("AD 476", (476,)),
        ("3.4.2025", (2025, 4, 3)),
        ("4/4/2025", (2025, 4, 4)),
        ("29 February 2024", (2024, 2, 29)),
        ("5 May 0031", (31, 5, 5)),
    ],
)
def test_other_forms(text: str, pieces: tuple[int, ...]) -> None:
    assert read_typed_date(text).pieces == pieces


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3/4/2025", "3 April 2025 or 4 March 2025"),
        ("3-4-2025", "3 April 2025 or 4 March 2025"),
        ("25.4.25", "year with four digits"),
        ("4/25/25", "year with four digits"),
        ("25 April", "no year"),
        ("April", "no year"),
        ("25 Apr 25", "no year"),
        ("31 April 2025", "no such day"),
        ("29 February 2025", "no such day"),
        ("2025-13-01", "no such day"),
        ("0/0/2025", "no such day"),
        ("Juny 2025", "no date"),
        ("soon", "no date"),
        ("25", "no date"),
        ("April May 2025", "no date"),
        ("2025 2024", "no date"),
        ("44 BC", "no date"),
        ("", "no date"),
        ("x" * 500, "no date"),
    ],
)
def test_what_is_no_date_or_could_be_two_is_asked_back(text: str, said: str) -> None:
    with pytest.raises(MisreadError, match=said):
        read_typed_date(text)


@given(st.dates())
def test_any_day_is_read_in_every_form(day: date) -> None:
    expected = PartialDate(day.year, day.month, day.day)
    month = MONTHS[day.month - 1]
    year = f"{day.year:04}"
    for text in (
        day.isoformat(),
        f"{day.day} {month} {year}",
        f"{month} {day.day}, {year}",
        f"{day.day} {month[:3]} {year}",
        f"{day.day:02}.{day.month:02}.{year}",
        str(expected),
    ):
        assert read_typed_date(text) == expected


@given(st.text(max_size=40) | st.from_regex(r"[-0-9/. a-z,]{0,20}", fullmatch=True))
def test_any_text_is_read_or_asked_back(text: str) -> None:
    try:
        read_typed_date(text)
    except MisreadError as error:
        assert str(error)  # noqa: PT017 - either way is right


@pytest.mark.parametrize("text", ["2024-12-17", "2024-12", "2024"])
def test_the_plain_form_comes_back(text: str) -> None:
    written = "-".join(f"{piece:02}" for piece in PartialDate.parse(text).pieces)
    assert written == text


@pytest.mark.parametrize(
    "text", ["2024-1-2", "24", "2024-02-30", "2024-00", "0000", "\uff12\uff10\uff12\uff14", " 2024"]
)
def test_no_other_form_is_plain(text: str) -> None:
    with pytest.raises(ValueError, match=r"no date|month|day|year"):
        PartialDate.parse(text)
