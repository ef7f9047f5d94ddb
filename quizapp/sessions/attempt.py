"""One attempt between two events: what was drawn, what was answered, and what stands open."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from quizapp.sessions.acts import Act, What
from quizapp.sessions.plan import Mode
from quizapp.sessions.result import result_of
from quizapp.sessions.stages import Asking, Upcoming

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.sessions.plan import Plan
    from quizapp.sessions.result import Given, Result
    from quizapp.sessions.stages import Finished, Item, Marked


@dataclass(frozen=True, slots=True)
class HandingIn:
    """All questions of a test have been shown; the learner looks it over and hands it in."""

    unanswered: tuple[int, ...]
    """Positions without a response, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizState:
    """An attempt between two events."""

    attempt_id: str
    """Id of the attempt."""
    plan: Plan
    """What is asked and how."""
    items: tuple[Item, ...]
    """The questions, in the order asked."""
    position: int
    """Place of the question that stands before the learner, from 0."""
    stage: Asking | Marked | HandingIn | Finished | Upcoming
    """What stands before the learner."""
    given: Mapping[int, Given] = field(default_factory=dict)
    """Responses by position."""
    started: int
    """Moment of the start, in milliseconds."""
    act: Act[QuizState] | None = None
    """What the learner did last and may take back; None where there is nothing to take back."""
    last: Marked | None = None
    """The last response of a practice with its mark, until it is taken back."""
    last_position: int = -1
    """The place of that response's question."""
    result: Result | None = None
    """How it went; None until it is finished."""
    given_up: bool = False
    """Whether the learner has dropped it, for good."""

    @property
    def practice(self) -> bool:
        """Whether each response is marked at once, and may be taken back."""
        return self.plan.mode is Mode.PRACTICE

    @property
    def deadline(self) -> int | None:
        """Moment at which the time is over, in milliseconds; None without a limit."""
        ends = []
        if self.plan.seconds is not None:
            ends.append(self.started + self.plan.seconds * 1000)
        if self.plan.question_seconds is not None and isinstance(self.stage, Asking):
            ends.append(self.stage.since + self.plan.question_seconds * 1000)
        return min(ends, default=None)

    @property
    def unanswered(self) -> tuple[int, ...]:
        """Positions without a response."""
        return tuple(place for place in range(len(self.items)) if place not in self.given)

    @property
    def so_far(self) -> Result:
        """The result over the questions answered so far."""
        places = sorted(self.given)
        return result_of(
            attempt_id=self.attempt_id,
            plan=self.plan,
            items=[self.items[place] for place in places],
            given={index: self.given[place] for index, place in enumerate(places)},
            started=self.started,
            finished=self.started,
        )

    def after_earlier_run(self, place: int, given: Given) -> QuizState:
        """Return the state after a response of an earlier run, which can still be taken back."""
        before = replace(self, stage=Upcoming(place), position=place)
        act = Act(what=What.RESPONSE, event_ids=(given.event_id,), before=before, earlier=self.act)
        return replace(self, given={**self.given, place: given}, act=act)
