"""What a screen tells the app: where the learner wants to go. So no screen imports another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from quizapp.destinations import Destination


class Go(Message):
    """The learner wants to go somewhere."""

    def __init__(self, destination: Destination, *, instead: bool = False) -> None:
        """Say where; `instead` of the present screen, or on top of it."""
        super().__init__()
        self.destination = destination
        """The place."""
        self.instead = instead
        """Whether the present screen is left for good."""
