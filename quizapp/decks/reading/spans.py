"""Where every value of a deck begins and ends, for those who mend the text itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizapp.decks.reading.lines import place_of
from quizapp.decks.reading.reader import parser
from quizapp.decks.reading.scan import one_line_end

if TYPE_CHECKING:
    from quizapp.decks.problems import LineColumn
    from quizapp.questions.findings import FieldPath


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands in the text of a deck."""

    start: LineColumn
    """Place of its first character."""
    end: LineColumn
    """Place just after its last character."""
    flow: bool = False
    """Whether it is a list or mapping written in brackets or braces."""


def spans_of(text: str) -> dict[FieldPath, Span]:
    """Return the span of each value in `text`, by its path; a block mapping begins at its first key.

    Made in a second run over the text and only on demand: reading needs none of it.

    Args:
        text: a deck that was read without an error.
    """
    from yaml import events as kinds  # noqa: PLC0415 - yaml only when a deck is read

    get = parser(one_line_end(text)).get_event
    found: dict[FieldPath, Span] = {}
    # The path of each open container, the next step in it, and the event that opened it.
    stack: list[tuple[FieldPath, Any, Any]] = []
    path: FieldPath = ()
    step: Any = None
    opening: Any = None
    while True:
        event = get()
        if isinstance(event, kinds.StreamEndEvent):
            return found
        if isinstance(event, kinds.ScalarEvent):
            if isinstance(opening, kinds.MappingStartEvent) and step is None:
                step = event.value
                continue
            found[(*path, step) if opening else ()] = _span(event, event)
        elif isinstance(event, kinds.MappingStartEvent | kinds.SequenceStartEvent):
            stack.append((path, step, opening))
            path = (*path, step) if opening else ()
            opening = event
            step = 0 if isinstance(event, kinds.SequenceStartEvent) else None
            continue
        elif isinstance(event, kinds.MappingEndEvent | kinds.SequenceEndEvent):
            found[path] = _span(opening, event)
            path, step, opening = stack.pop()
        else:
            continue
        step = step + 1 if isinstance(step, int) else None


def _span(first: Any, last: Any) -> Span:
    flow = bool(getattr(first, "flow_style", False))
    return Span(place_of(first.start_mark), place_of(last.end_mark), flow=flow)
