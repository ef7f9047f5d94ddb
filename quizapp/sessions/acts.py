"""Acts: what a learner did in a session and may take back, the last one first.

Every act is taken back in one way: each of its events is undone, and the state that stood before it
stands again; an aside, which left the question standing, leaves it so again. So a new kind of act
needs no undo of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from quizapp.sessions import records
from quizapp.sessions.stages import Asking

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.journal.events import Record

T = TypeVar("T")


class What(StrEnum):
    """What was done, in the words in which its taking back is told; an aside has its own."""

    RESPONSE = "the answer"
    """A response was given and marked."""
    RATING = "the rating"
    """The proposed rating was changed."""
    ACCEPTANCE = "that the answer counts"
    """The response was counted as right."""
    SUSPENSION = "the suspension"
    """A card is not to be asked any more."""
    RETURN = "that the card is asked again"
    """A suspended card was brought back."""
    DECISION = "the choice about the changed question"
    """What becomes of the history with a question that has changed."""
    END = "the end of the quiz"
    """A quiz was taken to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Generic[T]):
    """Something that the learner did, and all that it takes to take it back."""

    what: str
    """What was done, in words: one of `What`, or those of an aside."""
    event_ids: tuple[str, ...]
    """Ids of the journal events that hold it, oldest first."""
    before: T | None
    """The state that stood before it; None for an aside, which left all as it stood."""
    earlier: Act[T] | None
    """The act before it in this session."""

    def undoing(self) -> tuple[Record, ...]:
        """Return the records that take it back, the last event first."""
        return tuple(map(records.undone, reversed(self.event_ids)))


class HasActs(Protocol):
    """A state from which acts can be taken back."""

    @property
    def stage(self) -> object:
        """What stands before the learner."""

    @property
    def act(self) -> Act[Any] | None:
        """The last act."""


S = TypeVar("S", bound=HasActs)


def act_of(what: str, state: S, kept: Iterable[Record]) -> Act[S]:
    """Return the act that is held by the records `kept`, and leads on from `state`."""
    event_ids = tuple(record.id for record in kept)
    return Act(what=what, event_ids=event_ids, before=state, earlier=state.act)


def aside_of(what: str, state: S, kept: Iterable[Record]) -> Act[S]:
    """Return the act that is held by the records `kept`, and leaves all as it stands."""
    return replace(act_of(what, state, kept), before=None)


def taken_back(state: S, act: Act[S], at: int) -> S:
    """Return the state after the last act of `state` was taken back at the moment `at`."""
    if act.before is None:
        return replace(state, act=act.earlier)  # type: ignore[type-var] # all states are dataclasses
    if isinstance(act.before.stage, Asking):
        again = asked_again(act.before.stage, state.stage, at)
        return replace(act.before, stage=again)  # type: ignore[type-var] # as above
    return act.before


def asked_again(stage: Asking, present: object, at: int) -> Asking:
    """Return a question that stands before the learner again since `at`, its answer hidden.

    A hint that was seen stays seen, also where it was shown after what is taken back.
    """
    seen = isinstance(present, Asking) and present.form is stage.form and present.hinted
    return replace(stage, since=at, revealed=False, outcomes={}, hinted=stage.hinted or seen)
