"""`flashcard`: a front, a back, and the learner's own judgement."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Literal

from quizapp.questions.checks import empty_texts
from quizapp.questions.findings import Finding
from quizapp.questions.forms import JUDGEMENTS, Form, Response, Reveal, as_text
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point, verdict_text
from quizapp.questions.question import Question

BACK = "back"
"""Name of the card that shows the back and asks for the front."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flashcard(Question):
    """Two sides: one is shown, the other recalled; the learner says how well it was known."""

    prompt_field: ClassVar[str] = "front"
    also_called: ClassVar[tuple[str, ...]] = ("basic", "card")

    type: Literal["flashcard"] = "flashcard"
    """The type's name."""
    front: str
    """What is shown."""
    back: str
    """What is to be recalled."""
    both_ways: bool = False
    """Whether there is a second card that shows the back and asks for the front."""

    def parts(self) -> tuple[str, ...]:
        """Return "" for the card that shows the front, and "back" for its reverse."""
        return ("", BACK) if self.both_ways else ("",)

    def right_answers(self) -> tuple[str, ...]:
        """Return the back."""
        return (self.back,)

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - nothing to shuffle
        """Return a form that shows one side and hides the other; the front where `part` is None."""
        if part == BACK:
            return Reveal(self.back, self.front)
        return Reveal(self.front, self.back)

    def mark(
        self, response: Response, part: str | None = None, grading: Grading = AS_WRITTEN
    ) -> Mark:
        """Take the learner's word: yes 1, partly 1/2, no 0."""
        said = as_text(response)
        score = grading.clamp(JUDGEMENTS.get(said, 0.0))
        expected = self.front if part == BACK else self.back
        reasons = {"yes": "you knew it", "partly": "you knew a part of it"}
        point = Point("answer", said, expected, right=score == 1)
        parts = {part or "": score} if self.both_ways else {}
        return Mark(
            score, verdict_text(score, reasons.get(said, "you did not know it")), (point,), parts
        )

    def best_response(self, part: str | None = None) -> Response:  # noqa: ARG002
        """Return "yes"."""
        return "yes"

    def findings(self) -> Iterator[Finding]:
        """Yield empty sides. Two alike are none: `Hotel` is `hotel` in another language."""
        yield from empty_texts(((("front",), self.front), (("back",), self.back)))
