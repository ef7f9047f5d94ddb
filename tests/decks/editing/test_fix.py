"""`mend`: what has one right form is written so, and nothing else changes."""

from pathlib import Path

import pytest

from quizapp.decks.editing.fix import mend
from quizapp.decks.read import read_deck
from quizapp.decks.shaping.plain import (
    PlainError,
    number_as_written,
    parse_boolean,
    parse_iso_date,
    parse_number,
    parse_whole_number,
)

BROKEN = """\
# A deck
quizapp: 1
id: My-Deck     # its id
title: "T"
questions:
  - id: 'Q-One'
    type: Choice
    prompt: Which?  # café
    answer: A
    distractors: [B, C]
    shuffle: no
    as_of: April 25, 2025
  - {id: two, type: True/False, prompt: So?, answer: yes, review_by: 2025/4/25}
"""
MENDED = """\
# A deck
quizapp: 1
id: my-deck     # its id
title: "T"
questions:
  - id: q-one
    type: choice
    prompt: Which?  # café
    answer: A
    distractors: [B, C]
    shuffle: false
    as_of: 2025-04-25
  - {id: two, type: truefalse, prompt: So?, answer: true, review_by: 2025-04-25}
"""


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_only_what_has_one_right_form_changes(bom: str, line_end: str, tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_bytes((bom + BROKEN.replace("\n", line_end)).encode())
    assert [problem.line for problem in mend(file)] == [3, 6, 7, 11, 12, 13, 13, 13]
    assert file.read_bytes().decode() == bom + MENDED.replace("\n", line_end)
    assert read_deck(file).problems == ()
    assert mend(file) == ()


def test_what_takes_a_decision_is_left_to_the_author(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    text = MENDED.replace("answer: A", "awnser: A").replace("2025-04-25", "04/05/2025")
    file.write_text(text, encoding="utf-8")
    assert mend(file) == ()
    assert file.read_text(encoding="utf-8") == text


def test_a_file_stays_where_mending_would_break_it(tmp_path: Path) -> None:
    """Two ids that differ by capitals alone would become one."""
    file = tmp_path / "deck.yaml"
    text = MENDED.replace("id: two", "id: Q-One")
    file.write_text(text, encoding="utf-8")
    assert mend(file) == ()
    assert file.read_text(encoding="utf-8") == text


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
    with pytest.raises(PlainError):
        parse_number(written)


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
