from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.memory.days import StudyDays

ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]
HOUR = 3_600_000


def moment(text: str, zone: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-31T04:00", date(2026, 1, 31)),
        ("2026-01-31T03:59:59.999", date(2026, 1, 30)),
        ("2026-01-31T23:59", date(2026, 1, 31)),
        ("2026-02-01T00:30", date(2026, 1, 31)),
        ("2028-02-29T12:00", date(2028, 2, 29)),
        ("2028-03-01T03:00", date(2028, 2, 29)),
        ("2100-03-01T03:00", date(2100, 2, 28)),  # 2100 is no leap year
        ("2100-12-31T12:00", date(2100, 12, 31)),
    ],
)
def test_a_day_runs_from_four_to_four(text: str, expected: date) -> None:
    days = StudyDays(zone=ZoneInfo("Europe/Berlin"))
    day = days.day(moment(text, "Europe/Berlin"))
    assert day == expected.toordinal()
    assert days.date(day) == expected


def test_clocks_that_change_leave_days_of_23_and_25_hours() -> None:
    days = StudyDays(zone=ZoneInfo("Europe/Berlin"))
    spring, autumn = date(2026, 3, 28).toordinal(), date(2026, 10, 24).toordinal()
    assert days.starts(spring + 1) - days.starts(spring) == 23 * HOUR
    assert days.starts(autumn + 1) - days.starts(autumn) == 25 * HOUR


def test_a_start_in_the_hour_that_comes_twice_begins_one_day_once() -> None:
    days = StudyDays(time(2, 30), ZoneInfo("Europe/Berlin"))
    sunday = date(2026, 10, 25).toordinal()
    first = moment("2026-10-25T02:30", "Europe/Berlin")
    seen = [days.day(first + minutes * 60_000) for minutes in range(0, 180, 10)]
    assert seen == [sunday] * 18
    assert days.day(first - 1) == sunday - 1


def test_a_start_in_the_hour_that_is_leapt_over_begins_after_it() -> None:
    days = StudyDays(time(2, 30), ZoneInfo("Europe/Berlin"))
    sunday = date(2026, 3, 29).toordinal()
    assert days.starts(sunday) == moment("2026-03-29T03:30", "Europe/Berlin")
    assert days.day(days.starts(sunday)) == sunday
    assert days.day(days.starts(sunday) - 1) == sunday - 1


def test_the_same_moment_is_another_day_elsewhere() -> None:
    at = moment("2026-05-10T22:00", "America/New_York")
    assert StudyDays(zone=ZoneInfo("America/New_York")).day(at) == date(2026, 5, 10).toordinal()
    assert StudyDays(zone=ZoneInfo("Asia/Tokyo")).day(at) == date(2026, 5, 11).toordinal()


def test_without_a_zone_the_machine_s_own_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    import time as system

    at = moment("2026-05-10T22:00", "America/New_York")
    for zone in ("America/New_York", "Asia/Tokyo"):
        monkeypatch.setenv("TZ", zone)
        system.tzset()
        assert StudyDays().day(at) == StudyDays(zone=ZoneInfo(zone)).day(at)
        assert StudyDays().starts(740_000) == StudyDays(zone=ZoneInfo(zone)).starts(740_000)
    monkeypatch.undo()
    system.tzset()


moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 12, 31)).map(  # noqa: DTZ001
    lambda naive: round(naive.replace(tzinfo=UTC).timestamp() * 1000)
)


@given(moments, st.sampled_from(ZONES), st.times())
def test_a_moment_lies_in_its_day(at: int, zone: str, start: time) -> None:
    days = StudyDays(start.replace(second=0, microsecond=0, fold=0), ZoneInfo(zone))
    day = days.day(at)
    assert days.starts(day) <= at < days.starts(day + 1)


@given(moments, st.integers(0, 40 * HOUR), st.sampled_from(ZONES), st.times())
def test_days_never_run_backwards(at: int, later: int, zone: str, start: time) -> None:
    days = StudyDays(start.replace(second=0, microsecond=0, fold=0), ZoneInfo(zone))
    assert 0 <= days.day(at + later) - days.day(at) <= 2


@given(st.integers(710_000, 767_000), st.integers(-12, 14))
def test_a_day_starts_on_its_date(day: int, hours: int) -> None:
    days = StudyDays(zone=timezone(timedelta(hours=hours)))
    assert days.day(days.starts(day)) == day
    assert days.day(days.starts(day) - 1) == day - 1
