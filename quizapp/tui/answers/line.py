"""What widgets with lines to type in share, and one that consists of such lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.questions.forms import MisreadError
from quizapp.tui.answers.answer import AnswerWidget
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.question import Submit
from quizapp.tui.content import MUTED, PARTLY, row, single
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.line import Line, LineRow
from quizapp.tui.widgets.points import Points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget
    from textual.widgets import Input

    from quizapp.questions.forms import Form, Response
    from quizapp.questions.marks import Mark
    from quizapp.tui.answers.answer import Give


class TakesLines(AnswerWidget):
    """A widget with lines to type in; enter takes the one that has the focus."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Submit)]

    def action_submit(self) -> None:
        """Take the line, by whichever key it was asked for."""
        line = self.screen.focused
        if isinstance(line, Line):
            self.take_line(line)

    def take_line(self, line: Line) -> None:
        """Do what enter in `line` means."""
        raise NotImplementedError

    def go_to(self, line: Line) -> None:
        """Put the cursor into `line`, before the next letter comes."""
        self.screen.set_focus(line)


class TypedAnswer(TakesLines):
    """A response of typed lines: enter goes to the next line, and after the last gives them."""

    def __init__(
        self, form: Form, give: Give, leads: Sequence[str], label: str = "", *, labelled: bool
    ) -> None:
        """Ask for a line after each of `leads`.

        Args:
            form: what is answered.
            give: takes the response.
            leads: what stands before each line.
            label: what stands in each line while it is empty.
            labelled: whether each judged point is shown with its label.
        """
        super().__init__(form, give)
        self._form = form
        self.lines = [Line(label) for _ in leads]
        self._rows = [LineRow(lead, line) for lead, line in zip(leads, self.lines, strict=True)]
        self._labelled = labelled
        self._warning = Text()
        self._warning.display = False

    def compose(self) -> ComposeResult:
        """Lay out the lines, and a warning that is seldom seen."""
        yield from self._rows
        yield self._warning

    @property
    def place_to_type(self) -> Widget:
        """The first line."""
        return self.lines[0]

    @property
    def texts(self) -> list[str]:
        """What is typed in each line."""
        return [line.value.strip() for line in self.lines]

    def response(self) -> Response:
        """Return the response that the lines amount to."""
        raise NotImplementedError

    def entered(self) -> Response | None:
        """Return the response so far; None where nothing is typed."""
        return self.response() if any(self.texts) else None

    def take_line(self, line: Line) -> None:
        """Go to the next line that is empty, or give the response."""
        if not self.taking:
            return
        following = self.follows(line)
        if following is not None:
            self.go_to(following)
        elif not any(self.texts):
            if self._warning.display:
                self.give(self.response())
            else:
                self._warn("Nothing is entered. Enter again says that you do not know.")
        elif misread := self._misread():
            self._warn(misread)
        else:
            self.give(self.response())

    def follows(self, line: Line) -> Line | None:
        """Return the next line that is empty; None where there is none after `line`."""
        after = self.lines[self.lines.index(line) + 1 :]
        return next((each for each in after if not each.value.strip()), None)

    def _misread(self) -> str:
        """Return why the form cannot read what is typed, such as letters for a number."""
        try:
            self._form.ask(self.texts)
        except MisreadError as misread:
            return str(misread)
        return ""

    def _warn(self, text: str) -> None:
        self._warning.show(row(("! ", PARTLY), single(text, MUTED)))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take the warning away when something is typed."""
        event.stop()
        if event.value and self._warning.display:
            self._warning.show(None)

    def pause(self, *, paused: bool) -> None:
        """Take no letters while something else is asked."""
        for line in self.lines:
            line.disabled = paused
        super().pause(paused=paused)

    def show_mark(self, response: Response, mark: Mark) -> None:
        """Show each point in place of the lines."""
        super().show_mark(response, mark)
        self._warning.display = False
        for each in self._rows:
            each.display = False
        self.mount(Points(mark.points, labelled=self._labelled))
