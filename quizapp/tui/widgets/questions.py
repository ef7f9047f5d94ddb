"""The questions of a result: what was given, what was right, why, and how long it took."""

from collections.abc import Sequence

from textual.content import Content

from quizapp.questions.forms import Response
from quizapp.questions.marks import Verdict
from quizapp.sessions.result import Line
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
from quizapp.tui.drawing import COLOURS, GLYPHS, seconds
from quizapp.tui.widgets.lines import Lines
from quizapp.tui.widgets.mark import reason_of
from quizapp.tui.widgets.passage import cites

_NAME = 9


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
            (f"{GLYPHS[line.verdict]} ", COLOURS[line.verdict]),
            (f"{line.position + 1:>2}  ", MUTED),
        )
        heading = single(line.question.heading, STRONG if here else "")
        time = row((f"  {seconds(line.given.took)}" if line.given else "  no answer", MUTED))
        if not here:
            return [spread(row(lead, heading), time, width)]
        indent = " " * (lead.cell_length)
        sure = {"sure": "You were sure. ", "fairly": "You were fairly sure. ", "guess": "A guess. "}
        told = sure.get((line.given.confidence if line.given else None) or "", "")
        facts = [("given", given_text(line))]
        if line.given is not None:
            word = line.verdict.value
            word = word.capitalize() if told else word
            facts.append(("marked", told + word + _because(reason_of(line.given.mark))))
        if line.verdict is not Verdict.RIGHT:
            facts.append(("right is", "; ".join(line.question.right_answers())))
        if line.question.explanation:
            facts.append(("why", line.question.explanation))
        if line.question.attribution:
            facts.append(("says who", line.question.attribution))
        where = cites(line.item)
        if where:
            facts.append(("source", f"{where} (s)"))
        lines = hang(lead, heading, width - time.cell_length)
        lines[0] = spread(lines[0], time, width)
        for name, text in facts:
            label = row(indent, (name.ljust(_NAME), MUTED))
            lines += hang(label, plain(text, MUTED if name == "source" else ""), width)
        return [*lines, EMPTY] if line is not self.questions[-1] else lines


def given_text(line: Line) -> str:
    """Return what the learner gave, in words."""
    return response_text(line.given.response) if line.given else "no answer"


def response_text(response: Response) -> str:
    """Return a response of any shape in words."""
    if isinstance(response, dict):
        return "; ".join(f"{name} = {text or 'nothing'}" for name, text in response.items())
    if isinstance(response, list):
        return "; ".join(response) or "nothing"
    return response or "nothing"


def _because(reason: str) -> str:
    return f"; {reason}" if reason else ""
