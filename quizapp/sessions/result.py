"""The score of an attempt: as marked, by tag and difficulty, and each mistake with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizapp.questions.marks import EPSILON, Verdict
from quizapp.sessions.judging import HINT_COST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark
    from quizapp.questions.question import Question
    from quizapp.reviews import Confidence
    from quizapp.sessions.plan import Plan
    from quizapp.sessions.stages import Item

CERTAINTY: Mapping[str, tuple[int, int]] = {"guess": (1, 0), "fairly": (2, -2), "sure": (3, -6)}
"""Certainty-based marks for right and wrong: Gardner-Medwin's 1/2/3 and 0/-2/-6, as in Moodle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One response of an attempt."""

    item: Item
    """What was asked."""
    response: Response
    """What was given."""
    mark: Mark
    """How it was judged, hints taken off."""
    event_id: str
    """Id of the journal event."""
    took: int
    """Milliseconds from asking to response."""
    hinted: bool = False
    """Whether the hint was shown."""
    confidence: Confidence | None = None
    """How sure the learner was."""

    @property
    def was_right(self) -> bool:
        """Whether the response itself was right, whatever a hint took off its score."""
        full = 1 - HINT_COST if self.hinted else 1
        return self.mark.score >= full - EPSILON


@dataclass(frozen=True, slots=True)
class Score:
    """Points earned of points to be had."""

    earned: float
    """Sum over questions of points times score."""
    out_of: float
    """Sum of the points."""

    @property
    def percent(self) -> float:
        """Earned points in percent of all, 0 where there were none, to one decimal."""
        return round(100 * self.earned / self.out_of, 1) if self.out_of else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.earned + other.earned, self.out_of + other.out_of)


NOTHING = Score(0, 0)
"""The score of no questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One question of a finished attempt."""

    position: int
    """Its place, from 0."""
    item: Item
    """The question."""
    given: Given | None
    """The response; None where there was none."""

    @property
    def question(self) -> Question:
        """The question itself."""
        return self.item.question

    @property
    def score(self) -> Score:
        """Points of this question."""
        got = self.given.mark.score if self.given else 0.0
        return Score(got * self.question.points, self.question.points)

    @property
    def verdict(self) -> Verdict:
        """Right, partly right or wrong; wrong where there was no response."""
        return self.given.mark.verdict if self.given else Verdict.WRONG

    @property
    def took(self) -> int:
        """Milliseconds from asking to response; 0 where there was no answer."""
        return self.given.took if self.given else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How an attempt went."""

    attempt_id: str
    """Id of the attempt."""
    plan: Plan
    """What was asked for."""
    lines: tuple[Line, ...]
    """Every question, in the order asked."""
    started: int
    """Moment of the start, in milliseconds."""
    finished: int
    """Moment of the end, in milliseconds."""

    @property
    def score(self) -> Score:
        """Points with partial credit."""
        return sum((line.score for line in self.lines), NOTHING)

    @property
    def score_all_or_nothing(self) -> Score:
        """Points when only wholly right answers count."""
        return sum(
            (
                line.score if line.verdict is Verdict.RIGHT else Score(0, line.score.out_of)
                for line in self.lines
            ),
            NOTHING,
        )

    @property
    def by_tag(self) -> dict[str, Score]:
        """Points by tag, sorted by tag; a question counts under each of its tags."""
        found: dict[str, Score] = {}
        for line in self.lines:
            for tag in line.question.tags:
                found[tag] = found.get(tag, NOTHING) + line.score
        return dict(sorted(found.items()))

    @property
    def by_difficulty(self) -> dict[int, Score]:
        """Points by difficulty; questions without one are left out."""
        found: dict[int, Score] = {}
        for line in self.lines:
            if line.question.difficulty:
                level = line.question.difficulty
                found[level] = found.get(level, NOTHING) + line.score
        return dict(sorted(found.items()))

    @property
    def mistakes(self) -> tuple[Line, ...]:
        """Questions that were not wholly right."""
        return tuple(line for line in self.lines if line.verdict is not Verdict.RIGHT)

    @property
    def sure_but_wrong(self) -> tuple[Line, ...]:
        """Mistakes of which the learner was sure."""
        return tuple(
            line
            for line in self.mistakes
            if line.given and line.given.confidence == "sure" and not line.given.was_right
        )

    @property
    def by_confidence(self) -> dict[Confidence, Score]:
        """Points by how sure the learner was, surest first; empty where nobody was asked."""
        found: dict[Confidence, Score] = {}
        for level in sorted(CERTAINTY, key=lambda level: -CERTAINTY[level][0]):
            for line in self.lines:
                if line.given and line.given.confidence == level:
                    said = line.given.confidence
                    found[said] = found.get(said, NOTHING) + line.score
        return found

    @property
    def slowest(self) -> tuple[Line, ...]:
        """Answered questions, the slowest first."""
        answered = (line for line in self.lines if line.given)
        return tuple(sorted(answered, key=lambda line: -line.took))

    @property
    def missed(self) -> tuple[str, ...]:
        """Keys of the questions worth asking again: mistakes, and right answers that were guessed."""
        return tuple(
            line.item.key
            for line in self.lines
            if line.verdict is not Verdict.RIGHT
            or (line.given is not None and line.given.confidence == "guess")
        )

    @property
    def certainty_score(self) -> int | None:
        """Certainty-based score, each question by `CERTAINTY`; None where nobody was asked."""
        asked = [line.given for line in self.lines if line.given and line.given.confidence]
        if not asked:
            return None
        return sum(CERTAINTY[given.confidence or "guess"][not given.was_right] for given in asked)

    @property
    def passed(self) -> bool | None:
        """Whether the pass mark was reached; None where there is none."""
        wanted = self.plan.pass_percent
        return None if wanted is None else self.score.percent >= wanted

    @property
    def took(self) -> int:
        """Milliseconds spent on answered questions."""
        return sum(line.took for line in self.lines)

    def to_json(self) -> dict[str, Any]:
        """Return the numbers as the journal keeps them with `attempt_finished`."""
        return {
            "attempt": self.attempt_id,
            "score": round(self.score.earned, 6),
            "out_of": round(self.score.out_of, 6),
            "percent": self.score.percent,
            "by_tag": {
                tag: {"score": round(score.earned, 6), "out_of": round(score.out_of, 6)}
                for tag, score in self.by_tag.items()
            },
        }


def result_of(  # noqa: PLR0913 - what a result is made of
    *,
    attempt_id: str,
    plan: Plan,
    items: Sequence[Item],
    given: Mapping[int, Given],
    started: int,
    finished: int,
) -> Result:
    """Return the result of an attempt whose question at position n was answered by `given[n]`."""
    lines = tuple(
        Line(position=position, item=item, given=given.get(position))
        for position, item in enumerate(items)
    )
    return Result(attempt_id=attempt_id, plan=plan, lines=lines, started=started, finished=finished)
