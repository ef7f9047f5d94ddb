"""`mend`: what has one right form is written so, and nothing else changes."""

from pathlib import Path

import pytest

from quizapp.decks.editing.fix import mend
from quizapp.decks.read import read_deck

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
