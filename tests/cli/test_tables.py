import os
import sys

import pytest

from quizapp.cells import width
from quizapp.cli.tables import table


def test_numbers_stand_to_the_right_and_wide_letters_line_up() -> None:
    rows = [("都市", 5, "x"), ("Rome", 1200, "yz")]
    assert table(("name", "cards", "note"), rows).splitlines() == [
        "name  cards  note",
        "都市      5  x",
        "Rome   1200  yz",
    ]


def test_one_column_gives_way_where_the_table_is_too_wide() -> None:
    rows = [("a", "word " * 30, 1), ("b", "short", 2)]
    lines = table(("id", "text", "n"), rows, stretch=1, cells=40).splitlines()
    assert max(map(width, lines)) == 40
    assert lines[1].endswith("…  1")
    assert "short" in lines[2]


def test_however_narrow_something_of_it_stays() -> None:
    lines = table(("id", "text"), [("a" * 30, "word " * 30)], stretch=1, cells=10).splitlines()
    assert width(lines[1]) == 30 + 2 + 12


def test_no_escape_and_no_line_end_reaches_the_screen() -> None:
    lines = table(("a", "b"), [("x\x1b[31m", "one\ntwo")]).splitlines()
    assert lines == ["a      b", "x[31m  one two"]


def test_a_table_for_a_file_is_not_cut_and_one_for_a_terminal_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((30, 24)))
    rows = [("a", "word " * 30)]
    assert "…" not in table(("id", "text"), rows, stretch=1)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert "…" in table(("id", "text"), rows, stretch=1)


def test_a_table_may_have_no_rows() -> None:
    assert table(("id", "text"), []) == "id  text"
