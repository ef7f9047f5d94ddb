"""`number`: a number, exact or within a tolerance, with or without its unit.

Marked in exact arithmetic: |given - answer| <= tolerance, where a tolerance of `5%` is 5 % of the
answer. The unit may be left out, for the form names it. A number that is right beside
a measure that is not scores a half, unless it is of the same kind and comes out the same: `2000 m` is
`2 km`. Another word for what is counted costs nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, ClassVar, Literal

from quizapp.questions.checks import empty_texts
from quizapp.questions.findings import Finding, Rule
from quizapp.questions.folding import fold
from quizapp.questions.forms import Form, MisreadError, Response, Write, as_text
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point, verdict_text
from quizapp.questions.question import Question
from quizapp.questions.traits import AnsweredBy
from quizapp.questions.typed import compare

if TYPE_CHECKING:
    from fractions import Fraction

    from quizapp.questions.numerals import Quantity

NO_NUMBER = Rule(
    "E321",
    "an answer that is no plain number",
    "A number is written in decimal digits with a point, such as 1234.5 or -7: no thousands separators, "
    "no exponent, no unit, which has a field of its own. Learners may still type it in any usual form.",
)
NO_TOLERANCE = Rule(
    "E322",
    "a tolerance that is none",
    "A tolerance is a number from 0 up, such as 5 or 0.5, for how far off a response may be; or a share "
    "of the answer, such as 5%.",
)

MANY_DIGITS = Rule(
    "W432",
    "many digits, no tolerance",
    "Of more than four digits few stay, and nearly right is as good for most purposes. Give a "
    "tolerance, or ask for the rounded number.",
)
_MOST_DIGITS = 4
_PLAIN = r"-?\d+(?:\.\d+)?"
HALF = 0.5
"""Score of a number that is right beside a unit that is not."""


@dataclass(frozen=True, slots=True)
class WriteNumber(Write):
    """One typed number. Response: the line as it was typed; an empty one gives up."""

    def check(self, line: str) -> None:
        """Ask back where the line is no number or could be two."""
        from quizapp.questions.numerals import read_number  # noqa: PLC0415 - needed once one is typed

        read_number(line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Question):
    """A number that the learner types, in digits or words."""

    answered_by: ClassVar[AnsweredBy] = AnsweredBy.TYPING
    also_called: ClassVar[tuple[str, ...]] = ("numeric",)

    type: Literal["number"] = "number"
    """The type's name."""
    prompt: str
    """What is asked."""
    answer: str
    """The number, in decimal digits with a point."""
    unit: str = ""
    """What it counts or is measured in; a response may leave it out."""
    tolerance: str = "0"
    """How far off a response may be: `5` for that much, `5%` for that share of the answer."""

    def right_answers(self) -> tuple[str, ...]:
        """Return the number as it was written, without its unit."""
        return (self.answer,)

    def recalled(self) -> tuple[str, ...]:
        """Return the number and its unit: 5 miles are not 5 km."""
        return (self.answer, self.unit) if self.unit else (self.answer,)

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - nothing to shuffle
        """Return a form for one number, whose label names the unit."""
        return WriteNumber(self.prompt, f"number ({self.unit})" if self.unit else "number")

    def mark(
        self, response: Response, part: str | None = None, grading: Grading = AS_WRITTEN
    ) -> Mark:
        """Score the number, and say what of it is right."""
        said = as_text(response)
        score, reason = self._judge(said)
        own = {fold(text) for text in grading.also.get(part or "", ())}
        if score < 1 and fold(said) in own:
            score, reason = 1.0, f"you had '{said}' counted as right"
        score = grading.clamp(score)
        if score < 1:
            reason = f"{reason}; it is {self._shown}"
        # "right number, unit missing" says right already.
        why = reason if score == 1 and reason.startswith("right") else verdict_text(score, reason)
        return Mark(score, why, (Point("answer", said, self._shown, score == 1),))

    def best_response(self, part: str | None = None) -> Response:  # noqa: ARG002
        """Return the number with its unit."""
        return self._shown

    def findings(self) -> Iterator[Finding]:
        """Yield an empty prompt, an answer or a tolerance that cannot be read, and too many digits."""
        yield from empty_texts(((("prompt",), self.prompt),))
        if not re.fullmatch(_PLAIN, self.answer.strip(), re.ASCII):
            yield Finding(
                NO_NUMBER,
                ("answer",),
                f"'{self.answer}' is no number in decimal digits",
                _plain_form(self.answer),
            )
        tolerance = self.tolerance.strip()
        if not re.fullmatch(rf"{_PLAIN}\s*%?", tolerance, re.ASCII) or tolerance.startswith("-"):
            yield Finding(
                NO_TOLERANCE,
                ("tolerance",),
                f"'{self.tolerance}' is no tolerance",
                "write a number from 0 up, such as 5, or a share such as 5%",
            )
        digits = re.sub(r"\D", "", self.answer).strip("0")
        if len(digits) > _MOST_DIGITS and not tolerance.strip("0.%"):
            message = f"all {len(digits)} digits of {self.answer} are to be recalled"
            more = "give a tolerance, or round the number"
            yield Finding(MANY_DIGITS, ("answer",), message, more)

    @property
    def _shown(self) -> str:
        closed = self.unit.startswith("%")
        return f"{self.answer}{'' if closed or not self.unit else ' '}{self.unit}"

    def _judge(self, said: str) -> tuple[float, str]:
        from quizapp.questions.numerals import read_number  # noqa: PLC0415 - as above

        if not said:
            return 0.0, "nothing was given"
        try:
            given = read_number(said)
        except MisreadError as error:
            return 0.0, str(error)
        return self._compare(given)

    def _compare(self, given: "Quantity") -> tuple[float, str]:
        from quizapp.questions.numerals import split_scale  # noqa: PLC0415 - as above

        scale, unit = split_scale(self.unit)
        readings = tuple(self._readings(given, scale, unit))
        for value, score, reason in readings:
            if self._close(value, scale):
                return score, reason or self._exactly(value, scale)
        return 0.0, self._how_far(readings[0][0], scale)

    def _readings(
        self, given: "Quantity", scale: int, unit: str
    ) -> Iterator[tuple["Fraction", float, str]]:
        """Yield each value that the response can mean, its score if that is right, and why.

        A unit such as `billion dollars` holds a scale, so that 118, 118 billion and 118,000,000,000 are
        one response.
        """
        from quizapp.questions import units  # noqa: PLC0415 - as above

        score, other = HALF, f"right number, but of {self.unit}, not {given.unit}"
        if not (units.is_measure(given.unit) or units.is_measure(unit)):
            # `12 people` are no other number than `12 civilians`, as 12 miles are than 12 km.
            score, other = 1.0, f"right number; {self.unit} are counted, you wrote {given.unit}"
        if not given.unit:
            missing = "right number, unit missing" if unit else ""
            if given.scale == 1:
                yield given.amount * scale, 1.0, missing
            yield given.value, 1.0, missing
        elif given.unit == "m" and units.factor("m", unit) is None:
            yield given.value * 10**6, 1.0, ""  # `6.8m` for 6.8 million
            yield given.value, 1.0 if not unit else HALF, "" if not unit else other
        elif not unit:
            yield given.value, 1.0, ""
            if units.same_unit(given.unit, "%"):
                yield given.value / 100, 1.0, ""
        elif units.same_unit(given.unit, unit) or compare(given.unit, (unit,)).right:
            yield given.value, 1.0, ""
            yield given.value * scale, HALF, other
        elif (factor := units.factor(given.unit, unit)) is not None:
            yield given.value * factor, 1.0, f"{given.unit} converted to {unit}"
        else:
            yield given.value, score, other
            yield given.value * scale, score, other

    def _close(self, value: "Fraction", scale: int) -> bool:
        from fractions import Fraction  # noqa: PLC0415 - as above

        wanted, tolerance = Fraction(self.answer.strip()), self.tolerance.strip()
        if tolerance.endswith("%"):
            allowed = abs(wanted) * Fraction(tolerance[:-1].strip()) / 100
        else:
            allowed = Fraction(tolerance)
        return abs(value / scale - wanted) <= allowed

    def _exactly(self, value: "Fraction", scale: int) -> str:
        from fractions import Fraction  # noqa: PLC0415 - as above

        exact = value == Fraction(self.answer.strip()) * scale
        return "" if exact else f"within {self.tolerance.strip()} of {self._shown}"

    def _how_far(self, value: "Fraction", scale: int) -> str:
        from fractions import Fraction  # noqa: PLC0415 - as above

        return "too high" if value > Fraction(self.answer.strip()) * scale else "too low"


def _plain_form(answer: str) -> str:
    """Return what to write in place of an answer that is no plain number."""
    from quizapp.questions.numerals import read_number  # noqa: PLC0415 - needed for a finding only

    try:
        number = read_number(answer.replace("_", ""))
    except MisreadError:
        number = None
    if re.fullmatch(r"[+-]?0[xX][0-9a-fA-F]+", answer.strip()):
        plain, unit = str(int(answer.strip(), 16)), ""
    elif number is not None and (plain := _decimal(number.value)):
        unit = number.unit
    else:
        return "write digits, such as 317 or 6.8"
    return f"write {plain}" + (f" and unit: {unit}" if unit else "")


def _decimal(value: "Fraction") -> str:
    """Return `value` in decimal digits; "" where they would not end."""
    below = value.denominator
    for prime in (2, 5):
        while below % prime == 0:
            below //= prime
    if below > 1:
        return ""
    digits = 0
    while (value * 10**digits).denominator > 1:
        digits += 1
    return f"{float(value):.{digits}f}" if digits else str(value)
