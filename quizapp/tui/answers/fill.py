"""`Fill`: a typed line for each blank of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.questions.forms import Fill, as_table
from quizapp.tui.answers.line import TypedAnswer

if TYPE_CHECKING:
    from quizapp.questions.forms import Response
    from quizapp.tui.answers.answer import Give


class FillAnswer(TypedAnswer, form=Fill):
    """A line for each blank, with the number that the blank has in the text."""

    def __init__(self, form: Fill, give: Give) -> None:
        """Take the blanks of `form`."""
        many = len(form.blanks) > 1
        leads = [f"[{number}]" if many else "" for number in range(1, len(form.blanks) + 1)]
        super().__init__(form, give, leads, "type what is missing", labelled=many)
        self._blanks = form.blanks

    def response(self) -> Response:
        """Return what was typed for each blank."""
        return dict(zip(self._blanks, self.texts, strict=True))

    def fill_in(self, response: Response) -> None:
        """Put earlier lines back."""
        earlier = as_table(response)
        for name, line in zip(self._blanks, self.lines, strict=True):
            line.value = earlier.get(name, "")
