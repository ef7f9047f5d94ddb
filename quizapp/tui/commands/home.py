"""What can be done at home."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.destinations import ToSuspended
from quizapp.tui.commands.command import Command

if TYPE_CHECKING:
    from quizapp.destinations import Destination


class Door(Command):
    """Go from home to a place of its own."""

    leads_to: ClassVar[type[Destination]]
    """The place; nothing more needs to be said of it."""

    def __init_subclass__(cls) -> None:
        """Let all doors be opened by one action."""
        super().__init_subclass__()
        cls.action = f"open_door('{cls.binding_id()}')"


class StudyDeck(Command):
    """Study the deck, or the ticked ones: what is due today, and new cards."""

    key = "enter"
    label = "study"


class StudyAll(Command):
    """Study what is due in all decks."""

    key = "a"
    label = "all decks"


class TakeQuiz(Command):
    """Take a quiz from the deck, or the ticked ones; first choose how long, and what it asks."""

    key = "q"
    label = "quiz"


class TickDeck(Command):
    """Tick the deck, to study several or make one quiz of them; again takes the tick away."""

    key = "space"
    label = "tick"


class Resume(Command):
    """Go on with the quiz that you left, at its first unanswered question."""

    key = "r"
    label = "resume"


class Scores(Command):
    """Look at your attempts over time."""

    key = "s"
    label = "scores"


class UndoLast(Command):
    """Take back what you did last today: an answer, a rating, a suspension, a flag."""

    key = "u,ctrl+r"
    label = "undo"
    foot = False


class Problems(Command):
    """Show what is wrong with the deck, and the way out."""

    key = "enter,p"
    label = "problems"


class SuspendedCards(Door):
    """Look at the cards that you suspended, and bring them back."""

    key = "exclamation_mark"
    label = "suspended"
    leads_to = ToSuspended


class BringBack(Command):
    """Ask this card again, from today on."""

    key = "enter,space"
    label = "ask it again"


class BringAllBack(Command):
    """Ask all of these cards again."""

    key = "a"
    label = "ask all again"


DOORS: tuple[type[Door], ...] = tuple(Door.__subclasses__())
"""All of them, in the order in which they stand here."""
