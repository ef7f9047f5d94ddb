import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.text import pad, shorten, width


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("plain", 5),
        ("café", 4),
        ("cafe\u0301", 4),
        ("都市", 4),
        ("ﾊﾝｶｸ", 4),
        ("\uff21", 2),
        ("a\u200db", 2),
        ("😀", 2),
        ("Владимир", 8),
    ],
)
def test_width_counts_cells_and_not_letters(text: str, cells: int) -> None:
    assert width(text) == cells


@given(st.text(), st.integers(1, 20))
def test_what_is_shortened_fits_and_begins_as_it_did(text: str, cells: int) -> None:
    short = shorten(text, cells)
    assert width(short) <= cells
    assert short == text or text.startswith(short.removesuffix("…"))
    assert shorten(short, cells) == short


@given(st.text(), st.integers(0, 20))
def test_what_is_padded_has_the_width_unless_it_was_wider(text: str, more: int) -> None:
    cells = width(text) + more
    assert width(pad(text, cells)) == cells
    assert pad(text, cells).startswith(text)
    assert pad(text, cells, right=True).endswith(text)
    assert pad(text, width(text) - 1) == text


def test_a_cut_leaves_no_half_of_a_wide_letter() -> None:
    assert shorten("都市の名", 5) == "都市…"
    assert shorten("都市の名", 4) == "都…"
