"""Small drawings of block characters and words: bars, glyphs of verdicts, lengths of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.questions.marks import Verdict
from quizapp.tui.content import ACCENT, MUTED, PARTLY, RIGHT, WRONG, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

COLOURS = {Verdict.RIGHT: RIGHT, Verdict.PARTLY: PARTLY, Verdict.WRONG: WRONG}
"""Colour of each verdict, which says no more than glyph and word."""
LEVELS = {1: "easy", 2: "middling", 3: "hard"}
"""Word for each level of difficulty."""

_HEIGHTS = " ▁▂▃▄▅▆▇█"


def bar(share: float, width: int, style: str = ACCENT) -> Content:
    """Return a line of `width` cells of which `share` (0 to 1) is filled.

    Any share above 0 fills at least one cell, and only a whole one fills them all.
    """
    share = min(1.0, max(0.0, share))
    filled = round(share * width)
    if share > 0:
        filled = max(1, filled)
    if share < 1:
        filled = min(width - 1, filled)
    return row(("━" * filled, style), ("─" * (width - filled), MUTED))


def columns(values: Sequence[float], style: str = ACCENT) -> Content:
    """Return one block character for each value of 0 to 1, as high as the value."""
    steps = len(_HEIGHTS) - 1
    # A value of 0 still leaves a mark: it is an attempt, not a gap.
    heights = (max(1, round(min(1.0, max(0.0, value)) * steps)) for value in values)
    return row(("".join(_HEIGHTS[height] for height in heights), style))


def percent(share: float) -> str:
    """Return a share of 0 to 1 in whole percent; 100 % only where it is whole."""
    whole = round(100 * share)
    if whole == 100 and share < 1 - 1e-9:
        whole = 99
    return f"{whole} %"


def number(value: float) -> str:
    """Return points without needless decimals: 3, 2.5, 1.33."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def clock(milliseconds: int) -> str:
    """Return a length of time as on a clock: 0:42, 12:05, 1:02:09."""
    seconds = max(0, milliseconds) // 1000
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def seconds(milliseconds: int) -> str:
    """Return how long an answer took: 0.8 s, 12 s, and from two minutes on as on a clock."""
    if milliseconds < 9950:
        return f"{milliseconds / 1000:.1f} s"
    return f"{milliseconds / 1000:.0f} s" if milliseconds < 119_500 else clock(milliseconds)
