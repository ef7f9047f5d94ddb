"""The passage that an answer rests on, in front of the screen that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.everywhere import Close
from quizapp.tui.frames.panel import Panel
from quizapp.tui.widgets.body import PanelBody
from quizapp.tui.widgets.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType
    from textual.widget import Widget

    from quizapp.sessions.stages import Item


class SourcePanel(Panel[None]):
    """The cited paragraphs of a source; any way of closing leads back."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Close)]

    def __init__(self, item: Item) -> None:
        """Show what `item` cites."""
        super().__init__()
        self._item = item

    def content(self) -> Iterable[Widget]:
        """Lay out the passage."""
        yield PanelBody(Passage(self._item))

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
