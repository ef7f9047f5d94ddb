"""Scores over time as columns of block characters, with percent at the side and dates below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.tui.content import ACCENT, EMPTY, MUTED, row
from quizapp.tui.widgets.block import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_SIDE = 7
"""Cells of the percentages at the left."""
_WIDE = 3
"""Most cells of a column; there is one cell between two."""
_HIGH, _LOW = 8, 4
"""Rows of the columns, and where the terminal is not high."""
_LEAST = 16
"""Rows of a terminal below which the list needs the room."""
_ROOM = 30
"""Rows of a terminal from which the chart is high."""


class Chart(Block):
    """One column for each score, the newest at the right; the oldest give way."""

    DEFAULT_CSS = """
    Chart { margin-bottom: 1; }
    """

    def __init__(self) -> None:
        """Begin empty and hidden."""
        super().__init__()
        self._scores: Sequence[tuple[str, float]] = ()
        self.display = False

    def show(self, scores: Sequence[tuple[str, float]]) -> None:
        """Show `scores`, oldest first: the day in words, and percent."""
        self._scores = scores
        self.display = len(scores) > 1
        self.redraw()

    def lines(self, width: int) -> list[Content]:
        """Return the columns over their base line, and the first and the last day under it."""
        if self.app.size.height < _LEAST:
            return []
        room = max(2, width - _SIDE)
        step = min(_WIDE + 1, max(1, room // max(1, len(self._scores))))
        shown = self._scores[-(room // step) :]
        wide = max(1, step - 1)
        high = _HIGH if self.app.size.height >= _ROOM else _LOW
        lines = []
        for level in reversed(range(high)):
            cells = "".join(
                (_cell(percent / 100 * high - level, at_base=level == 0) * wide).ljust(step)
                for _, percent in shown
            )
            lines.append(row((_side(level, high), MUTED), (cells.rstrip(), ACCENT)))
        across = max(len(shown) * step, 1)
        lines.append(row(("  0 % └" + "─" * across, MUTED)))
        return [*lines, _days(shown, across)] if shown else [EMPTY]


def _cell(filled: float, *, at_base: bool) -> str:
    """Return the block for a cell of which `filled` is covered: 1 or more for all, 0 or less: none.

    A score of 0 still leaves a mark at the base: it is an attempt, not a gap.
    """
    eighths = round(8 * min(1.0, max(0.0, filled)))
    return _EIGHTHS[max(1, eighths) if at_base else eighths]


def _side(level: int, high: int) -> str:
    """Return what stands left of the row `level`, counted from the base: its upper edge in percent."""
    if level == high - 1:
        return "100 % ┤"
    return " 50 % ┤" if level == high // 2 - 1 else "      │"


def _days(shown: Sequence[tuple[str, float]], across: int) -> Content:
    first, last = shown[0][0], shown[-1][0]
    if first == last or len(first) + len(last) + 1 > across:
        return row((" " * _SIDE + (last if first == last else f"{first} to {last}"), MUTED))
    gap = " " * (across - len(first) - len(last))
    return row((f"{' ' * _SIDE}{first}{gap}{last}", MUTED))
