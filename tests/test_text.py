"""What text may reach a screen: whole text is cleaned, and a line is folded, quoted and counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.text import FORBIDDEN, clean, counted, excerpt, one_line

ACTING = [
    *range(9),
    *range(0x0B, 0x20),
    *range(0x7F, 0xA0),
    *(0x2028, 0x2029, 0xFEFF),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
    *range(0xFDD0, 0xFDF0),
    *(plane * 0x10000 + end for plane in range(17) for end in (0xFFFE, 0xFFFF)),
]
"""Code points that act on a terminal or turn the line round, or are no characters at all."""


def test_what_acts_on_a_terminal_is_taken_out_and_nothing_else_is() -> None:
    found = [code for code in range(0x110000) if FORBIDDEN.match(chr(code))]
    assert found == sorted(ACTING)


def test_line_ends_of_every_kind_become_one_kind() -> None:
    assert clean("a\r\nb\rc\n\td\x1b[31m") == "a\nb\nc\n\td[31m"
    assert one_line("  a\r\n\tb \x07 c\u200dd ") == "a b c\u200dd"


@given(st.text(), st.integers(1, 20))
def test_a_quotation_is_one_line_of_so_many_characters_at_most(text: str, most: int) -> None:
    quoted = excerpt(text, most)
    assert len(quoted) <= most
    if quoted != one_line(text):
        assert len(quoted) == most
        assert one_line(text).startswith(quoted.removesuffix("…"))


def test_a_quotation_of_just_the_length_is_whole() -> None:
    assert excerpt("x" * 60) == "x" * 60
    assert excerpt("x" * 61) == "x" * 59 + "…"


@pytest.mark.parametrize(
    ("number", "words", "told"),
    [
        (0, ("card",), "0 cards"),
        (1, ("card",), "1 card"),
        (2, ("card",), "2 cards"),
        (1, ("reply", "replies"), "1 reply"),
        (2, ("reply", "replies"), "2 replies"),
    ],
)
def test_a_number_agrees_with_its_noun(number: int, words: tuple[str, ...], told: str) -> None:
    assert counted(number, *words) == told
