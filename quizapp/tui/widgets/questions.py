"""The questions of a result: what was given, what was right, why, and how long it took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.questions.marks import Verdict
from quizapp.tui.content import (
    ACCENT,
    EMPTY,
    MUTED,
    STRONG,
    hang,
    plain,
    row,
    single,
    spread,
)
from quizapp.tui.drawing import COLOURS, seconds
from quizapp.tui.widgets.lines import Lines
from quizapp.tui.widgets.mark import reason_of
from quizapp.tui.widgets.passage import cites

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual.content import Content

    from quizapp.reviews import Confidence
    from quizapp.sessions.result import Line

_NAME = 9
"""Cells of the names of the facts."""
_CONFIDENCES: Mapping[Confidence, str] = {
    "sure": "You were sure.",
    "fairly": "You were fairly sure.",
    "guess": "A guess.",
}
"""What is told of how sure the learner was, before the verdict."""


class QuestionList(Lines):
    """Questions with the time each took; the one under the cursor is told in full."""

    DEFAULT_CSS = """
    QuestionList { margin-top: 1; }
    """

    questions: Sequence[Line] = ()

    def show(self, questions: Sequence[Line]) -> None:
        """Show these, the first of them in full."""
        self.questions = questions
        self.cursor = 0
        self.redraw()

    @property
    def line(self) -> Line | None:
        """The one under the cursor."""
        return self.questions[self.cursor] if self.questions else None

    def rows(self, width: int) -> list[list[Content]]:
        """Return the questions; the one under the cursor with answer, reason and source."""
        return [
            self._row(line, width, here=index == self.cursor)
            for index, line in enumerate(self.questions)
        ]

    def _row(self, line: Line, width: int, *, here: bool) -> list[Content]:
        lead = row(
            ("› " if here else "  ", ACCENT),
            (f"{line.verdict.glyph} ", COLOURS[line.verdict]),
            (f"{line.position + 1:>2}  ", MUTED),
        )
        heading = single(line.question.heading, STRONG if here else "")
        time = row((f"  {seconds(line.given.took)}" if line.given else "  no answer", MUTED))
        if not here:
            return [spread(row(lead, heading), time, width)]
        indent = " " * (lead.cell_length)
        lines = hang(lead, heading, width - time.cell_length)
        lines[0] = spread(lines[0], time, width)
        for name, text in _facts(line):
            label = row(indent, (name.ljust(_NAME), MUTED))
            lines += hang(label, plain(text, MUTED if name == "source" else ""), width)
        return [*lines, EMPTY] if line is not self.questions[-1] else lines


def _facts(line: Line) -> Iterator[tuple[str, str]]:
    """Yield what there is to tell of a question, each with its name."""
    given, question = line.given, line.question
    if given is None:
        yield "given", "no answer"
    else:
        yield "given", question.in_words(given.response) or "nothing"
        verdict, reason = line.verdict.value, reason_of(given.mark)
        if given.confidence:
            verdict = f"{_CONFIDENCES[given.confidence]} {verdict.capitalize()}"
        yield "marked", f"{verdict}; {reason}" if reason else verdict
    if line.verdict is not Verdict.RIGHT:
        yield "right is", "; ".join(question.right_answers())
    if question.explanation:
        yield "why", question.explanation
    if question.attribution:
        yield "says who", question.attribution
    where = cites(line.item)
    if where:
        yield "source", f"{where} (s)"
