from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizapp.insight.scores import scores
from quizapp.questions.marks import Verdict
from quizapp.reviews import Rating
from quizapp.sessions import events
from quizapp.sessions.again import missed_last, resume, unfinished
from quizapp.sessions.attempt import HandingIn, QuizState
from quizapp.sessions.begin import NothingToAskError, quiz
from quizapp.sessions.plan import Mode, Plan
from quizapp.sessions.sitting import Sitting
from quizapp.sessions.stages import Asking, Finished, Marked
from tests.learner import MINUTE, SECOND, Learner, learner_with_towns

if TYPE_CHECKING:
    from quizapp.questions.marks import Marking


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return learner_with_towns(tmp_path)


def plan(mode: Mode = Mode.PRACTICE, **rest: object) -> Plan:
    return Plan.for_mode(mode, decks=("towns",), seed=1, **rest)


def asked(sitting: Sitting[QuizState]) -> Asking:
    stage = sitting.state.stage
    assert isinstance(stage, Asking)
    return stage


def right(sitting: Sitting[QuizState]) -> events.Answer:
    return events.Answer(asked(sitting).item.question.best_response(None))


def wrong(sitting: Sitting[QuizState]) -> events.Answer:
    best = asked(sitting).item.question.best_response(None)
    if isinstance(best, list):
        return events.Answer([])
    if isinstance(best, dict):
        return events.Answer(dict.fromkeys(best, "nowhere"))
    return events.Answer("no" if best == "yes" else "false" if best == "true" else "nowhere")


def take(sitting: Sitting[QuizState], *, rightly: bool = True) -> None:
    while isinstance(sitting.state.stage, Asking):
        sitting.send(right(sitting) if rightly else wrong(sitting))
        sitting.send(events.Proceed())  # says nothing where no mark is shown


def test_all_right_is_a_hundred_percent(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan())
        take(sitting)
        assert isinstance(sitting.state.stage, Finished)
        result = sitting.state.result
        assert result is not None
        assert (result.score.earned, result.score.out_of) == (7, 7)  # bern weighs two points
        assert result.mistakes == ()
        [row] = scores(desk.journal, desk.points)
        assert row["percent"] == 100
        assert row["by_tag"]["capitals"] == {"score": 4.0, "out_of": 4.0}


def test_all_wrong_is_nothing_and_all_are_missed(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan())
        take(sitting, rightly=False)
        result = sitting.state.result
        assert result is not None
        assert result.score.percent == 0
        assert len(result.missed) == 6
        again = quiz(desk, replace(plan(), questions=result.missed[:2]))
        assert {item.key for item in again.state.items} == set(result.missed[:2])


def test_the_same_seed_asks_the_same_in_the_same_order(learner: Learner) -> None:
    with learner.desk() as desk:
        first, second = quiz(desk, plan()), quiz(desk, plan())
        assert [item.key for item in first.state.items] == [item.key for item in second.state.items]
        assert asked(first).form == asked(second).form
        other = [quiz(desk, replace(plan(), seed=seed)).state.items for seed in range(2, 8)]
        assert any(items != first.state.items for items in other)


def test_practice_marks_at_once_and_moves_the_schedule(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan())
        cards = [asked(sitting).item.card(part) for part in asked(sitting).item.parts]
        sitting.send(right(sitting))
        assert isinstance(sitting.state.stage, Marked)
        assert all(desk.journal.state(card) is not None for card in cards)


def test_blanks_of_a_cloze_are_reviewed_each_for_itself(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, replace(plan(), questions=("towns/rhine",)))
        sitting.send(events.Answer({"first": "Basel", "second": "Bonn"}))
        stage = sitting.state.stage
        assert isinstance(stage, Marked)
        assert stage.mark.verdict is Verdict.PARTLY
        assert stage.mark.score == pytest.approx(0.5)
        first, second = (
            desk.journal.state("towns/rhine#first"),
            desk.journal.state("towns/rhine#second"),
        )
        assert first is not None
        assert second is not None
        assert first.stability > second.stability


