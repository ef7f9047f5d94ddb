"""`Arrange`: items to put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.questions.forms import as_texts
from quizapp.questions.order import Arrange
from quizapp.tui.answers.answer import AnswerWidget
from quizapp.tui.answers.option import numbers, option_row
from quizapp.tui.commands.command import Number, bindings
from quizapp.tui.commands.question import CarryDown, CarryUp, Submit
from quizapp.tui.content import ACCENT, RIGHT, STRONG, WRONG
from quizapp.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.content import Content

    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark
    from quizapp.tui.answers.answer import Give


class ArrangeAnswer(AnswerWidget, Lines, form=Arrange, can_focus=True):
    """The items in the learner's order; the one under the cursor can be carried up and down."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Submit, CarryUp, CarryDown, Number)]

    def __init__(self, form: Arrange, give: Give) -> None:
        """Let the items of `form` be put in order."""
        super().__init__(form, give)
        self._items = list(form.items)
        self._places: dict[str, int] = {}
        self._lifted: str | None = None
        self._touched = False

    def rows(self, width: int) -> list[list[Content]]:
        """Return the items with their places; once marked, with the places where they belong."""
        return [
            self._row(index, number, width)
            for index, number in enumerate(numbers(len(self._items)))
        ]

    def _row(self, index: int, number: str, width: int) -> list[Content]:
        item = self._items[index]
        if self._places:
            place = self._places.get(item, index)
            right = place == index
            return option_row(
                number,
                item,
                width,
                glyph="✓" if right else "✗",
                glyph_style=RIGHT if right else WRONG,
                note="" if right else f"belongs at {place + 1}",
            )
        here = index == self.cursor
        note = "click its new place" if here and item == self._lifted else ""
        return option_row(
            number,
            item,
            width,
            glyph="›" if here else " ",
            glyph_style=ACCENT,
            style=STRONG if here else "",
            note=note,
        )

    def chosen(self, index: int) -> None:
        """Lift the item that was clicked, or put the lifted one at the place that was clicked."""
        if not self.taking:
            return
        if self._lifted is None or self._lifted == self._items[index]:
            self._lifted = None if self._lifted else self._items[index]
            self.redraw()
        else:
            self._carry(self._items.index(self._lifted), index)
            self._lifted = None

    def action_number(self, number: int) -> None:
        """Carry the item under the cursor to that place."""
        if 1 <= number <= len(self._items):
            self._carry(self.cursor, number - 1)

    def action_carry_up(self) -> None:
        """Carry the item under the cursor up by one."""
        if self.cursor > 0:
            self._carry(self.cursor, self.cursor - 1)

    def action_carry_down(self) -> None:
        """Carry the item under the cursor down by one."""
        if self.cursor < len(self._items) - 1:
            self._carry(self.cursor, self.cursor + 1)

    def _carry(self, start: int, end: int) -> None:
        self._items.insert(end, self._items.pop(start))
        self._touched = True
        self.move(end)

    def action_submit(self) -> None:
        """Give the order."""
        self.give(list(self._items))

    def entered(self) -> Response | None:
        """Return the order so far; None where nothing was carried yet."""
        return list(self._items) if self._touched else None

    def fill_in(self, response: Response) -> None:
        """Put an earlier order back."""
        earlier = as_texts(response)
        if sorted(earlier) == sorted(self._items):
            self._items = earlier
            self._touched = True
            self.redraw()

    def show_mark(self, response: Response, mark: Mark) -> None:
        """Show where each item belongs."""
        super().show_mark(response, mark)
        self._places = {point.expected: place for place, point in enumerate(mark.points)}
        earlier = as_texts(response)
        if sorted(earlier) == sorted(self._items):
            self._items = earlier
        self.redraw()
