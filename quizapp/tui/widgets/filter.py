"""A list under a line that narrows it to the rows in which some words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Vertical

from quizapp.tui.commands.command import Command, bindings
from quizapp.tui.widgets.line import Line, LineRow

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from quizapp.tui.widgets.rows import Rows


class FilterRows(Command):
    """Type words: the list shows only the rows in which they all stand."""

    key = "slash,ctrl+f"
    label = "filter"


class ToRows(Command):
    """Go back to the list, which stays as narrow as it is."""

    key = "enter"
    label = "to the list"


class AllRows(Command):
    """Empty the line and show the whole list again."""

    key = "escape"
    label = "show all"


class FilterLine(Line):
    """Narrows a list while it is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ToRows, AllRows)]

    wants_escape = True

    def __init__(self, filtered: Filtered) -> None:
        """Narrow the list of `filtered`."""
        super().__init__("type words")
        self._filtered = filtered

    def watch_value(self, value: str) -> None:
        """Narrow the list before the next key acts."""
        self._filtered.rows.narrow(value)

    def action_to_rows(self) -> None:
        """Go back to the list."""
        self._filtered.leave()

    def action_all_rows(self) -> None:
        """Empty the line and go back to the list."""
        self.value = ""
        self._filtered.leave()


class Filtered(Vertical):
    """Rows with a filter over them, which is hidden while nothing is typed."""

    DEFAULT_CSS = """
    Filtered { height: 1fr; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FilterRows)]

    def __init__(self, rows: Rows[Any]) -> None:
        """Put a filter over `rows`."""
        super().__init__()
        self.rows = rows
        """The list."""
        self._line = FilterLine(self)
        self._head = LineRow("filter", self._line)
        self._head.display = False

    def compose(self) -> ComposeResult:
        """Lay out the line and the list."""
        yield self._head
        yield self.rows

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lead into the line only from outside it."""
        if action == "filter_rows":
            return not self._line.has_focus
        return super().check_action(action, parameters)

    def action_filter_rows(self) -> None:
        """Go into the line."""
        self._head.display = True
        self.screen.set_focus(self._line)

    def leave(self) -> None:
        """Go back to the list; the line stays in sight while it says why rows are missing."""
        self._head.display = bool(self._line.value)
        self.screen.set_focus(self.rows)
