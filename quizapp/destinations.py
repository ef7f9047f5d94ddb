"""Where the app opens, said without Textual, so that a command can say it before it is imported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.decks.problems import Problem
    from quizapp.journal.rows import Attempt
    from quizapp.sessions.plan import Plan
    from quizapp.sessions.result import Result


class Destination:
    """A place where the app can open, and what is to be seen there; a screen of the app says that it shows it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ToHome(Destination):
    """Home: the decks and what today holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToStudy(Destination):
    """Studying; leaving it leads home."""

    decks: tuple[str, ...] = ()
    """Ids of the decks; none for all."""
    tags: tuple[str, ...] = ()
    """Only questions with one of these tags."""
    limit: int | None = None
    """Most responses in the session."""
    seed: str = ""
    """Fixes the order of options."""


@dataclass(frozen=True, slots=True)
class ToQuiz(Destination):
    """A new attempt at a quiz."""

    plan: Plan
    """What it asks and how."""


@dataclass(frozen=True, slots=True)
class ToResume(Destination):
    """An attempt that was left."""

    attempt: Attempt
    """The attempt, as the journal gives it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSetup(Destination):
    """Choosing what a quiz asks."""

    decks: tuple[str, ...]
    """Ids of the decks it draws from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToScores(Destination):
    """Attempts over time."""

    deck: str | None = None
    """Id of the deck to begin with; None for all."""


@dataclass(frozen=True, slots=True)
class ToSuspended(Destination):
    """The cards that are not to be asked."""


@dataclass(frozen=True, slots=True)
class ToProblems(Destination):
    """What is wrong with a deck."""

    title: str
    """Title of the deck, or the name of its file."""
    path: Path
    """Its file."""
    problems: tuple[Problem, ...]
    """What is wrong."""


@dataclass(frozen=True, slots=True)
class ToResult(Destination):
    """How an attempt went."""

    result: Result
    """The result."""
