"""Beginning a session: studying decks, taking a quiz, going on with one that was left."""

from __future__ import annotations

import random
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.errors import UserError
from quizapp.journal.events import Kind
from quizapp.memory.queue import Limits, build_queue
from quizapp.questions.marks import EPSILON
from quizapp.sessions.events import HandIn
from quizapp.sessions.plan import Known, Plan, draw
from quizapp.sessions.quiz import Quiz
from quizapp.sessions.result import Given
from quizapp.sessions.sitting import Sitting
from quizapp.sessions.stages import Finished, Item
from quizapp.sessions.study import Study

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.decks.library import Entry
    from quizapp.journal.rows import Attempt
    from quizapp.memory.queue import StudyQueue
    from quizapp.reviews import CardState
    from quizapp.sessions.attempt import QuizState
    from quizapp.sessions.desk import Desk
    from quizapp.sessions.study import StudyState


ANY_TIME = 2**62
"""A moment after all others: cards in their steps are in the queue before their minute comes."""


class NothingToAskError(UserError):
    """No question fits what was asked for."""


def study(
    desk: Desk,
    decks: Sequence[str] = (),
    *,
    tags: Sequence[str] = (),
    limit: int | None = None,
    seed: str = "",
) -> Sitting[StudyState]:
    """Begin to study what is due, and new cards, in the decks named (none: all).

    Args:
        desk: decks, journal and clock.
        decks: ids of decks.
        tags: only cards of questions with one of these tags.
        limit: most answers in this session.
        seed: fixes the order of options.

    Raises:
        DeckNotFoundError: a deck is not there.
        DeckBrokenError: a deck has errors.
    """
    at, day = desk.now(), desk.today()
    desk.adopt_settings()
    for name in decks:
        desk.deck(name)
    wanted_decks = [desk.library.entry(name) for name in decks] or desk.entries()
    entries = [entry for entry in wanted_decks if not entry.problems]
    queue = _queue(desk, entries, frozenset(tags), day)
    machine = Study(desk, seed)
    return Sitting(desk, machine, machine.begin(queue, at, limit))


def quiz(desk: Desk, plan: Plan) -> Sitting[QuizState]:
    """Begin a new attempt.

    Raises:
        NothingToAskError: no question passes the plan's filters.
        DeckNotFoundError: a deck is not there.
        DeckBrokenError: a deck has errors.
    """
    decks = [desk.deck(name) for name in plan.decks]
    keys = questions_for(desk, plan)
    if not keys:
        raise NothingToAskError("no question fits; choose fewer tags, or another deck")
    desk.adopt_settings()
    at = desk.now()
    attempt = str(uuid.uuid4())
    started = {
        "attempt": attempt,
        "decks": [deck.id for deck in decks],
        "mode": plan.mode.value,
        "seed": plan.seed,
        "questions": list(keys),
        "settings": plan.to_json(),
    }
    desk.journal.record(Kind.ATTEMPT_STARTED, started, at=at)
    machine = Quiz(desk)
    items = _items(desk, keys)
    return Sitting(desk, machine, machine.begin(attempt, plan, items, at, {}, at))


def resume(desk: Desk, attempt: Attempt) -> Sitting[QuizState]:
    """Go on with an attempt that was left, at its first unanswered question.

    A limit on the whole quiz has run on meanwhile: an exam's clock does not stop. Questions that
    are gone from their decks are left out.

    Raises:
        NothingToAskError: none of its questions is there any more.
    """
    desk.adopt_settings()
    at = desk.now()
    plan = Plan.from_json(attempt.settings)
    items = _items(desk, attempt.questions)
    if not items:
        raise NothingToAskError("the questions of this quiz are no longer in their decks")
    places = {item.key: place for place, item in enumerate(items)}
    given = {}
    for answer in desk.journal.answers(attempt.attempt):
        place = places.get(answer.question)
        if place is None:
            continue
        item = items[place]
        grading = desk.grading(item.key, plan.marking)
        mark = item.question.mark(answer.response, item.part, grading)
        given[place] = Given(
            item=item,
            response=answer.response,
            mark=replace(mark, score=answer.score, why=answer.why),
            answer=answer.event,
            took=answer.took,
            hinted=answer.hinted,
            confidence=answer.confidence,
        )
    machine = Quiz(desk)
    state = machine.begin(attempt.attempt, plan, items, attempt.started, given, at)
    sitting = Sitting(desk, machine, state)
    if isinstance(state.stage, Finished):
        # It ended between the last answer and the record of its end: all that is missing is that.
        sitting.send(HandIn())
    return sitting


