"""Days studied, true retention, and what comes back: worked out by hand beside the journal."""

import pytest

from quizapp.insight.stats import AHEAD, MONTH, Stats, stats
from quizapp.journal.events import Kind
from quizapp.journal.journal import Journal
from quizapp.reviews import Rating
from tests.journal.factories import AT, DAY, MINUTE, ONE_DAY, answer


def learn(journal: Journal, card: str, *days: int, rating: Rating = Rating.GOOD) -> None:
    """Answer a card once so that it is learnt at once, and then on each of `days` after it."""
    answer(journal, card, rating=Rating.EASY, day=DAY, at=AT)
    for day in days:
        answer(journal, card, rating=rating, day=DAY + day, at=AT + day * ONE_DAY)


def test_nothing_was_done(journal: Journal) -> None:
    assert stats(journal, DAY) == Stats(
        answers=0,
        cards=0,
        days=0,
        streak=0,
        minutes=0,
        retention=None,
        retention_reviews=0,
        forecast=(0,) * AHEAD,
    )


def test_one_answer(journal: Journal) -> None:
    answer(journal, "d/a", rating=Rating.EASY, took=90_000)
    found = stats(journal, DAY)
    assert (found.answers, found.cards, found.days, found.streak) == (1, 1, 1, 1)
    assert found.retention is None, "the first review of a card says nothing of memory"


def test_time_is_told_in_whole_minutes(journal: Journal) -> None:
    answer(journal, "d/a", took=MINUTE)
    answer(journal, "d/b", took=MINUTE // 2 - 1)
    assert stats(journal, DAY).minutes == 1
    answer(journal, "d/c", took=2)
    assert stats(journal, DAY).minutes == 2


def test_a_card_of_a_question_with_several_is_one_answer(journal: Journal) -> None:
    answer(journal, "d/c#1", "d/c#2")
    found = stats(journal, DAY)
    assert (found.answers, found.cards) == (1, 2)


@pytest.mark.parametrize(
    ("studied", "streak"),
    [
        ([0], 1),
        ([-1], 1),
        ([-2], 0),
        ([0, -1, -2], 3),
        ([-1, -2], 2),
        ([0, -2, -3], 1),
        ([0, -1, -3, -4, -5], 2),
        ([1], 0),
    ],
)
def test_days_in_a_row_end_today_or_yesterday(
    journal: Journal, studied: list[int], streak: int
) -> None:
    for day in sorted(studied):
        answer(journal, f"d/q{day}", day=DAY + day, at=AT + day * ONE_DAY)
    found = stats(journal, DAY)
    assert (found.days, found.streak) == (len(studied), streak)


def test_retention_counts_learnt_cards_that_came_back_on_a_later_day(journal: Journal) -> None:
    learn(journal, "d/recalled", 20)
    learn(journal, "d/forgotten", 20, rating=Rating.AGAIN)
    learn(journal, "d/hard", 1, rating=Rating.HARD)
    learn(journal, "d/same-day", 0)
    # Still in its steps when it came back the next day: it was never learnt.
    answer(journal, "d/step", rating=Rating.AGAIN)
    answer(journal, "d/step", rating=Rating.GOOD, day=DAY + 1, at=AT + ONE_DAY)
    found = stats(journal, DAY + 20)
    assert found.retention_reviews == 3
    assert found.retention == pytest.approx(2 / 3)


@pytest.mark.parametrize(("later", "counted"), [(MONTH - 1, 1), (MONTH, 0)])
def test_retention_is_taken_over_the_last_thirty_days(
    journal: Journal, later: int, counted: int
) -> None:
    learn(journal, "d/a", 10)
    assert stats(journal, DAY + 10 + later).retention_reviews == counted


def test_what_comes_back_is_told_day_by_day_and_overdue_today(journal: Journal) -> None:
    for card in ("d/a", "d/b"):
        answer(journal, card, rating=Rating.EASY)
    state = journal.state("d/a")
    other = journal.state("d/b")
    assert state is not None
    assert other is not None
    ahead = [state.due_day - DAY, other.due_day - DAY]
    assert stats(journal, DAY).forecast == tuple(ahead.count(day) for day in range(AHEAD))
    assert stats(journal, DAY + 100).forecast == (2, *(0,) * (AHEAD - 1))
    journal.record(Kind.SUSPENDED, {"card": "d/b", "on": True}, at=AT)
    assert stats(journal, DAY + 100).forecast[0] == 1


def test_an_answer_that_was_taken_back_counts_nowhere(journal: Journal) -> None:
    learn(journal, "d/a", 20)
    before = stats(journal, DAY + 20)
    event = answer(journal, "d/a", day=DAY + 20, at=AT + 20 * ONE_DAY + 1, rating=Rating.AGAIN)
    other = answer(journal, "d/b", day=DAY + 20, at=AT + 20 * ONE_DAY + 2)
    assert stats(journal, DAY + 20) != before
    for each in (event, other):
        journal.record(Kind.UNDONE, {"event": each.id}, at=AT + 20 * ONE_DAY + 3)
    assert stats(journal, DAY + 20) == before
