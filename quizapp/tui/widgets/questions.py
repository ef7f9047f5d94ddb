"""The mistakes of an attempt: what was given, what was right, and why."""

from collections.abc import Sequence

from textual.content import Content

from quizapp.questions.forms import Response
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
)
from quizapp.tui.drawing import COLOURS, GLYPHS
from quizapp.tui.screens.source import cites
from quizapp.tui.widgets.lines import Lines
from quizapp.tui.widgets.mark import reason_of

_NAME = 9


class Mistakes(Lines):
    """Each question that was not wholly right; the one under the cursor is told in full."""

    DEFAULT_CSS = """
    Mistakes { margin-top: 1; }
    """

    def __init__(self, mistakes: Sequence[Line]) -> None:
        """Show `mistakes`."""
        super().__init__()
        self.mistakes = mistakes

    @property
    def mistake(self) -> Line | None:
        """The one under the cursor."""
        return self.mistakes[self.cursor] if self.mistakes else None

    def rows(self, width: int) -> list[list[Content]]:
        """Return the mistakes; the one under the cursor with answer, reason and source."""
        return [
            self._row(line, width, here=index == self.cursor)
            for index, line in enumerate(self.mistakes)
        ]

    def _row(self, line: Line, width: int, *, here: bool) -> list[Content]:
        lead = row(
            ("› " if here else "  ", ACCENT),
            (f"{GLYPHS[line.verdict]} ", COLOURS[line.verdict]),
            (f"{line.position + 1:>2}  ", MUTED),
        )
        heading = single(line.question.heading, STRONG if here else "")
        if not here:
            room = width - lead.cell_length
            return [row(lead, heading.truncate(max(2, room), ellipsis=True))]
        indent = " " * (lead.cell_length)
        sure = {"sure": "You were sure. ", "guess": "You guessed. "}
        told = sure.get((line.given.confidence if line.given else None) or "", "")
        facts = [("given", given_text(line))]
        if line.given is not None:
            facts.append(
                ("marked", told + line.verdict.value + _because(reason_of(line.given.mark)))
            )
        facts.append(("right is", "; ".join(line.question.right_answers())))
        if line.question.explanation:
            facts.append(("why", line.question.explanation))
        if line.question.attribution:
            facts.append(("says who", line.question.attribution))
        where = cites(line.item)
        if where:
            facts.append(("source", f"{where} (s)"))
        lines = hang(lead, heading, width)
        for name, text in facts:
            label = row(indent, (name.ljust(_NAME), MUTED))
            lines += hang(label, plain(text, MUTED if name == "source" else ""), width)
        return [*lines, EMPTY] if line is not self.mistakes[-1] else lines


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
