"""What a text holds as plain data, and where each piece stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from quizapp.decks.problems import WHOLE_FILE
from quizapp.decks.reading.lines import place_of

if TYPE_CHECKING:
    from quizapp.decks.problems import LineColumn
    from quizapp.questions.findings import FieldPath


class Marker:
    """A value that no file can hold."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"<{self.name}>"


UNREAD: Final = Marker("unread")
"""Stands where a value was refused: it is reported already, the schema passes over it."""


@dataclass(slots=True)
class Tree:
    """What a text holds, and where."""

    data: Any
    """Dicts, lists and strings; None for nothing; `UNREAD` for what was refused."""
    layouts: dict[int, list[Any]]
    """For each container, by its `id`: the parser's marks of its keys and values in turn (a dict) or
    of its items (a list). Kept flat and unread, since few of them are ever looked at."""
    start: LineColumn = WHOLE_FILE
    """Place of the outermost value."""
    whole: bool = True
    """Whether all of the text could be read; else questions may be missing."""
    text: str = ""
    """The text that was read in the end: the questions that no reading is to be had of are blank."""
    _orders: dict[int, dict[Any, int]] = field(default_factory=dict)

    def value(self, path: FieldPath) -> Any:
        """Return the value at `path`; None where there is nothing."""
        value = self.data
        for step in path:
            if isinstance(value, dict):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
                value = value[step]
            else:
                return None
        return value

    def lacks(self, path: FieldPath) -> bool:
        """Return whether the last step of `path` is a key that its mapping does not have."""
        mapping = self.value(path[:-1])
        return bool(path) and isinstance(mapping, dict) and path[-1] not in mapping

    def place(self, path: FieldPath, *, key: bool = False) -> LineColumn:
        """Return the place of the value at `path`, or of its key.

        Where the path leads past what is there, the place of its last known step is returned.
        """
        value = self.data
        found = self.start
        for depth, step in enumerate(path):
            layout = self.layouts.get(id(value))
            if layout is None:
                break
            if isinstance(value, dict) and step in value:
                order = self._orders.get(id(value))
                if order is None:
                    order = self._orders[id(value)] = {
                        key: index for index, key in enumerate(value)
                    }
                index = 2 * order[step]
                mark = layout[index if key and depth == len(path) - 1 else index + 1]
                value = value[step]
            elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
                mark = layout[step]
                value = value[step]
            else:
                break
            found = place_of(mark)
        return found
