"""What can be done with a result and with scores."""

from quizapp.tui.commands.command import Command


class RetryMissed(Command):
    """Take a quiz of the questions you missed: those not right, and those you guessed."""

    key = "r"
    label = "retry missed"


class SaveResult(Command):
    """Save the result as a Markdown file in the folder where you started quizapp."""

    key = "w"
    label = "save"


class NextDeck(Command):
    """Show the next deck."""

    key = "right,l"
    label = "next deck"


class PreviousDeck(Command):
    """Show the deck before."""

    key = "left,h"
    label = "deck before"
    foot = False


class OpenScores(Command):
    """Look at your attempts over time."""

    key = "o"
    label = "scores"
