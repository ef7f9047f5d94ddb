"""What scrolls: the middle of a screen, and what a panel in front of one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll

if TYPE_CHECKING:
    from textual.geometry import Size


class Body(VerticalScroll, can_focus=True):
    """What lies between top and bottom; the arrow keys scroll it when nothing else wants them."""

    DEFAULT_CSS = """
    Body { height: 1fr; scrollbar-size-vertical: 1; scrollbar-gutter: auto; padding-right: 2; }
    """


class PanelBody(Body):
    """What a panel in front of a screen holds: as high as that is, but never so that it hides the keys."""

    DEFAULT_CSS = """
    PanelBody { height: auto; }
    """

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the height of what it holds, or what is left of the screen by padding and keys."""
        return min(super().get_content_height(container, viewport, width), viewport.height - 5)
