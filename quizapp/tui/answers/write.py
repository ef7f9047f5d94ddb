"""`Write`: one typed line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.questions.forms import Write, as_text
from quizapp.tui.answers.line import TypedAnswer

if TYPE_CHECKING:
    from quizapp.questions.forms import Response
    from quizapp.tui.answers.answer import Give


class WriteAnswer(TypedAnswer, form=Write):
    """One line; enter gives it."""

    def __init__(self, form: Write, give: Give) -> None:
        """Take a line for `form`."""
        label = "type your answer" if form.label == "answer" else form.label
        super().__init__(form, give, [""], label, labelled=False)

    def response(self) -> Response:
        """Return the line."""
        return self.texts[0]

    def fill_in(self, response: Response) -> None:
        """Put an earlier line back."""
        self.lines[0].value = as_text(response)
