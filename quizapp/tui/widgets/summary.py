"""The numbers of a finished attempt: score, pass mark, time, tags, difficulty."""

from collections.abc import Sequence

from textual.content import Content

from quizapp.questions.marks import Verdict
from quizapp.sessions.result import Result, Score
from quizapp.tui.content import ACCENT, MUTED, RIGHT, STRONG, WRONG, row, single, stack
from quizapp.tui.drawing import bar, clock, columns, number
from quizapp.tui.widgets.block import Block

_BAR = 24
_LABEL = 16
_NAMES = {1: "1 easy", 2: "2 middling", 3: "3 hard"}


class Summary(Block):
    """What a learner wants to know first, and then what it is made of."""

    def __init__(self, result: Result, earlier: Sequence[float]) -> None:
        """Show `result`; `earlier` are the percents of earlier attempts, oldest first."""
        super().__init__()
        self._result = result
        self._earlier = earlier

    def lines(self, width: int) -> list[Content]:
        """Return score, what else there is to say of it, and bars by tag and difficulty."""
        result = self._result
        return stack(
            self._score(),
            self._facts(),
            self._bars("By tag", dict(result.by_tag), width),
            self._bars(
                "By difficulty",
                {_NAMES[level]: score for level, score in result.by_difficulty.items()},
                width,
            ),
        )

    def _score(self) -> list[Content]:
        score = self._result.score
        told = f"{number(score.earned)} of {number(score.out_of)} points"
        head = row(
            (f"{score.percent:g} %", f"{STRONG} {ACCENT}"),
            "   ",
            bar(score.percent / 100, _BAR),
            "   ",
            (told, STRONG),
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

    def _facts(self) -> list[Content]:
        result = self._result
        facts: list[Content] = []
        rights = sum(line.verdict is Verdict.RIGHT for line in result.lines)
        whole = result.score_all_or_nothing
        told = f"{rights} of {len(result.lines)} questions"
        if whole.percent != result.score.percent:
            told += f"; {whole.percent:g} % without partial credit"
        facts.append(_fact("wholly right", told))
        certainty = result.certainty_score
        if certainty is not None:
            facts.append(_fact("with certainty", f"{certainty} of {3 * len(result.lines)}"))
            if result.sure_but_wrong:
                places = ", ".join(str(line.position + 1) for line in result.sure_but_wrong)
                facts.append(_fact("sure, but wrong", f"question {places}"))
        if result.lines:
            each = result.took / 1000 / len(result.lines)
            facts.append(_fact("time", f"{clock(result.took)}, {each:.0f} s a question"))
        if self._earlier:
            last, best = self._earlier[-1], max(self._earlier)
            shown = [*self._earlier[-19:], result.score.percent]
            facts.append(
                row(
                    ("earlier".ljust(_LABEL), MUTED),
                    columns([percent / 100 for percent in shown]),
                    f"   last {last:g} %, best {best:g} %",
                )
            )
        return facts

    @staticmethod
    def _bars(title: str, scores: dict[str, Score], width: int) -> list[Content]:
        if not scores:
            return []
        room = max(4, min(_BAR, width - _LABEL - 22))
        lines = [row((title, MUTED))]
        for name, score in scores.items():
            label = single(name).truncate(_LABEL - 2, ellipsis=True)
            gap = " " * (_LABEL - label.cell_length)
            points = f"{number(score.earned)} of {number(score.out_of)}"
            lines.append(
                row(
                    label,
                    gap,
                    bar(score.percent / 100, room),
                    f"{round(score.percent):>5} %",
                    (f"   {points}", MUTED),
                )
            )
        return lines


def _fact(name: str, told: str) -> Content:
    return row((name.ljust(_LABEL), MUTED), told)
