"""Where the lines of a text begin: from an offset to line and column, and back to the line."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import Any

from quizapp.decks.problems import LineColumn

_QUOTED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\"""")
_PLAIN = re.compile(r"(?![\[{|>'\"])(?:(?! #|: |:$).)+")
_PLAIN_IN_BRACKETS = re.compile(r"(?![\[{'\"])(?:(?! #|: |:$)[^,\[\]{}])+")
_LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of one text. Lines and columns count from 1, columns in code points."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def starts(self) -> list[int]:
        """Offset at which each line begins."""
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        # A quarter of the time, and nearly all files are of this sort.
        lengths = [len(line) + 1 for line in self.text.split("\n")]
        return [0, *accumulate(lengths[:-1])]

    def place(self, offset: int) -> LineColumn:
        """Return the place of the character at `offset`."""
        line = bisect_right(self.starts, offset)
        return LineColumn(line, offset - self.starts[line - 1] + 1)

    def offset(self, place: LineColumn) -> int:
        """Return the offset of a place; one past the end of the text is cut to it."""
        start = self.starts[min(place.line, len(self.starts)) - 1]
        return min(start + place.column - 1, len(self.text))

    def line(self, number: int) -> str:
        """Return the text of a line without its end; empty where there is no such line."""
        if not 1 <= number <= len(self.starts):
            return ""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")

    def inside(self, place: LineColumn) -> LineColumn:
        """Return the nearest place that lies in the text, at most one column past a line's end."""
        line = max(1, min(place.line, len(self.starts)))
        return LineColumn(line, max(1, min(place.column, len(self.line(line)) + 1)))

    def width(self, place: LineColumn) -> int:
        """Return how many characters of the line the value at a place takes, as far as can be seen."""
        text = self.line(place.line)
        before, rest = text[: place.column - 1], text[place.column - 1 :]
        opened = sum(map(before.count, "[{")) > sum(map(before.count, "]}"))
        match = _QUOTED.match(rest) or (_PLAIN_IN_BRACKETS if opened else _PLAIN).match(rest)
        return max(1, len(match.group().rstrip())) if match else 1


def place_of(mark: Any) -> LineColumn:
    """Return the place of one of the YAML parser's marks."""
    return LineColumn(mark.line + 1, mark.column + 1)
