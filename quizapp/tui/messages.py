"""What a screen tells the app: where the learner wants to go. So no screen imports another."""

from textual.message import Message

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
