"""Studying: cards that are due and new ones, each marked, rated and sent on its way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING

from quizapp.keys import part_of
from quizapp.memory.queue import Wait
from quizapp.questions.forms import JUDGEMENTS
from quizapp.questions.forms import Reveal as RevealForm
from quizapp.reviews import Rating
from quizapp.sessions import judging, records
from quizapp.sessions.events import (
    CountMine,
    Proceed,
    Rate,
    Respond,
    Reveal,
    Settle,
    ShowHint,
    Skip,
    Suspend,
    Undo,
)
from quizapp.sessions.session import Step, stay
from quizapp.sessions.stages import Asking, Finished, Item, Marked, Stood, Waiting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.memory.queue import StudyQueue
    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark, Verdict
    from quizapp.reviews import CardState
    from quizapp.sessions.events import Choice, Event
    from quizapp.sessions.workspace import Workspace

JUDGED = {Rating.AGAIN: "no", Rating.HARD: "partly", Rating.GOOD: "yes", Rating.EASY: "yes"}
"""What a rating says of a card that the learner judges themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """One answer or suspension of this session, kept so that it can be taken back."""

    stage: Asking | Marked
    """What stood before the learner."""
    queue: StudyQueue
    """The queue as it stood then."""
    event: str
    """Id of the journal event that is to be undone."""
    marked: Marked | None
    """The answer with its mark; None where the card was suspended."""
    accepted: tuple[str, ...] = ()
    """Ids of the events by which its words count from then on; they are undone with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyState:
    """A study session between two events."""

    queue: StudyQueue
    """What is still to be studied."""
    stage: Asking | Marked | Waiting | Finished
    """What stands before the learner."""
    past: tuple[Past, ...] = ()
    """The answers and suspensions of this session, oldest first."""
    limit: int | None = None
    """Most answers in this session; None for no limit."""

    @property
    def done(self) -> int:
        """How many answers were given."""
        return sum(past.marked is not None for past in self.past)

    @property
    def to_come(self) -> int:
        """How many more there are as things stand, the one that is asked included."""
        new, learning, due = self.queue.counts
        left = new + learning + due
        return left if self.limit is None else max(0, min(left, self.limit - self.done))

    def count(self, verdict: Verdict) -> int:
        """Return how many answers were judged so."""
        return sum(
            past.marked is not None and past.marked.mark.verdict is verdict for past in self.past
        )


class Study:
    """The rules of studying: `(state, event) -> records and the next state`."""

    def __init__(self, workspace: Workspace, seed: str = "") -> None:
        """Study what lies on `workspace`; `seed` fixes the order of options."""
        self.workspace = workspace
        self.seed = seed

    def begin(self, queue: StudyQueue, at: int, limit: int | None = None) -> StudyState:
        """Return the first state of a session over `queue`."""
        return self._next(StudyState(queue=queue, stage=Finished(), limit=limit), at)

    def step(self, state: StudyState, event: Event, at: int) -> Step[StudyState]:  # noqa: C901, PLR0911, PLR0912 - one case for each thing that can happen
        """Return what follows from `event` at the moment `at`, in milliseconds."""
        match state.stage, event:
            case Asking() as asking, Respond(response=response):
                return self._answer(state, asking, response, at)
            case Asking() as asking, Reveal() if isinstance(asking.form, RevealForm):
                shown = replace(asking, revealed=True, outcomes=self._outcomes(asking, at))
                return stay(replace(state, stage=shown))
            case Asking(revealed=True) as asking, Rate(rating=rating):
                return self._judged(state, asking, rating, at)
            case Asking() as asking, ShowHint() if asking.item.question.hint:
                return stay(replace(state, stage=replace(asking, hinted=True)))
            case Asking() as asking, Skip():
                queue = state.queue.without(self._card(asking))
                return stay(self._next(replace(state, queue=queue), at))
            case Asking(was=Stood()) as asking, Settle(choice=choice):
                return self._settle(state, asking, choice)
            case Asking() as asking, Suspend():
                return self._suspend(state, asking, self._card(asking), at)
            case Marked() as marked, Suspend():
                return self._suspend(state, marked, self._card(marked.asking), at)
            case Marked() as marked, Rate(rating=rating):
                return self._rate(state, marked, rating, at)
            case Marked(), Proceed():
                return stay(self._next(state, at))
            case Marked(can_count=True) as marked, CountMine():
                return self._count_mine(state, marked, at)
            case Waiting(), Proceed():
                return stay(self._next(state, at))
            case Asking(revealed=False), Rate() | CountMine() if (
                state.past and state.past[-1].marked
            ):
                # Said late, with the next question already there: plain mode never stops between.
                return self.step(replace(state, stage=state.past[-1].marked), event, at)
            case _, Undo() if state.past:
                return self._undo(state, at)
            case _:
                return stay(state)

    def _answer(
        self, state: StudyState, asking: Asking, response: Response, at: int
    ) -> Step[StudyState]:
        grading = self.workspace.grading(asking.item.key)
        mark = judging.judge(asking, response, grading, hint_costs=False)
        rating = judging.proposed_ratings(asking, mark)[self._card(asking)]
        return self._keep(state, asking, response, mark, rating, at)

    def _judged(
        self, state: StudyState, asking: Asking, rating: Rating, at: int
    ) -> Step[StudyState]:
        """Keep the learner's own rating of a revealed card, and go straight on."""
        response = JUDGED[rating]
        assert response in JUDGEMENTS  # noqa: S101 - the two tables must agree
        mark = judging.judge(
            asking, response, self.workspace.grading(asking.item.key), hint_costs=False
        )
        kept = self._keep(state, asking, response, mark, rating, at)
        return Step(lambda ids: self._next(kept.then(ids), at), kept.records)

    def _keep(  # noqa: PLR0913, PLR0917 - what an answer is made of
        self,
        state: StudyState,
        asking: Asking,
        response: Response,
        mark: Mark,
        rating: Rating,
        at: int,
    ) -> Step[StudyState]:
        card = self._card(asking)
        outcomes = self._outcomes(asking, at)
        took = max(0, at - asking.since)
        record = records.answered(
            asking,
            response,
            mark,
            day=self.workspace.days.day(at),
            took=took,
            ratings={card: rating},
        )

        def then(ids: Sequence[str]) -> StudyState:
            marked = Marked(
                asking=asking,
                response=response,
                mark=mark,
                rating=rating,
                event_id=ids[-1],
                took=took,
                outcomes=outcomes,
                can_count=judging.can_count(asking, mark),
            )
            past = Past(stage=asking, queue=state.queue, event=ids[-1], marked=marked)
            queue = state.queue.after(card, outcomes[rating], at)
            return replace(state, queue=queue, stage=marked, past=(*state.past, past))

        return Step(then, (record,))

    def _rate(self, state: StudyState, marked: Marked, rating: Rating, at: int) -> Step[StudyState]:
        if rating is marked.rating:
            return stay(self._next(state, at))
        card = self._card(marked.asking)
        last = state.past[-1]
        changed = replace(
            state,
            queue=last.queue.after(card, marked.outcomes[rating], at),
            past=(*state.past[:-1], replace(last, marked=replace(marked, rating=rating))),
        )
        return Step(
            lambda _: self._next(changed, at), (records.rated(marked.event_id, [card], rating),)
        )

    def _count_mine(self, state: StudyState, marked: Marked, at: int) -> Step[StudyState]:
        grading, accepted = judging.count_mine(
            marked, self.workspace.grading(marked.asking.item.key)
        )
        asking, last = marked.asking, state.past[-1]
        mark = judging.judge(asking, marked.response, grading, hint_costs=False)
        rating = judging.proposed_ratings(asking, mark)[self._card(asking)]
        back = replace(state, queue=last.queue, past=state.past[:-1])
        again = self._keep(back, asking, marked.response, mark, rating, at)
        # The old answer goes and the new one comes in one transaction: never none, never two.
        count = len(accepted)

        def then(ids: Sequence[str]) -> StudyState:
            after = again.then(ids)
            counted = replace(after.past[-1], accepted=tuple(ids[:count]))
            return replace(after, past=(*after.past[:-1], counted))

        return Step(then, (*accepted, records.undone(marked.event_id), *again.records))

    def _undo(self, state: StudyState, at: int) -> Step[StudyState]:
        last = state.past[-1]
        stage = last.stage
        if isinstance(stage, Asking):
            stage = replace(stage, since=at, revealed=False, outcomes={})
        before = replace(state, queue=last.queue, stage=stage, past=state.past[:-1])
        events = (last.event, *last.accepted)
        return Step(lambda _: before, tuple(map(records.undone, events)))

    def _settle(self, state: StudyState, asking: Asking, choice: Choice) -> Step[StudyState]:
        settled, chosen = judging.settle(asking, choice)
        return Step(lambda _: replace(state, stage=settled), chosen)

    def _suspend(
        self, state: StudyState, stage: Asking | Marked, card: str, at: int
    ) -> Step[StudyState]:
        def then(ids: Sequence[str]) -> StudyState:
            past = Past(stage=stage, queue=state.queue, event=ids[-1], marked=None)
            rest = replace(state, queue=state.queue.without(card), past=(*state.past, past))
            return self._next(rest, at)

        return Step(then, (records.suspended(card),))

    def _next(self, state: StudyState, at: int) -> StudyState:
        if state.limit is not None and state.done >= state.limit:
            return replace(state, stage=Finished())
        card = state.queue.next(at)
        if card is None:
            return replace(state, stage=Finished())
        if isinstance(card, Wait):
            return replace(state, stage=Waiting(card.until))
        found = self.workspace.question(card)
        if found is None:  # the deck was edited meanwhile and the question is gone
            return self._next(replace(state, queue=state.queue.without(card)), at)
        deck, question = found
        item = Item(deck=deck, question=question, part=part_of(card))
        remembered = self.workspace.journal.state(card)
        turn = remembered.reviews if remembered else 0
        was = self.workspace.stood(card, question)
        asking = Asking(
            item=item,
            form=question.ask(item.part, Random(f"{self.seed}/{card}/{turn}")),  # noqa: S311 - an order to show, no secret
            since=at,
            before={card: remembered},
            unseen=remembered is None or was is not None,
            was=was,
        )
        return replace(state, stage=asking)

    def _outcomes(self, asking: Asking, at: int) -> Mapping[Rating, CardState]:
        card = self._card(asking)
        return self.workspace.scheduler.preview(
            asking.before[card], card, at, self.workspace.days.day(at)
        )

    @staticmethod
    def _card(asking: Asking) -> str:
        return next(iter(asking.before))
