"""The rating that a mark proposes; the learner may change it before it counts."""

from __future__ import annotations

from quizapp.questions.marks import Verdict
from quizapp.reviews import Rating


def propose(score: float, *, hinted: bool = False) -> Rating:
    """Return Again for a wrong response, Hard for one partly right or hinted, else Good.

    Easy is the learner's to give.

    Args:
        score: the mark, 0..1.
        hinted: whether the learner asked for the hint.
    """
    verdict = Verdict.of(score)
    if verdict is Verdict.WRONG:
        return Rating.AGAIN
    return Rating.HARD if hinted or verdict is Verdict.PARTLY else Rating.GOOD
