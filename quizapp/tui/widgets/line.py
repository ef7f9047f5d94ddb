"""A line to type in, and what stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from quizapp.text import one_line
from quizapp.tui.content import ACCENT, MUTED, row, single
from quizapp.tui.widgets.letters import TakesLetters

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content


class Line(Input, TakesLetters):
    """A line to type in. What could act on the terminal never enters it, pasted or typed.

    What enter does is for the widget to say that the line belongs to, by a command of its own.
    """

    DEFAULT_CSS = """
    Line { border: none; height: 1; padding: 0 1; background: $boost; width: 1fr; }
    Line:focus { border: none; background: $boost; }
    """

    def __init__(self, label: str = "") -> None:
        """Begin empty; `label` stands in the line while it is."""
        super().__init__(placeholder=one_line(label), select_on_focus=False)

    def validate_value(self, value: str) -> str:
        """Take out what no screen may show; spaces at the end stay, more may be typed."""
        kept = one_line(value)
        return kept + " " * (len(value) - len(value.rstrip(" "))) if kept else kept


class LineRow(Horizontal):
    """A label and its line."""

    DEFAULT_CSS = """
    LineRow { height: 1; width: 1fr; margin-bottom: 1; }
    LineRow > Text { width: auto; }
    """

    def __init__(self, lead: str, line: Line) -> None:
        """Show `lead` before `line`."""
        super().__init__()
        self._lead = lead
        self.line = line

    def compose(self) -> ComposeResult:
        """Lay out both."""
        yield Lead(self._lead)
        yield self.line


class Lead(Widget):
    """What stands before a line, as wide as it is long."""

    DEFAULT_CSS = """
    Lead { width: auto; height: 1; }
    """

    def __init__(self, text: str) -> None:
        """Show `text` before a line."""
        super().__init__()
        self._content = row(single(text, MUTED), " " if text else "", ("› ", ACCENT))

    def render(self) -> Content:
        """Return the text."""
        return self._content
