"""What a text holds as plain data, and where each piece stands."""

from dataclasses import dataclass, field
from typing import Any, Final


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
    start: tuple[int, int] = (1, 1)
    """Line and column of the outermost value."""
    whole: bool = True
    """Whether all of the text could be read; else questions may be missing."""
    text: str = ""
    """The text that was read in the end: the questions that no reading is to be had of are blank."""
    _orders: dict[int, dict[Any, int]] = field(default_factory=dict)

    def place(self, path: tuple[str | int, ...], *, key: bool = False) -> tuple[int, int]:
        """Return line and column of the value at `path`, or of its key.

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
                    order = self._orders[id(value)] = {key: at for at, key in enumerate(value)}
                index = 2 * order[step]
                mark = layout[index if key and depth == len(path) - 1 else index + 1]
                value = value[step]
            elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
                mark = layout[step]
                value = value[step]
            else:
                break
            found = mark.line + 1, mark.column + 1
        return found
