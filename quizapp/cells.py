"""How many cells of a terminal a text takes, counted as terminals do and Textual with them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINER = "\u200d"
_AS_EMOJI = "\ufe0f"
_CHANGING = re.compile(f"[{_JOINER}{_AS_EMOJI}]")
"""What makes a text wider or narrower than its characters one by one."""
_WIDENED = re.compile(
    "[#*0-9\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u2328\u23cf"
    "\u23ed-\u23ef\u23f1\u23f2\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb\u25fc"
    "\u2600-\u2604\u260e\u2611\u2618\u261d\u2620\u2622\u2623\u2626\u262a\u262e\u262f"
    "\u2638-\u263a\u2640\u2642\u265f\u2660\u2663\u2665\u2666\u2668\u267b\u267e\u2692"
    "\u2694-\u2697\u2699\u269b\u269c\u26a0\u26a7\u26b0\u26b1\u26c8\u26cf\u26d1\u26d3\u26e9"
    "\u26f0\u26f1\u26f4\u26f7-\u26f9\u2702\u2708\u2709\u270c\u270d\u270f\u2712\u2714\u2716"
    "\u271d\u2721\u2733\u2734\u2744\u2747\u2763\u2764\u27a1\u2934\u2935\u2b05-\u2b07\U0001f170"
    "\U0001f171\U0001f17e\U0001f17f\U0001f321\U0001f324-\U0001f32c\U0001f336\U0001f37d"
    "\U0001f396\U0001f397\U0001f399-\U0001f39b\U0001f39e\U0001f39f\U0001f3cb-\U0001f3ce"
    "\U0001f3d4-\U0001f3df\U0001f3f3\U0001f3f5\U0001f3f7\U0001f43f\U0001f441\U0001f4fd"
    "\U0001f549\U0001f54a\U0001f56f\U0001f570\U0001f573-\U0001f579\U0001f587"
    "\U0001f58a-\U0001f58d\U0001f590\U0001f5a5\U0001f5a8\U0001f5b1\U0001f5b2\U0001f5bc"
    "\U0001f5c2-\U0001f5c4\U0001f5d1-\U0001f5d3\U0001f5dc-\U0001f5de\U0001f5e1\U0001f5e3"
    "\U0001f5e8\U0001f5ef\U0001f5f3\U0001f5fa\U0001f6cb\U0001f6cd-\U0001f6cf"
    "\U0001f6e0-\U0001f6e5\U0001f6e9\U0001f6f0\U0001f6f3]"
)
"""Signs of one cell that take two where the selector for emoji follows."""
_NO_CELL = re.compile("[\u1160-\u11ff\u3164\ud7b0-\ud7c6\ud7cb-\ud7fb\uffa0\U0001f3fb-\U0001f3ff]")
"""Vowels and finals of a Hangul syllable, Hangul fillers, skin tones: shown with what is before them."""
_ONE_CELL = re.compile("[\u00ad\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")
"""The soft hyphen, and signs that stand before a number: of a class that is not shown otherwise."""
_TWO_CELLS = re.compile(
    "[\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\U0001d300-\U0001d356\U0001d360-\U0001d376]"
)
"""Hexagrams, counting rods and the like, which are wide since Unicode 16: not all Pythons know."""
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)


def width(text: str) -> int:
    """Return how many cells of a terminal `text` takes; it holds no line ends, tabs or controls."""
    if text.isascii():
        return len(text)
    if _CHANGING.search(text) is None:
        return sum(map(_cells, text))
    return sum(cells for _, cells in clusters(text))


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """Yield the pieces of `text` that are not to be parted, each with its cells.

    A piece is a letter with its accents, a family joined of several people, a flag of two letters.
    """
    piece, cells, last = "", 0, ""
    characters = iter(text)
    for character in characters:
        own = _cells(character)
        if character == _JOINER:
            piece += character + next(characters, "")
        elif character == _AS_EMOJI:
            piece += character
            cells += _WIDENED.fullmatch(last) is not None
            last = ""
        elif not own:
            piece += character
        elif _is_flag_letter(piece) and _is_flag_letter(character):
            piece, cells, last = piece + character, cells + own, character
        else:
            if piece:
                yield piece, cells
            piece, cells, last = character, own, character
    if piece:
        yield piece, cells


def shorten(text: str, cells: int) -> str:
    """Return `text` cut to at most `cells`, at least 1, with an ellipsis where something was cut off."""
    if width(text) <= cells:
        return text
    kept, left = [], cells - 1
    for piece, own in clusters(text):
        left -= own
        if left < 0:
            break
        kept.append(piece)
    return "".join(kept).rstrip() + "…"


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """Return `text` filled up with spaces to `cells`, before it where it is to stand to the right."""
    space = " " * (cells - width(text))
    return space + text if right else text + space


@cache
def _cells(character: str) -> int:
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Mc"} or _NO_CELL.match(character):
        return 0
    if category == "Cf":
        return 1 if _ONE_CELL.match(character) else 0
    if _TWO_CELLS.match(character):
        return 2
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _is_flag_letter(piece: str) -> bool:
    return len(piece) == 1 and ord(piece) in _FLAG_LETTERS
