"""The numbers of a finished attempt: score, pass mark, time, and what they are made of."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.questions.marks import Verdict
from quizapp.text import counted
from quizapp.tui.content import ACCENT, MUTED, RIGHT, STRONG, WRONG, row, single, spread, stack
from quizapp.tui.drawing import COLOURS, bar, clock, columns, number, seconds
from quizapp.tui.widgets.block import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

    from quizapp.journal.rows import Attempt
    from quizapp.sessions.result import Line, Result

_BAR = 24
_LABEL = 19


class Summary(Block):
    """What a learner wants to know first, and then what it is made of."""

    def __init__(self, result: Result, earlier: Sequence[Attempt]) -> None:
        """Show `result`; `earlier` are the attempts that it can be compared with, oldest first."""
        super().__init__()
        self._result = result
        self._earlier = earlier

    def lines(self, width: int) -> list[Content]:
        """Return the score, what else there is to say of it, and what was thought to be known."""
        wrong = self._result.sure_but_wrong
        return stack(self._score(), self._facts(width), brief("Sure, but wrong", wrong, width))

    def _score(self) -> list[Content]:
        score = self._result.score
        text = f"{number(score.earned)} of {number(score.out_of)} points"
        head = row(
            (f"{score.percent:g} %", f"{STRONG} {ACCENT}"),
            "   ",
            bar(score.percent / 100, _BAR),
            "   ",
            (text, STRONG),
        )
        passed = self._result.passed
        if passed is None:
            return [head]
        mark = f"the pass mark is {self._result.plan.pass_percent:g} %"
        verdict = (
            row(("✓ Passed", f"{STRONG} {RIGHT}"), (f"; {mark}", MUTED))
            if passed
            else row(("✗ Not passed", f"{STRONG} {WRONG}"), (f"; {mark}", MUTED))
        )
        return [head, verdict]

    def _facts(self, width: int) -> list[Content]:
        result = self._result
        whole = result.score_all_or_nothing
        rights = sum(line.verdict is Verdict.RIGHT for line in result.lines)
        text = f"{rights} of {counted(len(result.lines), 'question')}"
        facts = [_fact("wholly right", text)]
        if whole.earned != result.score.earned:
            text = f"{number(whole.earned)} of {number(whole.out_of)} points, {whole.percent:g} %"
            facts.append(_fact("no partial credit", text))
        certainty = result.certainty_score
        if certainty is not None:
            text = f"{certainty} of {3 * len(result.lines)}; sure and wrong costs 6"
            facts.append(_fact("certainty score", text))
        if result.slowest:
            each = seconds(result.took // len(result.slowest))
            facts.append(_fact("time", f"{clock(result.took)}, {each} an answer"))
        facts += self._compared()
        return [fact.truncate(width, ellipsis=True) for fact in facts]

    def _compared(self) -> list[Content]:
        """Return how this compares with the attempts before: each as a column, this one last."""
        if not self._earlier:
            return []
        now, last = self._result.score.percent, self._earlier[-1]
        best = max(attempt.percent for attempt in self._earlier)
        step = round(now - last.percent, 1)
        when = datetime.fromtimestamp(last.started / 1000).astimezone()
        way = f"{'up' if step > 0 else 'down'} {abs(step):g} from" if step else "again"
        text = f"{way} {last.percent:g} % on {when.day} {when:%b}"
        record = "your best so far" if now > best else f"best {best:g} %"
        percents = [attempt.percent for attempt in self._earlier[-11:]] + [now]
        drawn = columns([percent / 100 for percent in percents])
        return [
            _fact("compared", f"{text}; {record}"),
            row(("attempts".ljust(_LABEL), MUTED), drawn, ("  this one last", MUTED)),
        ]


def _fact(name: str, text: str) -> Content:
    return row((name.ljust(_LABEL), MUTED), text)


def brief(title: str, questions: Sequence[Line], width: int) -> list[Content]:
    """Return some of the questions under a title, with the time that each took."""
    lines = [row((title, MUTED))] if questions else []
    for line in questions:
        lead = row(
            (f"{line.verdict.glyph} ", COLOURS[line.verdict]),
            (f"{line.position + 1:>2}  ", MUTED),
            single(line.question.heading),
        )
        took = f"  {seconds(line.given.took)}" if line.given else ""
        lines.append(spread(lead, row((took, MUTED)), width))
    return lines
