"""The row of one option: its number, its text, and what is to be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.tui.content import MUTED, hang, plain, row

if TYPE_CHECKING:
    from textual.content import Content


def option_row(  # noqa: PLR0913 - what a row is made of
    number: str,
    text: str,
    width: int,
    *,
    glyph: str,
    glyph_style: str = "",
    style: str = "",
    note: str = "",
    note_style: str = MUTED,
) -> list[Content]:
    """Return the lines of one option: glyph, number, text, and a note at the right end."""
    lead = row((f"{glyph} ", glyph_style), (f"{number}  ", style or MUTED))
    lines = hang(lead, plain(text, style), width)
    if note:
        shown = row((note, note_style))
        room = width - lines[-1].cell_length - shown.cell_length
        if room >= 2:
            lines[-1] = row(lines[-1], " " * room, shown)
        else:
            lines.append(row(" " * max(0, width - shown.cell_length), shown))
    return lines


def numbers(count: int) -> list[str]:
    """Return the numbers of that many options, as wide as the widest."""
    width = len(str(count))
    return [str(number).rjust(width) for number in range(1, count + 1)]
