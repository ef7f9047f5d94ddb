"""Answers, attempts, reviews, remarks, totals."""

from quizapp.journal.events import Kind
from quizapp.journal.history_queries import USUAL_PACE
from quizapp.journal.journal import Journal
from quizapp.journal.rows import Attempt, Remark, ResponseRow, ReviewRow, Totals
from quizapp.reviews import Phase, Rating
from tests.journal.factories import AT, DAY, MINUTE, ONE_DAY, answer, answered, started, undo

FINISHED = {
    "attempt": "t",
    "score": 1.5,
    "out_of": 2.0,
    "percent": 75.0,
    "by_tag": {"rivers": {"score": 1.5, "out_of": 2.0}},
}


def test_answers_of_an_attempt_in_order(journal: Journal) -> None:
    first = answer(journal, "d/b", attempt="t", position=0, score=0.5)
    answer(journal, "d/x")
    answer(journal, "d/y", attempt="u", position=0)
    second = answer(journal, "d/a", attempt="t", position=1, at=AT + MINUTE)
    found = journal.responses("t")
    assert [told.event_id for told in found] == [first.id, second.id]
    assert found[0] == ResponseRow(
        event_id=first.id,
        at=AT,
        day=DAY,
        question="d/b",
        part=None,
        response="remotely",
        score=0.5,
        why="right",
        took=5000,
        hinted=False,
        confidence=None,
        fingerprint="f0",
        attempt_id="t",
        position=0,
        options=("remotely", "by a timer"),
    )
    undo(journal, first.id, at=AT)
    assert [told.event_id for told in journal.responses("t")] == [second.id]
    assert journal.responses("nothing") == []


def test_last_responses_and_last_scores(journal: Journal) -> None:
    for number, score in enumerate((0.0, 0.5, 1.0)):
        answer(journal, "d/a", score=score, at=AT + number)
    last = answer(journal, "d/b", score=0.25)
    assert [told.score for told in journal.last_responses("d/a", 2)] == [1.0, 0.5]
    assert journal.last_scores(["d"]) == {"d/a": 1.0, "d/b": 0.25}
    undo(journal, last.id, at=AT)
    assert journal.last_scores(["d"]) == {"d/a": 1.0}
    assert journal.last_scores([]) == {}


def test_an_attempt_from_beginning_to_end(journal: Journal) -> None:
    assert journal.attempt("t") is None
    journal.record(Kind.ATTEMPT_STARTED, started("t", questions=["d/a", "d/b"]), at=AT)
    begun = Attempt(
        attempt_id="t",
        decks=("d",),
        mode="practice",
        seed=7,
        questions=("d/a", "d/b"),
        settings={"length": 5},
        started=AT,
    )
    assert journal.attempt("t") == begun
    assert journal.unfinished() == [begun]
    end = journal.record(Kind.ATTEMPT_FINISHED, FINISHED, at=AT + MINUTE)
    done = journal.attempts()[0]
    assert journal.unfinished() == []
    assert (done.finished, done.score, done.out_of, done.percent) == (AT + MINUTE, 1.5, 2.0, 75.0)
    assert done.by_tag == {"rivers": {"score": 1.5, "out_of": 2.0}}
    assert done.summary == FINISHED
    undo(journal, end.id, at=AT)
    assert journal.unfinished() == [begun]


def test_attempts_newest_first_by_deck_and_up_to_a_limit(journal: Journal) -> None:
    for number, deck in enumerate("ded"):
        journal.record(Kind.ATTEMPT_STARTED, started(f"t{number}", deck), at=AT + number)
    journal.record(Kind.ATTEMPT_LEFT, {"attempt": "t2"}, at=AT + MINUTE)
    assert [told.attempt_id for told in journal.attempts()] == ["t2", "t1", "t0"]
    assert [told.attempt_id for told in journal.attempts("d")] == ["t2", "t0"]
    assert [told.attempt_id for told in journal.attempts("d", limit=1)] == ["t2"]
    assert [told.left for told in journal.attempts()] == [True, False, False]
    assert [told.attempt_id for told in journal.unfinished()] == ["t1", "t0"]


def test_a_rename_reaches_the_questions_of_an_open_attempt(journal: Journal) -> None:
    journal.record(Kind.ATTEMPT_STARTED, started("t", questions=["d/a", "d/b"]), at=AT)
    journal.record(Kind.REKEYED, {"keys": {"d/a": "d/n"}}, at=AT)
    assert journal.unfinished()[0].questions == ("d/n", "d/b")


def test_reviews_with_what_was_remembered_before(journal: Journal) -> None:
    first = answer(journal, "d/a", rating=Rating.EASY)
    state = journal.state("d/a")
    assert state is not None
    answer(journal, "e/a", rating=Rating.AGAIN, day=DAY + 4, at=AT + 4 * ONE_DAY)
    later = answer(
        journal, "d/a", rating=Rating.AGAIN, day=DAY + 9, at=AT + 9 * ONE_DAY, attempt="t"
    )
    found = list(journal.reviews())
    assert [row.card for row in found] == ["d/a", "e/a", "d/a"]
    assert found[0].event_id == first.id
    assert found[2] == ReviewRow(
        event_id=later.id,
        card="d/a",
        question="d/a",
        deck="d",
        at=AT + 9 * ONE_DAY,
        day=DAY + 9,
        rating=Rating.AGAIN,
        score=1.0,
        took=5000,
        attempt_id="t",
        phase=Phase.REVIEW,
        stability=state.stability,
        elapsed=9,
    )
    assert [row.day for row in journal.reviews(since_day=DAY + 4)] == [DAY + 4, DAY + 9]
    assert [row.day for row in journal.reviews("d", DAY + 4)] == [DAY + 9]
    assert [row.day for row in journal.history("d/a")] == [DAY, DAY + 9]
    assert journal.days() == {DAY: 1, DAY + 4: 1, DAY + 9: 1}