def test_undo_in_practice_asks_again(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan())
        key = asked(sitting).item.key
        sitting.send(wrong(sitting))
        sitting.send(events.Proceed())
        sitting.send(events.Undo())
        assert asked(sitting).item.key == key
        assert sitting.state.given == {}
        assert desk.journal.answers(sitting.state.attempt) == []
        take(sitting)
        assert sitting.state.result is not None
        assert sitting.state.result.score.percent == 100


def test_a_rating_given_late_counts(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, replace(plan(), questions=("towns/oslo", "towns/bern")))
        card = asked(sitting).item.key
        sitting.send(right(sitting))
        stage = sitting.state.stage
        assert isinstance(stage, Marked)
        sitting.send(events.Proceed())
        sitting.send(events.Rate(Rating.EASY))
        assert desk.journal.state(card) == stage.outcomes[Rating.EASY]
        assert asked(sitting).item.key != card


def test_mine_counts_in_the_score(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, replace(plan(), questions=("towns/bern",)))
        sitting.send(events.Answer("Federal city"))
        sitting.send(events.CountMine())
        sitting.send(events.Proceed())
        assert sitting.state.result is not None
        assert sitting.state.result.score.percent == 100
        assert [answer.score for answer in desk.journal.answers(sitting.state.attempt)] == [1]


def test_an_undo_takes_back_that_mine_counts(learner: Learner) -> None:
    with learner.desk() as desk:
        two = ("towns/bern", "towns/oslo")
        sitting = quiz(desk, replace(plan(), questions=two))
        if asked(sitting).item.key != "towns/bern":
            sitting.send(events.Skip())
        for _ in range(2):
            sitting.send(events.Answer("Federal city"))
            sitting.send(events.CountMine())
            assert desk.journal.accepted() == [("towns/bern", "Federal city")]
            sitting.send(events.Undo())
            assert desk.journal.accepted() == []
        assert asked(sitting).item.key == "towns/bern"


def test_a_hint_makes_no_right_answer_a_sure_mistake(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, replace(plan(), questions=("towns/seine",), confidence=True))
        sitting.send(events.ShowHint())
        sitting.send(events.Answer("Seine", "sure"))
        sitting.send(events.Proceed())
        result = sitting.state.result
        assert result is not None
        assert result.score.percent == 66.7
        assert result.certainty_score == 3
        assert result.sure_but_wrong == ()


def test_a_test_shows_no_marks_and_lets_answers_be_changed(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan(Mode.TEST))
        first = asked(sitting).item.key
        sitting.send(wrong(sitting))
        assert asked(sitting).item.key != first
        while isinstance(sitting.state.stage, Asking):
            sitting.send(right(sitting))
        assert sitting.state.stage == HandingIn(())
        sitting.send(events.GoTo(0))
        assert asked(sitting).item.key == first
        sitting.send(right(sitting))
        assert len(desk.journal.answers(sitting.state.attempt)) == 6
        sitting.send(events.HandIn())
        assert sitting.state.result is not None
        assert sitting.state.result.score.percent == 100


def test_a_skipped_question_of_a_test_counts_as_wrong(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan(Mode.TEST))
        sitting.send(events.Skip())
        while isinstance(sitting.state.stage, Asking):
            sitting.send(right(sitting))
        assert sitting.state.stage == HandingIn((0,))
        sitting.send(events.HandIn())
        assert sitting.state.result is not None
        assert len(sitting.state.result.mistakes) == 1
        assert sitting.state.result.lines[0].given is None


def test_an_exam_has_no_way_back_and_leaves_the_schedule_alone(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan(Mode.EXAM, pass_percent=70))
        sitting.send(right(sitting))
        before = sitting.state
        assert sitting.send(events.GoTo(0)) is before
        assert sitting.send(events.Undo()) is before
        take(sitting)
        sitting.send(events.HandIn())
        assert sitting.state.result is not None
        assert sitting.state.result.passed is True
        assert not any(
            desk.journal.state(card) for entry in desk.entries() for card in entry.card_keys()
        )


