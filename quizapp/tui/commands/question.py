"""What can be done while a question waits for its response."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.sessions.asides import Flag
from quizapp.tui.commands.command import Command

if TYPE_CHECKING:
    from quizapp.sessions.asides import Aside


class SaysAside(Command):
    """Say something about the question, which stays as it stands."""

    says: ClassVar[type[Aside]]
    """What is said; nothing more needs to be said of it."""

    def __init_subclass__(cls) -> None:
        """Let all asides be said by one action."""
        super().__init_subclass__()
        cls.action = f"say_aside('{cls.binding_id()}')"


class Submit(Command):
    """Give what is entered as your answer."""

    key = "enter"
    label = "answer"


class TickOption(Command):
    """Tick the option under the cursor, or take its tick away."""

    key = "space"
    label = "tick"


class Up(Command):
    """Move up by one."""

    key = "up,k"
    label = "up"
    foot = False


class Down(Command):
    """Move down by one."""

    key = "down,j"
    label = "down"
    foot = False


class CarryUp(Command):
    """Carry the item one place up."""

    key = "shift+up,K,left"
    label = "carry up"


class CarryDown(Command):
    """Carry the item one place down."""

    key = "shift+down,J,right"
    label = "carry down"


class RevealAnswer(Command):
    """Show the answer, then say how well you knew it."""

    key = "enter,space"
    label = "show answer"


class ShowHint(Command):
    """Show the hint. In a quiz it costs a third of the question's points."""

    key = "h,ctrl+t"
    label = "hint"


class Skip(Command):
    """Leave the question for later and go to the next."""

    key = "n,ctrl+n"
    label = "later"


class Undo(Command):
    """Take back what you did last; after an answer, you are asked again."""

    key = "u,ctrl+r"
    label = "undo"


class Suspend(Command):
    """Do not ask this card again. Undo brings it back, or `!` at home."""

    key = "exclamation_mark,f8"
    label = "suspend"
    foot = False


class FlagQuestion(SaysAside):
    """Say what is wrong with the question: it is kept for whoever mends the deck."""

    key = "f,f9"
    label = "flag"
    says = Flag
    foot = False


class DoneWriting(Command):
    """Finish writing and compare the text with what a good answer says."""

    key = "ctrl+s"
    label = "done writing"


class NextRight(Command):
    """Pick the next of the right sides for this left."""

    key = "right,l"
    label = "pick"


class PreviousRight(Command):
    """Pick the right side before for this left."""

    key = "left"
    label = "pick before"
    foot = False


ASIDES: dict[str, type[Aside]] = {
    each.binding_id(): each.says for each in SaysAside.__subclasses__()
}
"""What is said by each of the commands, by the command's binding id."""
