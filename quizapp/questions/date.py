"""`date`: a day, a month or a year, typed in any usual form.

A response as precise as the answer is right or wrong. A less precise one that holds the answer is partly
right, by the share of the pieces that it gives: for a day, the month with its year scores 2/3 and the year
1/3. A more precise one is right where it lies within the answer, for the question asked for no more: who
gives a day in December 2024 has given the month. The mark says so, for the day was not checked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Literal

from quizapp.questions.checks import empty_texts
from quizapp.questions.findings import Finding, Rule
from quizapp.questions.folding import fold
from quizapp.questions.forms import Form, MisreadError, Response, Write, as_text
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point, verdict_text
from quizapp.questions.question import Question
from quizapp.questions.traits import AnsweredBy

NO_DATE = Rule(
    "E323",
    "an answer that is no date",
    "A date is written 2024-12-17, a month 2024-12, a year 2024, so that it reads the same everywhere "
    "and says how precise the answer is. Learners may still type it in any usual form.",
)
_NAMES = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class WriteDate(Write):
    """One typed date. Response: the line as it was typed; an empty one gives up."""

    def check(self, line: str) -> None:
        """Ask back where the line is no date or could be two."""
        from quizapp.questions.dates import read_typed_date  # noqa: PLC0415 - needed once a date is typed

        read_typed_date(line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Question):
    """A day, a month or a year that the learner types."""

    answered_by: ClassVar[AnsweredBy] = AnsweredBy.TYPING

    type: Literal["date"] = "date"
    """The type's name."""
    prompt: str
    """What is asked."""
    answer: str
    """A day (`2024-12-17`), a month (`2024-12`) or a year (`2024`)."""

    def right_answers(self) -> tuple[str, ...]:
        """Return the date as it was written, in ISO form."""
        return (self.answer,)

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - nothing to shuffle
        """Return a form for one date, whose label names the precision that is wanted."""
        labels = ("year", "month and year", "day, month and year")
        return WriteDate(self.prompt, labels[self.answer.count("-") % 3])

    def mark(
        self, response: Response, part: str | None = None, grading: Grading = AS_WRITTEN
    ) -> Mark:
        """Score the date piece by piece: year, month, day."""
        said = as_text(response)
        score, reason = self._judge(said)
        own = {fold(text) for text in grading.also.get(part or "", ())}
        if score < 1 and fold(said) in own:
            score, reason = 1.0, f"you had '{said}' counted as right"
        score = grading.clamp(score)
        if score < 1:
            reason = f"{reason}; it is {self._shown}"
        return Mark(
            score, verdict_text(score, reason), (Point("answer", said, self._shown, score == 1),)
        )

    def best_response(self, part: str | None = None) -> Response:  # noqa: ARG002
        """Return the date in words, such as "17 December 2024"."""
        return self._shown

    def findings(self) -> Iterator[Finding]:
        """Yield an empty prompt, and an answer that is no date."""
        from quizapp.questions.dates import PartialDate  # noqa: PLC0415 - as above

        yield from empty_texts(((("prompt",), self.prompt),))
        try:
            PartialDate.parse(self.answer.strip())
        except ValueError:
            yield Finding(
                NO_DATE, ("answer",), f"'{self.answer}' is no date", _plain_form(self.answer)
            )

    @property
    def _shown(self) -> str:
        from quizapp.questions.dates import PartialDate  # noqa: PLC0415 - as above

        return str(PartialDate.parse(self.answer.strip()))

    def _judge(self, said: str) -> tuple[float, str]:
        from quizapp.questions.dates import PartialDate, read_typed_date  # noqa: PLC0415 - as above

        if not said:
            return 0.0, "nothing was given"
        try:
            given = read_typed_date(said).pieces
        except MisreadError as error:
            return 0.0, str(error)
        wanted = PartialDate.parse(self.answer.strip()).pieces
        shared = min(len(given), len(wanted))
        if given[:shared] != wanted[:shared]:
            pairs = zip(_NAMES, given, wanted, strict=False)
            same = [name for name, one, two in pairs if one == two]
            return 0.0, f"the {_named(same)} right, the rest not" if same else f"'{said}' is not it"
        if len(given) < len(wanted):
            missing = _NAMES[len(given) : len(wanted)]
            return len(given) / len(wanted), f"the {_named(missing)} missing"
        if len(given) > len(wanted):
            return 1.0, f"the {_NAMES[len(wanted) - 1]} was asked for, {self._shown}"
        return 1.0, ""


def _named(pieces: Sequence[str]) -> str:
    return f"{' and '.join(pieces)} {'is' if len(pieces) == 1 else 'are'}"


def _plain_form(answer: str) -> str:
    """Return what to write in place of an answer that is no ISO date."""
    from quizapp.questions.dates import read_typed_date  # noqa: PLC0415 - needed for a finding only

    try:
        pieces = read_typed_date(answer).pieces
    except MisreadError as error:
        return f"write it like 2024-12-17, 2024-12 or 2024 ({error})"
    return "write " + "-".join(
        f"{piece:02}" if index else f"{piece:04}" for index, piece in enumerate(pieces)
    )
