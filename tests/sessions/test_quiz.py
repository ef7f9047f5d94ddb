from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizapp.insight.scores import scores
from quizapp.journal.events import Kind
from quizapp.questions.marks import Verdict
from quizapp.reviews import Rating
from quizapp.sessions import events
from quizapp.sessions.acts import What
from quizapp.sessions.again import missed_last, resume, unfinished
from quizapp.sessions.asides import Flag
from quizapp.sessions.attempt import HandingIn, QuizState
from quizapp.sessions.begin import NothingToAskError, quiz
from quizapp.sessions.plan import Mode, Plan
from quizapp.sessions.session import Session
from quizapp.sessions.stages import Asking, Finished, Marked
from tests.learner import MINUTE, SECOND, Learner, learner_with_towns

if TYPE_CHECKING:
    from quizapp.questions.marks import Marking


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return learner_with_towns(tmp_path)


def plan(mode: Mode = Mode.PRACTICE, **rest: object) -> Plan:
    return Plan.for_mode(mode, decks=("towns",), seed=1, **rest)


def asked(session: Session[QuizState]) -> Asking:
    stage = session.state.stage
    assert isinstance(stage, Asking)
    return stage


def marked(session: Session[QuizState]) -> Marked:
    stage = session.state.stage
    assert isinstance(stage, Marked)
    return stage


def right(session: Session[QuizState]) -> events.Respond:
    return events.Respond(asked(session).item.question.best_response(None))


def wrong(session: Session[QuizState]) -> events.Respond:
    best = asked(session).item.question.best_response(None)
    if isinstance(best, list):
        return events.Respond([])
    if isinstance(best, dict):
        return events.Respond(dict.fromkeys(best, "nowhere"))
    return events.Respond("no" if best == "yes" else "false" if best == "true" else "nowhere")


def take(session: Session[QuizState], *, rightly: bool = True) -> None:
    while isinstance(session.state.stage, Asking):
        session.send(right(session) if rightly else wrong(session))
        session.send(events.Proceed())  # says nothing where no mark is shown


def test_all_right_is_a_hundred_percent(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan())
        take(session)
        assert isinstance(session.state.stage, Finished)
        result = session.state.result
        assert result is not None
        assert (result.score.earned, result.score.out_of) == (7, 7)  # bern weighs two points
        assert result.mistakes == ()
        [row] = scores(workspace.journal, workspace.points)
        assert row["percent"] == 100
        assert row["by_tag"]["capitals"] == {"score": 4.0, "out_of": 4.0}


def test_all_wrong_is_nothing_and_all_are_missed(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan())
        take(session, rightly=False)
        result = session.state.result
        assert result is not None
        assert result.score.percent == 0
        assert len(result.missed) == 6
        again = quiz(workspace, replace(plan(), questions=result.missed[:2]))
        assert {item.key for item in again.state.items} == set(result.missed[:2])


def test_the_same_seed_asks_the_same_in_the_same_order(learner: Learner) -> None:
    with learner.workspace() as workspace:
        first, second = quiz(workspace, plan()), quiz(workspace, plan())
        assert [item.key for item in first.state.items] == [item.key for item in second.state.items]
        assert asked(first).form == asked(second).form
        other = [quiz(workspace, replace(plan(), seed=seed)).state.items for seed in range(2, 8)]
        assert any(items != first.state.items for items in other)


def test_practice_marks_at_once_and_moves_the_schedule(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan())
        cards = [asked(session).item.card(part) for part in asked(session).item.parts]
        session.send(right(session))
        assert isinstance(session.state.stage, Marked)
        assert all(workspace.journal.state(card) is not None for card in cards)


def test_blanks_of_a_cloze_are_reviewed_each_for_itself(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan(), questions=("towns/rhine",)))
        session.send(events.Respond({"first": "Basel", "second": "Bonn"}))
        stage = session.state.stage
        assert isinstance(stage, Marked)
        assert stage.mark.verdict is Verdict.PARTLY
        assert stage.mark.score == pytest.approx(0.5)
        first, second = (
            workspace.journal.state("towns/rhine#first"),
            workspace.journal.state("towns/rhine#second"),
        )
        assert first is not None
        assert second is not None
        assert first.stability > second.stability


