"""The one way from an event to the next state: record first, then move.

A step says what is to be written and which state follows; the ids of what is written are made
before, so the state is whole. It comes to stand only when the records are durable; when the journal
cannot write (a full disk), the error is raised and the session stands where it stood. What must be
read from the journal afterwards (the next question, with what is remembered of it) is read last:
`Machine.arrive` does that for a state whose stage is `Upcoming`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from quizapp.sessions.stages import Upcoming

if TYPE_CHECKING:
    from quizapp.journal.events import Event as JournalEvent
    from quizapp.journal.events import Record
    from quizapp.sessions.acts import Act
    from quizapp.sessions.events import Event
    from quizapp.sessions.workspace import Workspace


class State(Protocol):
    """What is common to the states of all sessions."""

    @property
    def stage(self) -> object:
        """What stands before the learner."""


S = TypeVar("S", bound=State)


@dataclass(frozen=True, slots=True)
class Step(Generic[S]):
    """What follows from an event."""

    state: S
    """The next state."""
    records: tuple[Record, ...] = ()
    """What must be durable before it."""
    taken_back: Act[S] | None = None
    """What an undo takes back."""
    ignored: bool = False
    """Whether the event makes no sense at this stage; the state is then as it was."""


@dataclass(frozen=True, slots=True)
class Sent(Generic[S]):
    """What an event has led to."""

    state: S
    """The state after it."""
    recorded: tuple[JournalEvent, ...] = ()
    """What was written to the journal for it."""
    taken_back: Act[S] | None = None
    """What was taken back; None where the event was no undo."""
    ignored: bool = False
    """Whether it does nothing at that stage."""


class Machine(Protocol[S]):
    """The rules of one kind of session."""

    def step(self, state: S, event: Event, at: int) -> Step[S]:
        """Return what follows from `event` at the moment `at`, in milliseconds."""

    def arrive(self, state: S, at: int) -> S:
        """Return the state with what comes next in the place of `Upcoming`, read from the journal."""


class Session(Generic[S]):
    """A session as a front end holds it: a state to draw, and events to send."""

    def __init__(self, workspace: Workspace, machine: Machine[S], state: S) -> None:
        """Begin in `state`."""
        self.workspace = workspace
        self.machine = machine
        self.state = state
        self._recorded: Sent[S] | None = None

    def send(self, event: Event) -> Sent[S]:
        """Let `event` happen; return the state after it, and what was recorded.

        Raises:
            JournalError: it could not be recorded, or what comes next could not be read. The state is
                as before, and it can be sent again: what is recorded already is not recorded twice.
        """
        at = self.workspace.now()
        # What was recorded when the next question could not be read comes first; whatever is sent
        # then was said to a question that has its answer.
        sent = self._recorded or self._record(event, at)
        self._recorded = sent
        if isinstance(sent.state.stage, Upcoming):
            sent = replace(sent, state=self.machine.arrive(sent.state, at))
        self.state, self._recorded = sent.state, None
        return sent

    def _record(self, event: Event, at: int) -> Sent[S]:
        step = self.machine.step(self.state, event, at)
        recorded = self.workspace.journal.record_all(step.records, at=at) if step.records else []
        return Sent(step.state, tuple(recorded), step.taken_back, step.ignored)


def stay(state: S) -> Step[S]:
    """Return the step of an event that does nothing at this stage."""
    return Step(state, ignored=True)
