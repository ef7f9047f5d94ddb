"""A widget that is a list of lines, worked out for a width."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar

from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.geometry import Size


class Block(Widget):
    """Lines of content, as high as there are lines.

    One widget draws a whole question: to mount a widget for each option costs some milliseconds
    each, and the next question is to be painted within two frames.
    """

    DEFAULT_CSS: ClassVar[str] = """
    Block { width: 1fr; height: auto; }
    """

    @abstractmethod
    def lines(self, width: int) -> list[Content]:
        """Return the lines, each at most `width` cells wide."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines."""
        del container, viewport
        return len(self.lines(width)) if width else 0

    def render(self) -> Content:
        """Return the lines in one piece."""
        width = self.content_size.width
        return Content("\n").join(self.lines(width)) if width else Content("")

    def redraw(self) -> None:
        """Draw again after what the lines depend on has changed."""
        self.clear_cached_dimensions()
        self.refresh(layout=True)


class Text(Block):
    """Lines that were worked out elsewhere, broken to the width."""

    def __init__(self, content: Content | None = None, **rest: Any) -> None:
        """Show `content`; nothing where it is None."""
        super().__init__(**rest)
        self._content = content

    def show(self, content: Content | None) -> None:
        """Show `content` instead; the widget is not there at all for None."""
        self._content = content
        self.display = content is not None
        self.redraw()

    def lines(self, width: int) -> list[Content]:
        """Return the content, broken to the width."""
        return self._content.wrap(width) if self._content is not None else []
