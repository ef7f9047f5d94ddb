"""Recording, taking back, changing one's mind."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from quizapp.journal.errors import JournalError, PayloadError
from quizapp.journal.events import Event, Foreseen, Kind, Record
from quizapp.journal.journal import Journal
from quizapp.memory.scheduler import Parameters, Scheduler
from quizapp.reviews import Phase, Rating, Review
from tests.journal.factories import (
    AT,
    DAY,
    MINUTE,
    answer,
    answered,
    open_journal,
    rated,
    rows,
    undo,
)


def test_an_answer_makes_a_state_as_the_scheduler_does(journal: Journal) -> None:
    event = answer(journal, "d/a", rating=Rating.HARD, took=900)
    review = Review(card="d/a", rating=Rating.HARD, at=AT, day=DAY, took=900)
    assert journal.state("d/a") == Scheduler().apply(None, review)
    assert journal.fingerprint("d/a") == "f0"
    assert journal.state("d/b") is None
    assert journal.fingerprint("d/b") is None
    assert event.device == "here"
    assert list(journal.events()) == [event]


def test_what_was_recorded_is_there_after_opening_again(path: Path) -> None:
    with open_journal(path) as journal:
        event = answer(journal, "d/a")
        state = journal.state("d/a")
    with open_journal(path, "elsewhere") as journal:
        assert journal.state("d/a") == state
        assert list(journal.events()) == [event]


def test_several_records_are_one_transaction(journal: Journal) -> None:
    with pytest.raises(PayloadError, match="no event nowhere"):
        journal.record_all(
            [answered("d/a"), Record(Kind.UNDONE, {"event": "nowhere"}), answered("d/b")], at=AT
        )
    assert not list(journal.events())
    assert journal.state("d/a") is None
    first, second = journal.record_all([answered("d/a"), answered("d/b")], at=AT)
    assert first.id < second.id
    assert journal.record_all([], at=AT) == []


def test_events_are_in_the_order_of_recording_even_where_the_clock_goes_back(
    journal: Journal,
) -> None:
    events = [answer(journal, "d/a", at=AT - number * 10**9) for number in range(5)]
    assert list(journal.events()) == events
    assert [event.at for event in events] == [AT - number * 10**9 for number in range(5)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET at = 0",
        "DELETE FROM events",
        "INSERT OR REPLACE INTO events SELECT * FROM events",
        "INSERT OR REPLACE INTO events SELECT id, 0, device, kind, '{}' FROM events",
        "REPLACE INTO events SELECT * FROM events",
    ],
)
def test_events_cannot_be_changed_by_anyone(journal: Journal, path: Path, statement: str) -> None:
    event = answer(journal, "d/a")
    with (
        sqlite3.connect(path) as other,
        pytest.raises(sqlite3.IntegrityError, match="events are appended, never"),
    ):
        other.execute(statement)
    other.close()
    assert list(journal.events()) == [event]


def test_undoing_an_answer_leaves_everything_as_before_it(journal: Journal) -> None:
    answer(journal, "d/c#1", "d/c#2")
    before = rows(journal)
    event = answer(journal, "d/c#1", at=AT + MINUTE, attempt="t")
    after = rows(journal)
    undone = undo(journal, event.id, at=AT + 2 * MINUTE)
    assert {**rows(journal), "links": []} == {**before, "links": []}
    undo(journal, undone.id, at=AT + 3 * MINUTE)  # and undoing that brings it back
    assert {**rows(journal), "links": []} == {**after, "links": []}


def test_undoing_the_only_answer_makes_the_card_new(journal: Journal) -> None:
    event = answer(journal, "d/a")
    undo(journal, event.id, at=AT)
    assert journal.state("d/a") is None
    assert journal.seen(["d"]) == frozenset()
    assert journal.tally(DAY).new == 0


def test_undoing_twice_is_undoing_once(journal: Journal) -> None:
    event = answer(journal, "d/a")
    first = undo(journal, event.id, at=AT)
    undo(journal, event.id, at=AT)
    assert journal.state("d/a") is None
    undo(journal, first.id, at=AT)  # the other undoing still stands
    assert journal.state("d/a") is None


def test_undoing_an_older_answer_keeps_the_later_ones(journal: Journal) -> None:
    first = answer(journal, "d/a", rating=Rating.AGAIN)
    answer(journal, "d/a", rating=Rating.EASY, at=AT + MINUTE)
    undo(journal, first.id, at=AT + 2 * MINUTE)
    review = Review(card="d/a", rating=Rating.EASY, at=AT + MINUTE, day=DAY, took=5000)
    assert journal.state("d/a") == Scheduler().apply(None, review)
    assert [row.phase for row in journal.history("d/a")] == [None]


def test_a_changed_rating_counts_instead(journal: Journal) -> None:
    event = answer(journal, "d/c#1", "d/c#2", rating=Rating.GOOD)
    record = rated(event.id, ["d/c#2"], Rating.EASY)
    (change,) = journal.record_all([record], at=AT + MINUTE)
    review = Review(card="d/c#2", rating=Rating.EASY, at=AT, day=DAY, took=5000)
    assert journal.state("d/c#2") == Scheduler().apply(None, review)
    assert [row.rating for row in journal.reviews()] == [Rating.GOOD, Rating.EASY]
    undo(journal, change.id, at=AT + 2 * MINUTE)
    assert [row.rating for row in journal.reviews()] == [Rating.GOOD, Rating.GOOD]


def test_an_answer_without_reviews_touches_no_card(journal: Journal) -> None:
    answer(journal, "d/a", reviews=False, attempt="t")
    assert journal.state("d/a") is None
    assert len(journal.responses("t")) == 1
    assert list(journal.reviews()) == []


@pytest.mark.parametrize(("choice", "then"), [("keep", ""), ("soon", "due"), ("over", "new")])
def test_what_is_chosen_for_a_changed_question(journal: Journal, choice: str, then: str) -> None:
    answer(journal, "d/a", rating=Rating.EASY)
    told = {"card": "d/a", "choice": choice, "fingerprint": "f1"}
    event = journal.record(Kind.CHANGED_CARD, told, at=AT)
    assert journal.fingerprint("d/a") == "f1"
    assert (journal.state("d/a") is None) == (then == "new")
    assert ("d/a" in journal.seen(["d"])) == (then != "new")
    assert bool(journal.due(["d"], DAY, AT)) == (then == "due")
    undo(journal, event.id, at=AT)
    assert journal.fingerprint("d/a") == "f0"
    assert journal.state("d/a") is not None
    assert not journal.due(["d"], DAY, AT)


def test_starting_over_begins_a_new_history(journal: Journal) -> None:
    answer(journal, "d/a", rating=Rating.EASY)
    journal.record(Kind.CHANGED_CARD, {"card": "d/a", "choice": "over"}, at=AT)
    answer(journal, "d/a", rating=Rating.GOOD, at=AT + MINUTE)
    state = journal.state("d/a")
    assert state is not None
    assert (state.phase, state.reviews) == (Phase.LEARNING, 1)
    assert [row.phase for row in journal.history("d/a")] == [None, None]


def test_parameters_hold_for_what_comes_after_them(journal: Journal) -> None:
    no_steps = Parameters(learning_steps=(), fuzz=False)
    answer(journal, "d/a")
    adopted = journal.adopt(no_steps.to_json(), at=AT)
    assert adopted is not None
    assert journal.adopt(no_steps.to_json(), at=AT) is None
    answer(journal, "d/b")
    before = rows(journal)
    states = [journal.state("d/a"), journal.state("d/b")]
    assert [state and state.phase for state in states] == [Phase.LEARNING, Phase.REVIEW]
    journal.rebuild()
    assert rows(journal) == before
    # Taken back, all that was worked out with them is worked out again.
    undo(journal, adopted.id, at=AT)
    state = journal.state("d/b")
    assert state is not None
    assert state.phase is Phase.LEARNING


def test_each_device_has_its_own_parameters(path: Path, journal: Journal) -> None:
    answer(journal, "d/a")
    with open_journal(path, "there") as there:
        there.adopt(Parameters(learning_steps=()).to_json(), at=AT)
        answer(there, "d/b")
        answer(journal, "d/c")
    phases = [state.phase for state in journal.states()]
    assert phases == [Phase.LEARNING, Phase.REVIEW, Phase.LEARNING]


def test_parameters_that_come_late_hold_for_the_reviews_after_them(
    journal: Journal, tmp_path: Path
) -> None:
    journal.adopt(Parameters(learning_steps=()).to_json(), at=AT)
    answer(journal, "d/a")
    adopted, answer_event = journal.events()
    with open_journal(tmp_path / "there.db", "there") as there:
        there.merge([answer_event])
        assert there.states()[0].phase is Phase.LEARNING
        there.merge([adopted])
        assert there.states() == journal.states()


def test_parameters_that_no_scheduler_works_with_are_refused(journal: Journal) -> None:
    weights = [99.0] * 21
    for wrong in ({"desired_retention": 3}, {"weights": weights}, {"learning_steps": [None]}):
        with pytest.raises(PayloadError, match="cannot be scheduled with"):
            journal.adopt(wrong, at=AT)
    assert not list(journal.events())


def test_a_rename_takes_the_history_along(journal: Journal) -> None:
    answer(journal, "d/c#1", attempt="t")
    answer(journal, "d/c#2", rating=Rating.AGAIN, at=AT + MINUTE)
    journal.record(Kind.SUSPENDED, {"card": "d/c#2", "on": True}, at=AT)
    journal.record(Kind.ACCEPTED, {"card": "d/c#1", "text": "that", "answer": None}, at=AT)
    journal.record(Kind.NOTED, {"question": "d/c", "text": "look"}, at=AT)
    states = [journal.state("d/c#1"), journal.state("d/c#2")]
    keys = {"d/c": "e/n", "d/c#2": "e/n#city"}
    event = journal.record(Kind.REKEYED, {"keys": keys}, at=AT)
    assert journal.state("d/c#1") is None
    for old, new in zip(states, ("e/n#1", "e/n#city"), strict=True):
        state = journal.state(new)
        assert old is not None
        assert state is not None
        assert (state.stability, state.due_day) == (old.stability, old.due_day)
    assert journal.suspended() == {"e/n#city"}
    assert journal.accepted("e/n") == [("e/n#1", "that")]
    assert [note.text for note in journal.notes("e/n")] == ["look"]
    assert [found.question for found in journal.responses("t")] == ["e/n"]
    assert {row.deck for row in journal.reviews()} == {"e"}
    # A new question under the old key begins anew.
    answer(journal, "d/c#1", at=AT + 2 * MINUTE)
    state = journal.state("d/c#1")
    assert state is not None
    assert state.reviews == 1
    undo(journal, event.id, at=AT)
    state = journal.state("d/c#1")
    assert state is not None
    assert state.reviews == 2


def test_taking_back_the_first_of_two_renames_leaves_the_second(journal: Journal) -> None:
    answer(journal, "d/a")
    first = journal.record(Kind.REKEYED, {"keys": {"d/a": "d/b"}}, at=AT)
    journal.record(Kind.REKEYED, {"keys": {"d/b": "d/c"}}, at=AT)
    assert journal.seen(["d"]) == {"d/c"}
    undo(journal, first.id, at=AT)
    assert journal.seen(["d"]) == {"d/a"}


def test_two_histories_under_one_key_are_one(journal: Journal) -> None:
    answer(journal, "d/a", rating=Rating.EASY)
    answer(journal, "d/b", rating=Rating.AGAIN, at=AT + MINUTE)
    answer(journal, "d/a", rating=Rating.GOOD, at=AT + 2 * MINUTE)
    journal.record(Kind.REKEYED, {"keys": {"d/a": "d/b"}}, at=AT)
    assert [row.rating for row in journal.history("d/b")] == [4, 1, 3]
    state = journal.state("d/b")
    assert state is not None
    assert state.reviews == 3


@pytest.mark.parametrize(
    ("kind", "payload", "told"),
    [
        (Kind.ANSWERED, {}, "lacks 'question'"),
        (Kind.ANSWERED, {**answered("d/a").payload, "took": "long"}, "'long' as 'took'"),
        (Kind.ANSWERED, {**answered("d/a").payload, "day": 0}, "'day'"),
        (
            Kind.ANSWERED,
            {**answered("d/a").payload, "reviews": [{"card": "d/a"}]},
            "rating is not 1",
        ),
        (Kind.ANSWERED, {**answered("d/a").payload, "reviews": ["d/a"]}, "without a card"),
        (Kind.ANSWERED, answered("d/a", "d/a").payload, "two reviews of the card d/a"),
        (Kind.ANSWERED, answered("d/a", rating=5).payload, "rating is not 1 to 4"),
        (Kind.ANSWERED, {**answered("d/a").payload, "score": float("nan")}, "JSON has no form"),
        (Kind.ANSWERED, {**answered("d/a").payload, "response": {1, 2}}, "JSON has no form"),
        (Kind.RATED, {"answer": "x", "reviews": [{"card": "d/a", "rating": 0}]}, "not 1 to 4"),
        (Kind.RATED, rated("x", ["d/a"], 3).payload, "no event x"),
        (Kind.UNDONE, {"event": "x"}, "no event x"),
        (Kind.SUSPENDED, {"card": "d/a", "on": 1}, "as 'on'"),
        (Kind.CHANGED_CARD, {"card": "d/a", "choice": "maybe"}, "keep, soon or over"),
        (Kind.REKEYED, {"keys": {"d/a": 7}}, "no texts"),
        (Kind.ATTEMPT_STARTED, {"attempt": "t", "decks": "d"}, "as 'decks'"),
    ],
)
def test_a_payload_that_makes_no_sense_is_refused(
    journal: Journal, kind: Kind, payload: dict[str, Any], told: str
) -> None:
    with pytest.raises(PayloadError, match=told):
        journal.record(kind, payload, at=AT)
    assert not list(journal.events())


@pytest.mark.parametrize(
    "wrong",
    [
        Event("1", AT, "there", Kind.ANSWERED, answered("d/a").payload),
        Event(
            "ffffffff-ffff-7fff-bfff-ffffffffffff",
            AT,
            "there",
            Kind.ANSWERED,
            answered("d/a").payload,
        ),
        Event("0199aaaa-bbbb-7fff-bfff-ffffffffffff", AT, "there", Kind.UNDONE, {}),
        Event(
            "0199aaaa-bbbb-7fff-bfff-ffffffffffff",
            AT,
            "there",
            Kind.PARAMETERS_ADOPTED,
            {"desired_retention": 7},
        ),
    ],
)
def test_another_machine_s_nonsense_is_refused_whole(journal: Journal, wrong: Event) -> None:
    sound = Event(
        "0199aaaa-bbbb-7aaa-bfff-ffffffffffff", AT, "there", Kind.ANSWERED, answered("d/a").payload
    )
    with pytest.raises(PayloadError):
        journal.merge([sound, wrong])
    assert not list(journal.events())
    assert journal.merge([sound]) == 1


def test_an_undoing_cannot_come_before_what_it_undoes(journal: Journal) -> None:
    early, late = "0199aaaa-0000-7000-8000-000000000000", "0199bbbb-0000-7000-8000-000000000000"
    journal.merge(
        [
            Event(early, AT, "there", Kind.UNDONE, {"event": late}),
            Event(late, AT, "there", Kind.UNDONE, {"event": early}),
        ]
    )
    assert [row[:2] for row in rows(journal)["links"]] == [(early, late)]


def test_odd_text_comes_back_as_it_went_in(journal: Journal) -> None:
    told = "caf\u00e9 \U0001f600 \x00 \udc80 \u2028"  # a lone surrogate: standard input held bytes
    payload = {**answered("d/a", attempt="t").payload, "response": told}
    journal.record(Kind.ANSWERED, payload, at=AT)
    assert journal.responses("t")[0].response == told
    journal.rebuild()


def test_what_a_session_records_reads_back_as_it_was_given(journal: Journal) -> None:
    record = answered("d/a", rating=Rating.EASY)
    (event,) = journal.record_all([record], at=AT)
    assert event.payload is record.payload
    assert next(journal.events()) == event


def test_reviews_are_a_list_as_json_has_it(journal: Journal) -> None:
    payload = {**answered("d/a").payload, "reviews": ({"card": "d/a", "rating": 3},)}
    with pytest.raises(PayloadError, match="'reviews'"):
        journal.record(Kind.ANSWERED, payload, at=AT)


def test_ids_are_made_before_what_bears_them_is_written(journal: Journal) -> None:
    first, second = journal.new_id(AT), journal.new_id(AT)
    assert first < second < journal.new_id(AT - MINUTE), "whatever the clock says"
    record = replace(answered("d/a"), id=second)
    assert [event.id for event in journal.record_all([record], at=AT)] == [second]
    assert journal.new_id(AT) > second


def test_an_id_that_was_overtaken_is_still_in_its_place(path: Path) -> None:
    """Another program writes between the making of an id and the record that bears it."""
    with open_journal(path) as journal, open_journal(path, "elsewhere") as other:
        early = journal.new_id(AT)
        answer(other, "d/a", rating=Rating.AGAIN, at=AT + MINUTE)
        journal.record_all([replace(answered("d/a", rating=Rating.EASY), id=early)], at=AT)
        found = rows(journal)
        assert [row.rating for row in journal.history("d/a")] == [Rating.EASY, Rating.AGAIN]
        journal.rebuild()
        assert rows(journal) == found


def test_what_was_foreseen_holds_only_for_the_state_it_was_foreseen_from(journal: Journal) -> None:
    scheduler = Scheduler()
    outcome = scheduler.preview(None, "d/a", AT, DAY)[Rating.GOOD]
    far = replace(outcome, stability=777.0)
    own = journal._projections.schedulers.in_force(journal.device, journal.new_id(AT))
    for foreseen, stability in (
        (Foreseen(None, far, scheduler), outcome.stability),  # by another scheduler
        (Foreseen(outcome, far, own), outcome.stability),  # from another state
        (Foreseen(None, far, own), 777.0),
    ):
        record = replace(answered("d/a"), foreseen={"d/a": foreseen})
        (event,) = journal.record_all([record], at=AT)
        state = journal.state("d/a")
        assert state is not None
        assert state.stability == stability
        undo(journal, event.id)


def test_a_closed_journal_says_so(path: Path) -> None:
    journal = open_journal(path)
    journal.close()
    with pytest.raises(JournalError):
        answer(journal, "d/a")
