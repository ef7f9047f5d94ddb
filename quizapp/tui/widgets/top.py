"""The line at the top of every screen: where we are, and how far we have come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.tui.content import EMPTY, MUTED, STRONG, row, single, spread
from quizapp.tui.drawing import bar
from quizapp.tui.widgets.block import Block

if TYPE_CHECKING:
    from textual.content import Content

_BAR = 12


class Top(Block):
    """Title and place at the left; progress at the right."""

    DEFAULT_CSS = """
    Top { height: 2; padding: 0 2 1 0; }
    """

    def __init__(self) -> None:
        """Begin empty; `show` says what stands there."""
        super().__init__()
        self._title = EMPTY
        self._place = EMPTY
        self._right = EMPTY
        self._share: float | None = None

    def show(
        self, title: str, place: str, right: Content = EMPTY, share: float | None = None
    ) -> None:
        """Show where we are, what stands at the right, and a bar that is filled by `share`."""
        self._title = single(title, STRONG)
        self._place = row((f" · {place}", MUTED)) if place else EMPTY
        self._right = right
        self._share = share
        self.refresh()

    def lines(self, width: int) -> list[Content]:
        """Return the one line; the bar goes first where there is no room."""
        right = self._right
        if self._share is not None and width >= 60:
            right = row(right, "  ", bar(self._share, _BAR))
        room = width - right.cell_length - self._place.cell_length - 2
        title = self._title.truncate(max(4, room), ellipsis=True)
        return [spread(title + self._place, right, width)]