def test_undo_in_practice_asks_again(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan())
        key = asked(session).item.key
        session.send(wrong(session))
        session.send(events.Proceed())
        session.send(events.Undo())
        assert asked(session).item.key == key
        assert session.state.given == {}
        assert workspace.journal.responses(session.state.attempt_id) == []
        take(session)
        assert session.state.result is not None
        assert session.state.result.score.percent == 100


def test_a_quiz_that_is_given_up_does_not_go_on(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan())
        session.send(right(session))
        session.send(events.GiveUp())
        for event in (events.Undo(), events.HandIn(), events.GiveUp(), events.Tick()):
            assert session.send(event).ignored
        assert workspace.journal.unfinished() == []
        assert len(workspace.journal.responses(session.state.attempt_id)) == 1


def test_a_time_that_ran_out_unnoticed_moves_the_card_as_the_journal_has_it(
    learner: Learner,
) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan(question_seconds=40), questions=("towns/oslo",)))
        learner.later(5 * MINUTE)
        session.send(events.Tick())
        assert marked(session).took == 40 * SECOND
        shown = workspace.journal.state("towns/oslo")
        workspace.journal.rebuild()
        assert workspace.journal.state("towns/oslo") == shown
        assert shown == marked(session).outcomes[Rating.AGAIN]


def test_a_rating_given_late_counts(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan(), questions=("towns/oslo", "towns/bern")))
        card = asked(session).item.key
        session.send(right(session))
        stage = session.state.stage
        assert isinstance(stage, Marked)
        session.send(events.Proceed())
        session.send(events.Rate(Rating.EASY))
        assert workspace.journal.state(card) == stage.outcomes[Rating.EASY]
        assert asked(session).item.key != card


def test_mine_counts_in_the_score(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan(), questions=("towns/bern",)))
        session.send(events.Respond("Federal city"))
        session.send(events.CountMine())
        session.send(events.Proceed())
        assert session.state.result is not None
        assert session.state.result.score.percent == 100
        assert [
            answer.score for answer in workspace.journal.responses(session.state.attempt_id)
        ] == [1]


def test_an_undo_takes_back_that_mine_counts(learner: Learner) -> None:
    with learner.workspace() as workspace:
        two = ("towns/bern", "towns/oslo")
        session = quiz(workspace, replace(plan(), questions=two))
        if asked(session).item.key != "towns/bern":
            session.send(events.Skip())
        for _ in range(2):
            session.send(events.Respond("Federal city"))
            session.send(events.CountMine())
            assert workspace.journal.accepted() == [("towns/bern", "Federal city")]
            sent = session.send(events.Undo())
            assert sent.taken_back is not None
            assert sent.taken_back.what is What.ACCEPTANCE
            assert workspace.journal.accepted() == []
            assert marked(session).mark.score == 0
            assert workspace.journal.last_responses("towns/bern")[0].score == 0
            session.send(events.Undo())
            assert asked(session).item.key == "towns/bern"
            assert workspace.journal.last_responses("towns/bern") == []


def test_the_end_of_a_practice_can_be_taken_back(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan(), questions=("towns/oslo",)))
        session.send(right(session))
        before = session.state
        session.send(events.Proceed())
        assert session.state.result is not None
        assert workspace.journal.unfinished() == []
        session.send(events.Undo())
        assert session.state == before
        assert len(workspace.journal.unfinished()) == 1
        session.send(events.Undo())
        assert asked(session).item.key == "towns/oslo"
        assert workspace.journal.responses(session.state.attempt_id) == []
        session.send(right(session))
        session.send(events.Proceed())
        assert session.state.result is not None


def test_what_an_earlier_run_answered_can_be_taken_back(learner: Learner) -> None:
    with learner.workspace() as workspace:
        first = quiz(workspace, plan())
        keys = []
        for _ in range(2):
            keys.append(asked(first).item.key)
            first.send(right(first))
            first.send(events.Proceed())
    with learner.workspace() as workspace:
        session = resume(workspace, unfinished(workspace))
        for key in reversed(keys):
            session.send(events.Undo())
            assert asked(session).item.key == key
            assert set(asked(session).before.values()) == {None}, "as before its answer"
        assert session.send(events.Undo()).ignored
        assert workspace.journal.responses(session.state.attempt_id) == []


