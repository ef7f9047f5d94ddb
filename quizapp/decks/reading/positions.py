"""Where every value of a deck begins and ends, for those who mend the text itself."""

from dataclasses import dataclass
from typing import Any

from quizapp.decks.reading.reader import parser
from quizapp.decks.reading.scan import one_line_end

Path = tuple[str | int, ...]
"""Keys and indices that lead to a value, such as ("questions", 3, "id")."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands in the text of a deck. Lines and columns count from 1."""

    line: int
    """Line of its first character."""
    column: int
    """Column of its first character, in code points."""
    end_line: int
    """Line on which it ends."""
    end_column: int
    """Column just after its last character."""
    flow: bool = False
    """Whether it is a list or mapping written in brackets or braces."""


def places_of(text: str) -> dict[Path, Place]:
    """Return the place of each value in `text`, by its path; a block mapping begins at its first key.

    Made in a second run over the text and only on demand: reading needs none of it.

    Args:
        text: a deck that was read without an error.
    """
    from yaml import events as kinds  # noqa: PLC0415 - yaml only when a deck is read

    get = parser(one_line_end(text)).get_event
    found: dict[Path, Place] = {}
    stack: list[tuple[Path, Any, Any]] = []  # path, next step, start event of each open container
    path: Path = ()
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
            found[(*path, step) if opening else ()] = _place(event, event)
        elif isinstance(event, kinds.MappingStartEvent | kinds.SequenceStartEvent):
            stack.append((path, step, opening))
            path = (*path, step) if opening else ()
            opening = event
            step = 0 if isinstance(event, kinds.SequenceStartEvent) else None
            continue
        elif isinstance(event, kinds.MappingEndEvent | kinds.SequenceEndEvent):
            found[path] = _place(opening, event)
            path, step, opening = stack.pop()
        else:
            continue
        step = step + 1 if isinstance(step, int) else None


def _place(first: Any, last: Any) -> Place:
    start, end = first.start_mark, last.end_mark
    return Place(
        start.line + 1,
        start.column + 1,
        end.line + 1,
        end.column + 1,
        flow=bool(getattr(first, "flow_style", False)),
    )
