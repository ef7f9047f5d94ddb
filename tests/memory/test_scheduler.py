from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.memory import curve
from quizapp.memory.scheduler import Parameters, Scheduler
from quizapp.reviews import CardState, Phase, Rating, Review
from tests.memory.histories import CARD, DAY, FIRST_DAY, learn, read

SECOND = 1000
steps = st.lists(st.integers(1, 200_000), max_size=4).map(tuple)
parameters = st.builds(
    Parameters,
    desired_retention=st.floats(0.7, 0.99),
    learning_steps=steps,
    relearning_steps=steps,
    maximum_interval=st.integers(4, 36_500),
    fuzz=st.booleans(),
)
histories = st.lists(
    st.tuples(st.integers(1, 4), st.integers(0, 2) | st.integers(0, 500)), max_size=12
)


def delay(state: CardState, at: int, day: int) -> int:
    """Return milliseconds until the card comes back, a study day counted as 24 hours."""
    return (state.due_day - day) * DAY if state.due_at is None else state.due_at - at


def outcomes_after(
    scheduler: Scheduler, history: list[tuple[int, int]], gap: int
) -> tuple[dict[Rating, CardState], CardState | None, int, int]:
    state = learn(scheduler, history) if history else None
    day = (state.last_day if state else FIRST_DAY) + gap
    at = day * DAY + 12 * 3_600_000
    return scheduler.preview(state, CARD, at, day), state, at, day


@given(parameters, histories, st.integers(0, 300))
def test_a_better_rating_puts_a_card_off_longer(
    wanted: Parameters, history: list[tuple[int, int]], gap: int
) -> None:
    outcomes, _, at, day = outcomes_after(Scheduler(wanted), history, gap)
    delays = {rating: delay(state, at, day) for rating, state in outcomes.items()}
    assert delays[Rating.AGAIN] > 0
    in_days = [state.due_day for state in outcomes.values() if state.phase is Phase.REVIEW]
    longest_step = max((*wanted.learning_steps, *wanted.relearning_steps, 0)) * 2
    if longest_step < wanted.maximum_interval * 86_400:
        assert delays[Rating.AGAIN] <= delays[Rating.HARD] <= delays[Rating.GOOD]
        assert delays[Rating.GOOD] < delays[Rating.EASY]
    passed = [
        state.due_day
        for rating, state in outcomes.items()
        if state.phase is Phase.REVIEW and rating is not Rating.AGAIN
    ]
    assert all(sooner < later for sooner, later in pairwise(passed))
    assert all(1 <= due - day <= wanted.maximum_interval for due in in_days)


@given(parameters, histories, st.integers(-5, 300))
def test_the_interval_on_the_button_is_the_interval_given(
    wanted: Parameters, history: list[tuple[int, int]], gap: int
) -> None:
    outcomes, state, at, day = outcomes_after(Scheduler(wanted), history, gap)
    for rating, promised in outcomes.items():
        review = Review(card=CARD, rating=rating, at=at, day=day, took=777)
        # Another scheduler, as after a restart or on another machine.
        assert Scheduler(wanted).apply(state, review) == promised


@given(parameters, histories)
def test_what_is_kept_beside_memory(wanted: Parameters, history: list[tuple[int, int]]) -> None:
    scheduler = Scheduler(wanted)
    state, lapses = None, 0
    day = FIRST_DAY
    for number, (rating, gap) in enumerate(history, 1):
        day += gap
        lapses += state is not None and state.phase is Phase.REVIEW and rating == 1
        state = scheduler.apply(
            state, Review(card=CARD, rating=Rating(rating), at=day * DAY, day=day)
        )
        assert (state.card, state.last_at, state.last_day) == (CARD, day * DAY, day)
        assert (state.reviews, state.lapses) == (number, lapses)
        assert (state.step is None) == (state.phase is Phase.REVIEW)
        assert state.due_at is None or state.phase is not Phase.REVIEW
        assert state.stability > 0
        assert 1 <= state.difficulty <= 10


