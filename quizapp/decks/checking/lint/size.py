"""Too much to recall in one question: more than memory holds as one thing.

After Wozniak, "Twenty rules of formulating knowledge": the minimum information principle, and the
advice to avoid sets and long enumerations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.questions.findings import Finding, Rule
from quizapp.questions.traits import AnsweredBy, PromptIs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.decks.checking.lint.asked import Asked

LONG_TYPED = Rule(
    "W430",
    "long answer to be typed",
    "Of more than six words some will be forgotten or put otherwise, and what was known is marked "
    "wrong. Ask for the word that matters, or use open, which a learner marks against points.",
)
LONG_LIST = Rule(
    "W431",
    "long list to be recalled",
    "More than seven things are not remembered as one, and the card comes back for ever. Ask for some "
    "of them with `need`, or split the list.",
)

_MOST_WORDS = 6
_MOST_ITEMS = 7


def check(asked: Asked) -> Iterator[Finding]:
    """Yield what asks for too much at once; what only one type can ask for, its file says."""
    question = asked.question
    if question.answered_by is not AnsweredBy.TYPING:
        return
    if question.needed() > _MOST_ITEMS:
        message = f"{question.needed()} answers are to be recalled at once"
        path = question.answer_path(0)[:1]
        yield Finding(LONG_LIST, path, message, "set need to fewer, or split the list")
    if question.prompt_is is not PromptIs.GAPPED and len(asked.answers) == 1:
        count = asked.answers[0].count(" ") + 1
        if count > _MOST_WORDS:
            message = f"an answer of {count} words is to be typed"
            path = question.answer_path(0)
            yield Finding(LONG_TYPED, path, message, "ask for less, or use type: open")
