from pathlib import Path

import pytest

from quizapp.journal.errors import JournalError
from quizapp.questions.forms import Fill, Pick, Reveal
from quizapp.questions.marks import Verdict
from quizapp.reviews import Phase, Rating
from quizapp.sessions import events
from quizapp.sessions.begin import study
from quizapp.sessions.sitting import Sitting
from quizapp.sessions.stages import Asking, Finished, Marked, Stood
from quizapp.sessions.study import StudyState
from tests.learner import DAY, MINUTE, SECOND, Learner, learner_with_towns


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return learner_with_towns(tmp_path)


def asked(sitting: Sitting[StudyState]) -> Asking:
    stage = sitting.state.stage
    assert isinstance(stage, Asking)
    return stage


def marked(sitting: Sitting[StudyState]) -> Marked:
    stage = sitting.state.stage
    assert isinstance(stage, Marked)
    return stage


def answer_right(sitting: Sitting[StudyState]) -> None:
    asking = asked(sitting)
    sitting.send(events.Answer(asking.item.question.best_response(asking.item.part)))


def test_a_right_answer_is_kept_before_it_is_shown(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        card = next(iter(asked(sitting).before))
        learner.later(7 * SECOND)
        answer_right(sitting)
        kept = marked(sitting)
        with learner.desk() as other:  # a second reader sees it at once
            state = other.journal.state(card)
        assert state is not None
        assert state == kept.outcomes[Rating.GOOD]
        assert kept.rating is Rating.GOOD
        assert kept.took == 7 * SECOND
        assert kept.mark.verdict is Verdict.RIGHT


def test_every_card_of_the_deck_comes_up_but_siblings_wait(learner: Learner) -> None:
    met = []
    with learner.desk() as desk:
        sitting = study(desk)
        while isinstance(sitting.state.stage, Asking):
            met.append(next(iter(asked(sitting).before)))
            answer_right(sitting)
            sitting.send(events.Rate(Rating.EASY))
    assert isinstance(sitting.state.stage, Finished)
    assert sorted(met) == sorted(
        f"towns/{part}" for part in ("seine", "danube", "oslo", "bern", "rhine#first", "ebro")
    )
    assert sitting.state.count(Verdict.RIGHT) == 6


def test_the_second_blank_comes_on_another_day(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        while isinstance(sitting.state.stage, Asking):
            answer_right(sitting)
            sitting.send(events.Rate(Rating.EASY))
        learner.later(DAY)
        sitting = study(desk)
        asking = asked(sitting)
        assert next(iter(asking.before)) == "towns/rhine#second"
        assert isinstance(asking.form, Fill)
        assert asking.form.blanks == ("second",)
        assert "Basel" in asking.form.prompt


def test_a_card_in_its_steps_comes_back_in_the_same_session(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk, tags=["capitals"], limit=10)
        first = next(iter(asked(sitting).before))
        sitting.send(events.Answer(""))
        assert marked(sitting).rating is Rating.AGAIN
        sitting.send(events.Proceed())
        assert next(iter(asked(sitting).before)) != first
        learner.later(2 * MINUTE)
        answer_right(sitting)
        sitting.send(events.Proceed())
        assert next(iter(asked(sitting).before)) == first


def test_the_rating_can_be_changed(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        card = next(iter(asked(sitting).before))
        answer_right(sitting)
        easy = marked(sitting).outcomes[Rating.EASY]
        sitting.send(events.Rate(Rating.EASY))
        assert desk.journal.state(card) == easy
        assert easy.phase is Phase.REVIEW


def test_the_rating_can_be_changed_after_going_on(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        card = next(iter(asked(sitting).before))
        answer_right(sitting)
        easy = marked(sitting).outcomes[Rating.EASY]
        sitting.send(events.Proceed())
        following = next(iter(asked(sitting).before))
        sitting.send(events.Rate(Rating.EASY))
        assert desk.journal.state(card) == easy
        assert next(iter(asked(sitting).before)) == following


def test_undo_goes_back_any_number_of_answers(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        begun = sitting.state
        cards = []
        for _ in range(3):
            cards.append(next(iter(asked(sitting).before)))
            answer_right(sitting)
            sitting.send(events.Proceed())
        for card in reversed(cards):
            sitting.send(events.Undo())
            assert next(iter(asked(sitting).before)) == card
            assert desk.journal.state(card) is None
        assert sitting.state.queue == begun.queue
        assert sitting.state.done == 0
        same = sitting.state
        assert sitting.send(events.Undo()) is same


def test_a_flashcard_is_revealed_then_rated(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        while not isinstance(asked(sitting).form, Reveal):
            sitting.send(events.Skip())
        sitting.send(events.Rate(Rating.GOOD))
        assert not asked(sitting).revealed, "a rating before the answer is shown does nothing"
        sitting.send(events.Reveal())
        assert asked(sitting).revealed
        assert set(asked(sitting).outcomes) == set(Rating)
        sitting.send(events.Rate(Rating.HARD))
        assert sitting.state.count(Verdict.PARTLY) == 1
        state = desk.journal.state("towns/ebro")
        assert state is not None
        assert state.reviews == 1


def test_a_hint_makes_it_hard(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk, limit=1)
        assert asked(sitting).item.question.id == "seine"
        sitting.send(events.ShowHint())
        assert asked(sitting).hinted
        answer_right(sitting)
        assert marked(sitting).rating is Rating.HARD
        sitting.send(events.Proceed())
        assert isinstance(sitting.state.stage, Finished)


def test_mine_counts_now_and_from_now_on(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        while asked(sitting).item.question.id != "bern":
            sitting.send(events.Skip())
        sitting.send(events.Answer("the federal city"))
        assert marked(sitting).rating is Rating.AGAIN
        assert marked(sitting).can_count
        sitting.send(events.CountMine())
        assert marked(sitting).rating is Rating.GOOD
        assert sitting.state.done == 1
        state = desk.journal.state("towns/bern")
        assert state is not None
        assert state.reviews == 1
        assert state == marked(sitting).outcomes[Rating.GOOD]
    with learner.desk() as desk:
        grading = desk.grading("towns/bern")
        found = desk.question("towns/bern")
        assert found is not None
        assert found[1].mark("The Federal City", None, grading).score == 1


def test_an_undo_takes_back_that_mine_counts(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        while asked(sitting).item.question.id != "bern":
            sitting.send(events.Skip())
        sitting.send(events.Answer("the federal city"))
        sitting.send(events.CountMine())
        assert desk.journal.accepted() == [("towns/bern", "the federal city")]
        sitting.send(events.Undo())
        assert desk.journal.accepted() == []
        sitting.send(events.Answer("the federal city"))
        assert marked(sitting).rating is Rating.AGAIN


def test_suspended_cards_are_asked_no_more(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        card = next(iter(asked(sitting).before))
        sitting.send(events.Suspend())
        assert next(iter(asked(sitting).before)) != card
    with learner.desk() as desk:
        sitting = study(desk)
        met = set()
        while isinstance(sitting.state.stage, Asking):
            met.add(next(iter(asked(sitting).before)))
            sitting.send(events.Skip())
        assert card not in met
        assert met


def test_undo_brings_a_suspended_card_back(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        begun = sitting.state
        card = next(iter(asked(sitting).before))
        sitting.send(events.Suspend())
        assert desk.journal.suspended() == {card}
        assert sitting.state.done == 0, "to suspend is no answer"
        sitting.send(events.Undo())
        assert next(iter(asked(sitting).before)) == card
        assert sitting.state.queue == begun.queue
        assert not desk.journal.suspended()


def test_undo_of_a_suspension_keeps_the_answer_before_it(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        card = next(iter(asked(sitting).before))
        answer_right(sitting)
        answered = sitting.state
        sitting.send(events.Suspend())
        assert sitting.state.done == 1
        sitting.send(events.Rate(Rating.EASY))
        assert sitting.state.done == 1, "what follows a suspension rates nothing before it"
        sitting.send(events.Undo())
        assert sitting.state == answered
        assert desk.journal.state(card) is not None
        sitting.send(events.Undo())
        assert desk.journal.state(card) is None


def test_when_the_journal_cannot_write_the_question_stands(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        before = sitting.state

        def full(*_: object, **__: object) -> None:
            raise JournalError("the disk is full")

        with monkeypatch.context() as patch:
            patch.setattr(desk.journal, "record_all", full)
            with pytest.raises(JournalError):
                answer_right(sitting)
        assert sitting.state is before
        answer_right(sitting)
        assert marked(sitting).mark.score == 1


def test_new_cards_keep_to_the_daily_limit(learner: Learner) -> None:
    learner.places.home.mkdir()
    learner.places.settings.write_text("new_per_day = 2\n")
    with learner.desk() as desk:
        sitting = study(desk)
        for _ in range(2):
            answer_right(sitting)
            sitting.send(events.Rate(Rating.EASY))
        assert isinstance(sitting.state.stage, Finished)
        assert isinstance(study(desk).state.stage, Finished)
        learner.later(DAY)
        assert isinstance(study(desk).state.stage, Asking)


def test_a_question_that_vanished_is_passed_over(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk)
        deck = (learner.folder / "decks" / "towns.yaml").read_text()
        first, second = deck.index("  - id: seine"), deck.index("  - id: bern")
        learner.write("towns.yaml", deck[:first] + deck[second:])
        answer_right(sitting)
        sitting.send(events.Proceed())
        assert asked(sitting).item.question.id == "bern"


def test_what_must_be_recalled_has_changed(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk, limit=1)
        answer_right(sitting)
        sitting.send(events.Rate(Rating.EASY))
    deck = (learner.folder / "decks" / "towns.yaml").read_text()
    learner.write("towns.yaml", deck.replace("runs through Paris?", "runs through Rouen?"))
    learner.later(60 * DAY)
    with learner.desk() as desk:
        sitting = study(desk)
        assert asked(sitting).item.question.id == "seine"
        assert asked(sitting).was == Stood("Which river runs through Paris?", ("Seine",))
        assert isinstance(asked(sitting).form, Pick)


def test_a_changed_question_can_start_over(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk, limit=1)
        answer_right(sitting)
        sitting.send(events.Rate(Rating.EASY))
    deck = (learner.folder / "decks" / "towns.yaml").read_text()
    learner.write("towns.yaml", deck.replace("runs through Paris?", "runs through Rouen?"))
    learner.later(60 * DAY)
    with learner.desk() as desk:
        sitting = study(desk, limit=1)
        sitting.send(events.Settle("over"))
        assert asked(sitting).was is None
        assert desk.journal.state("towns/seine") is None
        answer_right(sitting)
        state = desk.journal.state("towns/seine")
        assert state is not None
        assert state.reviews == 1
        assert state == marked(sitting).outcomes[Rating.GOOD]
        sitting.send(events.Undo())
        assert desk.journal.state("towns/seine") is None


def rewritten(learner: Learner, old: str, new: str) -> None:
    deck = (learner.folder / "decks" / "towns.yaml").read_text()
    assert old in deck
    learner.write("towns.yaml", deck.replace(old, new))


def test_only_what_is_right_no_longer_may_be_shown(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk, limit=1)
        answer_right(sitting)
        sitting.send(events.Rate(Rating.EASY))
    rewritten(learner, "through Paris?", "through Rouen?")
    learner.later(60 * DAY)
    with learner.desk() as desk:
        was = asked(study(desk, limit=1)).was
        assert was is not None
        assert was.gone == ()
    rewritten(learner, "answer: Seine", "answer: The river Seine")
    with learner.desk() as desk:
        was = asked(study(desk, limit=1)).was
        assert was is not None
        assert was.gone == ("Seine",)


def test_a_settled_change_is_what_the_next_one_is_held_against(learner: Learner) -> None:
    with learner.desk() as desk:
        sitting = study(desk, limit=1)
        answer_right(sitting)
        sitting.send(events.Rate(Rating.EASY))
    rewritten(learner, "through Paris?", "through Rouen?")
    learner.later(60 * DAY)
    with learner.desk() as desk:
        sitting = study(desk, limit=1)
        sitting.send(events.Settle("keep"))
        answer_right(sitting)
    rewritten(learner, "through Rouen?", "through Troyes?")
    learner.later(400 * DAY)
    with learner.desk() as desk:
        was = asked(study(desk, limit=1)).was
        assert was is not None
        assert was.prompt == "Which river runs through Rouen?"
