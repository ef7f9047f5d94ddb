"""Coming back to an attempt: going on with one that was left, asking again what was missed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.errors import UserError
from quizapp.questions.marks import EPSILON
from quizapp.sessions.begin import NothingToAskError, items_of, new_seed
from quizapp.sessions.events import HandIn
from quizapp.sessions.plan import Plan
from quizapp.sessions.quiz import Quiz
from quizapp.sessions.result import Given
from quizapp.sessions.session import Session
from quizapp.sessions.stages import Finished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.journal.rows import Attempt
    from quizapp.sessions.attempt import QuizState
    from quizapp.sessions.workspace import Workspace


def resume(workspace: Workspace, attempt: Attempt) -> Session[QuizState]:
    """Go on with an attempt that was left, at its first unanswered question.

    A limit on the whole quiz has run on meanwhile: an exam's clock does not stop. Questions that
    are gone from their decks are left out.

    Raises:
        NothingToAskError: none of its questions is there any more.
    """
    workspace.adopt_settings()
    at = workspace.now()
    _open_decks(workspace, attempt)
    plan = Plan.from_json(attempt.settings)
    items = items_of(workspace, attempt.questions)
    if not items:
        raise NothingToAskError("the questions of this quiz are no longer in their decks")
    places = {item.key: place for place, item in enumerate(items)}
    given = {}
    for row in workspace.journal.responses(attempt.attempt_id):
        place = places.get(row.question)
        if place is None:
            continue
        item = items[place]
        grading = workspace.grading(item.key, plan.marking)
        mark = item.question.mark(row.response, item.part, grading)
        given[place] = Given(
            item=item,
            response=row.response,
            mark=replace(mark, score=row.score, why=row.why),
            event_id=row.event_id,
            took=row.took,
            hinted=row.hinted,
            confidence=row.confidence,
        )
    machine = Quiz(workspace)
    state = machine.begin(attempt.attempt_id, plan, items, attempt.started, given, at)
    session = Session(workspace, machine, state)
    if isinstance(state.stage, Finished):
        # It ended between the last response and the record of its end: all that is missing is that.
        session.send(HandIn())
    return session


def unfinished(workspace: Workspace, decks: Sequence[str] = ()) -> Attempt:
    """Return the attempt that was left last, among those over the decks named (none: over any).

    Raises:
        NothingToAskError: none was left.
    """
    wanted = {workspace.deck(name).id for name in decks}
    for attempt in workspace.journal.unfinished():
        # One that was left before its first response holds nothing to go on with.
        if wanted <= set(attempt.decks) and workspace.journal.responses(attempt.attempt_id):
            return attempt
    raise NothingToAskError("no quiz was left half-way; begin one with quizapp quiz DECK")


def _open_decks(workspace: Workspace, attempt: Attempt) -> None:
    """Open the decks of an attempt that lie outside the deck folders, where they still are."""
    for deck, path in attempt.settings.get("paths", {}).items():
        try:
            workspace.deck(deck)
        except UserError:
            with suppress(UserError):
                workspace.deck(path)


def missed_last(workspace: Workspace, decks: Sequence[str] = ()) -> Plan:
    """Return a plan that asks again what the last finished attempt missed: wrong, or only guessed.

    Raises:
        NothingToAskError: no attempt over the decks named (none: over any) was finished, or nothing
            was missed in the last.
    """
    wanted = {workspace.deck(name).id for name in decks}
    for attempt in workspace.journal.attempts():
        if attempt.finished is None or not wanted <= set(attempt.decks):
            continue
        known = {
            row.question
            for row in workspace.journal.responses(attempt.attempt_id)
            if row.score >= 1 - EPSILON and row.confidence != "guess"
        }
        missed = tuple(key for key in attempt.questions if key not in known)
        if not missed:
            raise NothingToAskError("nothing was missed in the last quiz")
        _open_decks(workspace, attempt)
        plan = Plan.from_json(attempt.settings)
        return replace(
            plan, questions=missed, length=None, tags=(), difficulty=(), only="", seed=new_seed()
        )
    raise NothingToAskError("no quiz was finished yet; begin one with quizapp quiz DECK")
