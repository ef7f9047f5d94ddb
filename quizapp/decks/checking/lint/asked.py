"""A question with its words taken apart once, for all rules."""

import re
from functools import cache
from typing import Any

from quizapp.questions.folding import squash
from quizapp.questions.question import Question

_WORD = re.compile(r"\w+")
MARKED = frozenset(("choice", "multiple"))
"""Types that show options to choose from."""
TYPED = frozenset(("short", "number", "date"))
"""Types whose one answer is typed."""


class Asked:
    """A question as the rules look at it."""

    __slots__ = ("answers", "field", "index", "lower", "question", "text")

    def __init__(self, question: Question, index: int) -> None:
        """Take apart `question`, the one at `index` of its file."""
        self.question = question
        """The question."""
        self.index = index
        """Its place in the file, from 0."""
        kind: Any = type(question)
        self.field = _asking_field(kind)
        """Name of the field that asks: `prompt`, `front` or `text`."""
        self.text = question.heading
        """What is asked, without its answers."""
        self.lower = squash(self.text)
        """The same without capitals and superfluous white space."""
        self.answers = question.right_answers()
        """The right answers."""


@cache
def _asking_field(cls: Any) -> str:
    names = getattr(cls, "__dataclass_fields__", {})
    return next((name for name in ("prompt", "front", "text") if name in names), "")


def words_of(text: str) -> list[str]:
    """Return the words of `text`, without capitals."""
    return _WORD.findall(squash(text))
