"""Asides: what a learner says about the question at hand, which stays as it stands.

An aside is a class here and nothing else: both kinds of session record it, it can be taken back like
any act, plain mode offers it under its name, and so does the app, with a line to write in.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from quizapp.sessions import records
from quizapp.sessions.acts import What

if TYPE_CHECKING:
    from quizapp.journal.events import Record
    from quizapp.sessions.stages import Item


@dataclass(frozen=True, slots=True)
class Aside(ABC):
    """Something said about a question."""

    text: str
    """In the learner's words; never empty."""

    name: ClassVar[str]
    """The command's name in plain mode, and of its action in the app."""
    help: ClassVar[str]
    """What it does, beginning with a verb in lower case."""
    asks: ClassVar[str]
    """What the learner is asked for where the words are missing."""
    kept: ClassVar[str]
    """What is told when it is recorded."""
    what: ClassVar[What]
    """What it is as an act."""

    @abstractmethod
    def record(self, item: Item) -> Record:
        """Return what is recorded of it about `item`."""


@dataclass(frozen=True, slots=True)
class Flag(Aside):
    """The learner finds fault with the question."""

    name = "flag"
    help = "say what is wrong with the question: /flag typo in the prompt"
    asks = "What is wrong with this question?"
    kept = "Flagged: what you say is kept with the question."
    what = What.FLAG

    def record(self, item: Item) -> Record:
        """Return the record of the flag."""
        return records.flagged(item.key, self.text)


ASIDES: tuple[type[Aside], ...] = (Flag,)
"""All of them, in the order in which they are offered."""
