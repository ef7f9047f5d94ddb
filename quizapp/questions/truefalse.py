"""`truefalse`: a statement that is true or false."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Literal

from quizapp.questions.checks import empty_texts
from quizapp.questions.findings import Finding
from quizapp.questions.forms import Form, Pick, Response, as_text
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point, verdict_text
from quizapp.questions.question import Question
from quizapp.questions.traits import AnsweredBy, PromptIs

WORDS = ("true", "false")
"""The two options, in the order in which they are always shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalse(Question):
    """A statement that the learner holds to be true or false."""

    prompt_is: ClassVar[PromptIs] = PromptIs.STATEMENT
    answered_by: ClassVar[AnsweredBy] = AnsweredBy.PICKING
    grounded: ClassVar[bool] = False
    also_called: ClassVar[tuple[str, ...]] = ("bool", "boolean", "yesno")

    type: Literal["truefalse"] = "truefalse"
    """The type's name."""
    prompt: str
    """The statement."""
    answer: bool
    """Whether it is true."""

    def right_answers(self) -> tuple[str, ...]:
        """Return "true" or "false"."""
        return (self._word(self.answer),)

    def wrong_answers(self) -> tuple[str, ...]:
        """Return the other of the two."""
        return (self._word(not self.answer),)

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - true stands first
        """Return a form with the options "true" and "false", in this order."""
        return Pick(self.prompt, WORDS)

    def mark(
        self,
        response: Response,
        part: str | None = None,  # noqa: ARG002
        grading: Grading = AS_WRITTEN,  # noqa: ARG002 - there is no partial credit
    ) -> Mark:
        """Give 1 or 0."""
        said, word = as_text(response).casefold(), self._word(self.answer)
        right = said == word
        point = Point("answer", said, word, right)
        return Mark(float(right), verdict_text(right, "" if right else f"it is {word}"), (point,))

    def best_response(self, part: str | None = None) -> Response:  # noqa: ARG002
        """Return the right one of the two words."""
        return self._word(self.answer)

    def findings(self) -> Iterator[Finding]:
        """Yield an empty statement."""
        yield from empty_texts(((("prompt",), self.prompt),))

    @staticmethod
    def _word(truth: bool) -> str:  # noqa: FBT001
        return WORDS[0] if truth else WORDS[1]
