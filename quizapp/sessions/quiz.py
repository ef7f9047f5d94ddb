"""One attempt at a quiz: practice, test or exam, as a state machine that can be resumed."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from quizapp.journal.events import Kind, Record
from quizapp.questions.marks import Mark
from quizapp.sessions import judging, records, shared
from quizapp.sessions.acts import What, act_of
from quizapp.sessions.asides import Aside
from quizapp.sessions.attempt import HandingIn, QuizState
from quizapp.sessions.events import (
    CountMine,
    DecideHistory,
    GiveUp,
    GoTo,
    HandIn,
    Proceed,
    Rate,
    Respond,
    Reveal,
    ShowHint,
    Skip,
    Tick,
    Undo,
)
from quizapp.sessions.result import Given, result_of
from quizapp.sessions.session import Step, stay
from quizapp.sessions.stages import Asking, Finished, Marked, Upcoming

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.questions.forms import Response
    from quizapp.reviews import Confidence, Rating
    from quizapp.sessions.events import Event
    from quizapp.sessions.plan import Plan
    from quizapp.sessions.stages import Item
    from quizapp.sessions.workspace import Workspace


class Quiz:
    """The rules of an attempt: `(state, event) -> records and the next state`."""

    def __init__(self, workspace: Workspace) -> None:
        """Take the quiz with what lies on `workspace`."""
        self.workspace = workspace

    def begin(  # noqa: PLR0913, PLR0917 - what an attempt is made of
        self,
        attempt_id: str,
        plan: Plan,
        items: Sequence[Item],
        started: int,
        given: Mapping[int, Given],
        at: int,
    ) -> QuizState:
        """Return the first state of an attempt, or the state in which it was left."""
        state = QuizState(
            attempt_id=attempt_id,
            plan=plan,
            items=tuple(items),
            position=-1,
            stage=Finished(),
            started=started,
        )
        for place in sorted(given, key=lambda place: given[place].event_id):
            state = state.after_earlier_run(place, given[place])
        return self.arrive(self._next(replace(state, position=-1)), at)

    def step(self, state: QuizState, event: Event, at: int) -> Step[QuizState]:  # noqa: C901, PLR0911, PLR0912 - one case for each thing that can happen
        """Return what follows from `event` at the moment `at`, in milliseconds."""
        match state.stage, event:
            case _ if state.given_up:
                return stay(state)
            case _, Undo():
                return shared.undo(state, at, whole=state.practice)
            case _ if state.result is not None:
                return stay(state)
            case _, GiveUp():
                left = Record(Kind.ATTEMPT_LEFT, {"attempt": state.attempt_id})
                return Step(replace(state, stage=Finished(), given_up=True), (left,))
            case _, HandIn():
                return self._finish(state, at)
            case _, Tick(entered=entered):
                return self._tick(state, entered, at)
            case Asking() as asking, Respond(response=response, confidence=confidence):
                return self._respond(state, asking, response, confidence, at)
            case Asking() as asking, Reveal():
                return Step(replace(state, stage=replace(asking, revealed=True)))
            case Asking() as asking, ShowHint():
                return shared.show_hint(state, asking)
            case Asking() as asking, DecideHistory(choice=choice):
                return shared.decide_history(self.workspace, state, asking, choice, at)
            case Asking(), Skip():
                return Step(self._next(state))
            case (Asking() | Marked()) as stage, Aside() as aside:
                return shared.say(self.workspace, state, stage.item, aside, at)
            case Marked() as marked, Rate(rating=rating):
                return self._rate(state, marked, rating, at)
            case Marked(), Proceed():
                return self._proceed(state, at)
            case Marked(can_count=True) as marked, CountMine():
                return self._count_mine(state, marked, at)
            case Asking(), Rate() | CountMine() if state.last is not None:
                # Said late, with the next question already there: plain mode never stops between.
                back = replace(state, stage=state.last, position=state.last_position)
                late = self.step(back, event, at)
                return stay(state) if late.ignored else late
            case ((Asking() | HandingIn()), GoTo(position=position)) if state.plan.may_go_back:
                if 0 <= position < len(state.items):
                    return Step(replace(state, stage=Upcoming(position)))
                return stay(state)
            case _:
                return stay(state)

    def arrive(self, state: QuizState, at: int) -> QuizState:
        """Return the state in which the question that comes next is asked."""
        if not isinstance(state.stage, Upcoming) or state.stage.position is None:
            return state
        place = state.stage.position
        item = state.items[place]
        order = Random(f"{state.plan.seed}/{item.key}")  # noqa: S311 - reproducible on purpose
        before = {card: self.workspace.journal.state(card) for card in map(item.card, item.parts)}
        versions = (self.workspace.earlier_version(card, item.question) for card in before)
        earlier = next(filter(None, versions), None)
        asking = Asking(
            item=item,
            form=item.question.ask(item.part, order),
            since=at if state.stage.since is None else state.stage.since,
            before=before,
            keep_version=None in before.values() or earlier is not None,
            # An exam leaves the history alone.
            changed_from=earlier if state.plan.reviews else None,
        )
        return replace(state, position=place, stage=asking)

    def _respond(  # noqa: PLR0913, PLR0917 - as below
        self,
        state: QuizState,
        asking: Asking,
        response: Response,
        confidence: Confidence | None,
        at: int,
        took: int | None = None,
    ) -> Step[QuizState]:
        grading = self.workspace.grading(asking.item.key, state.plan.marking)
        mark = judging.judge(asking, response, grading, hint_costs=True)
        return self._keep(state, asking, response, mark, confidence, at, took)

    def _keep(  # noqa: PLR0913, PLR0917 - what a response is kept with
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
        place = state.position
        earlier = state.given.get(place)
        taken_back = (records.undone(earlier.event_id),) if earlier else ()
        outcomes = shared.outcomes(self.workspace, asking, at) if state.practice and ratings else {}
        kept = records.identified(
            self.workspace.journal,
            at,
            *taken_back,
            records.answered(
                asking,
                response,
                mark,
                day=self.workspace.days.day(at),
                took=spent,
                ratings=ratings,
                confidence=confidence,
                attempt_id=state.attempt_id,
                position=place,
                foreseen=shared.foreseen(self.workspace, asking, ratings, outcomes),
            ),
        )
        given = Given(
            item=asking.item,
            response=response,
            mark=mark,
            event_id=kept[-1].id,
            took=spent,
            hinted=asking.hinted,
            confidence=confidence,
        )
        after = replace(state, given={**state.given, place: given})
        if not state.practice:
            return Step(self._next(after), kept)
        marked = Marked(
            asking=asking,
            response=response,
            mark=mark,
            rating=min(ratings.values(), default=None),
            event_id=given.event_id,
            took=spent,
            outcomes=outcomes,
            confidence=confidence,
            can_count=judging.can_count(asking, mark),
        )
        act = act_of(What.RESPONSE, state, kept)
        return Step(replace(after, stage=marked, act=act, last=marked, last_position=place), kept)

    def _rate(self, state: QuizState, marked: Marked, rating: Rating, at: int) -> Step[QuizState]:
        if marked.rating is None or rating is marked.rating:
            return self._proceed(replace(state, last=marked), at)
        cards = [marked.asking.item.card(part) for part in marked.asking.item.parts]
        changed = records.identified(
            self.workspace.journal, at, records.rated(marked.event_id, cards, rating)
        )
        rated = replace(marked, rating=rating)
        act = act_of(What.RATING, state, changed)
        after = self._proceed(replace(state, stage=rated, last=rated, act=act), at)
        return replace(after, records=(*changed, *after.records))

    def _count_mine(self, state: QuizState, marked: Marked, at: int) -> Step[QuizState]:
        asking = marked.asking
        own = self.workspace.grading(asking.item.key, state.plan.marking)
        grading, accepted = judging.count_mine(marked, own)
        mark = judging.judge(asking, marked.response, grading, hint_costs=True)
        taken_in = records.identified(self.workspace.journal, at, *accepted)
        again = self._keep(
            state, asking, marked.response, mark, marked.confidence, at, took=marked.took
        )
        kept = records.together((*taken_in, *again.records))
        return Step(replace(again.state, act=act_of(What.ACCEPTANCE, state, kept)), kept)

    def _proceed(self, state: QuizState, at: int) -> Step[QuizState]:
        following = self._next(state)
        if isinstance(following.stage, Finished):
            return self._finish(state, at)
        return Step(following)

    def _tick(self, state: QuizState, entered: Response | None, at: int) -> Step[QuizState]:
        deadline = state.deadline
        if deadline is None or at < deadline:
            return stay(state)
        over = (
            state.plan.seconds is not None and deadline == state.started + state.plan.seconds * 1000
        )
        if not isinstance(state.stage, Asking):
            return self._finish(state, at)
        took = max(0, deadline - state.stage.since)  # whenever this is noticed
        if entered:
            # What was entered when the time ran out is kept and marked like any response.
            kept = self._respond(state, state.stage, entered, None, at, took)
        elif over:
            return self._finish(state, at)
        else:
            nothing = Mark(0.0, "no answer in time")
            kept = self._keep(state, state.stage, "", nothing, None, at, took)
        if not over:
            # The time of the next question runs from then, whenever this is noticed.
            stage = kept.state.stage
            on_time = replace(stage, since=deadline) if isinstance(stage, Upcoming) else stage
            return replace(kept, state=replace(kept.state, stage=on_time))
        # The last response and the end of the attempt, in one transaction.
        ending = self._finish(kept.state, at)
        return replace(ending, records=(*kept.records, *ending.records))

    def _finish(self, state: QuizState, at: int) -> Step[QuizState]:
        ended = at if state.deadline is None else min(at, max(state.deadline, state.started))
        result = result_of(
            attempt_id=state.attempt_id,
            plan=state.plan,
            items=state.items,
            given=state.given,
            started=state.started,
            finished=ended,
        )
        finished = records.identified(
            self.workspace.journal, at, Record(Kind.ATTEMPT_FINISHED, result.to_json())
        )
        act = act_of(What.END, state, finished) if state.practice else state.act
        return Step(replace(state, stage=Finished(), result=result, act=act), finished)

    @staticmethod
    def _next(state: QuizState) -> QuizState:
        """Return the state before the next unanswered question, round the end once, or at the end."""
        count = len(state.items)
        for ahead in range(1, count + 1):
            place = (state.position + ahead) % count
            if place not in state.given:
                wrapped = place <= state.position
                if wrapped and not state.practice:
                    break
                return replace(state, stage=Upcoming(place))
        if state.practice:
            return replace(state, stage=Finished())
        return replace(state, stage=HandingIn(state.unanswered))
