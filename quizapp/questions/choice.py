"""`choice`: one right option among wrong ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Literal

from quizapp.questions import options
from quizapp.questions.checks import alike, empty_texts, right_and_wrong, too_few
from quizapp.questions.findings import Finding
from quizapp.questions.forms import Form, Pick, Response, as_text
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point, verdict_text
from quizapp.questions.options import Distractor
from quizapp.questions.question import Question
from quizapp.questions.traits import AnsweredBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Question):
    """One right option among wrong ones: right or wrong, nothing between."""

    answered_by: ClassVar[AnsweredBy] = AnsweredBy.PICKING
    also_called: ClassVar[tuple[str, ...]] = ("mc", "mcq", "multiplechoice", "singlechoice")

    type: Literal["choice"] = "choice"
    """The type's name."""
    prompt: str
    """What is asked."""
    answer: str
    """The right option."""
    distractors: tuple[str | Distractor, ...]
    """The wrong options, at least one; each a text, or a text with feedback."""

    def right_answers(self) -> tuple[str, ...]:
        """Return the right option."""
        return (self.answer,)

    def wrong_answers(self) -> tuple[str, ...]:
        """Return the wrong options."""
        return options.texts(self.distractors)

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - one card, one part
        """Return a form that shows all options."""
        shown = (self.answer, *self.wrong_answers())
        return Pick(self.prompt, options.laid_out(shown, order, shuffle=self.shuffle))

    def mark(
        self,
        response: Response,
        part: str | None = None,  # noqa: ARG002
        grading: Grading = AS_WRITTEN,  # noqa: ARG002 - there is no partial credit
    ) -> Mark:
        """Give 1 for the answer and 0 for anything else, with the author's feedback on it."""
        said = as_text(response)
        chosen = options.found(said, (self.answer, *self.wrong_answers()))
        right = chosen == self.answer
        note = "" if right else options.feedback(self.distractors, said)
        point = Point("answer", chosen or said, self.answer, right, note)
        return Mark(
            float(right), verdict_text(right, "" if right else self._reason(said, note)), (point,)
        )

    def best_response(self, part: str | None = None) -> Response:  # noqa: ARG002
        """Return the right option."""
        return self.answer

    def findings(self) -> Iterator[Finding]:
        """Yield empty texts, options alike, and an answer that is a distractor too."""
        answer = ((("answer",), self.answer),)
        wrong = tuple(options.paths("distractors", self.distractors))
        yield from empty_texts(((("prompt",), self.prompt), *answer, *wrong))
        yield from too_few(("distractors",), len(wrong), 1, "wrong options")
        yield from right_and_wrong(answer, wrong)
        yield from alike(wrong)

    def _reason(self, said: str, note: str) -> str:
        given = note or ("nothing was chosen" if not said else f"'{said}' is not it")
        return f"{given.rstrip('.')}; it is '{self.answer}'"
