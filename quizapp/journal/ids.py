"""Time-ordered ids: UUID version 7 (RFC 9562), each greater than those before it in the journal."""

from __future__ import annotations

import os
import re

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_LAST_MOMENT = 253_402_300_799_999
"""The end of the year 9999; ids have room for 900 years beyond, so there is always a next one."""
_TAIL = (1 << 74) - 1
"""The bits that are not time, version or variant."""


def next_id(at: int, last: str | None) -> str:
    """Return an id for the moment `at` that sorts after `last`, even where the clock was set back.

    Args:
        at: milliseconds since 1970, UTC.
        last: the greatest id so far; None where there is none.
    """
    fresh = int.from_bytes(os.urandom(10)) & _TAIL
    moment = min(max(at, 0), _LAST_MOMENT)
    if last is not None:
        whole = int(last.replace("-", ""), 16)
        before, tail = whole >> 80, (whole >> 64 & 0xFFF) << 62 | whole & ((1 << 62) - 1)
        if before >= moment:
            # Within one millisecond ids count upwards, by a random stride so that none is guessed.
            moment, tail = before, tail + 1 + (fresh >> 42)
            if tail > _TAIL:
                moment, tail = before + 1, fresh
            fresh = tail
    bits = moment << 80 | 7 << 76 | (fresh >> 62) << 64 | 2 << 62 | fresh & ((1 << 62) - 1)
    text = f"{bits:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def is_id(text: str) -> bool:
    """Say whether `text` is an id that `next_id` could have given."""
    if _ID.fullmatch(text) is None:
        return False
    return moment_of(text) <= _LAST_MOMENT


def moment_of(event_id: str) -> int:
    """Return the milliseconds since 1970 that an id carries."""
    return int(event_id[:8] + event_id[9:13], 16)


def first_id(at: int) -> str:
    """Return a text that sorts before every id of the moment `at`, in milliseconds, or a later one."""
    moment = f"{min(max(at, 0), _LAST_MOMENT):012x}"
    return f"{moment[:8]}-{moment[8:]}"
