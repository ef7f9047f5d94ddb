"""Patterns over the whole deck from which answers can be guessed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quizapp.questions.findings import Finding, Rule
from quizapp.questions.traits import AnsweredBy, PromptIs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.decks.checking.lint.asked import Asked

LONGEST_OFTEN = Rule(
    "W470",
    "the right option is often the longest",
    "Over a deck, the longest of four options is right once in four by chance. Where it is right nearly "
    "every second time, picking the longest beats knowing something.",
)
ONE_SIDED = Rule(
    "I470",
    "true or false nearly always",
    "Where nearly all statements are true, or false, the learner answers by habit. Turn some round.",
)

_FEWEST = 12
"""Questions below which a pattern may be chance."""
_OFTEN = 0.5
_NEARLY_ALL = 0.8


def check(questions: Sequence[Asked]) -> Iterator[Finding]:
    """Yield the patterns of a deck."""
    longest = total = 0
    for asked in questions:
        if asked.question.answered_by is AnsweredBy.PICKING:
            wrong = asked.question.wrong_answers()
            if len(wrong) > 1:
                total += 1
                # A clear margin: one letter more is no clue.
                longest += len(asked.answers[0]) > 1.1 * max(map(len, wrong))
    if total >= _FEWEST and longest > _OFTEN * total:
        message = f"in {longest} of {total} choices the answer is clearly the longest option"
        yield Finding(LONGEST_OFTEN, (), message, "lengthen distractors, or shorten answers")
    said = Counter(
        asked.answers[0]
        for asked in questions
        if asked.question.prompt_is is PromptIs.STATEMENT and asked.answers
    )
    for word, count in said.items():
        if said.total() >= _FEWEST and count > _NEARLY_ALL * said.total():
            message = f"{count} of {said.total()} statements are {word}"
            yield Finding(ONE_SIDED, (), message, "turn some of them round")
