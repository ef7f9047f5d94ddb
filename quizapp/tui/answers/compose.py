"""`Compose`: a text to write, then the points that a good answer makes, to be ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.widgets import TextArea

from quizapp.questions.forms import as_table
from quizapp.questions.open import MADE, TEXT, Compose
from quizapp.text import clean
from quizapp.tui.answers.answer import AnswerWidget
from quizapp.tui.answers.option import numbers, option_row
from quizapp.tui.commands.command import Number, bindings
from quizapp.tui.commands.question import DoneWriting, Submit, TickOption
from quizapp.tui.content import ACCENT, MUTED, RIGHT, STRONG, WRONG, plain, row
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.letters import TakesLetters
from quizapp.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content
    from textual.widget import Widget

    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark
    from quizapp.tui.answers.answer import Give


class Page(TextArea, TakesLetters):
    """Lines to write on. What could act on the terminal never enters them."""

    DEFAULT_CSS = """
    Page { height: 7; border: none; padding: 0 1; background: $boost; }
    Page:focus { border: none; }
    """

    def edit(self, edit: Any) -> Any:
        """Take out what no screen may show, pasted or typed."""
        edit.text = clean(edit.text)
        return super().edit(edit)


class Rubric(Lines):
    """The points of a good answer, to be ticked where the text makes them."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(TickOption, Submit, Number)]

    def __init__(self, points: tuple[str, ...], answer: ComposeAnswer) -> None:
        """Offer `points`; what is ticked goes to `answer`."""
        super().__init__()
        self._answer = answer
        self.points = points
        self.ticked: set[str] = set()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let keys work while points are to be ticked."""
        return self._answer.taking and super().check_action(action, parameters)

    def rows(self, width: int) -> list[list[Content]]:
        """Return the points with their boxes; once marked, with glyph and word."""
        return [
            self._row(index, number, point, width)
            for index, (number, point) in enumerate(
                zip(numbers(len(self.points)), self.points, strict=True)
            )
        ]

    def _row(self, index: int, number: str, point: str, width: int) -> list[Content]:
        made = point in self.ticked
        if not self._answer.taking:
            return option_row(
                number,
                point,
                width,
                glyph="✓" if made else "✗",
                glyph_style=RIGHT if made else WRONG,
                note="made" if made else "missing",
                note_style=RIGHT if made else WRONG,
            )
        here = index == self.cursor
        return option_row(
            f"{number} [{'x' if made else ' '}]",
            point,
            width,
            glyph="›" if here else " ",
            glyph_style=ACCENT,
            style=STRONG if here else "",
        )

    def chosen(self, index: int) -> None:
        """Tick the point that was clicked."""
        self.action_number(index + 1)

    def action_number(self, number: int) -> None:
        """Tick the point with that number, or take its tick away."""
        if 1 <= number <= len(self.points):
            self.cursor = number - 1
            self.ticked ^= {self.points[number - 1]}
            self.redraw()

    def action_tick_option(self) -> None:
        """Tick the point under the cursor, or take its tick away."""
        self.action_number(self.cursor + 1)

    def action_submit(self) -> None:
        """Give text and ticks."""
        self._answer.give_ticked()


class ComposeAnswer(AnswerWidget, form=Compose):
    """First the page; then the text beside model answer and rubric."""

    DEFAULT_CSS = """
    ComposeAnswer Text { margin-bottom: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(DoneWriting)]

    def __init__(self, form: Compose, give: Give) -> None:
        """Take a text for `form`."""
        super().__init__(form, give)
        self._model = form.answer
        self.page = Page(soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        self._written = Text()
        self._asks = Text()
        self.rubric = Rubric(form.rubric, self)

    def compose(self) -> ComposeResult:
        """Lay out the page; the rest is hidden until the text is written."""
        yield self.page
        yield self._written
        yield self._asks
        yield self.rubric

    def on_mount(self) -> None:
        """Hide what comes later."""
        for each in (self._written, self._asks, self.rubric):
            each.display = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the text be finished once."""
        if action == "done_writing":
            return self.taking and not self.rubric.display
        return super().check_action(action, parameters)

    @property
    def place_to_type(self) -> Widget:
        """The page."""
        return self.rubric if self.rubric.display else self.page

    def action_done_writing(self) -> None:
        """Show model answer and rubric beside the text."""
        self.page.display = False
        text = self.page.text.strip()
        self._written.show(plain(text) if text else row(("You wrote nothing.", MUTED)))
        model = row(("A good answer: ", MUTED)) + plain(self._model + "\n\n") if self._model else ""
        self._asks.show(row(model, ("Tick the points that you made.", MUTED)))
        self.rubric.display = True
        self.screen.set_focus(self.rubric, scroll_visible=False)

    def give_ticked(self) -> None:
        """Give text and ticks."""
        self.give(self._response())

    def _response(self) -> Response:
        ticks = {
            point: MADE if point in self.rubric.ticked else "no" for point in self.rubric.points
        }
        return {TEXT: clean(self.page.text).strip()} | ticks

    def entered(self) -> Response | None:
        """Return the text so far, and what is ticked."""
        return self._response() if self.page.text.strip() or self.rubric.ticked else None

    def fill_in(self, response: Response) -> None:
        """Put an earlier text back."""
        earlier = as_table(response)
        self.page.text = clean(earlier.get(TEXT, ""))
        self.rubric.ticked = {point for point in self.rubric.points if earlier.get(point) == MADE}

    def show_mark(self, response: Response, mark: Mark) -> None:
        """Show which points were made."""
        super().show_mark(response, mark)
        self.page.display = False
        self._asks.display = False
        self.rubric.display = True
        self.rubric.redraw()
