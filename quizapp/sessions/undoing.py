"""Taking back what was done last, also when the session that it was done in is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.errors import UserError
from quizapp.journal.events import Kind
from quizapp.journal.ids import first_id
from quizapp.keys import question_of
from quizapp.sessions import records
from quizapp.sessions.acts import What
from quizapp.sessions.asides import ASIDES
from quizapp.sessions.plan import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.journal.events import Event
    from quizapp.sessions.workspace import Workspace

_WHAT: dict[Kind, str] = {
    Kind.ANSWERED: What.RESPONSE,
    Kind.RATED: What.RATING,
    Kind.ACCEPTED: What.ACCEPTANCE,
    Kind.SUSPENDED: What.SUSPENSION,
    Kind.CHANGED_CARD: What.DECISION,
    Kind.ATTEMPT_FINISHED: What.END,
    **{aside.kind: aside.what for aside in ASIDES},
}
"""What each kind of event is as an act; other kinds are none."""


class NothingToUndoError(UserError):
    """Nothing was done on this study day that may still be taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """What was taken back."""

    what: str
    """What it was, in words."""
    question: str
    """Key of the question that it was about; empty where it was about none, or several."""


def undo_last(workspace: Workspace) -> TakenBack:
    """Take back the last act of this study day on this machine that still stands.

    A response in a test or an exam stands, and so does the end of one.

    Raises:
        NothingToUndoError: there is none, or it may not be taken back.
        JournalError: it could not be recorded; nothing was taken back.
    """
    at = workspace.now()
    started = first_id(workspace.days.starts(workspace.today()))
    journal = workspace.journal
    own = [event for event in journal.events(after=started) if event.device == journal.device]
    act = _last_act(own)
    if not act:
        raise NothingToUndoError("nothing was done today that could be taken back")
    _refuse_graded(workspace, act)
    journal.record_all([records.undone(event.id) for event in reversed(act)], at=at)
    return TakenBack(what=_what(act), question=_question(act))


def _last_act(events: Sequence[Event]) -> list[Event]:
    """Return the events of the last act that stands, oldest first; none where there is no such act."""
    undone = set()
    for event in reversed(events):
        if event.id in undone:
            continue
        if event.kind is Kind.UNDONE:
            undone.add(event.payload["event"])
        act = event.payload.get("act")
        if act is not None:
            return [each for each in events if each.payload.get("act") == act]
        if event.kind in _WHAT:
            return [event]
    return []


def _refuse_graded(workspace: Workspace, act: Sequence[Event]) -> None:
    for event in act:
        attempt = workspace.journal.attempt(str(event.payload.get("attempt")))
        if attempt is None:
            continue
        if attempt.mode != Mode.PRACTICE.value:
            raise NothingToUndoError(f"what was done last belongs to a {attempt.mode}, and stands")
        if attempt.finished is not None and event.kind is Kind.ANSWERED:
            # The end is an act of its own, later than each of its responses: another home made it.
            raise NothingToUndoError("what was done last belongs to a quiz that is over elsewhere")


def _what(act: Sequence[Event]) -> str:
    first = act[0]
    if first.kind is Kind.SUSPENDED and not first.payload["on"]:
        return What.RETURN
    return _WHAT[first.kind]


def _question(act: Sequence[Event]) -> str:
    named = {question_of(key) for event in act for key in _keys(event)}
    return min(named) if len(named) == 1 else ""


def _keys(event: Event) -> Iterator[str]:
    """Yield the keys of the question, or of the cards, that an event speaks of."""
    payload = event.payload
    if key := payload.get("question") or payload.get("card"):
        yield str(key)
    elif event.kind is Kind.RATED:
        yield from (review["card"] for review in payload["reviews"])