def test_the_pace_is_the_middle_of_the_last_responses(journal: Journal) -> None:
    assert journal.pace() == USUAL_PACE
    journal.record_all([answered(f"d/{number}", took=90_000) for number in range(300)], at=AT)
    journal.record_all([answered(f"d/{number}", took=4000) for number in range(101)], at=AT)
    assert journal.pace() == 4000
    journal.record_all([answered(f"d/{number}", took=700) for number in range(150)], at=AT)
    assert journal.pace() == 700


def test_accepted_answers_by_card_question_and_all(journal: Journal) -> None:
    for card, text in (("d/c#1", "one"), ("d/c#2", "two"), ("d/c", "whole"), ("d/cx", "no")):
        journal.record(Kind.ACCEPTED, {"card": card, "text": text, "answer": None}, at=AT)
    again = {"card": "d/c#1", "text": "one", "answer": None}
    twice = journal.record(Kind.ACCEPTED, again, at=AT)
    assert journal.accepted("d/c#2") == [("d/c#2", "two")]
    assert journal.accepted("d/c") == [("d/c#1", "one"), ("d/c#2", "two"), ("d/c", "whole")]
    assert len(journal.accepted()) == 4
    undo(journal, twice.id, at=AT)
    assert len(journal.accepted()) == 4


def test_flags_and_notes(journal: Journal) -> None:
    flag = journal.record(Kind.FLAGGED, {"question": "d/a", "reason": "out of date"}, at=AT)
    for text in ("first", "second"):
        journal.record(Kind.NOTED, {"question": "d/a", "text": text}, at=AT)
    last = journal.record(Kind.NOTED, {"question": "d/b", "text": "b"}, at=AT)
    assert journal.flags() == [Remark(event_id=flag.id, at=AT, question="d/a", text="out of date")]
    assert journal.flags("d/b") == []
    assert [note.text for note in journal.notes()] == ["second", "b"]
    journal.record(Kind.NOTED, {"question": "d/a", "text": ""}, at=AT)
    assert journal.notes() == [Remark(event_id=last.id, at=AT, question="d/b", text="b")]
    undo(journal, flag.id, at=AT)
    assert journal.flags() == []


def test_events_by_kind_and_after_one(journal: Journal) -> None:
    first = answer(journal, "d/a")
    second = undo(journal, first.id, at=AT)
    third = answer(journal, "d/b")
    assert list(journal.events()) == [first, second, third]
    assert list(journal.events(Kind.ANSWERED)) == [first, third]
    assert list(journal.events(Kind.UNDONE)) == [second]
    assert list(journal.events(after=first.id)) == [second, third]


def test_totals(journal: Journal) -> None:
    assert journal.totals() == Totals(responses=0, reviews=0, cards=0, days=0, took=0)
    answer(journal, "d/c#1", "d/c#2", took=1500)
    answer(journal, "d/a", took=500, day=DAY + 1, at=AT + ONE_DAY)
    answer(journal, "d/b", took=100, reviews=False)
    assert journal.totals() == Totals(responses=3, reviews=3, cards=3, days=2, took=2100)


def test_events_of_other_programs_may_lack_what_no_table_needs(journal: Journal) -> None:
    bare = {"question": "d/a", "deck": "d", "score": 0.5, "took": 10, "day": DAY, "reviews": []}
    event = journal.record(Kind.ANSWERED, bare, at=AT)
    assert journal.last_responses("d/a") == [
        ResponseRow(
            event_id=event.id,
            at=AT,
            day=DAY,
            question="d/a",
            part=None,
            response=None,
            score=0.5,
            why="",
            took=10,
            hinted=False,
            confidence=None,
            fingerprint="",
            attempt_id=None,
            position=None,
            options=(),
            as_asked={},
        )
    ]
    begun = {"attempt": "t", "decks": ["d"], "questions": ["d/a"]}
    ended = {"attempt": "t", "score": 1, "out_of": 2}
    journal.record(Kind.ATTEMPT_STARTED, begun, at=AT)
    journal.record(Kind.ATTEMPT_FINISHED, ended, at=AT + MINUTE)
    assert journal.attempts() == [
        Attempt(
            attempt_id="t",
            decks=("d",),
            mode="",
            seed=0,
            questions=("d/a",),
            settings={},
            started=AT,
            finished=AT + MINUTE,
            left=False,
            score=1,
            out_of=2,
            percent=0.0,
            by_tag={},
            summary=ended,
        )
    ]


def test_ten_answers_are_looked_at_where_no_other_number_is_said(journal: Journal) -> None:
    journal.record_all([answered("d/a") for _ in range(11)], at=AT)
    assert len(journal.last_responses("d/a")) == 10


def test_the_pace_is_that_of_two_hundred_answers(journal: Journal) -> None:
    def record(took: int, count: int) -> None:
        journal.record_all([answered("d/a", took=took) for _ in range(count)], at=AT)

    record(9000, 5)
    record(1000, 1)  # the two hundredth from the end
    record(9000, 100)
    record(1000, 99)
    assert journal.pace() == 1000
    record(9000, 1)
    assert journal.pace() == 9000


def test_of_two_answers_the_quicker_is_the_pace(journal: Journal) -> None:
    journal.record_all([answered("d/a", took=took) for took in (7000, 3000)], at=AT)
    assert journal.pace() == 3000
