"""From a response to a mark and its ratings: the same in study and in a quiz."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.memory.ratings import propose
from quizapp.questions.marks import EPSILON, Grading, Verdict
from quizapp.questions.traits import AnsweredBy
from quizapp.sessions import records

if TYPE_CHECKING:
    from quizapp.journal.events import Record
    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark, Point
    from quizapp.reviews import CardState, Choice, Rating
    from quizapp.sessions.stages import Asking, Item, Marked

HINT_COST = 1 / 3
"""Share of the score that a hint takes: Moodle's default penalty for a try."""


def judge(asking: Asking, response: Response, grading: Grading, *, hint_costs: bool) -> Mark:
    """Return the mark of `response`, with the cost of a hint taken off where hints cost."""
    mark = asking.item.question.mark(response, asking.item.part, grading)
    if not (hint_costs and asking.hinted and mark.score > EPSILON):
        return mark
    return replace(mark, score=mark.score * (1 - HINT_COST), why=_why_hinted(mark))


def _why_hinted(mark: Mark) -> str:
    """Return the reason of `mark` with what the hint costs, after the verdict that this leads to."""
    verdict, _, reason = mark.why.partition("; ")
    if mark.verdict is Verdict.PARTLY:
        return f"{mark.why}; the hint costs a third"
    if mark.why == Verdict.RIGHT:
        return f"{Verdict.PARTLY}; the answer is right, but the hint costs a third"
    if verdict == Verdict.RIGHT:
        return f"{Verdict.PARTLY}; {reason}; the hint costs a third"
    return f"{Verdict.PARTLY}; {mark.why}; the hint costs a third"  # "right number, unit missing"


def proposed_ratings(asking: Asking, mark: Mark) -> dict[str, Rating]:
    """Return the rating that the mark proposes for each card that was asked, by key."""
    item = asking.item
    return {
        item.card(part): propose(mark.parts.get(part, mark.score), hinted=asking.hinted)
        for part in item.parts
    }


def can_count(asking: Asking, mark: Mark) -> bool:
    """Return whether the learner may count the response as right: something typed that is not."""
    typed = asking.item.question.answered_by is AnsweredBy.TYPING
    return typed and any(map(_countable, mark.points))


def count_mine(marked: Marked, grading: Grading) -> tuple[Grading, tuple[Record, ...]]:
    """Return the grading in which the typed words count, and the records that keep them."""
    item = marked.asking.item
    also = dict(grading.also)
    kept: list[Record] = []
    for point in marked.mark.points:
        if not _countable(point):
            continue
        part = _part_of(item, point.label)
        also[part] = (*also.get(part, ()), point.given)
        kept.append(records.accepted(item.card(part), point.given))
    return Grading(also, grading.marking), tuple(kept)


def _countable(point: Point) -> bool:
    return bool(point.given) and not (point.right or point.repeats)


def _part_of(item: Item, label: str) -> str:
    if item.part is not None:
        return item.part
    return label if label in item.parts else ""


def single_card(asking: Asking) -> tuple[str, CardState | None] | None:
    """Return key and state of the card that is asked, where it is one card and no more."""
    if len(asking.before) != 1:
        return None
    return next(iter(asking.before.items()))


def decide_history(asking: Asking, choice: Choice) -> tuple[Asking, tuple[Record, ...]]:
    """Return the asking after the learner's choice about a changed question, and what keeps it."""
    known = [card for card, remembered in asking.before.items() if remembered is not None]
    fingerprint = asking.item.question.fingerprint()
    chosen = tuple(records.decided(card, choice, fingerprint) for card in known)
    fresh = dict.fromkeys(asking.before) if choice == "over" else asking.before
    return replace(asking, changed_from=None, before=fresh, revealed=False, outcomes={}), chosen
