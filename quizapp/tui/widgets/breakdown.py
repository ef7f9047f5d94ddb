"""What a score is made of: by tag, by difficulty, by how sure the learner was; and what took long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.tui.content import MUTED, row, single, stack
from quizapp.tui.drawing import LEVELS, bar, number
from quizapp.tui.widgets.block import Block
from quizapp.tui.widgets.summary import brief

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.content import Content

    from quizapp.reviews import Confidence
    from quizapp.sessions.result import Result, Score

_BAR = 24
_LABEL = 19
_CONFIDENCES: Mapping[Confidence, str] = {
    "sure": "sure",
    "fairly": "fairly sure",
    "guess": "a guess",
}
_SLOWEST = 3
"""Questions that are named as the slowest; where there are no more, all have been seen already."""


class Breakdown(Block):
    """The parts of a score as bars."""

    DEFAULT_CSS = """
    Breakdown { margin-top: 1; }
    """

    def __init__(self, result: Result) -> None:
        """Show the parts of `result`."""
        super().__init__()
        self._result = result

    def lines(self, width: int) -> list[Content]:
        """Return a group of bars for each way to look at the score, then the slowest answers."""
        result = self._result
        difficulty = {LEVELS[level]: score for level, score in result.by_difficulty.items()}
        confidence = {_CONFIDENCES[said]: score for said, score in result.by_confidence.items()}
        slowest = result.slowest[:_SLOWEST] if len(result.lines) > _SLOWEST else ()
        return stack(
            _bars("By tag", dict(result.by_tag), width),
            _bars("By difficulty", difficulty, width),
            _bars("By how sure you were", confidence, width),
            brief("Slowest answers", slowest, width),
        )


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
