"""What time it is, and how it is moved."""

import re
import time
from datetime import datetime

import pytest

from quizapp.clock import ClockError, stamp, system_clock

NOW = 1_767_265_200_123_456_789


@pytest.fixture(autouse=True)
def ticking(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Stand at a moment that the test moves, in nanoseconds."""
    at = [NOW]
    monkeypatch.setattr(time, "time_ns", lambda: at[0])
    monkeypatch.delenv("QUIZAPP_NOW", raising=False)
    return at


def test_the_clock_tells_milliseconds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert system_clock()() == 1_767_265_200_123
    monkeypatch.setenv("QUIZAPP_NOW", " ")
    assert system_clock()() == 1_767_265_200_123


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo"])
def test_a_clock_that_is_moved_runs_on_from_there(
    zone: str, ticking: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        for said, moment in [
            ("2026-01-31T09:00", datetime(2026, 1, 31, 9).astimezone().timestamp()),
            (" 1970-01-01T00:01:00.5+00:00 ", 60.5),
        ]:
            monkeypatch.setenv("QUIZAPP_NOW", said)
            moved = system_clock()
            start = moved()
            assert start == round(moment * 1000)
            ticking[0] += 2_000_000_000
            assert moved() == start + 2000
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("said", ["soon", "2026-13-01", "0001-01-01T00:00"])
def test_what_is_no_moment_gets_a_sentence(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZAPP_NOW", said)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        with pytest.raises(ClockError, match=rf"{said}.* is no moment.*2026-01-31T09:00"):
            system_clock()
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_stamp_names_a_file_to_the_microsecond() -> None:
    before = datetime.now().astimezone()
    told = stamp()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d-\d{6}-\d{6}", told)
    made = datetime.strptime(told, "%Y-%m-%d-%H%M%S-%f").astimezone()
    assert before <= made <= datetime.now().astimezone()
