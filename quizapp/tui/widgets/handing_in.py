"""The last look before a quiz is handed in: what is unanswered, and the way back to each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.quiz import Take
from quizapp.tui.content import ACCENT, MUTED, STRONG, row, single
from quizapp.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.binding import BindingType
    from textual.content import Content


class HandInList(Lines):
    """`Hand in`, then the questions that are unanswered."""

    DEFAULT_CSS = """
    HandInList { margin-top: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Take)]

    def __init__(
        self,
        headings: Sequence[tuple[int, str]],
        go_to: Callable[[int], None],
        hand_in: Callable[[], None],
    ) -> None:
        """Offer to hand in, or to go to one of the places that `headings` names."""
        super().__init__()
        self._headings = headings
        self._go_to = go_to
        self._hand_in = hand_in

    def on_mount(self) -> None:
        """Take the focus."""
        self.focus(scroll_visible=False)

    def rows(self, width: int) -> list[list[Content]]:
        """Return the offer and the questions."""
        texts = [row("hand in and see the result")]
        texts += [
            row((f"{place + 1:>3}  ", MUTED), single(heading)) for place, heading in self._headings
        ]
        return [
            [
                row(
                    ("› " if here else "  ", ACCENT), text.stylize(STRONG) if here else text
                ).truncate(width, ellipsis=True)
            ]
            for index, text in enumerate(texts)
            for here in (index == self.cursor,)
        ]

    def chosen(self, index: int) -> None:
        """Do what was clicked."""
        del index
        self.action_take()

    def action_take(self) -> None:
        """Hand in, or go to the question under the cursor."""
        if self.cursor == 0:
            self._hand_in()
        else:
            self._go_to(self._headings[self.cursor - 1][0])