def unfinished(desk: Desk, decks: Sequence[str] = ()) -> Attempt:
    """Return the attempt that was left last, among those over the decks named (none: over any).

    Raises:
        NothingToAskError: none was left.
    """
    wanted = {desk.deck(name).id for name in decks}
    for attempt in desk.journal.unfinished():
        # One that was left before its first answer holds nothing to go on with.
        if wanted <= set(attempt.decks) and desk.journal.answers(attempt.attempt):
            return attempt
    raise NothingToAskError("no quiz was left half-way; begin one with quizapp quiz DECK")


def questions_for(desk: Desk, plan: Plan) -> tuple[str, ...]:
    """Return the keys of the questions that a quiz by `plan` asks, in their order.

    Raises:
        DeckNotFoundError: a deck is not there.
        DeckBrokenError: a deck has errors.
    """
    return draw(plan, [desk.deck(name) for name in plan.decks], _known(desk, plan))


def new_seed() -> int:
    """Return a seed short enough to be typed again."""
    return random.SystemRandom().randrange(1, 1_000_000)


def _queue(desk: Desk, entries: Sequence[Entry], tags: frozenset[str], day: int) -> StudyQueue:
    """Return what there is to study, without looking at more of 100,000 cards than are shown."""
    limits = Limits(
        new_per_day=desk.settings.new_per_day,
        reviews_per_day=desk.settings.reviews_per_day,
        learn_ahead=desk.settings.learn_ahead * 1000,
    )
    done = desk.journal.tally(day)
    ids = [entry.id for entry in entries]
    room = max(0, limits.reviews_per_day - done.reviews)
    # With as many again, for those that wait for a sibling. Where still more of them wait, or where
    # tags decide, all are looked at.
    enough = None if tags else 2 * room + len(done.cards)
    due = desk.journal.due(ids, day, ANY_TIME, enough)
    queue = build_queue(_tagged(desk, due, tags), _fresh(desk, entries, tags), done, limits, day)
    if enough is not None and len(due) >= enough and queue.counts[2] < room:
        due = desk.journal.due(ids, day, ANY_TIME)
        queue = build_queue(due, _fresh(desk, entries, tags), done, limits, day)
    return queue


def _fresh(desk: Desk, entries: Sequence[Entry], tags: frozenset[str]) -> Iterator[str]:
    """Yield the keys of the cards that were never reviewed, deck by deck."""
    for entry in entries:
        met = desk.journal.seen([entry.id])
        for card in entry.card_keys():
            if card not in met and (not tags or _has_tag(desk, card, tags)):
                yield card


def _tagged(desk: Desk, due: Sequence[CardState], tags: frozenset[str]) -> Iterable[CardState]:
    return [state for state in due if _has_tag(desk, state.card, tags)] if tags else due


def _has_tag(desk: Desk, card: str, wanted: frozenset[str]) -> bool:
    found = desk.question(card)
    return found is not None and not wanted.isdisjoint(found[1].tags)


def _items(desk: Desk, keys: Sequence[str]) -> list[Item]:
    found = ((key, desk.question(key)) for key in keys)
    return [Item(deck=there[0], question=there[1], part=None) for _, there in found if there]


def _known(desk: Desk, plan: Plan) -> Known:
    if not plan.only:
        return Known()
    last = desk.journal.last_scores(plan.decks)
    return Known(
        seen=frozenset(last),
        mistaken=frozenset(key for key, score in last.items() if score < 1 - EPSILON),
    )
