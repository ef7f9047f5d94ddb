import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from quizapp.cells import clusters, pad, shorten, width

FAMILY = "👨\u200d👩\u200d👧"
CASES = [
    ("", 0),
    ("plain", 5),
    ("café", 4),
    ("cafe\u0301", 4),
    ("都市", 4),
    ("ﾊﾝｶｸ", 4),
    ("\uff21", 2),
    ("😀", 2),
    ("Владимир", 8),
    (FAMILY, 2),
    ("👩\u200d❤\ufe0f\u200d👨", 2),
    ("🏳\ufe0f\u200d🌈", 2),
    ("❤", 1),
    ("❤\ufe0f", 2),
    ("❤\ufe0e", 1),
    ("1\ufe0f\u20e3", 2),
    ("a\ufe0f", 1),
    ("🇩🇪", 2),
    ("👍🏽", 2),
    ("\u1112\u1161\u11ab", 2),
    ("한글", 4),
    ("क्षि", 2),
    ("می\u200cروم", 5),
    ("co\u00adop", 5),
    ("☰", 2),
]
SPECIAL = "\u200d\ufe0f\ufe0e\u20e3\u0301👨👩👧❤🏳🌈🇩🇪👍🏽🏿1#☎a é都\u1112\u1161\u11abक्षि"
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"))
TEXTS = st.text(st.sampled_from(SPECIAL) | LETTERS)


@pytest.mark.parametrize(("text", "cells"), CASES)
def test_width_counts_cells_and_not_letters(text: str, cells: int) -> None:
    assert width(text) == cells == cell_len(text)


@given(TEXTS)
def test_width_is_what_the_app_counts(text: str) -> None:
    assert width(text) == cell_len(text)


def test_every_character_is_as_wide_as_the_app_takes_it_to_be() -> None:
    differing = [
        hex(code)
        for code in range(0x20, 0x110000)
        if unicodedata.category(chr(code)) not in {"Cc", "Cs", "Cn", "Zl", "Zp"}
        and width(chr(code)) != cell_len(chr(code))
    ]
    assert differing == []


@given(TEXTS)
def test_clusters_make_up_the_text_and_its_width(text: str) -> None:
    found = list(clusters(text))
    assert "".join(piece for piece, _ in found) == text
    assert sum(cells for _, cells in found) == width(text)


@pytest.mark.parametrize("whole", [FAMILY, "🇩🇪", "🇦🇿", "👍🏽", "e\u0301", "1\ufe0f\u20e3"])
def test_what_is_shown_as_one_is_one_cluster(whole: str) -> None:
    assert [piece for piece, _ in clusters(f"x{whole}y{whole}")] == ["x", whole, "y", whole]


@given(TEXTS, st.integers(1, 20))
def test_what_is_shortened_fits_and_begins_as_it_did(text: str, cells: int) -> None:
    short = shorten(text, cells)
    assert width(short) <= cells
    assert short == text or text.startswith(short.removesuffix("…"))
    assert shorten(short, cells) == short


@given(TEXTS, st.integers(0, 20))
def test_what_is_padded_has_the_width_unless_it_was_wider(text: str, more: int) -> None:
    cells = width(text) + more
    assert width(pad(text, cells)) == cells
    assert pad(text, cells).startswith(text)
    assert pad(text, cells, right=True).endswith(text)
    assert pad(text, width(text) - 1) == text


def test_a_cut_leaves_no_half_of_a_wide_letter_or_of_a_family() -> None:
    assert shorten("都市の名", 5) == "都市…"
    assert shorten("都市の名", 4) == "都…"
    assert shorten(f"{FAMILY}{FAMILY}", 3) == f"{FAMILY}…"
    assert shorten("🇩🇪🇫🇷", 3) == "🇩🇪…"
