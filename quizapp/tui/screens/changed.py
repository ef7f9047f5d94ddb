"""A question has changed since it was last answered: what becomes of its history?"""

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from quizapp.sessions.events import Choice
from quizapp.sessions.stages import Stood
from quizapp.tui.commands import changed as at_changed
from quizapp.tui.commands.command import bindings
from quizapp.tui.content import EMPTY, MUTED, STRONG, hang, plain, row, single
from quizapp.tui.screens.base import PanelBody
from quizapp.tui.widgets.block import Block
from quizapp.tui.widgets.keys import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class Was(Block):
    """The question as it stood; what it is now is about to be asked and is not told."""

    def __init__(self, was: Stood) -> None:
        """Show `was`."""
        super().__init__()
        self._was = was

    def lines(self, width: int) -> list[Content]:
        """Return the prompt of then, and the answers that are right no longer."""
        was = self._was
        lines = [row(("This question has changed since you last answered it.", STRONG)), EMPTY]
        if was.prompt:
            lines += hang(row(("asked     ", MUTED)), plain(was.prompt), width)
        if was.gone:  # what is right still would answer the question that is about to be asked
            lines += hang(row(("right was ", MUTED)), single("; ".join(was.gone)), width)
        return [*lines, EMPTY, row(("What becomes of your history with it?", MUTED))]


class ChangedScreen(ModalScreen[Choice | None]):
    """Lets the learner keep the history, see the card soon, or start over."""

    DEFAULT_CSS = """
    ChangedScreen { align: center middle; background: $background 60%; }
    ChangedScreen > #panel {
        width: 76; max-width: 100%; height: auto;
        background: $panel; padding: 1 2 1 4;
    }
    """

    BINDINGS: ClassVar[list["BindingType"]] = [
        *bindings(
            at_changed.KeepHistory,
            at_changed.SeeSoon,
            at_changed.StartOver,
            at_changed.DecideLater,
        )
    ]

    def __init__(self, was: Stood) -> None:
        """Ask about the question that stood as `was`."""
        super().__init__()
        self._was = was

    def compose(self) -> "ComposeResult":
        """Lay out what it was in a panel."""
        with Vertical(id="panel"):
            yield PanelBody(Was(self._was))
            yield KeyLine()

    def action_keep_history(self) -> None:
        """Go on as if nothing had happened."""
        self.dismiss("keep")

    def action_see_soon(self) -> None:
        """See the card soon."""
        self.dismiss("soon")

    def action_start_over(self) -> None:
        """Start over as with a new card."""
        self.dismiss("over")

    def action_decide_later(self) -> None:
        """Answer first; the question is put again the next time."""
        self.dismiss(None)
