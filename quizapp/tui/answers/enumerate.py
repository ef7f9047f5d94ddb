"""`Enumerate`: several typed lines, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.questions.forms import as_texts
from quizapp.questions.list import Enumerate
from quizapp.tui.answers.line import TypedAnswer

if TYPE_CHECKING:
    from quizapp.questions.forms import Response
    from quizapp.tui.answers.answer import Give
    from quizapp.tui.widgets.line import Line


class EnumerateAnswer(TypedAnswer, form=Enumerate):
    """As many lines as are wanted; enter on an empty one gives those that are filled."""

    def __init__(self, form: Enumerate, give: Give) -> None:
        """Take the lines of `form`."""
        leads = [str(number) for number in range(1, form.need + 1)]
        super().__init__(form, give, leads, "one answer", labelled=False)

    def response(self) -> Response:
        """Return the lines that hold something."""
        return [text for text in self.texts if text]

    def follows(self, line: Line) -> Line | None:
        """Return the next empty line; None after an empty line and after the last."""
        return super().follows(line) if line.value.strip() or not any(self.texts) else None

    def fill_in(self, response: Response) -> None:
        """Put earlier lines back."""
        for line, text in zip(self.lines, as_texts(response), strict=False):
            line.value = text
