"""Beginning a session: studying decks, taking a quiz."""

from __future__ import annotations

import random
import uuid
from typing import TYPE_CHECKING

from quizapp.errors import UserError
from quizapp.journal.events import Kind
from quizapp.memory.queue import Limits, build_queue
from quizapp.questions.marks import EPSILON
from quizapp.sessions.plan import Known, draw
from quizapp.sessions.quiz import Quiz
from quizapp.sessions.session import Session
from quizapp.sessions.stages import Item
from quizapp.sessions.study import Study

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.decks.library.library import Entry
    from quizapp.memory.queue import StudyQueue
    from quizapp.reviews import CardState
    from quizapp.sessions.attempt import QuizState
    from quizapp.sessions.plan import Plan
    from quizapp.sessions.study import StudyState
    from quizapp.sessions.workspace import Workspace


ANY_TIME = 2**62
"""A moment after all others: cards in their steps are in the queue before their minute comes."""


class NothingToAskError(UserError):
    """No question fits what was asked for."""


def study(
    workspace: Workspace,
    decks: Sequence[str] = (),
    *,
    tags: Sequence[str] = (),
    limit: int | None = None,
    seed: str = "",
) -> Session[StudyState]:
    """Begin to study what is due, and new cards, in the decks named (none: all).

    Args:
        workspace: decks, journal and clock.
        decks: ids of decks.
        tags: only cards of questions with one of these tags.
        limit: most responses in this session.
        seed: fixes the order of options.

    Raises:
        DeckNotFoundError: a deck is not there.
        DeckBrokenError: a deck has errors.
    """
    at, day = workspace.now(), workspace.today()
    workspace.adopt_settings()
    for name in decks:
        workspace.deck(name)
    wanted_decks = [workspace.library.entry(name) for name in decks] or workspace.entries()
    entries = [entry for entry in wanted_decks if not entry.problems]
    queue = _queue(workspace, entries, frozenset(tags), day)
    machine = Study(workspace, seed)
    return Session(workspace, machine, machine.begin(queue, at, limit))


def quiz(workspace: Workspace, plan: Plan) -> Session[QuizState]:
    """Begin a new attempt.

    Raises:
        NothingToAskError: no question passes the plan's filters.
        DeckNotFoundError: a deck is not there.
        DeckBrokenError: a deck has errors.
    """
    decks = [workspace.deck(name) for name in plan.decks]
    keys = questions_for(workspace, plan)
    if not keys:
        raise NothingToAskError("no question fits; choose fewer tags, or another deck")
    workspace.adopt_settings()
    at = workspace.now()
    attempt_id = str(uuid.uuid4())
    started = {
        "attempt": attempt_id,
        "decks": [deck.id for deck in decks],
        "mode": plan.mode.value,
        "seed": plan.seed,
        "questions": list(keys),
        # A deck outside the deck folders is known by its path alone when the attempt goes on.
        "settings": plan.to_json() | {"paths": {deck.id: str(deck.path) for deck in decks}},
    }
    workspace.journal.record(Kind.ATTEMPT_STARTED, started, at=at)
    machine = Quiz(workspace)
    items = items_of(workspace, keys)
    return Session(workspace, machine, machine.begin(attempt_id, plan, items, at, {}, at))


def questions_for(workspace: Workspace, plan: Plan) -> tuple[str, ...]:
    """Return the keys of the questions that a quiz by `plan` asks, in their order.

    Raises:
        DeckNotFoundError: a deck is not there.
        DeckBrokenError: a deck has errors.
    """
    return draw(plan, [workspace.deck(name) for name in plan.decks], _known(workspace, plan))


def new_seed() -> int:
    """Return a seed short enough to be typed again."""
    return random.SystemRandom().randrange(1, 1_000_000)


def _queue(
    workspace: Workspace, entries: Sequence[Entry], tags: frozenset[str], day: int
) -> StudyQueue:
    """Return what there is to study, without looking at more of 100,000 cards than are shown."""
    limits = Limits(
        new_per_day=workspace.settings.new_per_day,
        reviews_per_day=workspace.settings.reviews_per_day,
        learn_ahead=workspace.settings.learn_ahead * 1000,
    )
    done = workspace.journal.tally(day)
    ids = [entry.id for entry in entries]
    room = max(0, limits.reviews_per_day - done.reviews)
    # With as many again, for those that wait for a sibling. Where still more of them wait, or where
    # tags decide, all are looked at.
    enough = None if tags else 2 * room + len(done.cards)
    due = workspace.journal.due(ids, day, ANY_TIME, enough)
    queue = build_queue(
        _tagged(workspace, due, tags), _fresh(workspace, entries, tags), done, limits, day
    )
    if enough is not None and len(due) >= enough and queue.counts[2] < room:
        due = workspace.journal.due(ids, day, ANY_TIME)
        queue = build_queue(due, _fresh(workspace, entries, tags), done, limits, day)
    return queue


def _fresh(workspace: Workspace, entries: Sequence[Entry], tags: frozenset[str]) -> Iterator[str]:
    """Yield the keys of the cards that were never reviewed, deck by deck."""
    for entry in entries:
        met = workspace.journal.seen([entry.id])
        for card in entry.card_keys():
            if card not in met and (not tags or _has_tag(workspace, card, tags)):
                yield card


def _tagged(
    workspace: Workspace, due: Sequence[CardState], tags: frozenset[str]
) -> Iterable[CardState]:
    return [state for state in due if _has_tag(workspace, state.card, tags)] if tags else due


def _has_tag(workspace: Workspace, card: str, wanted: frozenset[str]) -> bool:
    found = workspace.question(card)
    return found is not None and not wanted.isdisjoint(found[1].tags)


def items_of(workspace: Workspace, keys: Sequence[str]) -> list[Item]:
    """Return the questions with these keys; those that are gone are left out."""
    found = ((key, workspace.question(key)) for key in keys)
    return [Item(deck=there[0], question=there[1], part=None) for _, there in found if there]


def _known(workspace: Workspace, plan: Plan) -> Known:
    if not plan.only:
        return Known()
    last = workspace.journal.last_scores(plan.decks)
    return Known(
        seen=frozenset(last),
        mistaken=frozenset(key for key, score in last.items() if score < 1 - EPSILON),
    )
