"""One attempt at a quiz: practice, test or exam, as a state machine that can be resumed."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from quizapp.journal.events import Kind
from quizapp.questions.marks import Mark
from quizapp.sessions import judging, records
from quizapp.sessions.attempt import HandingIn, QuizState
from quizapp.sessions.events import (
    CountMine,
    GiveUp,
    GoTo,
    HandIn,
    Proceed,
    Rate,
    Respond,
    Reveal,
    Settle,
    ShowHint,
    Skip,
    Tick,
    Undo,
)
from quizapp.sessions.plan import Mode
from quizapp.sessions.result import Given, result_of
from quizapp.sessions.session import Step, stay
from quizapp.sessions.stages import Asking, Finished, Marked, Stood

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.questions.forms import Response
    from quizapp.reviews import CardState, Confidence, Rating
    from quizapp.sessions.events import Choice, Event
    from quizapp.sessions.plan import Plan
    from quizapp.sessions.records import Record
    from quizapp.sessions.stages import Item
    from quizapp.sessions.workspace import Workspace


class Quiz:
    """The rules of an attempt: `(state, event) -> records and the next state`."""

    def __init__(self, workspace: Workspace) -> None:
        """Take the quiz with what lies on `workspace`."""
        self.workspace = workspace

    def begin(  # noqa: PLR0913, PLR0917 - what an attempt is made of
        self,
        attempt: str,
        plan: Plan,
        items: Sequence[Item],
        started: int,
        given: Mapping[int, Given],
        at: int,
    ) -> QuizState:
        """Return the first state of an attempt, or the state in which it was left."""
        order = tuple(sorted(given, key=lambda place: given[place].event_id))
        state = QuizState(
            attempt_id=attempt,
            plan=plan,
            items=tuple(items),
            position=-1,
            stage=Finished(),
            given=dict(given),
            order=order,
            started=started,
        )
        return self._next(state, at)

    def step(self, state: QuizState, event: Event, at: int) -> Step[QuizState]:  # noqa: C901, PLR0911, PLR0912 - one case for each thing that can happen
        """Return what follows from `event` at the moment `at`, in milliseconds."""
        if state.result is not None:
            return stay(state)
        match state.stage, event:
            case _, GiveUp():
                left: Record = (Kind.ATTEMPT_LEFT, {"attempt": state.attempt_id})
                return Step(lambda _: replace(state, stage=Finished()), (left,))
            case _, HandIn():
                return self._finish(state, at)
            case _, Tick(entered=entered):
                return self._tick(state, entered, at)
            case Asking() as asking, Respond(response=response, confidence=confidence):
                return self._answer(state, asking, response, confidence, at)
            case Asking() as asking, Reveal():
                return stay(replace(state, stage=replace(asking, revealed=True)))
            case Asking() as asking, ShowHint() if asking.item.question.hint:
                return stay(replace(state, stage=replace(asking, hinted=True)))
            case Asking(was=Stood()) as asking, Settle(choice=choice):
                return self._settle(state, asking, choice)
            case Asking(), Skip():
                return stay(self._next(state, at))
            case Marked() as marked, Rate(rating=rating):
                return self._rate(state, marked, rating, at)
            case Marked(), Proceed():
                return self._proceed(state, at)
            case Marked(can_count=True) as marked, CountMine():
                return self._count_mine(state, marked, at)
            case Asking(), Rate() | CountMine() if state.last is not None:
                # Said late, with the next question already there: plain mode never stops between.
                back = replace(state, stage=state.last, position=state.order[-1])
                return self.step(back, event, at)
            case _, Undo() if state.plan.mode is Mode.PRACTICE and state.order:
                return self._undo(state, at)
            case ((Asking() | HandingIn()), GoTo(position=position)) if state.plan.may_go_back:
                if 0 <= position < len(state.items):
                    return stay(self._ask(state, position, at))
                return stay(state)
            case _:
                return stay(state)

    def _answer(
        self,
        state: QuizState,
        asking: Asking,
        response: Response,
        confidence: Confidence | None,
        at: int,
    ) -> Step[QuizState]:
        grading = self.workspace.grading(asking.item.key, state.plan.marking)
        mark = judging.judge(asking, response, grading, hint_costs=True)
        return self._keep(state, asking, response, mark, confidence, at)

    def _keep(  # noqa: PLR0913, PLR0917 - what an answer is made of
        self,
        state: QuizState,
        asking: Asking,
        response: Response,
        mark: Mark,
        confidence: Confidence | None,
        at: int,
        took: int | None = None,
    ) -> Step[QuizState]:
        ratings = judging.proposed_ratings(asking, mark) if state.plan.reviews else {}
        spent = max(0, at - asking.since) if took is None else took
        record = records.answered(
            asking,
            response,
            mark,
            day=self.workspace.days.day(at),
            took=spent,
            ratings=ratings,
            confidence=confidence,
            attempt=state.attempt_id,
            position=state.position,
        )
        place = state.position
        earlier = state.given.get(place)
        taken_back = (records.undone(earlier.event_id),) if earlier else ()
        practice = state.plan.mode is Mode.PRACTICE
        outcomes = self._outcomes(asking, at) if practice and ratings else {}

        def then(ids: Sequence[str]) -> QuizState:
            given = Given(
                item=asking.item,
                response=response,
                mark=mark,
                event_id=ids[-1],
                took=spent,
                hinted=asking.hinted,
                confidence=confidence,
            )
            kept = replace(
                state,
                given={**state.given, place: given},
                order=(*(other for other in state.order if other != place), place),
            )
            if not practice:
                return self._next(kept, at)
            marked = Marked(
                asking=asking,
                response=response,
                mark=mark,
                rating=min(ratings.values(), default=None),
                event_id=ids[-1],
                took=spent,
                outcomes=outcomes,
                confidence=confidence,
                can_count=judging.can_count(asking, mark),
            )
            return replace(kept, stage=marked, last=marked)

        return Step(then, (*taken_back, record))

    def _rate(self, state: QuizState, marked: Marked, rating: Rating, at: int) -> Step[QuizState]:
        changed_mark = marked if marked.rating is None else replace(marked, rating=rating)
        going_on = self._proceed(replace(state, last=changed_mark), at)
        if marked.rating is None or rating is marked.rating:
            return going_on
        cards = [marked.asking.item.card(part) for part in marked.asking.item.parts]
        changed = records.rated(marked.event_id, cards, rating)
        return Step(lambda ids: going_on.then(ids[1:]), (changed, *going_on.records))

    def _count_mine(self, state: QuizState, marked: Marked, at: int) -> Step[QuizState]:
        asking = marked.asking
        own = self.workspace.grading(asking.item.key, state.plan.marking)
        grading, accepted = judging.count_mine(marked, own)
        mark = judging.judge(asking, marked.response, grading, hint_costs=True)
        again = self._keep(
            state, asking, marked.response, mark, marked.confidence, at, took=marked.took
        )
        place, count = state.position, len(accepted)

        def then(ids: Sequence[str]) -> QuizState:
            after = again.then(ids)
            return replace(after, accepted={**after.accepted, place: tuple(ids[:count])})

        return Step(then, (*accepted, *again.records))

    def _undo(self, state: QuizState, at: int) -> Step[QuizState]:
        place = state.order[-1]
        taken = state.given[place]
        rest = replace(
            state,
            given={other: given for other, given in state.given.items() if other != place},
            order=state.order[:-1],
            accepted={other: ids for other, ids in state.accepted.items() if other != place},
            last=None,
        )
        events = (taken.event_id, *state.accepted.get(place, ()))
        return Step(lambda _: self._ask(rest, place, at), tuple(map(records.undone, events)))

    def _settle(self, state: QuizState, asking: Asking, choice: Choice) -> Step[QuizState]:
        settled, chosen = judging.settle(asking, choice)
        return Step(lambda _: replace(state, stage=settled), chosen)

    def _proceed(self, state: QuizState, at: int) -> Step[QuizState]:
        following = self._next(state, at)
        if isinstance(following.stage, Finished):
            return self._finish(state, at)
        return stay(following)

    def _tick(self, state: QuizState, entered: Response | None, at: int) -> Step[QuizState]:
        deadline = state.deadline
        if deadline is None or at < deadline:
            return stay(state)
        over = (
            state.plan.seconds is not None and deadline == state.started + state.plan.seconds * 1000
        )
        if not isinstance(state.stage, Asking):
            return self._finish(state, at)
        if entered:
            # What was entered when the time ran out is kept and marked like any answer.
            kept = self._answer(state, state.stage, entered, None, deadline)
        elif over:
            return self._finish(state, at)
        else:
            nothing = Mark(0.0, "no answer in time")
            kept = self._keep(state, state.stage, "", nothing, None, deadline)
        return self._finish_after(kept, at) if over else kept

    def _finish_after(self, kept: Step[QuizState], at: int) -> Step[QuizState]:
        """Return the step that keeps a last answer and ends the attempt, in one transaction."""
        # The score does not depend on the answer's id, which only the journal can give.
        count = len(kept.records)
        ending = self._finish(kept.then([""] * count), at)
        return Step(
            lambda ids: self._finish(kept.then(ids[:count]), at).then(ids[count:]),
            (*kept.records, *ending.records),
        )

    @staticmethod
    def _finish(state: QuizState, at: int) -> Step[QuizState]:
        ended = at if state.deadline is None else min(at, max(state.deadline, state.started))
        result = result_of(
            attempt=state.attempt_id,
            plan=state.plan,
            items=state.items,
            given=state.given,
            started=state.started,
            finished=ended,
        )
        finished: Record = (Kind.ATTEMPT_FINISHED, result.to_json())
        return Step(lambda _: replace(state, stage=Finished(), result=result), (finished,))

    def _next(self, state: QuizState, at: int) -> QuizState:
        """Return the state at the next unanswered question, round the end once, or at the end."""
        count = len(state.items)
        for ahead in range(1, count + 1):
            place = (state.position + ahead) % count
            if place not in state.given:
                wrapped = place <= state.position
                if wrapped and state.plan.mode is not Mode.PRACTICE:
                    break
                return self._ask(state, place, at)
        if state.plan.mode is Mode.PRACTICE:
            return replace(state, stage=Finished())
        return replace(state, stage=HandingIn(state.unanswered))

    def _ask(self, state: QuizState, place: int, at: int) -> QuizState:
        item = state.items[place]
        order = Random(f"{state.plan.seed}/{item.key}")  # noqa: S311 - reproducible on purpose
        before = {card: self.workspace.journal.state(card) for card in map(item.card, item.parts)}
        was = next(
            (was for card in before if (was := self.workspace.stood(card, item.question))), None
        )
        asking = Asking(
            item=item,
            form=item.question.ask(item.part, order),
            since=at,
            before=before,
            unseen=None in before.values() or was is not None,
            was=was if state.plan.reviews else None,  # an exam leaves the history alone
        )
        return replace(state, position=place, stage=asking)

    def _outcomes(self, asking: Asking, at: int) -> Mapping[Rating, CardState]:
        one = judging.single_card(asking)
        if one is None:
            return {}
        card, remembered = one
        return self.workspace.scheduler.preview(remembered, card, at, self.workspace.days.day(at))
