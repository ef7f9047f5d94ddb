"""Timing functions and whole programs, beside a yardstick in the same run."""

import os
import pty
import re
import select
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

_ESCAPE = re.compile(rb"\x1b\[[0-9;?<>]*[A-Za-z]")
"""What moves the cursor or colours the text."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table."""

    what: str
    """What was measured."""
    beside: str
    """The yardstick."""
    ours: float
    """Milliseconds, or megabytes."""
    theirs: float | None
    """The same of the yardstick; None where it is not installed."""
    at_most: float
    """The ratio that is allowed."""
    unit: str = "ms"
    """Of both figures."""

    def line(self) -> str:
        """Return the figure as a line of the table."""
        if self.theirs is None:
            return f"{self.what:<46} {self.ours:>9.2f} {self.unit}   {self.beside}: not installed"
        ratio = self.ours / self.theirs
        verdict = "within" if ratio <= self.at_most else "OVER"
        return (
            f"{self.what:<46} {self.ours:>9.2f} {self.theirs:>9.2f} {self.unit} "
            f"{ratio:>6.2f} of {self.at_most:<5g} {verdict}   ({self.beside})"
        )


def alternately(
    ours: Callable[[], float], theirs: Callable[[], float], rounds: int
) -> tuple[float, float]:
    """Return the medians of two measures taken in turn, so that a slow spell hits both."""
    pairs = [(ours(), theirs()) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def took(work: Callable[[], object]) -> float:
    """Return how many milliseconds `work` takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def program(command: Sequence[str]) -> float:
    """Return how many milliseconds a whole program takes."""
    return took(lambda: subprocess.run(command, check=True, capture_output=True))


def until_painted(command: Sequence[str], marker: str, environment: dict[str, str]) -> float:
    """Return the milliseconds from exec until `marker`, a regular expression, is on the screen.

    The terminal has 120 by 40 cells.
    """
    began = time.perf_counter()
    with Terminal(command, environment) as terminal:
        terminal.wait_for(marker)
        return (time.perf_counter() - began) * 1000


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        """Start `command` with `environment` on top of this process's own."""
        self.seen = b""
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:  # pragma: no cover - the child
            os.environ.update(environment, TERM="xterm-256color", LINES="40", COLUMNS="120")
            os.execvp(command[0], list(command))

    def __enter__(self) -> Self:
        """Return the terminal itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the program."""
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self.descriptor)

    def wait_for(self, marker: str, seconds: float = 60) -> None:
        """Read until what was written since the last key has text that fits `marker`.

        Raises:
            TimeoutError: it has not come.
        """
        until = time.monotonic() + seconds
        while not re.search(marker, _ESCAPE.sub(b"", self.seen).decode(errors="replace")):
            ready, _, _ = select.select([self.descriptor], [], [], until - time.monotonic())
            if not ready:
                raise TimeoutError(
                    f"{marker!r} did not come; the screen holds {self.seen[-2000:]!r}"
                )
            self.seen += os.read(self.descriptor, 65536)

    def press(self, keys: bytes) -> None:
        """Type `keys`, forgetting what was on the screen."""
        self.seen = b""
        os.write(self.descriptor, keys)
