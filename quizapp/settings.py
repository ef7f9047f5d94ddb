"""What the learner has set, in a small TOML file of their own; every key may be left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import time
from typing import TYPE_CHECKING, Any

from quizapp.errors import UserError
from quizapp.files import write_whole
from quizapp.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_DURATION = re.compile(r"(\d{1,6})\s*(s|m|h|d)")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


class SettingsError(UserError):
    """The settings file cannot be read, or a value in it makes no sense."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The learner's settings; each default is what most learners want."""

    new_per_day: int = 10
    """New cards shown on one study day, over all decks."""
    reviews_per_day: int = 200
    """Cards due that are shown on one study day; the rest wait."""
    desired_retention: float = 0.9
    """Chance of recall at which a card comes back, 0.70 to 0.99."""
    learning_steps: tuple[int, ...] = (60, 600)
    """Seconds until a new card comes back, step by step; written like ["1m", "10m"]."""
    relearning_steps: tuple[int, ...] = (600,)
    """The same for a card that was forgotten."""
    maximum_interval: int = 36500
    """Most days between two reviews of a card."""
    day_starts: time = time(4)
    """Local time at which a study day begins, written like "04:00"."""
    learn_ahead: int = 1200
    """Seconds before its time that a card in its steps may be shown when nothing else is left."""
    quiz_length: int = 10
    """Questions in a quiz where no length is asked for."""
    theme: str = ""
    """Name of the app's colour theme; empty for its own."""


DEFAULTS = Settings()
"""What holds where the learner has set nothing; the scheduler and the queue take their defaults from here."""


def read_settings(path: Path) -> Settings:
    """Return the settings in the TOML file at `path`; all defaults where there is none.

    Raises:
        SettingsError: the file cannot be read, holds an unknown key or a value out of range.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return DEFAULTS
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} cannot be read ({error}); mend it or move it away") from error
    import tomllib  # noqa: PLC0415 - 17 ms, and most learners have no settings file

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: {error}; mend it or move it away") from error
    return Settings(**{key: _checked(path, text, key, value) for key, value in table.items()})


def save_theme(path: Path, theme: str) -> None:
    """Write the name of the chosen theme into the file, leaving all other lines as they are.

    Raises:
        SettingsError: the file cannot be written.
    """
    line = f'theme = "{theme}"'
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        kept = [old for old in lines if not re.match(r"\s*theme\s*=", old)]
        write_whole(path, "\n".join([line, *kept]) + "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"the theme could not be saved in {path}: {error}") from error


def _checked(path: Path, text: str, key: str, value: Any) -> Any:
    known = {field.name for field in fields(Settings)}
    found = re.search(rf"(?m)^[ \t]*{re.escape(key)}\s*=", text)
    where = f"{path}:{text.count(chr(10), 0, found.start()) + 1}" if found else str(path)
    if key not in known:
        near = nearest(key, known)
        help = f"did you mean '{near}'?" if near else f"known are {', '.join(sorted(known))}"
        raise SettingsError(f"{where}: unknown setting '{key}'; {help}")
    accepts, wanted = _ACCEPTS[key]
    try:
        return accepts(value)
    except (TypeError, ValueError, OverflowError) as error:
        raise SettingsError(f"{where}: {key} is {value!r}; it must be {wanted}") from error


def _whole(low: int, high: int) -> Callable[[Any], int]:
    def accept(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError
        return value

    return accept


def _share(value: Any) -> float:
    if isinstance(value, bool) or not 0.7 <= float(value) <= 0.99:
        raise ValueError
    return float(value)


def duration(value: Any) -> int:
    """Return the seconds that a text like "90s", "10m", "2h" or "1d" stands for.

    Raises:
        ValueError: it is no such text.
    """
    match = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError(f"{value!r} is no length of time; write it like 90s, 10m or 2h")
    return int(match[1]) * _SECONDS[match[2]]


def _durations(value: Any) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise TypeError
    seconds = tuple(duration(item) for item in value)
    if 0 in seconds:
        raise ValueError
    return seconds


def _clock_time(value: Any) -> time:
    clock = value if isinstance(value, time) else time.fromisoformat(value)
    if clock.tzinfo is not None:  # it is the learner's own, wherever they are
        raise ValueError
    return clock


def _name(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


_ACCEPTS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "new_per_day": (_whole(0, 9999), "a whole number from 0 to 9999"),
    "reviews_per_day": (_whole(0, 99999), "a whole number from 0 to 99999"),
    "desired_retention": (_share, "a number from 0.70 to 0.99"),
    "learning_steps": (_durations, 'a list of times from a second up, such as ["1m", "10m"]'),
    "relearning_steps": (_durations, 'a list of times from a second up, such as ["10m"]'),
    "maximum_interval": (_whole(1, 36500), "a whole number of days from 1 to 36500"),
    "day_starts": (_clock_time, 'a time of day such as "04:00", without a zone'),
    "learn_ahead": (duration, 'a time such as "20m"'),
    "quiz_length": (_whole(1, 9999), "a whole number from 1 to 9999"),
    "theme": (_name, "the name of a theme"),
}
