"""Taking a question that is no YAML out of a text, so that the others can be read all the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.decks.reading.lines import Lines

_QUESTIONS = re.compile(r"^questions:[^\n]*\n(?:[ \t]*(?:#.*)?\r?\n)*( *)- ", re.MULTILINE)
_NOT_LINE_END = re.compile(r"[^\r\n]+")


def set_aside(text: str, lines: Lines, line: int) -> str | None:
    """Return `text` with the question round `line` made blank; None where it stands in none."""
    opening = _QUESTIONS.search(text)
    if opening is None or opening.start() > lines.starts[line - 1]:
        return None
    # A dash that slipped by one column still begins a question; one further in is an inner list.
    dash = re.compile(rf" {{0,{len(opening[1]) + 1}}}-(?: |$)")
    first = line
    while first > 1 and not dash.match(lines.line(first)):
        first -= 1
    start = lines.starts[first - 1]
    if start < opening.start(1):
        return None
    last = first
    while last < len(lines.starts) and not _begins(lines.line(last + 1), dash):
        last += 1
    end = lines.starts[last] if last < len(lines.starts) else len(text)
    return text[:start] + _NOT_LINE_END.sub("", text[start:end]) + text[end:]


def _begins(line: str, dash: re.Pattern[str]) -> bool:
    """Whether a question, or a key of the deck, begins on the line."""
    return bool(dash.match(line)) or (line[:1].isalpha() and ":" in line)
