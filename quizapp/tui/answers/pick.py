"""`Pick`: one of several options."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.questions.forms import Pick, as_text
from quizapp.tui.answers.answer import AnswerWidget
from quizapp.tui.answers.option import numbers, option_row
from quizapp.tui.commands.command import Number, bindings
from quizapp.tui.commands.question import Submit
from quizapp.tui.content import ACCENT, RIGHT, STRONG, WRONG
from quizapp.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType
    from textual.content import Content

    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark
    from quizapp.tui.answers.answer import Give


class PickAnswer(AnswerWidget, Lines, form=Pick, can_focus=True):
    """Numbered options: a number takes one at once, or the cursor and enter do."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Submit, Number)]

    def __init__(self, form: Pick, give: Give) -> None:
        """Take one of the options of `form`."""
        super().__init__(form, give)
        self._options: Sequence[str] = form.options
        self._given = ""
        self._right: str | None = None

    def rows(self, width: int) -> list[list[Content]]:
        """Return the options; once marked, with what was taken and what was right."""
        return [
            self._row(index, number, option, width)
            for index, (number, option) in enumerate(
                zip(numbers(len(self._options)), self._options, strict=True)
            )
        ]

    def _row(self, index: int, number: str, option: str, width: int) -> list[Content]:
        if self._right is None:
            here = index == self.cursor
            return option_row(
                number,
                option,
                width,
                glyph="›" if here else " ",
                glyph_style=ACCENT,
                style=STRONG if here else "",
                note="chosen" if option == self._given else "",
            )
        mine = "your answer" if option == self._given else ""
        if option == self._right:
            note = f"{mine}, right" if mine else "right"
            return option_row(
                number,
                option,
                width,
                glyph="✓",
                glyph_style=RIGHT,
                style=STRONG,
                note=note,
                note_style=RIGHT,
            )
        if mine:
            return option_row(
                number, option, width, glyph="✗", glyph_style=WRONG, note=mine, note_style=WRONG
            )
        return option_row(number, option, width, glyph=" ")

    def chosen(self, index: int) -> None:
        """Give the option that was clicked."""
        self._take(index)

    def action_number(self, number: int) -> None:
        """Give the option with that number."""
        self._take(number - 1)

    def action_submit(self) -> None:
        """Give the option under the cursor."""
        self._take(self.cursor)

    def _take(self, index: int) -> None:
        if self.taking and 0 <= index < len(self._options):
            self.cursor = index
            self._given = self._options[index]
            self.redraw()
            self.give(self._given)

    def fill_in(self, response: Response) -> None:
        """Show which option was given before."""
        self._given = as_text(response)
        if self._given in self._options:
            self.cursor = self._options.index(self._given)
        self.redraw()

    def show_mark(self, response: Response, mark: Mark) -> None:
        """Show what was right, beside what was given."""
        super().show_mark(response, mark)
        self._given = as_text(response)
        self._right = next((point.expected for point in mark.points if point.expected), "")
        self.redraw()