def test_a_flag_leaves_an_exam_as_it_stands_and_can_be_taken_back(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan(Mode.EXAM))
        session.send(right(session))
        stage = session.state.stage
        sent = session.send(Flag("two are right"))
        assert [event.kind for event in sent.recorded] == [Kind.FLAGGED]
        assert session.state.stage is stage
        key = asked(session).item.key
        assert [(flag.question, flag.text) for flag in workspace.journal.flags()] == [
            (key, "two are right")
        ]
        session.send(events.Undo())
        assert workspace.journal.flags() == []
        assert session.state.stage is stage
        assert session.send(events.Undo()).ignored, "an answer of an exam stands"


def test_a_hint_makes_no_right_answer_a_sure_mistake(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan(), questions=("towns/seine",), confidence=True))
        session.send(events.ShowHint())
        session.send(events.Respond("Seine", "sure"))
        session.send(events.Proceed())
        result = session.state.result
        assert result is not None
        assert result.score.percent == 66.7
        assert result.certainty_score == 3
        assert result.sure_but_wrong == ()


def test_a_test_shows_no_marks_and_lets_answers_be_changed(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan(Mode.TEST))
        first = asked(session).item.key
        session.send(wrong(session))
        assert asked(session).item.key != first
        while isinstance(session.state.stage, Asking):
            session.send(right(session))
        assert session.state.stage == HandingIn(())
        session.send(events.GoTo(0))
        assert asked(session).item.key == first
        session.send(right(session))
        assert len(workspace.journal.responses(session.state.attempt_id)) == 6
        session.send(events.HandIn())
        assert session.state.result is not None
        assert session.state.result.score.percent == 100


def test_a_skipped_question_of_a_test_counts_as_wrong(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan(Mode.TEST))
        session.send(events.Skip())
        while isinstance(session.state.stage, Asking):
            session.send(right(session))
        assert session.state.stage == HandingIn((0,))
        session.send(events.HandIn())
        assert session.state.result is not None
        assert len(session.state.result.mistakes) == 1
        assert session.state.result.lines[0].given is None


def test_an_exam_has_no_way_back_and_leaves_the_schedule_alone(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan(Mode.EXAM, pass_percent=70))
        session.send(right(session))
        assert session.send(events.GoTo(0)).ignored
        assert session.send(events.Undo()).ignored
        take(session)
        session.send(events.HandIn())
        assert session.state.result is not None
        assert session.state.result.passed is True
        assert not any(
            workspace.journal.state(card)
            for entry in workspace.entries()
            for card in entry.card_keys()
        )


def test_the_pass_mark_can_be_missed(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan(Mode.EXAM, pass_percent=70))
        take(session, rightly=False)
        session.send(events.HandIn())
        assert session.state.result is not None
        assert session.state.result.passed is False


def test_time_over_saves_what_was_entered_and_ends_the_exam(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan(Mode.EXAM, seconds=60))
        learner.later(59 * SECOND)
        assert session.send(events.Tick()).ignored
        learner.later(2 * SECOND)
        best = asked(session).item.question.best_response(None)
        session.send(events.Tick(best))
        assert session.state.result is not None
        assert session.state.result.lines[0].verdict is Verdict.RIGHT
        assert session.state.result.finished == session.state.started + MINUTE
        [attempt] = workspace.journal.attempts()
        assert attempt.finished is not None
        assert len(workspace.journal.responses(session.state.attempt_id)) == 1


def test_the_time_of_one_question_is_over(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan(Mode.EXAM, question_seconds=30))
        learner.later(31 * SECOND)
        session.send(events.Tick())
        assert session.state.position == 1
        assert session.state.given[0].mark.score == 0
        take(session)
        session.send(events.HandIn())
        assert session.state.result is not None
        assert len(session.state.result.mistakes) == 1


def test_the_time_of_the_next_question_runs_from_when_the_last_ones_was_over(
    learner: Learner,
) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan(Mode.EXAM, question_seconds=30))
        started = session.state.started
        learner.later(45 * SECOND)
        session.send(events.Tick())
        assert asked(session).since == started + 30 * SECOND
        assert session.state.deadline == started + 60 * SECOND
        session.send(right(session))
        assert session.state.given[1].took == 15 * SECOND
        assert asked(session).since == started + 45 * SECOND, "an answer in time begins the next"


