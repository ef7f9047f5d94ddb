"""A question with its words taken apart once, for all rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.questions.folding import squash

if TYPE_CHECKING:
    from quizapp.questions.question import Question

_WORD = re.compile(r"\w+")


class Asked:
    """A question as the rules look at it."""

    __slots__ = ("answers", "field", "heading", "index", "lower", "question")

    def __init__(self, question: Question, index: int) -> None:
        """Take apart `question`, the one at `index` of its file."""
        self.question = question
        """The question."""
        self.index = index
        """Its place in the file, from 0."""
        self.field = question.prompt_field
        """Name of the field that asks, such as `prompt`."""
        self.heading = question.heading
        """What is asked, without its answers."""
        self.lower = squash(self.heading)
        """The same without capitals and superfluous white space."""
        self.answers = question.right_answers()
        """The right answers."""


def words_of(text: str) -> list[str]:
    """Return the words of `text`, without capitals."""
    return _WORD.findall(squash(text))
