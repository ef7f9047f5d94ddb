"""The judgement under a response: verdict, reason, what teaches, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.questions.marks import Verdict
from quizapp.tui.content import (
    EMPTY,
    MUTED,
    STRONG,
    hang,
    plain,
    row,
    single,
    stack,
    wrap,
)
from quizapp.tui.drawing import COLOURS
from quizapp.tui.widgets.block import Block

if TYPE_CHECKING:
    from textual.content import Content

    from quizapp.questions.marks import Mark
    from quizapp.questions.question import Question


class MarkPanel(Block):
    """The judgement of a response, in the order in which a learner needs it."""

    DEFAULT_CSS = """
    MarkPanel { margin-top: 1; }
    """

    def __init__(self) -> None:
        """Begin hidden; one panel serves all questions, for to mount one takes its time."""
        super().__init__()
        self._shown: tuple[Mark, Question, str] | None = None
        self.display = False

    def show(self, mark: Mark, question: Question, cites: str = "") -> None:
        """Show `mark` and what `question` says of its answer; `cites` names the source."""
        self._shown = mark, question, cites
        self.display = True
        self.redraw()

    def hide(self) -> None:
        """Show nothing."""
        self._shown = None
        self.display = False

    def lines(self, width: int) -> list[Content]:
        """Return verdict and reason, explanation, and who says so and where."""
        if self._shown is None:
            return []
        mark, question, cites = self._shown
        attribution = (
            hang(row(("Who says so: ", MUTED)), single(question.attribution, MUTED), width)
            if question.attribution
            else []
        )
        source = hang(row(("s", STRONG), "  "), single(cites, MUTED), width) if cites else []
        explanation = wrap(plain(question.explanation), width) if question.explanation else []
        return stack(verdict_lines(mark, width), explanation, [*attribution, *source])


def verdict_lines(mark: Mark, width: int) -> list[Content]:
    """Return glyph and verdict, and after them the reason."""
    verdict, style = mark.verdict, f"{STRONG} {COLOURS[mark.verdict]}"
    word = verdict.value.capitalize()
    lead = row((f"{verdict.glyph} {word}", style))
    reason = reason_of(mark)
    share = "" if verdict is not Verdict.PARTLY else f"{round(100 * mark.score)} % of the points"
    tail = " ".join(_sentence(each) for each in (share, reason) if each)
    return hang(row("") + EMPTY, row(lead, ". " if tail else ".", single(tail)), width)


def reason_of(mark: Mark) -> str:
    """Return the mark's reason without the verdict that it begins with."""
    word = mark.verdict.value
    if mark.why.startswith(word):
        return mark.why[len(word) :].lstrip(";:, ")
    return mark.why


def _sentence(text: str) -> str:
    """Return `text` with a capital and a full stop, where it does not end in a sign of its own."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", "…")) else ".")
