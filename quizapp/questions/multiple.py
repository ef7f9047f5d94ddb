"""`multiple`: all the right options among wrong ones, with four policies of partial credit.

With C right options of N, c of them ticked, and w wrong ones ticked:

=====================  =============================================================
`partial`              max(0, (c - w) / C), Canvas' "partial credit with penalty"
`all_or_nothing`       1 if c = C and w = 0, else 0
`right_minus_wrong`    max(0, c / C - w / (N - C)); ticking all or nothing gives 0
`per_option`           (c + wrong options left alone) / N, D2L's "correct answers"
=====================  =============================================================
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Literal

from quizapp.questions import options
from quizapp.questions.checks import alike, empty_texts, right_and_wrong, too_few
from quizapp.questions.findings import Finding, Rule
from quizapp.questions.forms import Form, Response, Tick, as_texts
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Marking, Point, verdict_text
from quizapp.questions.options import Distractor
from quizapp.questions.question import Question
from quizapp.questions.traits import AnsweredBy

ALL_RIGHT = Rule(
    "W302",
    "nothing to leave alone",
    "Every option of this question is right, so that ticking all of them shows nothing. Add options "
    "that are wrong and that a learner could take for right.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiple(Question):
    """Several right options among wrong ones; the learner ticks all that apply."""

    answered_by: ClassVar[AnsweredBy] = AnsweredBy.TICKING
    also_called: ClassVar[tuple[str, ...]] = ("checkbox", "multiselect")

    type: Literal["multiple"] = "multiple"
    """The type's name."""
    prompt: str
    """What is asked."""
    answers: tuple[str, ...]
    """The right options, at least one."""
    distractors: tuple[str | Distractor, ...]
    """The wrong options; each a text, or a text with feedback."""
    marking: Marking = "partial"
    """How a response that is partly right is scored."""

    def right_answers(self) -> tuple[str, ...]:
        """Return the right options."""
        return self.answers

    def wrong_answers(self) -> tuple[str, ...]:
        """Return the wrong options."""
        return options.texts(self.distractors)

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - one card, one part
        """Return a form that shows all options."""
        shown = (*self.answers, *self.wrong_answers())
        return Tick(self.prompt, options.laid_out(shown, order, shuffle=self.shuffle))

    def mark(
        self,
        response: Response,
        part: str | None = None,  # noqa: ARG002
        grading: Grading = AS_WRITTEN,
    ) -> Mark:
        """Score the ticks by the policy of `grading`, else by the question's own."""
        wrong = self.wrong_answers()
        shown = (*self.answers, *wrong)
        ticked = {options.found(text, shown) for text in as_texts(response)}
        hits = sum(answer in ticked for answer in self.answers)
        slips = sum(text in ticked for text in wrong)
        policy = grading.marking or self.marking
        score = _score(policy, hits, len(self.answers), slips, len(wrong))
        points = tuple(self._point(text, text in ticked) for text in shown)
        return Mark(score, verdict_text(score, self._reason(points, policy)), points)

    def best_response(self, part: str | None = None) -> Response:  # noqa: ARG002
        """Return the right options."""
        return list(self.answers)

    def findings(self) -> Iterator[Finding]:
        """Yield empty texts, options alike or missing, and answers that are distractors too."""
        right = tuple((("answers", index), text) for index, text in enumerate(self.answers))
        wrong = tuple(options.paths("distractors", self.distractors))
        yield from empty_texts(((("prompt",), self.prompt), *right, *wrong))
        yield from too_few(("answers",), len(right), 1, "right options")
        if right and not wrong:
            message = "there is no wrong option, so ticking all is right"
            yield Finding(ALL_RIGHT, ("distractors",), message, "add options that are wrong")
        yield from alike(right)
        yield from right_and_wrong(right, wrong)
        yield from alike(wrong)

    def _point(self, text: str, ticked: bool) -> Point:  # noqa: FBT001
        expected = text if text in self.answers else ""
        note = options.feedback(self.distractors, text) if ticked and not expected else ""
        return Point(text, text if ticked else "", expected, ticked == bool(expected), note)

    def _reason(self, points: tuple[Point, ...], policy: Marking) -> str:
        """Say how many were found and which ticks were wrong, with the author's feedback."""
        if all(point.right for point in points):
            return ""
        hits = sum(point.right for point in points if point.expected)
        reason = f"{hits} of {len(self.answers)} found"
        for point in points:
            if point.given and not point.right:
                note = f" ({point.note.rstrip('.')})" if point.note else ""
                reason += f", '{point.label}' is not one of them{note}"
        return f"{reason}; all or nothing" if policy == "all_or_nothing" and hits else reason


def _score(policy: Marking, hits: int, rights: int, slips: int, wrongs: int) -> float:
    if not rights:
        return 0.0
    if policy == "all_or_nothing":
        return float(hits == rights and not slips)
    if policy == "per_option":
        return (hits + wrongs - slips) / (rights + wrongs)
    if policy == "right_minus_wrong":
        # In one fraction, so that ticking all gives 0 and not the rest of a rounding.
        missed = slips * rights
        return max(0.0, (hits * wrongs - missed) / (rights * wrongs)) if wrongs else hits / rights
    return max(0.0, (hits - slips) / rights)
