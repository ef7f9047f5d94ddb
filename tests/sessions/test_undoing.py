from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.journal.events import Kind
from quizapp.journal.journal import Journal
from quizapp.reviews import Rating
from quizapp.sessions import events, records
from quizapp.sessions.acts import What
from quizapp.sessions.asides import ASIDES, Flag
from quizapp.sessions.begin import quiz, study
from quizapp.sessions.plan import Mode, Plan
from quizapp.sessions.stages import Asking
from quizapp.sessions.undoing import NothingToUndoError, TakenBack, undo_last
from tests.learner import DAY, Learner, learner_with_towns


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return learner_with_towns(tmp_path)


def plan(*questions: str, mode: Mode = Mode.PRACTICE) -> Plan:
    return replace(Plan.for_mode(mode, decks=("towns",), seed=1), questions=questions)


def test_all_that_was_done_is_taken_back_the_last_first(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        while isinstance(session.state.stage, Asking):
            if session.state.stage.item.question.id == "bern":
                break
            session.send(events.Skip())
        session.send(events.Respond("the federal city"))
        wrong = workspace.journal.state("towns/bern")
        session.send(events.CountMine())
        session.send(events.Rate(Rating.EASY))
        session.send(Flag("a typo"))
        session.send(events.Suspend())
    with learner.workspace() as workspace:
        journal = workspace.journal
        done = []
        for _ in range(5):
            done.append(undo_last(workspace).what)
            if done[-1] is What.ACCEPTANCE:
                assert journal.accepted() == []
                assert journal.state("towns/bern") == wrong, "the answer stands as it was marked"
        assert done == [
            What.SUSPENSION,
            Flag.what,
            What.RATING,
            What.ACCEPTANCE,
            What.RESPONSE,
        ]
        assert journal.state("towns/bern") is None
        assert (journal.flags(), journal.suspended()) == ([], frozenset())
        with pytest.raises(NothingToUndoError):
            undo_last(workspace)


def test_the_question_that_it_was_about_is_named(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        session.send(Flag("a typo"))
        assert undo_last(workspace).question == "towns/seine"


def test_the_question_of_a_rating_and_of_a_blank_is_named(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan("towns/rhine"))
        session.send(events.Respond({"first": "Basel", "second": "Bonn"}))
        session.send(events.Rate(Rating.EASY))
        assert undo_last(workspace).what is What.END
        assert undo_last(workspace) == TakenBack(what=What.RATING, question="towns/rhine")
        assert undo_last(workspace) == TakenBack(what=What.RESPONSE, question="towns/rhine")


def test_what_was_done_on_another_day_stands(learner: Learner) -> None:
    with learner.workspace() as workspace:
        study(workspace).send(Flag("a typo"))
    learner.later(DAY)
    with learner.workspace() as workspace:
        with pytest.raises(NothingToUndoError, match="today"):
            undo_last(workspace)
        assert len(workspace.journal.flags()) == 1


def test_an_exam_stands(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan("towns/oslo", "towns/seine", mode=Mode.EXAM))
        session.send(events.Respond("true"))
        for _ in range(2):
            with pytest.raises(NothingToUndoError, match="exam"):
                undo_last(workspace)
            session.send(events.HandIn())
        assert len(workspace.journal.responses(session.state.attempt_id)) == 1


def test_a_practice_that_is_over_goes_on(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan("towns/oslo"))
        session.send(events.Respond("true"))
        session.send(events.Proceed())
        assert undo_last(workspace).what is What.END
        assert len(workspace.journal.unfinished()) == 1
        assert undo_last(workspace).what is What.RESPONSE
        assert workspace.journal.responses(session.state.attempt_id) == []


def test_a_card_that_was_brought_back_is_suspended_again(learner: Learner) -> None:
    with learner.workspace() as workspace:
        for on in (True, False):
            workspace.journal.record_all(
                [records.suspended("towns/oslo", on=on)], at=workspace.now()
            )
        assert undo_last(workspace).what is What.RETURN
        assert workspace.journal.suspended() == {"towns/oslo"}


def test_each_act_is_named_as_it_is_told() -> None:
    assert {what.name: what.value for what in What} == {
        "RESPONSE": "the answer",
        "RATING": "the rating",
        "ACCEPTANCE": "that the answer counts",
        "SUSPENSION": "the suspension",
        "RETURN": "that the card is asked again",
        "DECISION": "the choice about the changed question",
        "END": "the end of the quiz",
    }
    assert [aside.what for aside in ASIDES] == ["the flag"]


def test_what_a_quiz_that_is_over_elsewhere_holds_stands(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan("towns/oslo", "towns/bern"))
        while session.state.items[session.state.position].question.id != "bern":
            session.send(events.Skip())
        session.send(events.Respond("the federal city"))
        session.send(events.CountMine())
        elsewhere = learner.folder / "elsewhere.db"
        workspace.journal.backup(elsewhere)
        with Journal.open(elsewhere, lambda _: workspace.scheduler, device="elsewhere") as other:
            ended = {"attempt": session.state.attempt_id, "score": 0, "out_of": 3, "percent": 0}
            other.record(Kind.ATTEMPT_FINISHED, ended | {"by_tag": {}}, at=workspace.now())
            workspace.journal.merge(other.events())
        with pytest.raises(NothingToUndoError, match="a quiz that is over elsewhere"):
            undo_last(workspace)


def test_no_question_is_named_where_it_was_about_none_or_several(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = quiz(workspace, plan("towns/oslo"))
        session.send(events.Respond("true"))
        session.send(events.Proceed())
        assert undo_last(workspace).question == "", "the end of a quiz"
        journal, at = workspace.journal, workspace.now()
        both = map(records.suspended, ("towns/oslo", "towns/bern"))
        journal.record_all(records.together(records.identified(journal, at, *both)), at=at)
        taken_back = undo_last(workspace)
        assert (taken_back.what, taken_back.question) == (What.SUSPENSION, "")
        assert journal.suspended() == frozenset()
