"""A question with its words taken apart once, for all rules."""

import re
from dataclasses import dataclass
from functools import cached_property

from quizapp.questions.folding import squash
from quizapp.questions.question import Question

_WORD = re.compile(r"\w+")
MARKED = frozenset(("choice", "multiple"))
"""Types that show options to choose from."""
TYPED = frozenset(("short", "number", "date"))
"""Types whose one answer is typed."""


@dataclass(frozen=True)
class Asked:
    """A question as the rules look at it."""

    question: Question
    """The question."""
    index: int
    """Its place in the file, from 0."""

    @cached_property
    def field(self) -> str:
        """Name of the field that asks: `prompt`, `front` or `text`."""
        names = type(self.question).__dataclass_fields__
        return next((name for name in ("prompt", "front", "text") if name in names), "")

    @cached_property
    def text(self) -> str:
        """What is asked, without its answers."""
        return self.question.heading

    @cached_property
    def lower(self) -> str:
        """The same without capitals and superfluous white space."""
        return squash(self.text)

    @cached_property
    def words(self) -> list[str]:
        """Its words, without capitals."""
        return _WORD.findall(self.lower)

    @cached_property
    def answers(self) -> tuple[str, ...]:
        """The right answers."""
        return self.question.right_answers()


def words_of(text: str) -> list[str]:
    """Return the words of `text`, without capitals."""
    return _WORD.findall(squash(text))
