"""`Tick`: any number of several options."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.questions.forms import Tick, as_texts
from quizapp.tui.answers.answer import AnswerWidget
from quizapp.tui.answers.option import numbers, option_row
from quizapp.tui.commands.command import Number, bindings
from quizapp.tui.commands.question import Submit, TickOption
from quizapp.tui.content import ACCENT, RIGHT, STRONG, WRONG
from quizapp.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.binding import BindingType
    from textual.content import Content

    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark, Point
    from quizapp.tui.answers.answer import Give

_VERDICTS: Mapping[tuple[bool, bool], tuple[str, str, str]] = {
    (True, True): ("✓", "ticked, right", RIGHT),
    (True, False): ("✗", "ticked, wrong", WRONG),
    (False, True): ("○", "missed", WRONG),
    (False, False): (" ", "", ""),
}
"""Glyph, word and colour of an option by whether it was ticked and whether it should have been."""


class TickAnswer(AnswerWidget, Lines, form=Tick, can_focus=True):
    """Numbered boxes: a number or space ticks one, enter gives them all."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(TickOption, Submit, Number)]

    def __init__(self, form: Tick, give: Give) -> None:
        """Take ticks on the options of `form`."""
        super().__init__(form, give)
        self._options: Sequence[str] = form.options
        self._ticked: set[str] = set()
        self._points: dict[str, Point] = {}

    def rows(self, width: int) -> list[list[Content]]:
        """Return the options with their boxes; once marked, with what was right."""
        return [
            self._row(index, number, option, width)
            for index, (number, option) in enumerate(
                zip(numbers(len(self._options)), self._options, strict=True)
            )
        ]

    def _row(self, index: int, number: str, option: str, width: int) -> list[Content]:
        box = f"{number} [{'x' if option in self._ticked else ' '}]"
        if not self._points:
            here = index == self.cursor and self.taking
            return option_row(
                box,
                option,
                width,
                glyph="›" if here else " ",
                glyph_style=ACCENT,
                style=STRONG if here else "",
            )
        point = self._points.get(option)
        wanted = bool(point and point.expected)
        glyph, note, style = _VERDICTS[option in self._ticked, wanted]
        return option_row(
            box,
            option,
            width,
            glyph=glyph,
            glyph_style=style,
            style=STRONG if wanted else "",
            note=note,
            note_style=style,
        )

    def chosen(self, index: int) -> None:
        """Tick the option that was clicked."""
        self._tick(index)

    def action_number(self, number: int) -> None:
        """Tick the option with that number, or take its tick away."""
        self._tick(number - 1)

    def action_tick_option(self) -> None:
        """Tick the option under the cursor, or take its tick away."""
        self._tick(self.cursor)

    def action_submit(self) -> None:
        """Give what is ticked."""
        self.give(self._response())

    def _tick(self, index: int) -> None:
        if self.taking and 0 <= index < len(self._options):
            self.cursor = index
            self._ticked ^= {self._options[index]}
            self.redraw()

    def _response(self) -> Response:
        return [option for option in self._options if option in self._ticked]

    def entered(self) -> Response | None:
        """Return what is ticked so far."""
        return self._response() or None

    def fill_in(self, response: Response) -> None:
        """Tick what was ticked before."""
        self._ticked = set(as_texts(response)) & set(self._options)
        self.redraw()

    def show_mark(self, response: Response, mark: Mark) -> None:
        """Show what was right, beside what was ticked."""
        super().show_mark(response, mark)
        self._ticked = set(as_texts(response))
        self._points = {point.label: point for point in mark.points}
        self.redraw()
