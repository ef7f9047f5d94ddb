"""Tables for people: columns aligned by what a terminal shows, no wider than it is."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from quizapp.cells import pad, shorten, width
from quizapp.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = "  "
_NARROWEST = 12
"""Cells that the column which is cut keeps, however narrow the terminal."""


def table(
    headings: Sequence[str],
    rows: Sequence[Sequence[object]],
    *,
    stretch: int | None = None,
    cells: int | None = None,
) -> str:
    """Return a table: a line of headings, then a line for each row.

    Args:
        headings: one for each column.
        rows: a value for each column; numbers stand to the right. Text is cleaned.
        stretch: index of the column that is cut where the table would be too wide, if one is.
        cells: width to keep within; else the terminal's, or no limit where the table goes to a file.
    """
    texts = [[one_line(str(value)) for value in row] for row in rows]
    to_right = [
        bool(rows) and all(isinstance(row[column], int | float) for row in rows)
        for column in range(len(headings))
    ]
    widths = [max(map(width, column)) for column in zip(headings, *texts, strict=True)]
    if cells is None and sys.stdout.isatty():
        cells = shutil.get_terminal_size().columns
    if stretch is not None and cells is not None:
        too_wide = sum(widths) + len(_GAP) * (len(widths) - 1) - cells
        least = min(widths[stretch], _NARROWEST)
        widths[stretch] = max(widths[stretch] - max(too_wide, 0), least)
    return "\n".join(_line(row, widths, to_right) for row in [headings, *texts])


def _line(row: Sequence[str], widths: Sequence[int], to_right: Sequence[bool]) -> str:
    cells = (
        pad(shorten(text, room), room, right=right)
        for text, room, right in zip(row, widths, to_right, strict=True)
    )
    return _GAP.join(cells).rstrip()
