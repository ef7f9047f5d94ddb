"""`open`: a text to write, compared by its writer with the points that a good answer makes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Literal

from quizapp.questions.checks import alike, empty_texts, too_few
from quizapp.questions.findings import Finding
from quizapp.questions.forms import Form, MisreadError, Response, as_table
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point, verdict_text
from quizapp.questions.question import Question

TEXT = ""
"""Name of the written text in a response, beside the points of the rubric."""
MADE = "yes"
"""What a response says of a point that the text makes; "no" of the others."""


@dataclass(frozen=True, slots=True)
class Compose:
    """A text to write, then points to tick. Response: the text under "", "yes" or "no" for each point."""

    prompt: str
    """What is asked."""
    rubric: tuple[str, ...]
    """The points that a good answer makes, hidden until the text is written."""
    answer: str
    """A model answer, shown with the points; empty for none."""

    def lines(self) -> tuple[str, ...]:
        """Return nothing: points and model answer stay hidden until the text is written."""
        return ()

    def ask(self, given: Sequence[str]) -> str | None:
        """Ask for lines of text until an empty one, then for each point whether the text makes it."""
        written, ticks = self._parted(given)
        self.read(given)
        if ticks is None:
            return "your answer (an empty line ends it)" if not written else "..."
        if len(ticks) >= len(self.rubric):
            return None
        model = f"Model answer: {self.answer}\n" if self.answer and not ticks else ""
        number = f"{len(ticks) + 1} of {len(self.rubric)}"
        return f"{model}{self.rubric[len(ticks)]}\n{number}: did you say so? (y)es, (n)o"

    def read(self, given: Sequence[str]) -> Response:
        """Return the text and the ticks so far."""
        written, ticks = self._parted(given)
        points = zip(self.rubric, ticks or (), strict=False)
        return {TEXT: "\n".join(written)} | {point: _tick(line) for point, line in points}

    def _parted(self, given: Sequence[str]) -> tuple[list[str], list[str] | None]:
        """Return the lines of the text, and the lines after it; None while it is not ended."""
        for index, line in enumerate(given):
            if not line.strip():
                return list(given[:index]), list(given[index + 1 :])
        return list(given), None


@dataclass(frozen=True, slots=True, kw_only=True)
class Open(Question):
    """A text that the learner writes and judges. Score: the share of the rubric's points that it makes."""

    grounded: ClassVar[bool] = False
    also_called: ClassVar[tuple[str, ...]] = ("essay",)

    type: Literal["open"] = "open"
    """The type's name."""
    prompt: str
    """What is asked."""
    rubric: tuple[str, ...]
    """The points that a good answer makes, at least one."""
    answer: str = ""
    """A model answer."""

    def right_answers(self) -> tuple[str, ...]:
        """Return the points of the rubric."""
        return self.rubric

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - nothing to shuffle
        """Return a form for a text and the points that it makes."""
        return Compose(self.prompt, self.rubric, self.answer)

    def in_words(self, response: Response) -> str:
        """Return the text that was written: which points it makes, the mark says."""
        return as_table(response).get(TEXT, "")

    def mark(
        self,
        response: Response,
        part: str | None = None,  # noqa: ARG002
        grading: Grading = AS_WRITTEN,
    ) -> Mark:
        """Take the learner's word for each point; the text itself is kept, not judged."""
        said = as_table(response)
        points = tuple(
            _point(point, made=said.get(point, "").casefold() == MADE) for point in self.rubric
        )
        made = sum(point.right for point in points)
        score = grading.clamp(made / len(points)) if points else 0.0
        reason = f"{made} of {len(points)} points made"
        return Mark(score, verdict_text(score, reason), points)

    def best_response(self, part: str | None = None) -> Response:  # noqa: ARG002
        """Return the model answer, or the points in its place, with every point ticked."""
        return {TEXT: self.answer or "\n".join(self.rubric)} | dict.fromkeys(self.rubric, MADE)

    def findings(self) -> Iterator[Finding]:
        """Yield empty texts, and a rubric without points or with two alike."""
        rubric = tuple((("rubric", index), text) for index, text in enumerate(self.rubric))
        yield from empty_texts(((("prompt",), self.prompt), *rubric))
        yield from too_few(("rubric",), len(rubric), 1, "points")
        yield from alike(rubric)


def _point(point: str, *, made: bool) -> Point:
    return Point(point, point if made else "", point, made)


def _tick(line: str) -> str:
    word = line.strip().casefold()
    for answer in (MADE, "no"):
        if word and answer.startswith(word):
            return answer
    raise MisreadError("type y or n")
