"""The four ratings with the time after which each brings the card back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from quizapp.tui.content import ACCENT, MUTED, STRONG, row
from quizapp.tui.widgets.block import Block

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.events import Click

    from quizapp.reviews import Rating


class Ratings(Block):
    """One line of four ratings; the one that enter takes stands out."""

    DEFAULT_CSS = """
    Ratings { height: 2; padding: 1 2 0 0; }
    """

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        self._texts: Mapping[Rating, str] = {}
        self._proposed: Rating | None = None
        self.display = False

    def show(self, texts: Mapping[Rating, str], proposed: Rating | None) -> None:
        """Show the ratings with their intervals, or nothing where there are none."""
        self._texts = texts
        self._proposed = proposed
        self.display = bool(texts)
        self.refresh()

    def lines(self, width: int) -> list[Content]:
        """Return the one line, without intervals where it is too narrow for them."""
        long = self._line(with_intervals=True)
        return [long if long.cell_length <= width else self._line(with_intervals=False)]

    def _line(self, *, with_intervals: bool) -> Content:
        return Content("    ").join(
            self._entry(rating, text if with_intervals else "")
            for rating, text in self._texts.items()
        )

    def _entry(self, rating: Rating, text: str) -> Content:
        proposed = rating is self._proposed
        key, name = f"{int(rating)}", rating.name.capitalize()
        entry = row(
            ("enter ", f"{STRONG} {ACCENT}") if proposed else "",
            (key, STRONG if not proposed else f"{STRONG} {ACCENT}"),
            (f" {name}", f"{STRONG} {ACCENT}" if proposed else ""),
            (f" {text}" if text else "", MUTED),
        )
        return entry.stylize(Style.from_meta({"key": key}))

    def on_click(self, event: Click) -> None:
        """Take the rating that was clicked, by pressing its key."""
        key = event.style.meta.get("key")
        if isinstance(key, str):
            event.stop()
            self.app.simulate_key(key)
