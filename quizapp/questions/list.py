"""`list`: several answers from memory, in any order, one on each line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Literal

from quizapp.questions.blanks import alternatives
from quizapp.questions.checks import alike, empty_texts, too_few
from quizapp.questions.findings import Finding, Rule
from quizapp.questions.folding import fold, squash
from quizapp.questions.forms import Form, MisreadError, Response, as_texts
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point, verdict_text
from quizapp.questions.question import Question
from quizapp.questions.traits import AnsweredBy
from quizapp.questions.typed import Comparison, compare

NEED_OUT_OF_RANGE = Rule(
    "E331",
    "a number of answers that cannot be given",
    "`need` says how many of the answers a learner must name: at least 1, and no more than there are. "
    "Leave it out where all of them are wanted.",
)


@dataclass(frozen=True, slots=True)
class Enumerate:
    """Several typed lines, in any order. Response: the lines."""

    prompt: str
    """What is asked."""
    need: int
    """How many lines are wanted at most."""

    def lines(self) -> tuple[str, ...]:
        """Return nothing: the prompt says it all."""
        return ()

    def ask(self, given: Sequence[str]) -> str | None:
        """Ask for the next line, until there are enough or one is empty."""
        self.read(given)
        if len(given) >= self.need or (given and not given[-1].strip()):
            return None
        return f"{len(given) + 1} of {self.need} (an empty line ends)"

    def read(self, given: Sequence[str]) -> Response:
        """Return the lines that hold something.

        Raises:
            MisreadError: a line stood before, so that it would take a place for nothing.
        """
        lines = [line.strip() for line in given if line.strip()]
        seen: set[str] = set()
        for line in lines:
            if squash(line) in seen:
                raise MisreadError(f"you have '{line}' already; type another, or an empty line")
            seen.add(squash(line))
        return lines


@dataclass(frozen=True, slots=True, kw_only=True)
class List(Question):
    """Several answers that the learner types in any order. Score: those found of those needed."""

    answered_by: ClassVar[AnsweredBy] = AnsweredBy.TYPING
    also_called: ClassVar[tuple[str, ...]] = ("enumeration",)

    type: Literal["list"] = "list"
    """The type's name."""
    prompt: str
    """What is asked, with the number that is wanted."""
    answers: tuple[str, ...]
    """The answers; each may hold other spellings after a bar: `Zelensky | Zelenskyy`."""
    need: int | None = None
    """How many a learner must name; all of them where it is left out."""

    def right_answers(self) -> tuple[str, ...]:
        """Return the first spelling of each answer."""
        return tuple(alternatives(answer)[0] for answer in self.answers)

    def needed(self) -> int:
        """Return how many answers a learner must name."""
        return self.need or len(self.answers)

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - nothing to shuffle
        """Return a form for as many lines as are needed."""
        return Enumerate(self.prompt, self.needed())

    def mark(
        self, response: Response, part: str | None = None, grading: Grading = AS_WRITTEN
    ) -> Mark:
        """Score found / needed.

        A wrong line costs no more than its place, and one that says the same again not even that. Lines
        beyond the number needed are not counted.
        """
        judged = _Lines(self.answers, self.needed(), grading.also.get(part or "", ()))
        for line in as_texts(response):
            judged.add(line)
        score = grading.clamp(judged.share)
        return Mark(
            score, verdict_text(score, judged.reason()), (*judged.points, *judged.missing())
        )

    def best_response(self, part: str | None = None) -> Response:  # noqa: ARG002
        """Return as many answers as are needed."""
        return list(self.right_answers()[: self.need])

    def findings(self) -> Iterator[Finding]:
        """Yield empty texts, answers alike, and a need that is out of range."""
        written = tuple(
            (("answers", index), text)
            for index, answer in enumerate(self.answers)
            for text in alternatives(answer)
        )
        yield from empty_texts(((("prompt",), self.prompt), *written))
        yield from too_few(("answers",), len(self.answers), 1, "answers")
        # Spellings of one answer may fold to the same text; those of two may not.
        yield from alike({(path, fold(text)): (path, text) for path, text in written}.values())
        if self.need is not None and self.answers and not 1 <= self.need <= len(self.answers):
            yield Finding(
                NEED_OUT_OF_RANGE,
                ("need",),
                f"{self.need} are needed, and there are {len(self.answers)} answers",
                f"write a number from 1 to {len(self.answers)}, or leave it out",
            )


class _Lines:
    """The lines of a response, judged one after the other."""

    def __init__(self, answers: Sequence[str], need: int, also: Sequence[str]) -> None:
        self.points: list[Point] = []
        self._accepted = [alternatives(answer) for answer in answers]
        self._need = need
        self._also = {fold(text) for text in also}
        self._found: dict[int, str] = {}
        self._own = 0
        self._seen: set[str] = set()
        self._remarks: list[str] = []

    @property
    def share(self) -> float:
        """Found / needed."""
        return min(1.0, self._count / self._need) if self._need > 0 else 0.0

    def add(self, line: str) -> None:
        """Judge one more line."""
        if not line:
            return
        if squash(line) in self._seen:
            self._again(line, "stands twice")
            return
        self._seen.add(squash(line))
        if len([point for point in self.points if not point.repeats]) >= self._need:
            self._remarks.append(f"'{line}' is beyond the {self._need} asked for")
            return
        index, hit = self._nearest(line)
        if hit.right and index in self._found:
            self._again(line, f"is '{self._found[index]}' once more")
        elif hit.right:
            self._found[index] = line
            self._remarks += [hit.reason] if hit.reason else []
            self.points.append(Point("answer", line, hit.expected, right=True, typed=True))
        elif fold(line) in self._also:
            self._own += 1
            self._remarks.append(f"you had '{line}' counted as right")
            self.points.append(Point("answer", line, line, right=True, typed=True))
        else:
            self._remarks.append(f"'{line}' is none of them")
            self.points.append(Point("answer", line, "", right=False, typed=True))

    def missing(self) -> tuple[Point, ...]:
        """Return the answers that were not found, where too few were."""
        if self._count >= self._need:
            return ()
        left = [texts[0] for index, texts in enumerate(self._accepted) if index not in self._found]
        return tuple(Point("answer", "", text, right=False) for text in left)

    def reason(self) -> str:
        """Say how many were found, what was wrong with the others, and which are missing."""
        reasons = list(self._remarks)
        if self._count < self._need:
            reasons.insert(0, f"{self._count} of {self._need} found")
            missing = ", ".join(f"'{point.expected}'" for point in self.missing())
            reasons.append(f"missing: {missing}")
        return "; ".join(reasons)

    @property
    def _count(self) -> int:
        return min(self._need, len(self._found) + self._own)

    def _again(self, line: str, note: str) -> None:
        self._remarks.append(f"'{line}' {note}")
        self.points.append(
            Point("answer", line, "", right=False, note=note, typed=True, repeats=True)
        )

    def _nearest(self, line: str) -> tuple[int, Comparison]:
        """Return the answer that the line is, by the finest step; any one where it is none."""
        hits = []
        for index, accepted in enumerate(self._accepted):
            others = [
                text
                for other, texts in enumerate(self._accepted)
                if other != index
                for text in texts
            ]
            hits.append((index, compare(line, accepted, others)))
        return min(hits, key=lambda hit: (not hit[1].right, hit[1].step))
