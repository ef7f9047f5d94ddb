import subprocess
import sys
from math import floor

import pytest
from fsrs.scheduler import FUZZ_RANGES
from hypothesis import given
from hypothesis import strategies as st

from quizapp.memory import fuzz


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (1.0, (1, 1)),
        (2.49, (2, 2)),
        (2.5, (2, 4)),  # 2.5 minus and plus 1
        (7.0, (5, 9)),  # 1 + .15 * 4.5 = 1.675
        (20.0, (17, 23)),  # + .10 * 13 = 2.975
        (100.0, (93, 107)),  # + .05 * 80 = 6.975
    ],
)
def test_ranges_are_those_of_anki(days: float, expected: tuple[int, int]) -> None:
    assert fuzz.spread(days) == expected


@given(st.floats(2.5, 50_000))
def test_ranges_are_those_of_py_fsrs(days: float) -> None:
    width = 1.0
    for part in FUZZ_RANGES:
        width += part["factor"] * max(0.0, min(days, part["end"]) - part["start"])
    assert fuzz.spread(days) == (max(2, floor(days - width + 0.5)), floor(days + width + 0.5))


def test_no_interval_becomes_shorter_than_two_days() -> None:
    assert [fuzz.spread(days)[0] for days in (2.5, 2.9, 3.4, 3.6)] == [2, 2, 2, 2]


@pytest.mark.parametrize(
    ("days", "shortest", "longest", "where", "expected"),
    [
        (10.4, 1, 100, None, 10),
        (10.5, 1, 100, None, 11),
        (0.2, 1, 100, None, 1),
        (200.0, 1, 100, None, 100),
        (2.5, 1, 100, 0.0, 2),  # 2, 3 or 4, a third of the chance for each
        (2.5, 1, 100, 0.33, 2),
        (2.5, 1, 100, 0.34, 3),
        (2.5, 1, 100, 0.66, 3),
        (2.5, 1, 100, 0.67, 4),
        (2.5, 3, 100, 0.0, 3),
        (2.5, 1, 3, 0.99, 3),
        (2.5, 3, 3, 0.5, 3),
    ],
)
def test_rounding_within_limits(
    days: float, shortest: int, longest: int, where: float | None, expected: int
) -> None:
    assert fuzz.round_within(days, shortest, longest, where) == expected


def test_the_whole_range_is_used() -> None:
    given_days = {
        fuzz.round_within(100.0, 1, 36_500, fuzz.chance("deck/card", number))
        for number in range(400)
    }
    assert given_days == set(range(93, 108))


def test_chance_is_the_same_on_every_machine() -> None:
    # Written down from a run: another value here would move every learner's intervals.
    assert fuzz.chance("deck/card", 3) == 0.7777637262544168
    code = "from quizapp.memory.fuzz import chance; print(repr(chance('deck/card', 3)))"
    for seed in ("0", "1"):
        told = subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        assert told.stdout.decode().strip() == repr(fuzz.chance("deck/card", 3))


def test_chance_differs_between_cards_and_between_reviews() -> None:
    chances = {fuzz.chance(f"deck/{card}", number) for card in range(50) for number in range(50)}
    assert len(chances) == 2500
    assert 0.45 < sum(chances) / 2500 < 0.55


@given(
    st.floats(0.01, 50_000),
    st.integers(1, 400),
    st.integers(0, 40_000),
    st.none() | st.floats(0, 1, exclude_max=True),
)
def test_an_interval_stays_within_its_limits(
    days: float, shortest: int, more: int, where: float | None
) -> None:
    assert shortest <= fuzz.round_within(days, shortest, shortest + more, where) <= shortest + more


@given(st.floats(0.01, 36_500), st.floats(0, 1, exclude_max=True))
def test_fuzz_stays_within_its_range(days: float, where: float) -> None:
    low, high = fuzz.spread(max(days, 1))
    assert low <= fuzz.round_within(days, 1, 36_500, where) <= high
