"""The one way from an event to the next state: record first, then move.

A step says what is to be written and how the next state is made from the ids of what was written.
So a state that shows an answer cannot exist before the answer is durable; when the journal cannot
write (a full disk), the error is raised and the session stands where it stood.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from quizapp.sessions.events import Event
from quizapp.sessions.records import Record
from quizapp.sessions.workspace import Workspace

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Step(Generic[S]):
    """What follows from an event."""

    then: Callable[[Sequence[str]], S]
    """Makes the next state from the ids of the records, in their order."""
    records: tuple[Record, ...] = ()
    """What must be durable before that."""


class Machine(Protocol[S]):
    """The rules of one kind of session."""

    def step(self, state: S, event: Event, at: int) -> Step[S]:
        """Return what follows from `event` at the moment `at`, in milliseconds."""


class Session(Generic[S]):
    """A session as a front end holds it: a state to draw, and events to send."""

    def __init__(self, workspace: Workspace, machine: Machine[S], state: S) -> None:
        """Begin in `state`."""
        self.workspace = workspace
        self.machine = machine
        self.state = state

    def send(self, event: Event) -> S:
        """Let `event` happen and return the state after it.

        Raises:
            JournalError: it could not be recorded; the state is as before, and it can be sent again.
        """
        at = self.workspace.now()
        step = self.machine.step(self.state, event, at)
        written = self.workspace.journal.record_all(step.records, at=at) if step.records else []
        self.state = step.then([event.id for event in written])
        return self.state


def stay(state: S) -> Step[S]:
    """Return the step that changes nothing."""
    return Step(lambda _: state)