def test_a_new_card_goes_through_its_steps() -> None:
    scheduler = Scheduler(Parameters(fuzz=False))
    at = FIRST_DAY * DAY
    told = []
    state = None
    for rating in (Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.GOOD):
        state = scheduler.apply(state, Review(card=CARD, rating=rating, at=at, day=FIRST_DAY))
        told.append((state.phase, state.step, state.due_at and (state.due_at - at) // SECOND))
    assert told == [
        (Phase.LEARNING, 0, 60),
        (Phase.LEARNING, 0, 330),
        (Phase.LEARNING, 1, 600),
        (Phase.REVIEW, None, None),
    ]


def test_a_first_review_starts_at_the_first_step() -> None:
    at = FIRST_DAY * DAY
    outcomes = Scheduler(Parameters(fuzz=False)).preview(None, CARD, at, FIRST_DAY)
    assert {
        rating: (state.phase, state.step, state.due_at and (state.due_at - at) // SECOND)
        for rating, state in outcomes.items()
    } == {
        Rating.AGAIN: (Phase.LEARNING, 0, 60),
        Rating.HARD: (Phase.LEARNING, 0, 330),
        Rating.GOOD: (Phase.LEARNING, 1, 600),
        Rating.EASY: (Phase.REVIEW, None, None),
    }


def test_a_forgotten_card_goes_through_its_own_steps() -> None:
    scheduler = Scheduler(Parameters(fuzz=False))
    state = learn(scheduler, read("4@0 3@8 1@30"))
    assert (state.phase, state.step, state.lapses) == (Phase.RELEARNING, 0, 1)
    assert state.due_at == state.last_at + 600 * SECOND
    hard = learn(scheduler, read("4@0 3@8 1@30 2@0"))
    assert hard.due_at == hard.last_at + 900 * SECOND
    back = learn(scheduler, read("4@0 3@8 1@30 3@0"))
    assert (back.phase, back.step) == (Phase.REVIEW, None)
    assert back.due_day > back.last_day


def test_a_step_of_a_day_or_more_is_counted_in_study_days() -> None:
    scheduler = Scheduler(Parameters(fuzz=False, learning_steps=(60, 2 * 86_400)))
    state = learn(scheduler, read("3@0"))
    assert (state.phase, state.due_day, state.due_at) == (Phase.LEARNING, FIRST_DAY + 2, None)


def test_steps_that_were_taken_out_are_done() -> None:
    at_third_step = replace(learn(Scheduler(), read("3@0")), step=2)
    review = Review(card=CARD, rating=Rating.HARD, at=FIRST_DAY * DAY, day=FIRST_DAY)
    assert Scheduler().apply(at_third_step, review).phase is Phase.REVIEW
    again = replace(review, rating=Rating.AGAIN)
    assert Scheduler().apply(at_third_step, again).step == 0


def test_studying_half_an_hour_earlier_each_day_counts_whole_days() -> None:
    """Completed 24-hour periods would never be a day older, and stability would stand still."""
    scheduler = Scheduler(Parameters(fuzz=False))
    state, at = None, FIRST_DAY * DAY + 20 * 3_600_000
    for number in range(4):
        review = Review(card=CARD, rating=Rating.GOOD, at=at, day=FIRST_DAY + number)
        state = scheduler.apply(state, review)
        at += 23 * 3_600_000 + 1_800_000
    assert state is not None
    assert state.stability == learn(scheduler, read("3@0 3@1 3@1 3@1")).stability
    assert state.stability > 11


def test_reviews_of_one_day_count_as_of_one_day() -> None:
    scheduler = Scheduler(Parameters(fuzz=False))
    state = learn(scheduler, read("4@0 3@9"))
    late = Review(
        card=CARD, rating=Rating.GOOD, at=state.last_at + 15 * 3_600_000, day=state.last_day
    )
    assert scheduler.apply(state, late).stability < state.stability * 1.5


@given(histories.filter(bool), st.integers(1, 4), st.integers(1, 5000))
def test_a_clock_set_back_counts_as_the_same_day(
    history: list[tuple[int, int]], rating: int, days_back: int
) -> None:
    scheduler = Scheduler(Parameters(fuzz=False))
    state = learn(scheduler, history)
    same = scheduler.apply(
        state, Review(card=CARD, rating=Rating(rating), at=state.last_at, day=state.last_day)
    )
    day = state.last_day - days_back
    back = scheduler.apply(state, Review(card=CARD, rating=Rating(rating), at=day * DAY, day=day))
    assert (back.stability, back.difficulty) == (same.stability, same.difficulty)
    assert back.due_day - day == same.due_day - state.last_day
    assert back.last_day == day  # so that a clock once wrong does not spoil what follows
    assert curve.recall(state.stability, day - state.last_day) == 1.0


def test_fuzz_hangs_on_card_and_count_alone() -> None:
    scheduler = Scheduler()
    state = learn(scheduler, read("4@0 3@8 3@30"))
    other = learn(scheduler, read("4@0 3@8 3@30"), card="deck/another")
    assert state.stability == other.stability
    days = {
        learn(scheduler, read("4@0 3@8 3@30"), card=f"deck/{number}").due_day
        for number in range(40)
    }
    assert len(days) > 5
    assert state == learn(Scheduler(), read("4@0 3@8 3@30"))


def test_the_maximum_holds_and_keeps_the_order() -> None:
    scheduler = Scheduler(Parameters(maximum_interval=30, fuzz=False))
    state = learn(scheduler, read("4@0 4@10 4@100 4@300"))
    day = state.last_day + 200
    outcomes = scheduler.preview(state, CARD, state.last_at, day)
    days = [outcome.due_day - day for outcome in outcomes.values()]
    assert days[1:] == [28, 29, 30]


@pytest.mark.parametrize("maximum", [1, 2])
def test_a_maximum_too_small_for_an_order_still_holds(maximum: int) -> None:
    scheduler = Scheduler(Parameters(maximum_interval=maximum))
    state = learn(scheduler, read("4@0 4@10"))
    assert 1 <= state.due_day - state.last_day <= maximum


def test_gaps_beyond_the_calendar_do_no_harm() -> None:
    state = learn(Scheduler(), read("4@0"))
    far = replace(state, last_day=1)
    review = Review(card=CARD, rating=Rating.GOOD, at=0, day=3_652_059)
    assert Scheduler().apply(far, review).stability > state.stability


def test_desired_retention_shortens_intervals() -> None:
    lax, strict = (
        learn(Scheduler(Parameters(desired_retention=wanted, fuzz=False)), read("4@0 3@8 3@30"))
        for wanted in (0.8, 0.95)
    )
    assert lax.stability == strict.stability
    assert lax.due_day > strict.due_day


def test_a_learner_s_own_weights_are_used() -> None:
    weights = (1.0, *Scheduler()._weights[1:])
    own = Scheduler(Parameters(weights=weights))
    assert learn(own, read("1@0")).stability == 1.0


def test_warming_up_changes_nothing() -> None:
    warm = Scheduler()
    warm.warm_up()
    assert learn(warm, read("3@0 3@0")) == learn(Scheduler(), read("3@0 3@0"))


@given(parameters)
def test_parameters_come_back_from_json(wanted: Parameters) -> None:
    import json

    assert Parameters.from_json(json.loads(json.dumps(wanted.to_json()))) == wanted


def test_what_json_leaves_out_stands_at_its_default() -> None:
    assert Parameters.from_json({}) == Parameters()
    assert Parameters.from_json({"desired_retention": 0.8, "of another version": 1}) == Parameters(
        desired_retention=0.8
    )


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"weights": (1.0,)}, "21 weights"),
        ({"desired_retention": 1.0}, "desired_retention"),
        ({"maximum_interval": 0}, "maximum_interval"),
        ({"learning_steps": (60, 0)}, "step"),
        ({"relearning_steps": (-1,)}, "step"),
    ],
)
def test_parameters_that_make_no_schedule_are_refused(wrong: dict[str, object], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Parameters(**wrong)  # type: ignore[arg-type]


def test_importing_the_scheduler_does_not_import_fsrs() -> None:
    import subprocess
    import sys

    code = (
        "import sys, quizapp.memory.scheduler, quizapp.memory.queue, quizapp.memory.intervals; "
        "sys.exit('fsrs' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
