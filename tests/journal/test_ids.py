from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.journal.ids import is_id, moment_of, next_id

moments = st.integers(0, 253_402_300_799_999)


@given(moments)
def test_an_id_is_a_uuid_of_version_7_and_carries_its_moment(at: int) -> None:
    identity = next_id(at, None)
    assert UUID(identity).version == 7
    assert UUID(identity).variant == "specified in RFC 4122"
    assert str(UUID(identity)) == identity
    assert moment_of(identity) == at
    assert is_id(identity)


@given(st.lists(moments, min_size=2, max_size=30))
def test_each_id_is_greater_than_the_last_wherever_the_clock_goes(clock: list[int]) -> None:
    last = None
    for at in clock:
        identity = next_id(at, last)
        assert last is None or identity > last
        assert is_id(identity)
        last = identity


def test_within_one_millisecond_there_is_always_a_next() -> None:
    last = "0199aaaa-bbbb-7fff-bfff-ffffffffffff"  # nothing is left of this millisecond
    after = next_id(moment_of(last), last)
    assert after > last
    assert moment_of(after) == moment_of(last) + 1


@pytest.mark.parametrize("at", [-1, 2**60])
def test_a_clock_beyond_all_years_still_gives_an_id(at: int) -> None:
    assert is_id(next_id(at, None))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0199aaaa-bbbb-4fff-bfff-ffffffffffff",  # version 4
        "0199aaaa-bbbb-7fff-cfff-ffffffffffff",  # another variant
        "0199AAAA-BBBB-7FFF-BFFF-FFFFFFFFFFFF",  # would sort elsewhere
        "ffffffff-ffff-7fff-bfff-ffffffffffff",  # after the year 9999 there would be no next
        "0199aaaabbbb7fffbfffffffffffffff",
    ],
)
def test_what_is_no_id(text: str) -> None:
    assert not is_id(text)
