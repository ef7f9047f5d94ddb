from datetime import UTC

import pytest

from quizapp.memory.days import StudyDays
from quizapp.memory.intervals import days_text, interval_text, seconds_text
from quizapp.memory.scheduler import Parameters, Scheduler
from quizapp.reviews import Rating


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-1, "today"),
        (0, "today"),
        (1, "1 d"),
        (30, "30 d"),
        (31, "1 mo"),
        (76, "2.5 mo"),
        (364, "12 mo"),
        (365, "1 y"),
        (438, "1.2 y"),
        (36_500, "99.9 y"),
    ],
)
def test_days_in_words(days: int, expected: str) -> None:
    assert days_text(days) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, "0 s"),
        (30, "30 s"),
        (59.9, "1 min"),
        (60, "1 min"),
        (330, "6 min"),
        (390, "7 min"),
        (3599, "1 h"),
        (5400, "2 h"),
        (86_399, "1 d"),
    ],
)
def test_seconds_in_words(seconds: float, expected: str) -> None:
    assert seconds_text(seconds) == expected


def test_the_four_buttons_of_a_new_card() -> None:
    days = StudyDays(zone=UTC)
    at = 1_750_000_000_000
    outcomes = Scheduler(Parameters(fuzz=False)).preview(None, "deck/card", at, days.day(at))
    texts = [interval_text(state, at, days) for state in outcomes.values()]
    assert list(outcomes) == list(Rating)
    assert texts == ["1 min", "6 min", "10 min", "8 d"]


def test_a_day_late_in_the_evening_counts_from_its_study_day() -> None:
    days = StudyDays(zone=UTC)
    late = days.starts(739_001) - 60_000  # 03:59: still the study day before
    good = Scheduler(Parameters(fuzz=False, learning_steps=())).preview(
        None, "deck/card", late, days.day(late)
    )[Rating.GOOD]
    assert good.due_day == 739_002
    assert interval_text(good, late, days) == "2 d"
