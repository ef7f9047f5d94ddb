"""How sure the learner is, asked before the mark is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from quizapp.tui.content import ACCENT, MUTED, STRONG, row
from quizapp.tui.widgets.block import Block

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.events import Click

    from quizapp.reviews import Confidence

CONFIDENCES: Mapping[Confidence, str] = {"guess": "a guess", "fairly": "fairly", "sure": "sure"}
"""What can be said, least sure first, and its words."""


class ConfidencePrompt(Block):
    """One line with the three answers; a number or a click gives one."""

    DEFAULT_CSS = """
    ConfidencePrompt { height: 2; padding: 1 2 0 0; }
    """

    def __init__(self, give: Callable[[Confidence], None]) -> None:
        """Hand what is said to `give`; hidden until it is asked."""
        super().__init__()
        self._say = give
        self.display = False

    def lines(self, width: int) -> list[Content]:
        """Return the question with its answers."""
        entries = [
            row((str(number), STRONG), f" {words}").stylize(
                Style.from_meta({"confidence": confidence})
            )
            for number, (confidence, words) in enumerate(CONFIDENCES.items(), 1)
        ]
        asked = row(("How sure are you?", f"{STRONG} {ACCENT}"), ("   ", MUTED))
        return [(asked + Content("    ").join(entries)).truncate(width)]

    def on_click(self, event: Click) -> None:
        """Give what was clicked."""
        clicked = event.style.meta.get("confidence")
        for confidence in CONFIDENCES:
            if confidence == clicked:
                event.stop()
                self._say(confidence)
