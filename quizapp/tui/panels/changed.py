"""A question has changed since it was last answered: what becomes of its history?"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.reviews import Choice
from quizapp.tui.commands.changed import DecideLater, KeepHistory, SeeSoon, StartOver
from quizapp.tui.commands.command import bindings
from quizapp.tui.content import EMPTY, MUTED, STRONG, hang, plain, row, single
from quizapp.tui.frames.panel import Panel
from quizapp.tui.widgets.block import Block
from quizapp.tui.widgets.body import PanelBody

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType
    from textual.content import Content
    from textual.widget import Widget

    from quizapp.sessions.stages import EarlierVersion


class Was(Block):
    """The question as it stood; what it is now is about to be asked and is not told."""

    def __init__(self, earlier: EarlierVersion) -> None:
        """Show `earlier`."""
        super().__init__()
        self._earlier = earlier

    def lines(self, width: int) -> list[Content]:
        """Return the prompt of then, and the answers that are right no longer."""
        earlier = self._earlier
        lines = [row(("This question has changed since you last answered it.", STRONG)), EMPTY]
        if earlier.prompt:
            lines += hang(row(("asked     ", MUTED)), plain(earlier.prompt), width)
        if (
            earlier.no_longer_right
        ):  # what is right still would answer the question that is about to be asked
            lines += hang(
                row(("right was ", MUTED)), single("; ".join(earlier.no_longer_right)), width
            )
        return [*lines, EMPTY, row(("What becomes of your history with it?", MUTED))]


class ChangedPanel(Panel[Choice | None]):
    """Lets the learner keep the history, see the card soon, or start over."""

    DEFAULT_CSS = """
    ChangedPanel > #panel { width: 76; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            KeepHistory,
            SeeSoon,
            StartOver,
            DecideLater,
        )
    ]

    def __init__(self, earlier: EarlierVersion) -> None:
        """Ask about the question that stood as `was`."""
        super().__init__()
        self._earlier = earlier

    def content(self) -> Iterable[Widget]:
        """Lay out what it was."""
        yield PanelBody(Was(self._earlier))

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
