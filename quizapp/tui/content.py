"""The one way from text to the screen: `textual.content.Content`, never markup.

Decks, responses and file names are strangers' text. Textual reads brackets in a plain `str` as
markup, which crashes on `[/]` and can run actions; so user text passes through `plain` or `single`
and is styled afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quizapp.text import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

STRONG = "bold"
"""What the eye should meet first."""
MUTED = "$text-muted"
"""What is there to be looked up."""
ACCENT = "$accent"
"""The one place where the learner can act now."""
RIGHT = "$success"
"""Beside a tick and a word."""
PARTLY = "$warning"
"""Beside a tilde and a word."""
WRONG = "$error"
"""Beside a cross and a word."""

EMPTY = Content("")
"""A blank line."""

_TAB = 4


def plain(text: str, style: str = "") -> Content:
    """Return `text`, which may have several lines, shown as it is written."""
    return _styled(clean(text).expandtabs(_TAB), style)


def single(text: str, style: str = "") -> Content:
    """Return `text` on one line, shown as it is written."""
    return _styled(one_line(text), style)


def row(*pieces: Content | str | tuple[str, str]) -> Content:
    """Join pieces on one line: contents, and words of our own, alone or with their style."""
    return EMPTY.join(
        piece
        if isinstance(piece, Content)
        else _styled(*piece)
        if isinstance(piece, tuple)
        else Content(piece)
        for piece in pieces
    )


def wrap(text: Content, width: int) -> list[Content]:
    """Break `text` into lines of at most `width` cells, between words where it can."""
    return text.wrap(max(2, width))


def hang(lead: Content, text: Content, width: int) -> list[Content]:
    """Break `text` beside `lead`, its further lines indented to where it begins."""
    indent = lead.cell_length
    lines = wrap(text, width - indent)
    return [lead + lines[0], *(Content(" " * indent) + line for line in lines[1:])]


def spread(left: Content, right: Content, width: int) -> Content:
    """Return one line of `width` cells with `left` and `right` at its ends; `left` gives way."""
    room = width - right.cell_length
    if room < 4:
        return left.truncate(max(1, width), ellipsis=True)
    fitted = left.truncate(room - 2, ellipsis=True)
    return fitted + Content(" " * (room - fitted.cell_length)) + right


def stack(*groups: Sequence[Content]) -> list[Content]:
    """Return the lines of those groups that have any, a blank line between the groups."""
    lines: list[Content] = []
    for group in groups:
        if group:
            lines += [EMPTY, *group] if lines else group
    return lines


def _styled(text: str, style: str = "") -> Content:
    return Content.styled(text, style) if style else Content(text)
