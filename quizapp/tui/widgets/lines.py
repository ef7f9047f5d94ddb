"""A block of rows, with a cursor that moves over them."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.reactive import var
from textual.style import Style
from textual.widget import Widget

from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.question import Down, Up
from quizapp.tui.widgets.block import Block

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.content import Content
    from textual.events import Click


class Lines(Block, can_focus=True):
    """Rows of one or more lines; the row under the cursor is scrolled into view."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Up, Down)]

    cursor: var[int] = var(0)
    """Index of the row under the cursor."""

    @abstractmethod
    def rows(self, width: int) -> list[list[Content]]:
        """Return the lines of each row, each at most `width` cells wide."""

    def chosen(self, index: int) -> None:
        """Do what a click on the row `index` means; by default no more than moving the cursor."""

    def lines(self, width: int) -> list[Content]:
        """Return the lines of all rows, each marked with its row for the mouse."""
        return [
            line.extend_right(max(0, width - line.cell_length)).stylize(
                Style.from_meta({"row": index})
            )
            for index, row in enumerate(self.rows(width))
            for line in row
        ]

    def action_up(self) -> None:
        """Move the cursor to the row above, from the first to the last."""
        self.move(self.cursor - 1)

    def action_down(self) -> None:
        """Move the cursor to the row below, from the last to the first."""
        self.move(self.cursor + 1)

    def move(self, index: int) -> None:
        """Put the cursor on the row `index`, round the ends."""
        rows = self.rows(self.content_size.width)
        if not rows:
            return
        self.cursor = index % len(rows)
        self.redraw()
        top = sum(len(row) for row in rows[: self.cursor])
        self.show_region(top, len(rows[self.cursor]))

    def show_region(self, top: int, height: int) -> None:
        """Scroll so that `height` lines from the line `top` on are in view."""
        top += self.virtual_region.y
        for frame in self.ancestors:
            if not isinstance(frame, Widget):
                return
            if isinstance(frame, VerticalScroll):
                region = Region(0, top, 1, height)
                frame.scroll_to_region(region, animate=False, force=True)
                return
            top += frame.virtual_region.y

    def on_click(self, event: Click) -> None:
        """Take the row that was clicked."""
        index = event.style.meta.get("row")
        if isinstance(index, int):
            event.stop()
            self.move(index)
            self.chosen(index)