@pytest.mark.parametrize("mode", Mode)
def test_an_attempt_goes_on_where_it_was_left(learner: Learner, mode: Mode) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan(mode))
        session.send(right(session))
        if mode is Mode.PRACTICE:
            session.send(events.Proceed())
        session.send(wrong(session))
        left = session.state
    with learner.workspace() as workspace:
        found = unfinished(workspace, ["towns"])
        again = resume(workspace, found)
        assert again.state.items == left.items
        assert again.state.plan == left.plan
        assert {place: given.mark.score for place, given in again.state.given.items()} == {
            0: 1,
            1: 0,
        }
        assert again.state.position == 2
        take(again)
        if isinstance(again.state.stage, HandingIn):
            again.send(events.HandIn())
        assert again.state.result is not None
        assert len(again.state.result.mistakes) == 1
        with pytest.raises(NothingToAskError):
            unfinished(workspace)


def test_the_clock_of_an_exam_runs_on_while_it_is_left(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan(Mode.EXAM, seconds=600))
        session.send(right(session))
    learner.later(11 * MINUTE)
    with learner.workspace() as workspace:
        again = resume(workspace, unfinished(workspace))
        again.send(events.Tick())
        assert again.state.result is not None
        assert again.state.result.lines[0].verdict is Verdict.RIGHT
        assert len(again.state.result.mistakes) == 5


def test_an_attempt_given_up_is_not_offered_again(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan())
        session.send(right(session))
        session.send(events.GiveUp())
        with pytest.raises(NothingToAskError):
            unfinished(workspace)
        assert len(workspace.journal.responses(session.state.attempt_id)) == 1


def test_a_hint_costs_a_third(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan(), questions=("towns/seine",)))
        session.send(events.ShowHint())
        session.send(right(session))
        stage = session.state.stage
        assert isinstance(stage, Marked)
        assert stage.mark.score == pytest.approx(2 / 3)
        assert "hint" in stage.mark.why
        assert stage.rating is Rating.HARD


def test_certainty_is_scored_apart(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(
            workspace, replace(plan(), questions=("towns/seine", "towns/oslo"), confidence=True)
        )
        session.send(replace(right(session), confidence="sure"))
        session.send(events.Proceed())
        session.send(replace(wrong(session), confidence="sure"))
        session.send(events.Proceed())
        result = session.state.result
        assert result is not None
        assert result.certainty_score == 3 - 6
        assert len(result.sure_but_wrong) == 1


def test_only_mistakes_and_only_unseen(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan(), length=3))
        missed = asked(session).item.key
        session.send(wrong(session))
        session.send(events.Proceed())
        take(session)
        seen = {item.key for item in session.state.items}
        mistakes = quiz(workspace, replace(plan(), only="mistakes"))
        assert [item.key for item in mistakes.state.items] == [missed]
        unseen = quiz(workspace, replace(plan(), only="unseen"))
        assert not seen & {item.key for item in unseen.state.items}


def test_filters_that_leave_nothing_are_said(learner: Learner) -> None:
    with (
        learner.workspace() as workspace,
        pytest.raises(NothingToAskError, match="no question fits"),
    ):
        quiz(workspace, replace(plan(), tags=("mountains",)))


def test_a_policy_of_the_quiz_goes_before_the_questions_own(learner: Learner) -> None:
    with learner.workspace() as workspace:
        expected: dict[Marking, float] = {"partial": 0.5, "all_or_nothing": 0.0}
        for policy, score in expected.items():
            session = quiz(workspace, replace(plan(), questions=("towns/danube",), marking=policy))
            session.send(events.Respond(["Vienna"]))
            stage = session.state.stage
            assert isinstance(stage, Marked)
            assert stage.mark.score == pytest.approx(score)


def test_an_attempt_that_ended_without_its_end_gets_one(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan(), questions=("towns/oslo",)))
        session.send(right(session))  # and the program is killed while the mark is read
    with learner.workspace() as workspace:
        again = resume(workspace, unfinished(workspace))
        assert again.state.result is not None
        assert again.state.result.score.percent == 100
        assert workspace.journal.unfinished() == []


