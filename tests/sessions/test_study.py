import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.journal.errors import JournalError
from quizapp.journal.events import Kind
from quizapp.questions.forms import Fill, Pick, Response, Reveal
from quizapp.questions.marks import Verdict
from quizapp.reviews import Phase, Rating
from quizapp.sessions import events
from quizapp.sessions.acts import What
from quizapp.sessions.asides import Flag
from quizapp.sessions.begin import study
from quizapp.sessions.session import Session
from quizapp.sessions.stages import Asking, EarlierVersion, Finished, Marked
from quizapp.sessions.study import StudyState
from tests.learner import DAY, MINUTE, SECOND, Learner, learner_with_towns


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return learner_with_towns(tmp_path)


def asked(session: Session[StudyState]) -> Asking:
    stage = session.state.stage
    assert isinstance(stage, Asking)
    return stage


def marked(session: Session[StudyState]) -> Marked:
    stage = session.state.stage
    assert isinstance(stage, Marked)
    return stage


def answer_right(session: Session[StudyState]) -> None:
    asking = asked(session)
    session.send(events.Respond(asking.item.question.best_response(asking.item.part)))


def test_a_right_answer_is_kept_before_it_is_shown(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        card = next(iter(asked(session).before))
        learner.later(7 * SECOND)
        answer_right(session)
        kept = marked(session)
        with learner.workspace() as other:  # a second reader sees it at once
            state = other.journal.state(card)
        assert state is not None
        assert state == kept.outcomes[Rating.GOOD]
        assert kept.rating is Rating.GOOD
        assert kept.took == 7 * SECOND
        assert kept.mark.verdict is Verdict.RIGHT


def test_every_card_of_the_deck_comes_up_but_siblings_wait(learner: Learner) -> None:
    met = []
    with learner.workspace() as workspace:
        session = study(workspace)
        while isinstance(session.state.stage, Asking):
            met.append(next(iter(asked(session).before)))
            answer_right(session)
            session.send(events.Rate(Rating.EASY))
    assert isinstance(session.state.stage, Finished)
    assert sorted(met) == sorted(
        f"towns/{part}" for part in ("seine", "danube", "oslo", "bern", "rhine#first", "ebro")
    )
    assert session.state.verdicts[Verdict.RIGHT] == 6


def test_the_second_blank_comes_on_another_day(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        while isinstance(session.state.stage, Asking):
            answer_right(session)
            session.send(events.Rate(Rating.EASY))
        learner.later(DAY)
        session = study(workspace)
        asking = asked(session)
        assert next(iter(asking.before)) == "towns/rhine#second"
        assert isinstance(asking.form, Fill)
        assert asking.form.blanks == ("second",)
        assert "Basel" in asking.form.prompt


def test_a_card_in_its_steps_comes_back_in_the_same_session(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace, tags=["capitals"], limit=10)
        first = next(iter(asked(session).before))
        session.send(events.Respond(""))
        assert marked(session).rating is Rating.AGAIN
        session.send(events.Proceed())
        assert next(iter(asked(session).before)) != first
        learner.later(2 * MINUTE)
        answer_right(session)
        session.send(events.Proceed())
        assert next(iter(asked(session).before)) == first


def test_the_rating_can_be_changed(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        card = next(iter(asked(session).before))
        answer_right(session)
        easy = marked(session).outcomes[Rating.EASY]
        session.send(events.Rate(Rating.EASY))
        assert workspace.journal.state(card) == easy
        assert easy.phase is Phase.REVIEW


def test_the_rating_can_be_changed_after_going_on(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        card = next(iter(asked(session).before))
        answer_right(session)
        easy = marked(session).outcomes[Rating.EASY]
        session.send(events.Proceed())
        following = next(iter(asked(session).before))
        session.send(events.Rate(Rating.EASY))
        assert workspace.journal.state(card) == easy
        assert next(iter(asked(session).before)) == following


def test_undo_goes_back_any_number_of_answers(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        begun = session.state
        cards = []
        for _ in range(3):
            cards.append(next(iter(asked(session).before)))
            answer_right(session)
            session.send(events.Proceed())
        for card in reversed(cards):
            session.send(events.Undo())
            assert next(iter(asked(session).before)) == card
            assert workspace.journal.state(card) is None
        assert session.state.queue == begun.queue
        assert session.state.done == 0
        assert session.send(events.Undo()).ignored


def test_a_flashcard_is_revealed_then_rated(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        while not isinstance(asked(session).form, Reveal):
            session.send(events.Skip())
        session.send(events.Rate(Rating.GOOD))
        assert not asked(session).revealed, "a rating before the answer is shown does nothing"
        session.send(events.Reveal())
        assert asked(session).revealed
        assert set(asked(session).outcomes) == set(Rating)
        session.send(events.Rate(Rating.HARD))
        assert session.state.verdicts[Verdict.PARTLY] == 1
        state = workspace.journal.state("towns/ebro")
        assert state is not None
        assert state.reviews == 1


def test_a_hint_makes_it_hard(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace, limit=1)
        assert asked(session).item.question.id == "seine"
        session.send(events.ShowHint())
        assert asked(session).hinted
        answer_right(session)
        assert marked(session).rating is Rating.HARD
        session.send(events.Proceed())
        assert isinstance(session.state.stage, Finished)


def test_mine_counts_now_and_from_now_on(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        while asked(session).item.question.id != "bern":
            session.send(events.Skip())
        session.send(events.Respond("the federal city"))
        assert marked(session).rating is Rating.AGAIN
        assert marked(session).can_count
        session.send(events.CountMine())
        assert marked(session).rating is Rating.GOOD
        assert session.state.done == 1
        state = workspace.journal.state("towns/bern")
        assert state is not None
        assert state.reviews == 1
        assert state == marked(session).outcomes[Rating.GOOD]
    with learner.workspace() as workspace:
        grading = workspace.grading("towns/bern")
        found = workspace.question("towns/bern")
        assert found is not None
        assert found[1].mark("The Federal City", None, grading).score == 1


@pytest.mark.parametrize(
    ("question", "response", "counts"),
    [
        ("type: short, prompt: Where?, answer: Here", "elsewhere", True),
        ("type: short, prompt: Where?, answer: Here", "here", False),
        ("type: short, prompt: Where?, answer: Here", "", False),
        ("type: number, prompt: How many?, answer: 3", "4", True),
        ("type: date, prompt: When?, answer: 2024-12", "2024", True),
        ("type: date, prompt: When?, answer: 2024", "2024-12", False),
        ("type: cloze, text: 'A {{a: cat}}.'", {"a": "dog"}, True),
        ("type: list, prompt: Which?, answers: [Rome, Paris]", ["Rome", "Oslo"], True),
        ("type: list, prompt: Which?, answers: [Rome, Paris]", ["Rome", "Romme"], False),
        ("type: list, prompt: Which?, answers: [Rome, Paris]", ["Rome", "rome"], False),
        ("type: choice, prompt: Where?, answer: Here, distractors: [There]", "There", False),
        ("type: match, prompt: '?', pairs: {a: x, b: y}", {"a": "y"}, False),
        ("type: order, prompt: '?', items: [a, b]", ["b", "a"], False),
        ("type: open, prompt: Why?, rubric: [this]", {"": "that", "this": "no"}, False),
    ],
)
def test_only_what_is_typed_and_not_yet_right_can_be_counted(
    question: str, response: Response, *, counts: bool, tmp_path: Path
) -> None:
    learner = Learner(tmp_path)
    learner.write("d.yaml", f"quizapp: 1\nid: d\ntitle: D\nquestions: [{{id: q, {question}}}]\n")
    with learner.workspace() as workspace:
        session = study(workspace)
        session.send(events.Respond(response))
        assert marked(session).can_count is counts
        session.send(events.CountMine())
        assert (marked(session).rating is Rating.GOOD) is (
            counts or marked(session).mark.score == 1
        )
        assert bool(workspace.journal.accepted()) is counts


def test_an_undo_takes_back_that_mine_counts(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        while asked(session).item.question.id != "bern":
            session.send(events.Skip())
        session.send(events.Respond("the federal city"))
        session.send(events.CountMine())
        assert workspace.journal.accepted() == [("towns/bern", "the federal city")]
        session.send(events.Undo())
        assert workspace.journal.accepted() == []
        session.send(events.Respond("the federal city"))
        assert marked(session).rating is Rating.AGAIN


def test_suspended_cards_are_asked_no_more(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        card = next(iter(asked(session).before))
        session.send(events.Suspend())
        assert next(iter(asked(session).before)) != card
    with learner.workspace() as workspace:
        session = study(workspace)
        met = set()
        while isinstance(session.state.stage, Asking):
            met.add(next(iter(asked(session).before)))
            session.send(events.Skip())
        assert card not in met
        assert met


def test_undo_brings_a_suspended_card_back(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        begun = session.state
        card = next(iter(asked(session).before))
        session.send(events.Suspend())
        assert workspace.journal.suspended() == {card}
        assert session.state.done == 0, "to suspend is no answer"
        session.send(events.Undo())
        assert next(iter(asked(session).before)) == card
        assert session.state.queue == begun.queue
        assert not workspace.journal.suspended()


def test_undo_of_a_suspension_keeps_the_answer_before_it(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        card = next(iter(asked(session).before))
        answer_right(session)
        answered = session.state
        session.send(events.Suspend())
        assert session.state.done == 1
        session.send(events.Rate(Rating.EASY))
        assert session.state.done == 1, "what follows a suspension rates nothing before it"
        session.send(events.Undo())
        assert session.state == answered
        assert workspace.journal.state(card) is not None
        session.send(events.Undo())
        assert workspace.journal.state(card) is None


def test_a_rating_is_taken_back_before_its_answer(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        card = next(iter(asked(session).before))
        answer_right(session)
        answered = session.state
        session.send(events.Rate(Rating.EASY))
        sent = session.send(events.Undo())
        assert sent.taken_back is not None
        assert sent.taken_back.what is What.RATING
        assert session.state == answered
        outcomes = marked(session).outcomes
        assert workspace.journal.state(card) == outcomes[Rating.GOOD]
        session.send(events.Rate(Rating.HARD))
        assert workspace.journal.state(card) == outcomes[Rating.HARD]


def test_a_flag_stands_between_an_answer_and_its_rating(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        card = next(iter(asked(session).before))
        answer_right(session)
        sent = session.send(Flag("a typo"))
        assert [event.kind for event in sent.recorded] == [Kind.FLAGGED]
        session.send(events.Rate(Rating.EASY))
        state = workspace.journal.state(card)
        assert state is not None
        assert state.phase is Phase.REVIEW, "the rating is that of the answer"
        for what, flags in ((What.RATING, 1), (Flag.what, 0), (What.RESPONSE, 0)):
            taken_back = session.send(events.Undo()).taken_back
            assert taken_back is not None
            assert taken_back.what == what
            assert len(workspace.journal.flags()) == flags
        assert workspace.journal.state(card) is None


def test_no_undo_hides_a_hint_that_was_seen(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace, limit=1)
        session.send(events.ShowHint())
        session.send(Flag("a typo"))
        session.send(events.Undo())
        assert asked(session).hinted
        answer_right(session)
        session.send(events.Undo())
        assert asked(session).hinted


def test_undo_works_after_the_session_has_ended(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace, limit=1)
        card = next(iter(asked(session).before))
        answer_right(session)
        session.send(events.Proceed())
        assert isinstance(session.state.stage, Finished)
        session.send(events.Undo())
        assert next(iter(asked(session).before)) == card
        assert workspace.journal.state(card) is None


def test_what_an_event_has_led_to_is_said(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        assert session.send(events.Undo()).ignored, "there is nothing to take back"
        hint = session.send(events.ShowHint())
        assert (hint.recorded, hint.ignored) == ((), False)
        sent = session.send(events.Respond(asked(session).item.question.best_response("")))
        assert [event.kind for event in sent.recorded] == [Kind.ANSWERED]
        assert sent.recorded[0].id == marked(session).event_id
        assert sent.state is session.state


def test_when_the_journal_cannot_write_the_question_stands(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        before = session.state

        def full(*_: object, **__: object) -> None:
            raise JournalError("the disk is full")

        with monkeypatch.context() as patch:
            patch.setattr(workspace.journal, "record_all", full)
            with pytest.raises(JournalError):
                answer_right(session)
        assert session.state is before
        answer_right(session)
        assert marked(session).mark.score == 1


def test_what_is_recorded_is_not_recorded_twice_where_the_next_card_could_not_be_read(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        first, before = asked(session).item.key, session.state

        def unreadable(*_: object) -> None:
            raise JournalError("reading failed")

        with monkeypatch.context() as patch:
            patch.setattr(workspace.journal, "state", unreadable)
            with pytest.raises(JournalError):
                session.send(events.Suspend())
        assert session.state is before
        sent = session.send(events.Suspend())
        assert [event.payload["card"] for event in sent.recorded] == [first]
        assert workspace.journal.suspended() == {first}
        assert asked(session).item.key != first


def test_new_cards_keep_to_the_daily_limit(learner: Learner) -> None:
    learner.places.home.mkdir()
    learner.places.settings.write_text("new_per_day = 2\n")
    with learner.workspace() as workspace:
        session = study(workspace)
        for _ in range(2):
            answer_right(session)
            session.send(events.Rate(Rating.EASY))
        assert isinstance(session.state.stage, Finished)
        assert isinstance(study(workspace).state.stage, Finished)
        learner.later(DAY)
        assert isinstance(study(workspace).state.stage, Asking)


def test_a_question_that_vanished_is_passed_over(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        deck = (learner.folder / "decks" / "towns.yaml").read_text()
        first, second = deck.index("  - id: seine"), deck.index("  - id: bern")
        learner.write("towns.yaml", deck[:first] + deck[second:])
        answer_right(session)
        session.send(events.Proceed())
        assert asked(session).item.question.id == "bern"


def test_what_must_be_recalled_has_changed(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace, limit=1)
        answer_right(session)
        session.send(events.Rate(Rating.EASY))
    deck = (learner.folder / "decks" / "towns.yaml").read_text()
    learner.write("towns.yaml", deck.replace("runs through Paris?", "runs through Rouen?"))
    learner.later(60 * DAY)
    with learner.workspace() as workspace:
        session = study(workspace)
        assert asked(session).item.question.id == "seine"
        assert asked(session).changed_from == EarlierVersion(
            "Which river runs through Paris?", ("Seine",)
        )
        assert isinstance(asked(session).form, Pick)


def test_a_changed_question_can_start_over(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace, limit=1)
        answer_right(session)
        session.send(events.Rate(Rating.EASY))
    deck = (learner.folder / "decks" / "towns.yaml").read_text()
    learner.write("towns.yaml", deck.replace("runs through Paris?", "runs through Rouen?"))
    learner.later(60 * DAY)
    with learner.workspace() as workspace:
        session = study(workspace, limit=1)
        session.send(events.DecideHistory("over"))
        assert asked(session).changed_from is None
        assert workspace.journal.state("towns/seine") is None
        answer_right(session)
        state = workspace.journal.state("towns/seine")
        assert state is not None
        assert state.reviews == 1
        assert state == marked(session).outcomes[Rating.GOOD]
        session.send(events.Undo())
        assert workspace.journal.state("towns/seine") is None


def rewritten(learner: Learner, old: str, new: str) -> None:
    deck = (learner.folder / "decks" / "towns.yaml").read_text()
    assert old in deck
    learner.write("towns.yaml", deck.replace(old, new))


def test_only_what_is_right_no_longer_may_be_shown(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace, limit=1)
        answer_right(session)
        session.send(events.Rate(Rating.EASY))
    rewritten(learner, "through Paris?", "through Rouen?")
    learner.later(60 * DAY)
    with learner.workspace() as workspace:
        was = asked(study(workspace, limit=1)).changed_from
        assert was is not None
        assert was.no_longer_right == ()
    rewritten(learner, "answer: Seine", "answer: The river Seine")
    with learner.workspace() as workspace:
        was = asked(study(workspace, limit=1)).changed_from
        assert was is not None
        assert was.no_longer_right == ("Seine",)


def test_a_settled_change_is_what_the_next_one_is_held_against(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace, limit=1)
        answer_right(session)
        session.send(events.Rate(Rating.EASY))
    rewritten(learner, "through Paris?", "through Rouen?")
    learner.later(60 * DAY)
    with learner.workspace() as workspace:
        session = study(workspace, limit=1)
        session.send(events.DecideHistory("keep"))
        answer_right(session)
    rewritten(learner, "through Rouen?", "through Troyes?")
    learner.later(400 * DAY)
    with learner.workspace() as workspace:
        was = asked(study(workspace, limit=1)).changed_from
        assert was is not None
        assert was.prompt == "Which river runs through Rouen?"


def test_what_is_said_late_and_does_nothing_leaves_the_question(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        answer_right(session)
        session.send(events.Proceed())
        before = session.state
        assert session.send(events.CountMine()).ignored, "nothing was typed"
        assert session.state == before


HINTED = """\
quizapp: 1
id: two
title: Two
questions:
  - {id: a, type: truefalse, prompt: Is it?, answer: true, hint: It is.}
  - {id: b, type: truefalse, prompt: Is it not?, answer: false, hint: It is not.}
"""


def test_the_hint_of_one_question_is_not_that_of_another(learner: Learner) -> None:
    learner.write("two.yaml", HINTED)
    with learner.workspace() as workspace:
        session = study(workspace, ["two"])
        session.send(events.Respond("true"))
        session.send(events.Proceed())
        session.send(events.ShowHint())
        session.send(events.Undo())
        assert asked(session).item.question.id == "a"
        assert not asked(session).hinted


def test_a_hint_stays_seen_when_the_choice_before_it_is_taken_back(learner: Learner) -> None:
    learner.write("two.yaml", HINTED)
    with learner.workspace() as workspace:
        study(workspace, ["two"]).send(events.Respond("true"))
    learner.write("two.yaml", HINTED.replace("Is it?", "Is it so?"))
    learner.later(DAY)
    with learner.workspace() as workspace:
        session = study(workspace, ["two"])
        assert asked(session).changed_from is not None
        session.send(events.DecideHistory("keep"))
        session.send(events.ShowHint())
        session.send(events.Undo())
        assert asked(session).changed_from is not None
        assert asked(session).hinted


def test_what_records_nothing_goes_on_while_another_program_writes(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        with closing(sqlite3.connect(learner.places.journal, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            session.send(events.ShowHint())
            assert asked(session).hinted


def test_what_a_rating_was_shown_to_lead_to_is_passed_along_to_the_journal(
    learner: Learner,
) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        best = asked(session).item.question.best_response("")
        step = session.machine.step(session.state, events.Respond(best), workspace.now())
        stage = step.state.stage
        assert isinstance(stage, Marked)
        [(card, foreseen)] = step.records[0].foreseen.items()
        assert card == "towns/seine"
        assert (foreseen.before, foreseen.after) == (None, stage.outcomes[Rating.GOOD])


def test_a_clock_that_is_put_back_makes_no_answer_quicker_than_at_once(learner: Learner) -> None:
    with learner.workspace() as workspace:
        session = study(workspace)
        learner.later(-5 * SECOND)
        answer_right(session)
        assert marked(session).took == 0
