"""What all panels share: they stand in front of a screen, ask or show one thing, and give way."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.containers import Vertical
from textual.screen import ModalScreen

from quizapp.tui.widgets.keys import KeyLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.widget import Widget

Said = TypeVar("Said")


class Panel(ModalScreen[Said]):
    """A panel in the middle of the terminal, its keys at its foot; gives what the learner said."""

    DEFAULT_CSS = """
    Panel { align: center middle; background: $background 60%; }
    Panel > #panel {
        width: 84; max-width: 100%; height: auto; max-height: 100%;
        background: $panel; padding: 1 2 1 4;
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        with Vertical(id="panel"):
            yield from self.content()
            yield KeyLine()

    def content(self) -> Iterable[Widget]:
        """Return what stands above the keys."""
        raise NotImplementedError
