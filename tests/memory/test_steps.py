"""The minutes of a card that is new or was forgotten, written out step by step."""

import pytest

from quizapp.memory.steps import next_step, step_length
from quizapp.reviews import Rating

AGAIN, HARD, GOOD, EASY = Rating


@pytest.mark.parametrize(
    ("steps", "step", "following"),
    [
        ((60, 600), 0, {AGAIN: 0, HARD: 0, GOOD: 1, EASY: None}),
        ((60, 600), 1, {AGAIN: 0, HARD: 1, GOOD: None, EASY: None}),
        ((60, 600), 2, {AGAIN: 0, HARD: None, GOOD: None, EASY: None}),  # one was taken out
        ((60,), 0, {AGAIN: 0, HARD: 0, GOOD: None, EASY: None}),
        ((), 0, dict.fromkeys(Rating)),
    ],
)
def test_which_step_follows(
    steps: tuple[int, ...], step: int, following: dict[Rating, int | None]
) -> None:
    assert {rating: next_step(steps, step, rating) for rating in Rating} == following


@pytest.mark.parametrize(
    ("steps", "step", "rating", "seconds"),
    [
        ((60, 600), 0, AGAIN, 60),
        ((60, 600), 0, HARD, 330),  # half-way to the second
        ((60, 600, 7200), 0, HARD, 330),
        ((60, 600), 1, HARD, 600),
        ((60, 600), 1, GOOD, 600),
        ((600,), 0, HARD, 900),  # half as long again
        ((61,), 0, HARD, 91),
        ((60, 61), 0, HARD, 60),
    ],
)
def test_how_long_a_step_takes(
    steps: tuple[int, ...], step: int, rating: Rating, seconds: int
) -> None:
    assert step_length(steps, step, rating) == seconds
