"""What a learner needs to trust an answer: an explanation and a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.questions.findings import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.decks.checking.lint.asked import Asked

NO_EXPLANATION = Rule(
    "I440",
    "no explanation",
    "A mark says whether; an explanation says why, and is what is remembered. Most questions of the deck "
    "have one, and this one has none.",
)
NO_SOURCE = Rule(
    "I441",
    "no source",
    "Most questions of the deck cite a source, and this one cites none: a learner who doubts the answer "
    "cannot look it up.",
)


def check(questions: Sequence[Asked]) -> Iterator[tuple[int, Finding]]:
    """Yield each question that lacks what most of the deck's questions have, with its index."""
    if _most(bool(asked.question.explanation) for asked in questions):
        for asked in questions:
            if not asked.question.explanation:
                message = "the question has no explanation, and nearly all here have one"
                yield asked.index, Finding(NO_EXPLANATION, (), message, "say why, in a sentence")
    if _most(bool(asked.question.source) for asked in questions):
        for asked in questions:
            if not asked.question.source:
                message = "the question cites no source, and nearly all here do"
                yield asked.index, Finding(NO_SOURCE, (), message, "write source: key#4")


def _most(have: Iterable[bool]) -> bool:
    listed = list(have)
    return 5 * sum(listed) > 4 * len(listed)
