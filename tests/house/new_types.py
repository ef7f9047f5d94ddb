"""Three question types as newcomers would write them, each in a file that the house has never seen.

A poll is picked from, a riddle is typed into a form that no widget knows, a verdict judges its source.
"""

SHARED = """
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Literal

from quizapp.questions import options
from quizapp.questions.folding import fold
from quizapp.questions.forms import Form, Pick, Response, as_text
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point
from quizapp.questions.question import Question
from quizapp.questions.traits import AnsweredBy, PromptIs
"""

POLL = f'''"""`poll`: what most would say."""
{SHARED}

@dataclass(frozen=True, slots=True, kw_only=True)
class Poll(Question):
    """One option of several."""

    answered_by: ClassVar[AnsweredBy] = AnsweredBy.PICKING

    type: Literal["poll"] = "poll"
    """The type's name."""
    prompt: str
    """What is asked."""
    most: str
    """What most say."""
    distractors: tuple[str, ...]
    """What fewer say."""

    def right_answers(self) -> tuple[str, ...]:
        return (self.most,)

    def wrong_answers(self) -> tuple[str, ...]:
        return self.distractors

    def ask(self, part: str | None, order: Random) -> Form:
        return Pick(self.prompt, (self.most, *self.distractors))

    def mark(
        self, response: Response, part: str | None = None, grading: Grading = AS_WRITTEN
    ) -> Mark:
        said = as_text(response)
        right = said == self.most
        return Mark(float(right), "so say most", (Point("answer", said, self.most, right),))

    def best_response(self, part: str | None = None) -> Response:
        return self.most
'''

RIDDLE = f'''"""`riddle`: a word that is whispered."""
{SHARED}

@dataclass(frozen=True, slots=True)
class Whisper:
    """A word. Response: the word."""

    prompt: str
    """What is asked."""

    def lines(self) -> tuple[str, ...]:
        return ("(psst)",)

    def ask(self, given: Sequence[str]) -> str | None:
        return None if given else "whisper it"

    def read(self, given: Sequence[str]) -> Response:
        return given[0].strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Riddle(Question):
    """A word that the learner whispers."""

    prompt_field: ClassVar[str] = "verse"
    answered_by: ClassVar[AnsweredBy] = AnsweredBy.TYPING

    type: Literal["riddle"] = "riddle"
    """The type's name."""
    verse: str
    """The riddle."""
    answer: str
    """What it is."""

    def right_answers(self) -> tuple[str, ...]:
        return (self.answer,)

    def ask(self, part: str | None, order: Random) -> Form:
        return Whisper(self.verse)

    def mark(
        self, response: Response, part: str | None = None, grading: Grading = AS_WRITTEN
    ) -> Mark:
        said = as_text(response)
        accepted = (self.answer, *grading.also.get(part or "", ()))
        right = fold(said) in map(fold, accepted)
        why = "right" if right else "wrong"
        return Mark(float(right), why, (Point("answer", said, self.answer, right),))

    def best_response(self, part: str | None = None) -> Response:
        return self.answer
'''

VERDICT = f'''"""`verdict`: what a claim deserves."""
{SHARED}

@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict(Question):
    """A claim that is likely or not."""

    prompt_is: ClassVar[PromptIs] = PromptIs.STATEMENT
    grounded: ClassVar[bool] = False

    type: Literal["verdict"] = "verdict"
    """The type's name."""
    prompt: str
    """The claim."""
    answer: str
    """What it is."""

    def right_answers(self) -> tuple[str, ...]:
        return (self.answer,)

    def ask(self, part: str | None, order: Random) -> Form:
        return Pick(self.prompt, ("likely", "unlikely"))

    def mark(
        self, response: Response, part: str | None = None, grading: Grading = AS_WRITTEN
    ) -> Mark:
        right = as_text(response) == self.answer
        point = Point("answer", as_text(response), self.answer, right)
        return Mark(float(right), "so it is", (point,))

    def best_response(self, part: str | None = None) -> Response:
        return self.answer
'''


FILES = {"poll": POLL, "riddle": RIDDLE, "verdict": VERDICT}
"""Name of each type, with what stands in its file."""
