"""Every key that does something on the screen behind it, with what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from quizapp.tui.commands.command import bindings, command_of
from quizapp.tui.commands.everywhere import Close
from quizapp.tui.content import MUTED, STRONG, hang, row, single, stack
from quizapp.tui.frames.panel import Panel
from quizapp.tui.widgets.block import Block
from quizapp.tui.widgets.body import PanelBody

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType
    from textual.content import Content
    from textual.screen import Screen
    from textual.widget import Widget

    from quizapp.tui.commands.command import Command

_KEYS = 18
"""Cells of the keys."""


def active_commands(screen: Screen[Any]) -> dict[type[Command], list[str]]:
    """Return the commands that can be used on `screen` now, each with its keys in words."""
    found: dict[type[Command], list[str]] = {}
    for active in screen.active_bindings.values():
        command = command_of(active.binding)
        if command is not None and active.enabled:
            found.setdefault(command, []).append(screen.app.get_key_display(active.binding))
    return found


class KeyTable(Block):
    """Keys at the left, what they do at the right."""

    def __init__(self, commands: dict[type[Command], list[str]]) -> None:
        """Show `commands` with their keys."""
        super().__init__()
        self._commands = commands

    def lines(self, width: int) -> list[Content]:
        """Return one entry for each command."""
        entries = []
        for command, keys in self._commands.items():
            words = f"{keys[0]}-{keys[-1]}" if len(keys) > 3 else ", ".join(keys)
            lead = single(words, STRONG).truncate(_KEYS - 2, ellipsis=True)
            lead = row(lead, " " * (_KEYS - lead.cell_length))
            entries += hang(lead, row(command.help()), width)
        note = "While a line is being typed, letters go into it: use the keys with ctrl then."
        return stack(entries, hang(row(""), row((note, MUTED)), width))


class HelpPanel(Panel[None]):
    """The keys of the screen behind it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Close)]

    def __init__(self, behind: Screen[Any]) -> None:
        """Show the keys of the screen `behind`."""
        super().__init__()
        found = active_commands(behind)
        # What this place is for comes first, moving about last.
        self._commands = dict(sorted(found.items(), key=lambda each: not each[0].foot))

    def content(self) -> Iterable[Widget]:
        """Lay out the table."""
        yield PanelBody(KeyTable(self._commands))

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        self.query_one(PanelBody).focus()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
