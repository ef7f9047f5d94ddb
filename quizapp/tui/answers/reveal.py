"""`Reveal`: an answer that the learner recalls and then judges."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.questions.forms import Reveal
from quizapp.tui.answers.answer import AnswerWidget
from quizapp.tui.answers.option import option_row
from quizapp.tui.commands.command import Number, bindings
from quizapp.tui.commands.question import Submit
from quizapp.tui.content import ACCENT, EMPTY, MUTED, STRONG, plain, row, wrap
from quizapp.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.content import Content

    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark
    from quizapp.tui.answers.answer import Give

_SAYS = {"no": "I did not know it", "partly": "I knew a part of it", "yes": "I knew it"}
"""What each judgement says, in the order in which they are offered: as the ratings, worst first."""


class RevealAnswer(AnswerWidget, Lines, form=Reveal, can_focus=True):
    """Nothing but a line, then the answer, then the judgement where no ratings stand for it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Submit, Number)]

    def __init__(self, form: Reveal, give: Give) -> None:
        """Hide the answer of `form`."""
        super().__init__(form, give)
        self._answer = form.answer
        self._judgements: tuple[str, ...] = ()
        self._revealed = False

    def reveal(self, *, judge: bool) -> None:
        """Show the answer, and where `judge` ask how well it was known."""
        self._revealed = True
        self._judgements = tuple(_SAYS) if judge else ()
        self.cursor = len(_SAYS) - 1
        self.redraw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the keys of the judgement work only while it is asked for."""
        return bool(self._judgements) and super().check_action(action, parameters)

    def lines(self, width: int) -> list[Content]:
        """Return the answer once it is revealed, and the judgements under it."""
        if not self._revealed:
            return [row(("Recall the answer, then look.", MUTED))]
        lines = wrap(plain(self._answer, STRONG), width)
        if self._judgements:
            lines += [EMPTY, *super().lines(width)]
        return lines

    def rows(self, width: int) -> list[list[Content]]:
        """Return the judgements."""
        return [
            option_row(
                str(index + 1),
                _SAYS[judgement],
                width,
                glyph="›" if index == self.cursor else " ",
                glyph_style=ACCENT,
                style=STRONG if index == self.cursor else "",
            )
            for index, judgement in enumerate(self._judgements)
        ]

    def chosen(self, index: int) -> None:
        """Give the judgement that was clicked."""
        self.action_number(index + 1)

    def action_number(self, number: int) -> None:
        """Give the judgement with that number."""
        if 1 <= number <= len(self._judgements):
            judgement = self._judgements[number - 1]
            self.give(judgement)

    def action_submit(self) -> None:
        """Give the judgement under the cursor."""
        self.action_number(self.cursor + 1)

    def show_mark(self, response: Response, mark: Mark) -> None:
        """Show the answer and no more questions."""
        super().show_mark(response, mark)
        self._revealed = True
        self._judgements = ()
        self.redraw()
