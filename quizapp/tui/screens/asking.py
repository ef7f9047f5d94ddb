"""A question of our own, to be answered by yes or no."""

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.screen import ModalScreen

from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.everywhere import No, Yes
from quizapp.tui.content import STRONG, plain
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.keys import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class AskScreen(ModalScreen[bool]):
    """Asks before something that cannot be taken back."""

    DEFAULT_CSS = """
    AskScreen { align: center middle; background: $background 60%; }
    AskScreen > #panel {
        width: 60; max-width: 100%; height: auto; background: $panel; padding: 1 2 1 4;
    }
    """

    BINDINGS: ClassVar[list["BindingType"]] = [*bindings(Yes, No)]

    def __init__(self, question: str) -> None:
        """Ask `question`."""
        super().__init__()
        self._question = question

    def compose(self) -> "ComposeResult":
        """Lay out the question in a panel."""
        with Vertical(id="panel"):
            yield Text(plain(self._question, STRONG))
            yield KeyLine()

    def action_yes(self) -> None:
        """Say yes."""
        self.dismiss(result=True)

    def action_no(self) -> None:
        """Say no."""
        self.dismiss(result=False)
