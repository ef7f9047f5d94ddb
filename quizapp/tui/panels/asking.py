"""A question of our own, to be answered by yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.everywhere import No, Yes
from quizapp.tui.content import STRONG, plain
from quizapp.tui.frames.panel import Panel
from quizapp.tui.widgets.block import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType
    from textual.widget import Widget


class AskPanel(Panel[bool]):
    """Asks before something that cannot be taken back."""

    DEFAULT_CSS = """
    AskPanel > #panel { width: 60; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Yes, No)]

    def __init__(self, question: str) -> None:
        """Ask `question`."""
        super().__init__()
        self._question = question

    def content(self) -> Iterable[Widget]:
        """Lay out the question."""
        yield Text(plain(self._question, STRONG))

    def action_yes(self) -> None:
        """Say yes."""
        self.dismiss(result=True)

    def action_no(self) -> None:
        """Say no."""
        self.dismiss(result=False)
