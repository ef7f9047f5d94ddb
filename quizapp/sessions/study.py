"""Studying: cards that are due and new ones, each marked, rated and sent on its way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING

from quizapp.keys import part_of
from quizapp.memory.queue import Wait
from quizapp.questions.forms import JUDGEMENTS
from quizapp.questions.forms import Reveal as RevealForm
from quizapp.reviews import Rating
from quizapp.sessions import judging, records, shared
from quizapp.sessions.acts import What, act_of
from quizapp.sessions.asides import Aside
from quizapp.sessions.events import (
    CountMine,
    DecideHistory,
    Proceed,
    Rate,
    Respond,
    Reveal,
    ShowHint,
    Skip,
    Suspend,
    Undo,
)
from quizapp.sessions.session import Step, stay
from quizapp.sessions.stages import (
    Asking,
    Finished,
    Item,
    Marked,
    Upcoming,
    Waiting,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.memory.queue import StudyQueue
    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark, Verdict
    from quizapp.sessions.acts import Act
    from quizapp.sessions.events import Event
    from quizapp.sessions.workspace import Workspace

JUDGED = {Rating.AGAIN: "no", Rating.HARD: "partly", Rating.GOOD: "yes", Rating.EASY: "yes"}
"""What a rating says of a card that the learner judges themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastResponse:
    """The last response of a session, which may still be rated otherwise or counted as right."""

    marked: Marked
    """The response with its mark."""
    queue: StudyQueue
    """The queue as it stood before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyState:
    """A study session between two events."""

    queue: StudyQueue
    """What is still to be studied."""
    stage: Asking | Marked | Waiting | Finished | Upcoming
    """What stands before the learner."""
    act: Act[StudyState] | None = None
    """What the learner did last and may take back; None before the first act."""
    last: LastResponse | None = None
    """The last response; None before the first."""
    verdicts: Mapping[Verdict, int] = field(default_factory=dict)
    """How many responses were judged right, partly right, wrong."""
    limit: int | None = None
    """Most responses in this session; None for no limit."""

    @property
    def done(self) -> int:
        """How many responses were given."""
        return sum(self.verdicts.values())

    @property
    def to_come(self) -> int:
        """How many more there are as things stand, the one that is asked included."""
        new, learning, due = self.queue.counts
        left = new + learning + due
        return left if self.limit is None else max(0, min(left, self.limit - self.done))


class Study:
    """The rules of studying: `(state, event) -> records and the next state`."""

    def __init__(self, workspace: Workspace, seed: str = "") -> None:
        """Study what lies on `workspace`; `seed` fixes the order of options."""
        self.workspace = workspace
        self.seed = seed

    def begin(self, queue: StudyQueue, at: int, limit: int | None = None) -> StudyState:
        """Return the first state of a session over `queue`."""
        return self.arrive(StudyState(queue=queue, stage=Upcoming(), limit=limit), at)

    def step(self, state: StudyState, event: Event, at: int) -> Step[StudyState]:  # noqa: C901, PLR0911, PLR0912 - one case for each thing that can happen
        """Return what follows from `event` at the moment `at`, in milliseconds."""
        match state.stage, event:
            case Asking() as asking, Respond(response=response):
                return self._respond(state, asking, response, at)
            case Asking() as asking, Reveal() if isinstance(asking.form, RevealForm):
                shown = replace(
                    asking, revealed=True, outcomes=shared.outcomes(self.workspace, asking, at)
                )
                return Step(replace(state, stage=shown))
            case Asking(revealed=True) as asking, Rate(rating=rating):
                return self._judged(state, asking, rating, at)
            case Asking() as asking, ShowHint():
                return shared.show_hint(state, asking)
            case Asking() as asking, Skip():
                queue = state.queue.without(self._card(asking))
                return Step(replace(state, queue=queue, stage=Upcoming()))
            case Asking() as asking, DecideHistory(choice=choice):
                return shared.decide_history(self.workspace, state, asking, choice, at)
            case Asking() as asking, Suspend():
                return self._suspend(state, self._card(asking), at)
            case Marked() as marked, Suspend():
                return self._suspend(state, self._card(marked.asking), at)
            case (Asking() | Marked()) as stage, Aside() as aside:
                return shared.say(self.workspace, state, stage.item, aside, at)
            case Marked() as marked, Rate(rating=rating):
                return self._rate(state, marked, rating, at)
            case Marked(), Proceed():
                return Step(replace(state, stage=Upcoming()))
            case Marked(can_count=True) as marked, CountMine():
                return self._count_mine(state, marked, at)
            case Waiting(), Proceed():
                return Step(replace(state, stage=Upcoming()))
            case ((Asking(revealed=False) | Waiting() | Finished()), Rate() | CountMine()) if (
                state.last
            ):
                # Said late, with the next question already there: plain mode never stops between.
                late = self.step(replace(state, stage=state.last.marked), event, at)
                return stay(state) if late.ignored else late
            case _, Undo():
                return shared.undo(state, at)
            case _:
                return stay(state)

    def arrive(self, state: StudyState, at: int) -> StudyState:
        """Return the state with what comes next in the queue: a question, a pause or the end."""
        if state.limit is not None and state.done >= state.limit:
            return replace(state, stage=Finished())
        card = state.queue.next(at)
        if card is None:
            return replace(state, stage=Finished())
        if isinstance(card, Wait):
            return replace(state, stage=Waiting(card.until))
        found = self.workspace.question(card)
        if found is None:  # the deck was edited meanwhile and the question is gone
            return self.arrive(replace(state, queue=state.queue.without(card)), at)
        deck, question = found
        item = Item(deck=deck, question=question, part=part_of(card))
        remembered = self.workspace.journal.state(card)
        turn = remembered.reviews if remembered else 0
        earlier = self.workspace.earlier_version(card, question)
        asking = Asking(
            item=item,
            form=question.ask(item.part, Random(f"{self.seed}/{card}/{turn}")),  # noqa: S311 - an order to show, no secret
            since=at,
            before={card: remembered},
            keep_version=remembered is None or earlier is not None,
            changed_from=earlier,
        )
        return replace(state, stage=asking)

    def _respond(
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
        grading = self.workspace.grading(asking.item.key)
        mark = judging.judge(asking, response, grading, hint_costs=False)
        kept = self._keep(state, asking, response, mark, rating, at)
        return replace(kept, state=replace(kept.state, stage=Upcoming()))

    def _keep(  # noqa: PLR0913, PLR0917 - what a response is kept with
        self,
        state: StudyState,
        asking: Asking,
        response: Response,
        mark: Mark,
        rating: Rating,
        at: int,
    ) -> Step[StudyState]:
        """Return the step that keeps a response, and shows its mark."""
        card = self._card(asking)
        outcomes = shared.outcomes(self.workspace, asking, at)
        ratings = {card: rating}
        took = max(0, at - asking.since)
        record = records.answered(
            asking,
            response,
            mark,
            day=self.workspace.days.day(at),
            took=took,
            ratings=ratings,
            event_id=self.workspace.journal.new_id(at),
            foreseen=shared.foreseen(self.workspace, asking, ratings, outcomes),
        )
        marked = Marked(
            asking=asking,
            response=response,
            mark=mark,
            rating=rating,
            event_id=record.id,
            took=took,
            outcomes=outcomes,
            can_count=judging.can_count(asking, mark),
        )
        after = replace(
            state,
            queue=state.queue.after(card, outcomes[rating], at),
            stage=marked,
            act=act_of(What.RESPONSE, state, (record,)),
            last=LastResponse(marked=marked, queue=state.queue),
            verdicts=_counted(state.verdicts, mark.verdict, 1),
        )
        return Step(after, (record,))

    def _rate(self, state: StudyState, marked: Marked, rating: Rating, at: int) -> Step[StudyState]:
        if rating is marked.rating or state.last is None:
            return Step(replace(state, stage=Upcoming()))
        card = self._card(marked.asking)
        (record,) = records.identified(
            self.workspace.journal, at, records.rated(marked.event_id, [card], rating)
        )
        after = replace(
            state,
            queue=state.last.queue.after(card, marked.outcomes[rating], at),
            stage=Upcoming(),
            act=act_of(What.RATING, state, (record,)),
            last=replace(state.last, marked=replace(marked, rating=rating)),
        )
        return Step(after, (record,))

    def _count_mine(self, state: StudyState, marked: Marked, at: int) -> Step[StudyState]:
        asking, last = marked.asking, state.last
        assert last is not None  # noqa: S101 - a mark stands there
        own = self.workspace.grading(asking.item.key)
        grading, accepted = judging.count_mine(marked, own)
        mark = judging.judge(asking, marked.response, grading, hint_costs=False)
        rating = judging.proposed_ratings(asking, mark)[self._card(asking)]
        # The old response goes and the new one comes in one transaction: never none, never two.
        taken_in = records.identified(
            self.workspace.journal, at, *accepted, records.undone(marked.event_id)
        )
        verdicts = _counted(state.verdicts, marked.mark.verdict, -1)
        back = replace(state, queue=last.queue, verdicts=verdicts)
        again = self._keep(back, asking, marked.response, mark, rating, at)
        kept = records.together((*taken_in, *again.records))
        return Step(replace(again.state, act=act_of(What.ACCEPTANCE, state, kept)), kept)

    def _suspend(self, state: StudyState, card: str, at: int) -> Step[StudyState]:
        (record,) = records.identified(self.workspace.journal, at, records.suspended(card))
        act = act_of(What.SUSPENSION, state, (record,))
        queue = state.queue.without(card)
        # What is said late, after it, is not of the response before.
        return Step(replace(state, queue=queue, stage=Upcoming(), act=act, last=None), (record,))

    @staticmethod
    def _card(asking: Asking) -> str:
        return next(iter(asking.before))


def _counted(verdicts: Mapping[Verdict, int], verdict: Verdict, more: int) -> dict[Verdict, int]:
    return {**verdicts, verdict: verdicts.get(verdict, 0) + more}
