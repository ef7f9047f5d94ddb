"""The schedule beside others': published figures of Anki, and py-fsrs itself over random histories."""

from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.memory import curve
from quizapp.memory.scheduler import Parameters, Scheduler
from tests.memory.histories import CARD, DAY, learn, read

NO_STEPS = Parameters(fuzz=False, learning_steps=(), relearning_steps=())

# History, then stability and difficulty after it, then the intervals of Again, Hard, Good and Easy
# a day later: measured with Anki 26.9.3 (fuzz off, default parameters).
ANKI = {
    "A": ("3@0 3@3 3@10 3@30", 132.16821, 2.09746, (4, 134, 135, 138)),
    "B": ("1@0 3@0 3@1 2@4 1@10 3@0 3@2", 2.764663, 9.16495, (1, 3, 4, 5)),
    "C": ("4@0 4@10 3@60 1@200 3@1 3@5", 16.210996, 7.00340, (1, 17, 18, 20)),
    "D": ("2@0 2@2 2@3 2@5 2@9", 17.250533, 9.01533, (2, 18, 19, 20)),
}


@pytest.mark.parametrize("name", ANKI)
@pytest.mark.parametrize("parameters", [NO_STEPS, Parameters()])
def test_memory_agrees_with_anki(name: str, parameters: Parameters) -> None:
    history, stability, difficulty, _ = ANKI[name]
    state = learn(Scheduler(parameters), read(history))
    assert state.stability == pytest.approx(stability, rel=1e-6)
    assert state.difficulty == pytest.approx(difficulty, rel=1e-5)


@pytest.mark.parametrize("name", ANKI)
def test_intervals_agree_with_anki(name: str) -> None:
    history, *_, expected = ANKI[name]
    scheduler = Scheduler(NO_STEPS)
    state = learn(scheduler, read(history))
    day = state.last_day + 1
    outcomes = scheduler.preview(state, CARD, day * DAY, day)
    assert tuple(outcome.due_day - day for outcome in outcomes.values()) == expected


def test_default_weights_are_those_of_fsrs() -> None:
    assert tuple(fsrs.Scheduler().parameters) == curve.DEFAULT_WEIGHTS


histories = st.lists(
    st.tuples(st.integers(1, 4), st.integers(0, 3) | st.integers(0, 400)), min_size=1, max_size=30
)


@given(histories, st.floats(0.7, 0.99))
def test_memory_is_that_of_py_fsrs_over_whole_days(
    history: list[tuple[int, int]], retention: float
) -> None:
    oracle = fsrs.Scheduler(desired_retention=retention, enable_fuzzing=False)
    card, at = fsrs.Card(card_id=1), datetime(2026, 1, 1, tzinfo=UTC)
    for rating, gap in history:
        at += timedelta(days=gap)
        card, _ = oracle.review_card(card, fsrs.Rating(rating), at)
    state = learn(Scheduler(Parameters(desired_retention=retention)), history)
    assert state.stability == card.stability
    assert state.difficulty == card.difficulty
    later = at + timedelta(days=7)
    assert curve.recall(state.stability, 7) == pytest.approx(
        oracle.get_card_retrievability(card, later), rel=1e-12
    )


@given(histories, st.floats(0.7, 0.99), st.integers(1, 36_500))
def test_intervals_are_those_of_py_fsrs_where_order_does_not_part_them(
    history: list[tuple[int, int]], retention: float, maximum: int
) -> None:
    oracle = fsrs.Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=maximum,
        enable_fuzzing=False,
    )
    scheduler = Scheduler(
        Parameters(
            desired_retention=retention,
            learning_steps=(),
            relearning_steps=(),
            maximum_interval=maximum,
            fuzz=False,
        )
    )
    state = learn(scheduler, history)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    card = fsrs.Card(
        card_id=1,
        state=fsrs.State.Review,
        stability=state.stability,
        difficulty=state.difficulty,
        due=at,
        last_review=at,
    )
    day = state.last_day + 3
    outcomes = scheduler.preview(state, CARD, day * DAY, day)
    ours = [outcome.due_day - day for outcome in outcomes.values()]
    theirs = [
        (oracle.review_card(card, fsrs.Rating(rating), at + timedelta(days=3))[0].due - at).days - 3
        for rating in outcomes
    ]
    if theirs[1] < theirs[2] < theirs[3] < maximum:
        assert ours == theirs
    # Put in order, an interval grows by a day for each rating before it, or shrinks at the maximum.
    assert all(abs(our - their) <= 2 for our, their in zip(ours, theirs, strict=True))
