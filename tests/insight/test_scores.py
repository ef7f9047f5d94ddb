"""Attempts and their scores, as `quizapp scores` tells them."""

from quizapp.insight.scores import earlier_attempts, scores
from quizapp.journal.events import Kind
from quizapp.journal.journal import Journal
from tests.journal.factories import AT, MINUTE, answer, started

BY_TAG = {"rivers": {"score": 1.5, "out_of": 2.0}}


def begin(journal: Journal, attempt: str, *decks: str, at: int = AT) -> None:
    told = {**started(attempt, questions=["d/a", "d/b", "d/c"]), "decks": [*decks] or ["d"]}
    journal.record(Kind.ATTEMPT_STARTED, told, at=at)


def finish(journal: Journal, attempt: str, at: int = AT + MINUTE) -> None:
    told = {"attempt": attempt, "score": 1.5, "out_of": 3.0, "percent": 50.0, "by_tag": BY_TAG}
    journal.record(Kind.ATTEMPT_FINISHED, told, at=at)


def points(question: str) -> float:
    return 3.0 if question == "d/b" else 1.0


def test_no_attempt_was_made(journal: Journal) -> None:
    assert scores(journal, points) == []
    assert earlier_attempts(journal, "none", ["d"]) == []


def test_a_finished_attempt_is_told_as_it_was_recorded(journal: Journal) -> None:
    begin(journal, "one")
    finish(journal, "one")
    assert scores(journal, points) == [
        {
            "attempt": "one",
            "deck": "d",
            "mode": "practice",
            "questions": 3,
            "started": "2024-04-24T10:00:00Z",
            "finished": "2024-04-24T10:01:00Z",
            "score": 1.5,
            "out_of": 3.0,
            "percent": 50.0,
            "by_tag": BY_TAG,
        }
    ]


def test_an_unfinished_attempt_is_scored_by_what_was_answered(journal: Journal) -> None:
    begin(journal, "open")
    answer(journal, "d/a", score=0.5, attempt="open", position=0)
    answer(journal, "d/b", score=1 / 3, attempt="open", position=1)
    taken_back = answer(journal, "d/c", score=1.0, attempt="open", position=2)
    journal.record(Kind.UNDONE, {"event": taken_back.id}, at=AT)
    answer(journal, "d/c", score=1.0, attempt="another")
    (row,) = scores(journal, points)
    assert row["finished"] is None
    assert (row["score"], row["out_of"], row["percent"]) == (1.5, 4.0, 37.5)


def test_the_score_of_an_unfinished_attempt_is_rounded(journal: Journal) -> None:
    begin(journal, "open")
    answer(journal, "d/a", score=1 / 3, attempt="open", position=0)
    (row,) = scores(journal, points)
    assert (row["score"], row["percent"]) == (0.333333, 33.3)


def test_an_attempt_without_an_answer_is_left_out_unless_it_was_finished(journal: Journal) -> None:
    begin(journal, "looked-at")
    begin(journal, "handed-in")
    told = {"attempt": "handed-in", "score": 0.0, "out_of": 0.0}
    journal.record(Kind.ATTEMPT_FINISHED, told, at=AT)
    assert [row["attempt"] for row in scores(journal, points)] == ["handed-in"]


def test_an_open_attempt_over_questions_that_count_nothing_is_left_out(journal: Journal) -> None:
    begin(journal, "open")
    finish(journal, "open")
    begin(journal, "weightless")
    answer(journal, "d/a", attempt="weightless", position=0)
    assert [row["attempt"] for row in scores(journal, lambda _: 0.0)] == ["open"]


def test_attempts_come_newest_first_and_by_deck(journal: Journal) -> None:
    for number, decks in enumerate([("d",), ("e",), ("d", "e")]):
        begin(journal, f"a{number}", *decks, at=AT + number * MINUTE)
        finish(journal, f"a{number}", at=AT + number * MINUTE + 1)
    assert [row["attempt"] for row in scores(journal, points)] == ["a2", "a1", "a0"]
    assert [row["deck"] for row in scores(journal, points)] == ["d+e", "e", "d"]
    assert [row["attempt"] for row in scores(journal, points, "d")] == ["a2", "a0"]


def test_a_result_is_compared_with_finished_attempts_over_the_same_decks(journal: Journal) -> None:
    attempts = {
        "first": ("d", "e"),
        "other-order": ("e", "d"),
        "other-deck": ("d",),
        "open": ("d", "e"),
        "given-up": ("d", "e"),
        "this": ("d", "e"),
    }
    for attempt, decks in attempts.items():
        begin(journal, attempt, *decks)
        if attempt not in {"open", "given-up"}:
            finish(journal, attempt)
    journal.record(Kind.ATTEMPT_LEFT, {"attempt": "given-up"}, at=AT)
    found = earlier_attempts(journal, "this", ["d", "e"])
    assert [attempt.attempt_id for attempt in found] == ["other-order", "first"]
