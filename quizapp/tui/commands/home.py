"""What can be done at home."""

from quizapp.tui.commands.command import Command


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


class Problems(Command):
    """Show what is wrong with the deck, and the way out."""

    key = "enter,p"
    label = "problems"


class SuspendedCards(Command):
    """Look at the cards that you suspended, and bring them back."""

    key = "exclamation_mark"
    label = "suspended"


class BringBack(Command):
    """Ask this card again, from today on."""

    key = "enter,space"
    label = "ask it again"


class BringAllBack(Command):
    """Ask all of these cards again."""

    key = "a"
    label = "ask all again"