def test_the_pass_mark_can_be_missed(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan(Mode.EXAM, pass_percent=70))
        take(sitting, rightly=False)
        sitting.send(events.HandIn())
        assert sitting.state.result is not None
        assert sitting.state.result.passed is False


def test_time_over_saves_what_was_entered_and_ends_the_exam(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan(Mode.EXAM, seconds=60))
        learner.later(59 * SECOND)
        before = sitting.state
        assert sitting.send(events.Tick()) is before
        learner.later(2 * SECOND)
        best = asked(sitting).item.question.best_response(None)
        sitting.send(events.Tick(best))
        assert sitting.state.result is not None
        assert sitting.state.result.lines[0].verdict is Verdict.RIGHT
        assert sitting.state.result.finished == sitting.state.started + MINUTE
        [attempt] = desk.journal.attempts()
        assert attempt.finished is not None
        assert len(desk.journal.answers(sitting.state.attempt)) == 1


def test_the_time_of_one_question_is_over(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan(Mode.EXAM, question_seconds=30))
        learner.later(31 * SECOND)
        sitting.send(events.Tick())
        assert sitting.state.position == 1
        assert sitting.state.given[0].mark.score == 0
        take(sitting)
        sitting.send(events.HandIn())
        assert sitting.state.result is not None
        assert len(sitting.state.result.mistakes) == 1


@pytest.mark.parametrize("mode", Mode)
def test_an_attempt_goes_on_where_it_was_left(learner: Learner, mode: Mode) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan(mode))
        sitting.send(right(sitting))
        if mode is Mode.PRACTICE:
            sitting.send(events.Proceed())
        sitting.send(wrong(sitting))
        left = sitting.state
    with learner.desk() as desk:
        found = unfinished(desk, ["towns"])
        again = resume(desk, found)
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
            unfinished(desk)


def test_the_clock_of_an_exam_runs_on_while_it_is_left(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan(Mode.EXAM, seconds=600))
        sitting.send(right(sitting))
    learner.later(11 * MINUTE)
    with learner.desk() as desk:
        again = resume(desk, unfinished(desk))
        again.send(events.Tick())
        assert again.state.result is not None
        assert again.state.result.lines[0].verdict is Verdict.RIGHT
        assert len(again.state.result.mistakes) == 5


def test_an_attempt_given_up_is_not_offered_again(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, plan())
        sitting.send(right(sitting))
        sitting.send(events.GiveUp())
        with pytest.raises(NothingToAskError):
            unfinished(desk)
        assert len(desk.journal.answers(sitting.state.attempt)) == 1


def test_a_hint_costs_a_third(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, replace(plan(), questions=("towns/seine",)))
        sitting.send(events.ShowHint())
        sitting.send(right(sitting))
        stage = sitting.state.stage
        assert isinstance(stage, Marked)
        assert stage.mark.score == pytest.approx(2 / 3)
        assert "hint" in stage.mark.why
        assert stage.rating is Rating.HARD


