"""`match`: to each left side its right side, with partial credit for each pair."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Literal

from quizapp.questions import options
from quizapp.questions.checks import alike, empty_texts, right_and_wrong, too_few
from quizapp.questions.findings import Finding
from quizapp.questions.folding import squash
from quizapp.questions.forms import Form, Response, as_table, numbered, which
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point, verdict_text
from quizapp.questions.question import Question
from quizapp.questions.traits import PromptIs


@dataclass(frozen=True, slots=True)
class Pair:
    """A right side to pick for each left. Response: the right for each left; open lefts are left out."""

    prompt: str
    """What is asked."""
    lefts: tuple[str, ...]
    """In the order in which they are asked."""
    rights: tuple[str, ...]
    """In the order in which they are shown; each may be picked more than once, or never."""

    def lines(self) -> tuple[str, ...]:
        """Return the right sides, numbered from 1."""
        return numbered(self.rights)

    def ask(self, given: Sequence[str]) -> str | None:
        """Ask for the number of the right side that belongs to the next left."""
        self.read(given)
        if len(given) >= len(self.lefts):
            return None
        return f"{self.lefts[len(given)]} (1-{len(self.rights)}; 0 leaves it open)"

    def read(self, given: Sequence[str]) -> Response:
        """Return the right side that was named for each left; 0 or an empty line names none."""
        return {
            left: self.rights[which(line, self.rights)]
            for left, line in zip(self.lefts, given, strict=False)
            if line.strip() not in {"", "0"}
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Question):
    """Left sides and right sides that belong together. Score: the share of the pairs that are right."""

    prompt_is: ClassVar[PromptIs] = PromptIs.TASK
    also_called: ClassVar[tuple[str, ...]] = ("pairs",)

    type: Literal["match"] = "match"
    """The type's name."""
    prompt: str
    """What is asked."""
    pairs: Mapping[str, str]
    """Each left side with its right side, at least two; two lefts may share a right."""
    distractors: tuple[str, ...] = ()
    """Right sides that belong to no left."""

    def right_answers(self) -> tuple[str, ...]:
        """Return each pair as `left = right`."""
        return tuple(f"{left} = {right}" for left, right in self.pairs.items())

    def wrong_answers(self) -> tuple[str, ...]:
        """Return the right sides that belong to no left."""
        return self.distractors

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - one card, one part
        """Return a form with the lefts and all right sides, each right side shown once."""
        lefts = tuple(self.pairs)
        if self.shuffle:
            lefts = tuple(order.sample(lefts, len(lefts)))
        rights = tuple(dict.fromkeys((*self.pairs.values(), *self.distractors)))
        return Pair(self.prompt, lefts, options.laid_out(rights, order, shuffle=self.shuffle))

    def mark(
        self,
        response: Response,
        part: str | None = None,  # noqa: ARG002
        grading: Grading = AS_WRITTEN,
    ) -> Mark:
        """Score the share of the lefts that got their right."""
        chosen = as_table(response)
        points = tuple(self._point(left, chosen.get(left, "")) for left in self.pairs)
        rights = sum(point.right for point in points)
        score = grading.clamp(rights / len(points)) if points else 0.0
        missed = [f"{point.label} = {point.expected}" for point in points if not point.right]
        reason = f"{rights} of {len(points)} pairs; {', '.join(missed)}" if missed else ""
        return Mark(score, verdict_text(score, reason), points)

    def _point(self, left: str, given: str) -> Point:
        right = self.pairs[left]
        return Point(left, given, right, squash(given) == squash(right))

    def best_response(self, part: str | None = None) -> Response:  # noqa: ARG002
        """Return all pairs."""
        return dict(self.pairs)

    def findings(self) -> Iterator[Finding]:
        """Yield empty texts, too few pairs, and distractors that belong to a left or stand twice."""
        lefts = tuple((("pairs", left), left) for left in self.pairs)
        rights = tuple((("pairs", left), right) for left, right in self.pairs.items())
        wrong = tuple((("distractors", index), text) for index, text in enumerate(self.distractors))
        yield from empty_texts(((("prompt",), self.prompt), *lefts, *rights, *wrong))
        yield from too_few(("pairs",), len(lefts), 2, "pairs")
        yield from alike(lefts)
        yield from right_and_wrong(rights, wrong)
        yield from alike(wrong)
