"""An answer that stands in its own question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.decks.checking.lint.asked import words_of
from quizapp.questions.findings import Finding, Rule
from quizapp.questions.traits import AnsweredBy, PromptIs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.decks.checking.lint.asked import Asked

IN_PROMPT = Rule(
    "W420",
    "answer in the prompt",
    "The prompt holds its own answer, so the card tests reading. Ask in other words.",
)
IN_TEXT = Rule(
    "W421",
    "hidden text shows elsewhere",
    "What a blank hides can be read elsewhere in the same text. Hide it there too, in a blank of its "
    "own, or say it otherwise.",
)

_SHORT_WORD = 3
_COMMON = frozenset("the a an of in on at to by for and or with from yes no true false not".split())  # noqa: SIM905


def check(asked: Asked) -> Iterator[Finding]:
    """Yield a finding where the answer can be read off."""
    question = asked.question
    if question.prompt_is is PromptIs.GAPPED:
        yield from _gapped(asked)
    elif len(asked.answers) != 1:
        return  # a prompt may well name one of several, as an example
    elif question.answered_by is AnsweredBy.PICKING:
        yield from _picked(asked)
    elif question.answered_by is AnsweredBy.TYPING and _stands(asked.answers[0], asked.lower):
        message = f"the answer '{asked.answers[0]}' stands in the prompt"
        yield Finding(IN_PROMPT, (asked.field,), message, "ask without it")


def _picked(asked: Asked) -> Iterator[Finding]:
    lower = asked.lower
    answer = asked.answers[0]
    # A prompt that names several of its options lists them, which is fair.
    if _stands(answer, lower) and not any(
        _stands(each, lower) for each in asked.question.wrong_answers()
    ):
        message = f"the answer '{answer}' stands in the prompt, and no other option does"
        yield Finding(IN_PROMPT, (asked.field,), message, "ask without it")


def _gapped(asked: Asked) -> Iterator[Finding]:
    shown = asked.lower
    for answer in dict.fromkeys(asked.answers):
        if _stands(answer, shown):
            message = f"'{answer}' is hidden here and shows elsewhere in the text"
            yield Finding(
                IN_TEXT, (asked.field,), message, "hide it there too, or say it otherwise"
            )


def _stands(answer: str, lower: str) -> bool:
    """Whether the answer stands in a folded text, as whole words and long enough to be telling."""
    folded = answer.lower()
    if folded not in lower and "  " not in folded and "\n" not in folded:
        return False
    words = words_of(answer)
    telling = [word for word in words if word not in _COMMON]
    if not telling or (
        len(telling) == 1 and len(telling[0]) <= _SHORT_WORD and not telling[0].isdecimal()
    ):
        return False
    if all(word.isdecimal() and len(word) == 1 for word in telling):
        return False
    folded = " ".join(folded.split())
    return re.search(rf"(?<![\w.,-]){re.escape(folded)}(?![\w-]|[.,]\d)", lower) is not None
