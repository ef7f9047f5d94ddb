"""What can be done at home."""

from quizapp.tui.commands.command import Command


class StudyDeck(Command):
    """Study the deck: what is due today, and new cards."""

    key = "enter"
    label = "study"


class StudyAll(Command):
    """Study what is due in all decks."""

    key = "a"
    label = "all decks"


class TakeQuiz(Command):
    """Take a quiz from the deck; first choose how long, and what it asks."""

    key = "q"
    label = "quiz"


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
