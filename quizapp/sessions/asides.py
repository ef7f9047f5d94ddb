"""Asides: what a learner says about the question at hand, which stays as it stands.

An aside is a class here, and a key in `tui/commands/question.py`. All else follows: both kinds of
session record it, it is taken back like any act, plain mode offers it under its name, and the app
asks for its words.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from quizapp.journal.events import Kind, Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.sessions.stages import Item


@dataclass(frozen=True, slots=True)
class Aside(ABC):
    """Something said about a question."""

    text: str
    """In the learner's words; never empty."""

    name: ClassVar[str]
    """The command's name in plain mode."""
    help: ClassVar[str]
    """What it does, beginning with a verb in lower case, and an example of the command."""
    asks: ClassVar[str]
    """What the learner is asked where the words are missing."""
    kept: ClassVar[str]
    """What is said when it is recorded."""
    what: ClassVar[str]
    """What is said to be taken back when it is."""
    kind: ClassVar[Kind]
    """The kind of event that keeps it."""

    @abstractmethod
    def payload(self, item: Item) -> Mapping[str, Any]:
        """Return what the event tells of it, said about `item`."""

    def record(self, item: Item) -> Record:
        """Return what is recorded of it, said about `item`."""
        return Record(self.kind, self.payload(item))


@dataclass(frozen=True, slots=True)
class Flag(Aside):
    """The learner finds fault with the question."""

    name = "flag"
    help = "say what is wrong with the question: /flag typo in the prompt"
    asks = "What is wrong with this question?"
    kept = "Flagged: what you say is kept with the question."
    what = "the flag"
    kind = Kind.FLAGGED

    def payload(self, item: Item) -> Mapping[str, Any]:
        """Return the question's key and the reason."""
        return {"question": item.key, "reason": self.text}


ASIDES: tuple[type[Aside], ...] = (Flag,)
"""All of them, in the order in which they are offered."""
