"""`short`: a word or a few, typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Literal

from quizapp.questions.checks import empty_texts
from quizapp.questions.findings import Finding, Rule
from quizapp.questions.folding import squash
from quizapp.questions.forms import Form, Response, Write, as_text
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point, verdict_text
from quizapp.questions.question import Question
from quizapp.questions.traits import AnsweredBy
from quizapp.questions.typed import compare

ACCEPTED_AND_REJECTED = Rule(
    "E305",
    "an answer that is rejected",
    "The same text stands among the accepted and among the rejected answers, so that it would be "
    "right and wrong at once. `reject` is for texts that come near and are wrong: take it out there, "
    "or do not accept it.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Short(Question):
    """A word or a few that the learner types; capitals, punctuation and small typos are forgiven."""

    answered_by: ClassVar[AnsweredBy] = AnsweredBy.TYPING
    also_called: ClassVar[tuple[str, ...]] = ("input", "text", "typed")

    type: Literal["short"] = "short"
    """The type's name."""
    prompt: str
    """What is asked."""
    answer: str
    """The answer, as it is shown."""
    accept: tuple[str, ...] = ()
    """Other texts that are right, such as other spellings."""
    reject: tuple[str, ...] = ()
    """Texts that come near and are wrong, so that they never pass for a typo."""

    def right_answers(self) -> tuple[str, ...]:
        """Return the answer; what else is accepted is another way to write it."""
        return (self.answer,)

    def wrong_answers(self) -> tuple[str, ...]:
        """Return the rejected texts."""
        return self.reject

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - nothing to shuffle
        """Return a form for one line."""
        return Write(self.prompt)

    def mark(
        self, response: Response, part: str | None = None, grading: Grading = AS_WRITTEN
    ) -> Mark:
        """Give 1 or 0, and say what was forgiven (`typed.py` has the rules)."""
        said = as_text(response)
        also = grading.also.get(part or "", ())
        found = compare(said, (self.answer, *self.accept), self.reject, also)
        point = Point("answer", said, found.expected, found.right, typed=True)
        return Mark(float(found.right), verdict_text(found.right, found.reason), (point,))

    def best_response(self, part: str | None = None) -> Response:  # noqa: ARG002
        """Return the answer."""
        return self.answer

    def findings(self) -> Iterator[Finding]:
        """Yield empty texts, and answers that are rejected."""
        accept = tuple((("accept", index), text) for index, text in enumerate(self.accept))
        reject = tuple((("reject", index), text) for index, text in enumerate(self.reject))
        answer = ((("prompt",), self.prompt), (("answer",), self.answer))
        yield from empty_texts((*answer, *accept, *reject))
        accepted = {squash(text) for text in (self.answer, *self.accept) if text.strip()}
        for path, text in reject:
            if squash(text) in accepted:
                message = f"'{text}' is accepted and rejected"
                yield Finding(ACCEPTED_AND_REJECTED, path, message, "take it out of one of the two")