def test_what_was_missed_or_guessed_is_asked_again(learner: Learner) -> None:
    with learner.workspace() as workspace:
        with pytest.raises(NothingToAskError, match="no quiz was finished"):
            missed_last(workspace)
        keys = ("towns/oslo", "towns/bern", "towns/seine")
        session = quiz(workspace, replace(plan(), questions=keys, confidence=True))
        while isinstance(session.state.stage, Asking):
            key = asked(session).item.key
            answer = wrong(session) if key == "towns/oslo" else right(session)
            session.send(replace(answer, confidence="guess" if key == "towns/bern" else "sure"))
            session.send(events.Proceed())
        assert session.state.result is not None
        again = quiz(workspace, missed_last(workspace, ["towns"]))
        assert {item.key for item in again.state.items} == {"towns/oslo", "towns/bern"}
        assert {item.key for item in again.state.items} == set(session.state.result.missed)
        while isinstance(again.state.stage, Asking):
            again.send(replace(right(again), confidence="sure"))
            again.send(events.Proceed())
        with pytest.raises(NothingToAskError, match="nothing was missed"):
            missed_last(workspace)


def test_a_deck_outside_the_folders_is_found_again(learner: Learner) -> None:
    outside = learner.folder / "elsewhere"
    outside.mkdir()
    for name in ("towns.yaml", "notes.md"):
        (learner.folder / "decks" / name).rename(outside / name)
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan(), decks=(str(outside / "towns.yaml"),)))
        session.send(wrong(session))
        session.send(events.Proceed())
    with learner.workspace() as workspace:
        again = resume(workspace, unfinished(workspace))
        assert again.state.items == session.state.items
        take(again)
        assert again.state.result is not None
    with learner.workspace() as workspace:
        assert [item.key for item in quiz(workspace, missed_last(workspace)).state.items] == [
            session.state.items[0].key
        ]


def test_a_changed_question_is_settled_in_a_quiz_too(learner: Learner) -> None:
    one = replace(plan(), questions=("towns/oslo",))
    with learner.workspace() as workspace:
        quiz(workspace, one).send(events.Respond("true"))
        assert workspace.journal.state("towns/oslo") is not None
    deck = (learner.folder / "decks" / "towns.yaml").read_text()
    learner.write("towns.yaml", deck.replace("capital of Norway.", "largest town of Norway."))
    with learner.workspace() as workspace:
        session = quiz(workspace, one)
        assert asked(session).changed_from is not None
        session.send(events.DecideHistory("over"))
        assert asked(session).changed_from is None
        assert workspace.journal.state("towns/oslo") is None
        session.send(right(session))
        state = workspace.journal.state("towns/oslo")
        assert state is not None
        assert state.reviews == 1


def test_what_is_said_late_and_does_nothing_leaves_the_question(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan())
        session.send(right(session))
        session.send(events.Proceed())
        before = session.state
        assert session.send(events.CountMine()).ignored, "it was right"
        assert session.state == before


def test_there_is_no_way_to_a_question_that_is_not_there(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan(Mode.TEST))
        before = session.state
        for position in (-1, 6):
            assert session.send(events.GoTo(position)).ignored
            assert session.state == before
        session.send(events.GoTo(5))
        assert session.state.position == 5


def test_what_is_gone_from_the_deck_is_left_out_when_a_quiz_goes_on(learner: Learner) -> None:
    def without(*questions: str) -> None:
        text = (learner.folder / "decks" / "towns.yaml").read_text(encoding="utf-8")
        for question in questions:
            text = text.replace(f"id: {question}", f"id: no-{question}")
        learner.write("towns.yaml", text)

    keys = ("towns/oslo", "towns/bern", "towns/seine")
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan(), questions=keys))
        first, second, third = (item.question.id for item in session.state.items)
        for _ in range(2):
            session.send(right(session))
            session.send(events.Proceed())
    without(first)
    with learner.workspace() as workspace:
        again = resume(workspace, unfinished(workspace))
        assert [item.question.id for item in again.state.items] == [second, third]
        assert set(again.state.given) == {0}
        assert asked(again).item.question.id == third
    without(second, third)
    with (
        learner.workspace() as workspace,
        pytest.raises(NothingToAskError, match="no longer in their decks"),
    ):
        resume(workspace, unfinished(workspace))


def test_a_clock_that_is_put_back_makes_no_answer_quicker_than_at_once(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan())
        learner.later(-5 * SECOND)
        session.send(right(session))
        assert marked(session).took == 0
