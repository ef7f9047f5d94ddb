"""Booleans, numbers and dates: the one way to write each, and what is meant by other ways."""

import pytest

from quizapp.decks.shaping.plain import (
    NO_NUMBER,
    NO_WHOLE_NUMBER,
    PlainError,
    number_as_written,
    parse_boolean,
    parse_iso_date,
    parse_number,
    parse_whole_number,
)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("1,234", "1234"),
        ("1,234,567.5", "1234567.5"),
        ("1_000", "1000"),
        ("1 000", "1000"),
        ("1'000", "1000"),
        ("0x29", "41"),
        ("-0x1F", "-31"),
        ("0b101", "5"),
        ("0o17", "15"),
        ("1e3", "1000"),
        ("1.5e-3", "0.0015"),
        ("+5", "5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1,5", "1.5"),
        ("\u22125", "-5"),
        ("twelve", "12"),
        ("\u0661\u0662", "12"),
        ("many", None),
        ("1e99", None),
        ("0xg", None),
        ("12:30", None),
        ("", None),
        ("9" * 50, None),
    ],
)
def test_numbers_have_one_right_form(written: str, right: str | None) -> None:
    assert number_as_written(written) == right
    with pytest.raises(PlainError) as caught:
        parse_number(written)
    assert caught.value.finding.rule is NO_NUMBER
    assert caught.value.finding.path == ()
    assert (right or "decimal digits") in caught.value.finding.help


def test_plain_words_are_read() -> None:
    assert (parse_number("12"), parse_number("-1.50"), parse_whole_number("007")) == (12, -1.5, 7)
    assert (parse_boolean("true"), parse_boolean("false")) == (True, False)
    assert parse_iso_date("2024-02-29").isoformat() == "2024-02-29"


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("25 April 2025", "2025-04-25"),
        ("25th Apr. 2025", "2025-04-25"),
        ("April 25, 2025", "2025-04-25"),
        ("25.04.2025", "2025-04-25"),
        ("04/25/2025", "2025-04-25"),
        ("2025/4/5", "2025-04-05"),
        ("20250425", "2025-04-25"),
        ("2025-04-25T10:00:00", "2025-04-25"),
        ("04/05/2025", None),
        ("31 April 2025", None),
        ("April 2025", None),
        ("tomorrow", None),
    ],
)
def test_dates_have_one_right_form_or_none(written: str, right: str | None) -> None:
    with pytest.raises(PlainError) as caught:
        parse_iso_date(written)
    assert caught.value.finding.instead == right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("yes", "true"),
        ("On", "true"),
        ("1", "true"),
        (" no ", "false"),
        ("OFF", "false"),
        ("?", None),
    ],
)
def test_other_words_for_true_and_false_have_one_right_form_or_none(
    written: str, right: str | None
) -> None:
    with pytest.raises(PlainError) as caught:
        parse_boolean(written)
    assert caught.value.finding.instead == right
    assert caught.value.finding.help == f"write {right or 'true or false'}"


@pytest.mark.parametrize(("written", "help"), [("2.0", "write 2"), ("2.5", "without a fraction")])
def test_a_fraction_is_no_whole_number(written: str, help: str) -> None:
    with pytest.raises(PlainError) as caught:
        parse_whole_number(written)
    assert caught.value.finding.rule is NO_WHOLE_NUMBER
    assert help in caught.value.finding.help


def test_a_day_that_no_calendar_has_has_no_right_form() -> None:
    with pytest.raises(PlainError) as caught:
        parse_iso_date("2025-02-29")
    assert caught.value.finding.instead is None
    assert "no day 2025-02-29" in caught.value.finding.message
