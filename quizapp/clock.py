"""What time it is, asked in one place so that tests and scripts can move it.

`QUIZAPP_NOW` (ISO 8601, local time where it names no offset) sets the clock to that moment; it
runs on from there. So a script can see which cards come back in ten days without waiting.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import datetime

from quizapp.errors import UserError

Clock = Callable[[], int]
"""Gives the present moment as milliseconds since 1970 in UTC."""


class ClockError(UserError):
    """`QUIZAPP_NOW` holds no moment in time."""


def system_clock() -> Clock:
    """Return the clock of this process, moved where `QUIZAPP_NOW` asks for it.

    Raises:
        ClockError: `QUIZAPP_NOW` is set and is no ISO 8601 moment.
    """
    wanted = os.environ.get("QUIZAPP_NOW", "").strip()
    if not wanted:
        return _now
    try:
        moved = datetime.fromisoformat(wanted).astimezone()
    except (ValueError, OverflowError) as error:
        raise ClockError(
            f"QUIZAPP_NOW is {wanted!r}, which is no moment in time; write it like 2026-01-31T09:00"
        ) from error
    ahead = int(moved.timestamp() * 1000) - _now()
    return lambda: _now() + ahead


def stamp() -> str:
    """Return this moment as it may stand in the name of a file, to the microsecond.

    By the machine's own clock: a script that moves the learner's days writes its copies now.
    """
    return datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S-%f")


def _now() -> int:
    return time.time_ns() // 1_000_000
