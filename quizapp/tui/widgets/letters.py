"""What letters go into, so that the keys with ctrl are the ones to offer meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widget import Widget

if TYPE_CHECKING:
    from textual.events import Key


class TakesLetters(Widget):
    """A widget that a learner types into while it has the focus.

    It comes after the widget of Textual's that it makes one of: styles are inherited by the first.
    """

    wants_escape: ClassVar[bool] = False
    """Whether escape has a meaning here, before it leads back to another screen."""

    async def take_key(self, event: Key) -> bool:
        """Let a key act at once, as it would a moment later; return whether it has gone in."""
        await self._on_key(event)
        return event._stop_propagation  # noqa: SLF001 - Textual tells nobody else
