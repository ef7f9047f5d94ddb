"""Any form at all: its lines, and an input that walks through it as plain mode does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.questions.forms import MisreadError
from quizapp.tui.answers.line import TakesLines
from quizapp.tui.content import MUTED, PARTLY, plain, row, single
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.line import Line, LineRow
from quizapp.tui.widgets.points import Points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.widget import Widget

    from quizapp.questions.forms import Form, Response
    from quizapp.questions.marks import Mark
    from quizapp.tui.answers.answer import Give


class AnyAnswer(TakesLines):
    """Asks line by line for whatever the form asks for next, so any type of question works."""

    def __init__(self, form: Form, give: Give) -> None:
        """Walk through `form`."""
        super().__init__(form, give)
        self._form = form
        self._given: list[str] = []
        self._line = Line()
        self._row = LineRow("", self._line)
        self._shown = Text(plain("\n".join(form.lines())) if form.lines() else None)
        self._so_far = Text()
        self._asks = Text(plain(form.ask(()) or "", MUTED))

    def compose(self) -> ComposeResult:
        """Lay out the form's lines, what was given so far, what is asked next, and the input."""
        yield self._shown
        yield self._so_far
        yield self._asks
        yield self._row

    @property
    def place_to_type(self) -> Widget:
        """The input."""
        return self._line

    def take_line(self, line: Line) -> None:
        """Take the line, and ask for the next or give the response."""
        if not self.taking:
            return
        self._given.append(line.value)
        try:
            following = self._form.ask(self._given)
        except MisreadError as misread:
            self._given.pop()
            self._asks.show(row(("! ", PARTLY), single(str(misread))))
            return
        line.clear()
        if following is None:
            self.give(self._form.read(self._given))
            return
        self._so_far.show(plain("\n".join(self._given)) if self._given else None)
        self._asks.show(plain(following, MUTED))

    def entered(self) -> Response | None:
        """Return the lines so far as a response, where they amount to one."""
        given: Sequence[str] = [*self._given, *filter(None, [self._line.value.strip()])]
        try:
            return self._form.read(given) if given else None
        except (MisreadError, IndexError):
            return None

    def show_mark(self, response: Response, mark: Mark) -> None:
        """Show each point in place of the input."""
        super().show_mark(response, mark)
        for each in (self._shown, self._so_far, self._asks, self._row):
            each.display = False
        self.mount(Points(mark.points))
