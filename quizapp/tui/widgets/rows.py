"""A list of rows of one line that draws only the lines in view."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import RenderOptions

from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.question import Down, Up
from quizapp.tui.commands.rows import First, Last, PageDown, PageUp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType
    from textual.events import Click


Item = TypeVar("Item")


class Rows(ScrollView, Generic[Item], can_focus=True):
    """One line for each item, under a heading, with a cursor.

    A hundred thousand cost no more than a hundred, but for a filter, which reads each of them.
    """

    DEFAULT_CSS = """
    Rows { height: 1fr; padding-right: 2; scrollbar-size-vertical: 1; background: $background; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Up, Down, PageUp, PageDown, First, Last)]

    count: reactive[int] = reactive(0)
    """How many rows there are."""
    cursor: reactive[int] = reactive(0)
    """Index of the row under the cursor."""

    class Moved(Message):
        """The cursor has come to another row."""

    def __init__(self) -> None:
        """Begin empty; `show` says what there is."""
        super().__init__()
        self.items: Sequence[Item] = ()
        """What is shown."""
        self._all: Sequence[Item] = ()
        self._words: list[str] = []

    def show(self, items: Sequence[Item]) -> None:
        """Show these, or those of them that the filter lets through."""
        self._all = items
        self._sift()

    def narrow(self, text: str) -> None:
        """Show only the items in which every word of `text` stands; the cursor stays on its own."""
        under = self.item
        self._words = text.casefold().split()
        self._sift()
        self.cursor = next((n for n, each in enumerate(self.items) if each is under), 0)

    def _sift(self) -> None:
        self.items = [each for each in self._all if self._fits(each)] if self._words else self._all
        self.count = len(self.items)
        self.refresh()

    def _fits(self, item: Item) -> bool:
        text = self.text_of(item).casefold()
        return all(word in text for word in self._words)

    @property
    def item(self) -> Item | None:
        """The one under the cursor; None where there is none."""
        return self.items[self.cursor] if self.items else None

    @abstractmethod
    def draw(self, item: Item, width: int, /, *, here: bool) -> Content:
        """Return the line of `item`, at most `width` cells wide; `here` under the cursor."""

    def text_of(self, item: Item, /) -> str:
        """Return the words of `item` that a filter looks in."""
        return str(item)

    def heading(self, width: int) -> Content:
        """Return the line that stands above the rows and does not scroll; empty for none."""
        del width
        return Content("")

    def chosen(self, index: int) -> None:
        """Do what a click on the row under the cursor means; by default nothing."""

    def watch_count(self) -> None:
        """Make room for the rows."""
        self.virtual_size = Size(0, self.count + self._head)
        self.cursor = max(0, min(self.cursor, self.count - 1))
        self.refresh()

    def watch_cursor(self) -> None:
        """Keep the row under the cursor in view."""
        room = max(1, self.size.height - self._head)
        top = self.scroll_offset.y
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, force=True)
        elif self.cursor >= top + room:
            self.scroll_to(y=self.cursor - room + 1, animate=False, force=True)
        self.refresh()
        self.post_message(self.Moved())

    @property
    def _head(self) -> int:
        return 1 if self.heading(80) else 0

    def render_line(self, y: int) -> Strip:
        """Return one line of what is in view."""
        width = self.scrollable_content_region.width
        index = y - self._head + self.scroll_offset.y
        if y < self._head:
            content = self.heading(width)
        elif 0 <= index < self.count:
            content = self.draw(self.items[index], width, here=index == self.cursor)
        else:
            return Strip.blank(width, self.rich_style)
        options = RenderOptions(self._get_style, self.styles.get_rules())
        strips = content.render_strips(width, 1, self.visual_style, options)
        return strips[0].extend_cell_length(width, self.rich_style).crop(0, width)

    def _go(self, index: int) -> None:
        self.cursor = max(0, min(index, self.count - 1))

    def action_up(self) -> None:
        """Move the cursor up."""
        self._go(self.cursor - 1)

    def action_down(self) -> None:
        """Move the cursor down."""
        self._go(self.cursor + 1)

    def action_page_up(self) -> None:
        """Move the cursor up by what is in view."""
        self._go(self.cursor - max(1, self.size.height - 2))

    def action_page_down(self) -> None:
        """Move the cursor down by what is in view."""
        self._go(self.cursor + max(1, self.size.height - 2))

    def action_first(self) -> None:
        """Move the cursor to the first row."""
        self._go(0)

    def action_last(self) -> None:
        """Move the cursor to the last row."""
        self._go(self.count - 1)

    def on_click(self, event: Click) -> None:
        """Move the cursor to the row that was clicked; a second click takes it."""
        index = event.y - self._head + self.scroll_offset.y
        if event.y >= self._head and 0 <= index < self.count:
            event.stop()
            if index == self.cursor:
                self.chosen(index)
            else:
                self._go(index)
