"""Lines in and out for plain mode: no cursor tricks, nothing but text, one line after the other."""

from __future__ import annotations

import os
import select
import sys
import textwrap
import time
from typing import TYPE_CHECKING

from quizapp.text import clean

if TYPE_CHECKING:
    from typing import TextIO

WIDTH = 76
"""Most columns of a line of prose: what reads well, and fits an 80-column terminal indented."""

_LONGEST_LINE = 1_000_000
"""Characters; a longer line of input is cut into several, so that no input fills the memory."""


class EndOfInputError(Exception):
    """There are no more lines to read."""


class TimeOverError(Exception):
    """No line came before the deadline."""


class Console:
    """Where plain mode reads and writes: standard input and output."""

    def __init__(self, source: TextIO | None = None, target: TextIO | None = None) -> None:
        """Read from `source` and write to `target`; else from stdin and to stdout."""
        self.source = source or sys.stdin
        self.target = target or sys.stdout
        self._echo = not self.source.isatty()
        self._rest = b""

    def say(self, text: str = "", indent: str = "", hanging: str = "") -> None:
        """Write `text`, wrapped; its own line breaks stay. Control characters are taken out."""
        for line in clean(text).split("\n"):
            wrapped = textwrap.wrap(
                line,
                WIDTH,
                initial_indent=indent,
                subsequent_indent=indent + hanging,
                break_on_hyphens=False,
            )
            self.target.write("\n".join(wrapped or [""]) + "\n")
        self.target.flush()

    def ask(self, label: str, seconds: float | None = None) -> str:
        """Write `label`, read one line and return it without its end.

        Raises:
            EndOfInputError: there is none.
            TimeOverError: none came within `seconds`.
        """
        *above, last = clean(label).split("\n")
        for line in above:
            self.say(line, "  ")
        self.target.write(f"{last}> ")
        self.target.flush()
        try:
            line = self._line(seconds)
        except (EndOfInputError, TimeOverError):
            self.target.write("\n")
            raise
        line = clean(line).rstrip("\n")
        if self._echo:
            # What was piped in stands in the transcript as if it had been typed.
            self.target.write(f"{line}\n")
        return line

    def _line(self, seconds: float | None) -> str:
        if seconds is None or os.name == "nt" or not self._has_descriptor():
            line = self.source.readline(_LONGEST_LINE)
            if not line:
                raise EndOfInputError
            return line
        return self._timed_line(time.monotonic() + max(0.0, seconds))

    def _timed_line(self, until: float) -> str:
        # Read below the text layer: what it had buffered, `select` could not see.
        descriptor = self.source.fileno()
        while b"\n" not in self._rest and len(self._rest) < _LONGEST_LINE:
            ready, _, _ = select.select([descriptor], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                raise TimeOverError
            read = os.read(descriptor, 4096)
            if not read:
                if not self._rest:
                    raise EndOfInputError
                break
            self._rest += read
        line, _, self._rest = self._rest.partition(b"\n")
        return line.decode(self.source.encoding or "utf-8", "replace")

    def _has_descriptor(self) -> bool:
        try:
            self.source.fileno()
        except (OSError, ValueError, AttributeError):
            return False
        return True
