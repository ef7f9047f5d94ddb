"""Asks for the words of something that the learner wants to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.everywhere import KeepWords, Withdraw
from quizapp.tui.content import EMPTY, STRONG, plain
from quizapp.tui.frames.panel import Panel
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.line import Line, LineRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType
    from textual.widget import Widget


class SayPanel(Panel[str | None]):
    """Asks for words; gives them, or None where there are none."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KeepWords, Withdraw)]

    def __init__(self, question: str) -> None:
        """Ask `question`."""
        super().__init__()
        self._question = question
        self._line = Line("type a few words")

    def content(self) -> Iterable[Widget]:
        """Lay out the question and the line."""
        yield Text(plain(self._question, STRONG) + "\n" + EMPTY)
        yield LineRow("", self._line)

    def on_mount(self) -> None:
        """Begin to type at once."""
        self.set_focus(self._line)

    def action_keep_words(self) -> None:
        """Give what was typed."""
        self.dismiss(self._line.value.strip() or None)

    def action_withdraw(self) -> None:
        """Say nothing."""
        self.dismiss(None)
