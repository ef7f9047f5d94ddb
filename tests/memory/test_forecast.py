from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizapp.memory.forecast import forecast, minutes
from quizapp.memory.scheduler import Scheduler
from tests.memory.histories import learn, read

STATE = learn(Scheduler(), read("4@0"))


@given(st.lists(st.integers(-50, 50)), st.integers(1, 60))
def test_every_card_of_the_days_ahead_is_counted_once(ahead: list[int], days: int) -> None:
    states = [replace(STATE, due_day=STATE.last_day + number) for number in ahead]
    counts = forecast(states, STATE.last_day, days)
    assert len(counts) == days
    assert sum(counts) == sum(number < days for number in ahead)
    assert counts[0] == sum(number <= 0 for number in ahead)
    assert counts[-1] == sum(number == days - 1 for number in ahead) or days == 1


def test_minutes_are_rounded_up() -> None:
    assert minutes(0, 12_000) == 0
    assert minutes(1, 12_000) == 1
    assert minutes(5, 12_000) == 1
    assert minutes(6, 12_000) == 2