def test_certainty_is_scored_apart(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(
            desk, replace(plan(), questions=("towns/seine", "towns/oslo"), confidence=True)
        )
        sitting.send(replace(right(sitting), confidence="sure"))
        sitting.send(events.Proceed())
        sitting.send(replace(wrong(sitting), confidence="sure"))
        sitting.send(events.Proceed())
        result = sitting.state.result
        assert result is not None
        assert result.certainty_score == 3 - 6
        assert len(result.sure_but_wrong) == 1


def test_only_mistakes_and_only_unseen(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, replace(plan(), length=3))
        missed = asked(sitting).item.key
        sitting.send(wrong(sitting))
        sitting.send(events.Proceed())
        take(sitting)
        seen = {item.key for item in sitting.state.items}
        mistakes = quiz(desk, replace(plan(), only="mistakes"))
        assert [item.key for item in mistakes.state.items] == [missed]
        unseen = quiz(desk, replace(plan(), only="unseen"))
        assert not seen & {item.key for item in unseen.state.items}


def test_filters_that_leave_nothing_are_said(learner: Learner) -> None:
    with learner.desk() as desk, pytest.raises(NothingToAskError, match="no question fits"):
        quiz(desk, replace(plan(), tags=("mountains",)))


def test_a_policy_of_the_quiz_goes_before_the_questions_own(learner: Learner) -> None:
    with learner.desk() as desk:
        expected: dict[Marking, float] = {"partial": 0.5, "all_or_nothing": 0.0}
        for policy, score in expected.items():
            sitting = quiz(desk, replace(plan(), questions=("towns/danube",), marking=policy))
            sitting.send(events.Answer(["Vienna"]))
            stage = sitting.state.stage
            assert isinstance(stage, Marked)
            assert stage.mark.score == pytest.approx(score)


def test_an_attempt_that_ended_without_its_end_gets_one(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = quiz(desk, replace(plan(), questions=("towns/oslo",)))
        sitting.send(right(sitting))  # and the program is killed while the mark is read
    with learner.desk() as desk:
        again = resume(desk, unfinished(desk))
        assert again.state.result is not None
        assert again.state.result.score.percent == 100
        assert desk.journal.unfinished() == []


def test_what_was_missed_or_guessed_is_asked_again(learner: Learner) -> None:
    with learner.desk() as desk:
        with pytest.raises(NothingToAskError, match="no quiz was finished"):
            missed_last(desk)
        keys = ("towns/oslo", "towns/bern", "towns/seine")
        sitting = quiz(desk, replace(plan(), questions=keys, confidence=True))
        while isinstance(sitting.state.stage, Asking):
            key = asked(sitting).item.key
            answer = wrong(sitting) if key == "towns/oslo" else right(sitting)
            sitting.send(replace(answer, confidence="guess" if key == "towns/bern" else "sure"))
            sitting.send(events.Proceed())
        assert sitting.state.result is not None
        again = quiz(desk, missed_last(desk, ["towns"]))
        assert {item.key for item in again.state.items} == {"towns/oslo", "towns/bern"}
        assert {item.key for item in again.state.items} == set(sitting.state.result.missed)
        while isinstance(again.state.stage, Asking):
            again.send(replace(right(again), confidence="sure"))
            again.send(events.Proceed())
        with pytest.raises(NothingToAskError, match="nothing was missed"):
            missed_last(desk)


def test_a_deck_outside_the_folders_is_found_again(learner: Learner) -> None:
    outside = learner.folder / "elsewhere"
    outside.mkdir()
    for name in ("towns.yaml", "notes.md"):
        (learner.folder / "decks" / name).rename(outside / name)
    with learner.desk() as desk:
        sitting = quiz(desk, replace(plan(), decks=(str(outside / "towns.yaml"),)))
        sitting.send(wrong(sitting))
        sitting.send(events.Proceed())
    with learner.desk() as desk:
        again = resume(desk, unfinished(desk))
        assert again.state.items == sitting.state.items
        take(again)
        assert again.state.result is not None
    with learner.desk() as desk:
        assert [item.key for item in quiz(desk, missed_last(desk)).state.items] == [
            sitting.state.items[0].key
        ]


def test_a_changed_question_is_settled_in_a_quiz_too(learner: Learner) -> None:
    one = replace(plan(), questions=("towns/oslo",))
    with learner.desk() as desk:
        quiz(desk, one).send(events.Answer("true"))
        assert desk.journal.state("towns/oslo") is not None
    deck = (learner.folder / "decks" / "towns.yaml").read_text()
    learner.write("towns.yaml", deck.replace("capital of Norway.", "largest town of Norway."))
    with learner.desk() as desk:
        sitting = quiz(desk, one)
        assert asked(sitting).was is not None
        sitting.send(events.Settle("over"))
        assert asked(sitting).was is None
        assert desk.journal.state("towns/oslo") is None
        sitting.send(right(sitting))
        state = desk.journal.state("towns/oslo")
        assert state is not None
        assert state.reviews == 1
