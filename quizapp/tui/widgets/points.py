"""Each judged piece of a response: what was given, what belongs there, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quizapp.questions.typed import Side, difference
from quizapp.text import clean
from quizapp.tui.content import EMPTY, MUTED, RIGHT, STRONG, WRONG, hang, row, single
from quizapp.tui.widgets.block import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.questions.marks import Point

_NOTHING = "nothing"


class Points(Block):
    """The points of a mark, one under the other."""

    def __init__(self, points: Sequence[Point], *, labelled: bool = True) -> None:
        """Show `points`, each with its label where they are `labelled`."""
        super().__init__()
        self._points = tuple(points)
        self._labelled = labelled

    def lines(self, width: int) -> list[Content]:
        """Return glyph, label and what was given; under it what belongs there, where it differs."""
        return [
            line
            for point in self._points
            for line in point_lines(point, width, labelled=self._labelled)
        ]


def point_lines(point: Point, width: int, *, labelled: bool = True) -> list[Content]:
    """Return the lines of one point."""
    if not (labelled or point.given):
        lead = row(("○ ", WRONG), ("not given  ", MUTED))
        return hang(lead, single(point.expected, STRONG), width)
    glyph = row(("✓ ", RIGHT)) if point.right else row(("✗ ", WRONG))
    label = row(single(point.label, MUTED), "  ") if labelled and point.label else EMPTY
    given = single(point.given) if point.given else row((_NOTHING, MUTED))
    lines = hang(glyph, label + given, width)
    if not point.right and point.expected:
        lines += hang(row("  ", ("it is  ", MUTED)), _expected(point), width)
    elif point.typed and point.right and _differ(point):
        lines += hang(row("  ", ("exactly  ", MUTED)), _expected(point), width)
    if point.note:
        lines += hang(row("  "), single(point.note, MUTED), width)
    return lines


def _differ(point: Point) -> bool:
    return bool(point.expected) and any(
        piece.side is not Side.BOTH for piece in difference(point.given, point.expected)
    )


def _expected(point: Point) -> Content:
    """Return what belongs there; the letters that were missed or mistaken stand out in it."""
    if not (point.typed and point.given):
        return single(point.expected, STRONG)
    pieces = difference(point.given, point.expected)
    kept = sum(len(piece.text) for piece in pieces if piece.side is Side.BOTH)
    if kept * 2 < len(point.expected):
        # Two different words share letters by chance: that is no spelling to learn from.
        return single(point.expected, STRONG)
    styles = {Side.BOTH: "", Side.EXPECTED: f"{STRONG} underline"}
    return row(
        *(single_part(piece.text, styles[piece.side]) for piece in pieces if piece.side in styles)
    )


def single_part(text: str, style: str) -> Content:
    """Return a piece of a word as it is written, its spaces kept."""
    return Content.styled(clean(text).replace("\n", " "), style)
