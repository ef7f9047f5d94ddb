"""What a line that begins with a slash says in plain mode: every command by its word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.reviews import Rating
from quizapp.sessions import events
from quizapp.sessions.asides import ASIDES

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.sessions.events import Event


@dataclass(frozen=True, slots=True)
class PlainCommand:
    """What a line with a slash says."""

    help: str
    """What it does."""
    event: Callable[[str], Event] | None = None
    """Makes the event that it sends, of what stands behind its name; None: it sends none."""
    done: str = ""
    """What is said after it, where nothing else shows that it was done."""
    asks: str = ""
    """What is asked for where nothing stands behind its name; empty: nothing belongs there."""


def _sends(event: Event) -> Callable[[str], Event]:
    return lambda _: event


COMMANDS: dict[str, PlainCommand] = {
    "hint": PlainCommand("show the hint (it costs)", _sends(events.ShowHint())),
    "undo": PlainCommand("take back what you did last", _sends(events.Undo())),
    **{
        rating.name.casefold(): PlainCommand(
            f"rate the last answer {rating.name.capitalize()}", _sends(events.Rate(rating))
        )
        for rating in Rating
    },
    "mine": PlainCommand(
        "count the last typed answer as right from now on", _sends(events.CountMine())
    ),
    "skip": PlainCommand("leave this question for later", _sends(events.Skip()), "Left for later."),
    "over": PlainCommand(
        "start over with a question that has changed",
        _sends(events.DecideHistory("over")),
        "Started over.",
    ),
    "suspend": PlainCommand(
        "do not ask this card again",
        _sends(events.Suspend()),
        "This card is not asked any more.",
    ),
    **{aside.name: PlainCommand(aside.help, aside, aside.kept, aside.asks) for aside in ASIDES},
    "source": PlainCommand("show what the last answer rests on"),
    "end": PlainCommand("end the quiz here", _sends(events.HandIn())),
    "quit": PlainCommand("leave; what was answered is kept"),
    "help": PlainCommand("show this list"),
}
"""What a line with a slash can say, by the word behind the slash."""
