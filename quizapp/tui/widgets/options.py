"""Things that can be chosen, one row each: a name, the value that is chosen, and what that means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.quiz import Less, More
from quizapp.tui.content import ACCENT, EMPTY, MUTED, STRONG, row, single
from quizapp.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.binding import BindingType
    from textual.content import Content

_NAME = 16
"""Cells of the names."""


@dataclass(slots=True)
class Option:
    """One thing that can be chosen."""

    field: str
    """Field of the plan that it sets."""
    name: str
    """What it is called."""
    values: Sequence[tuple[Any, str, str]]
    """What can be chosen: value, the word for it, and what it means."""
    place: int = 0
    """Which of the values is chosen."""
    group: str = ""
    """Heading that stands above it; empty for none."""

    @property
    def chosen(self) -> Any:
        """The value that is chosen."""
        return self.values[self.place][0]

    @property
    def value(self) -> str:
        """The word for it."""
        return self.values[self.place][1]

    @property
    def note(self) -> str:
        """What it means."""
        return self.values[self.place][2]

    def step(self, by: int) -> None:
        """Choose the value that is `by` further on, round the ends."""
        self.place = (self.place + by) % len(self.values)


class OptionLines(Lines):
    """One row for each thing that can be chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(More, Less)]

    def __init__(self, options: Sequence[Option], changed: Callable[[], None]) -> None:
        """Offer `options`; `changed` is called when another value is chosen, before the next key."""
        super().__init__()
        self.options = options
        self._changed = changed

    def rows(self, width: int) -> list[list[Content]]:
        """Return the options with what is chosen; what it means stands beside it."""
        return [self._option(index, option, width) for index, option in enumerate(self.options)]

    def _option(self, index: int, option: Option, width: int) -> list[Content]:
        here = index == self.cursor
        lead = row(("› " if here else "  ", ACCENT))
        name = single(option.name, STRONG if here else "").truncate(_NAME, ellipsis=True)
        gap = " " * (_NAME + 2 - name.cell_length)
        value = single(option.value, STRONG if here else "")
        if here and len(option.values) > 1:
            value = row(("‹ ", MUTED), value, (" ›", MUTED))
        note = row(("   ", MUTED), single(option.note, MUTED)) if option.note else EMPTY
        line = row(lead, name, gap, value, note).truncate(width, ellipsis=True)
        head = [EMPTY, row((f"  {option.group}", MUTED))] if option.group else []
        return [*head, line]

    def chosen(self, index: int) -> None:
        """Change what was clicked."""
        del index
        self.action_more()

    def action_more(self) -> None:
        """Choose the next value."""
        self._change(1)

    def action_less(self) -> None:
        """Choose the value before."""
        self._change(-1)

    def _change(self, by: int) -> None:
        self.options[self.cursor].step(by)
        self.redraw()
        self._changed()
