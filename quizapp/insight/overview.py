"""What lies before a learner: each deck with its new and due cards, and how long today will take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.journal.counts import Counts
from quizapp.memory.forecast import minutes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from quizapp.decks.library.library import Entry
    from quizapp.decks.problems import Problem
    from quizapp.journal.journal import Journal
    from quizapp.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckRow:
    """One deck as home and the table of decks show it."""

    id: str
    """Id of the deck."""
    title: str
    """Its title."""
    path: Path
    """Its file."""
    questions: int
    """How many questions it has."""
    cards: int
    """How many cards they yield."""
    new: int
    """Cards never reviewed."""
    due: int
    """Cards that are due now, those in their steps included."""
    suspended: int
    """Cards the learner does not want to be asked."""
    mastery: float
    """Mean over all cards of stability in three-week units, at most 1 each: 0 new, 1 mastered.

    Three weeks is the interval from which Anki calls a card mature.
    """
    problems: tuple[Problem, ...]
    """Why the deck cannot be used; empty where it can."""


@dataclass(frozen=True, slots=True)
class Today:
    """What today holds."""

    due: int
    """Cards due that will be shown."""
    new: int
    """New cards that will be shown."""
    minutes: int
    """About how many minutes that takes, at the learner's own pace, at least 1 where any are."""
    done: int
    """Reviews done today."""


def overview(entries: Sequence[Entry], journal: Journal, day: int, at: int) -> tuple[DeckRow, ...]:
    """Return a row for each deck, in the library's order.

    Args:
        entries: the library's decks.
        journal: what the learner did.
        day: the present study day.
        at: the present moment, in milliseconds.
    """
    counts = journal.counts(day, at)
    rows = []
    for entry in entries:
        count = counts.get(entry.id, Counts())
        rows.append(
            DeckRow(
                id=entry.id,
                title=entry.title,
                path=entry.path,
                questions=entry.questions,
                cards=entry.cards,
                new=max(0, entry.cards - count.seen - count.suspended_unseen),
                due=count.due + count.learning,
                suspended=count.suspended,
                mastery=count.strength / entry.cards if entry.cards else 0.0,
                problems=entry.problems,
            )
        )
    return tuple(rows)


def today(rows: Sequence[DeckRow], journal: Journal, settings: Settings, day: int) -> Today:
    """Return what today holds over all decks, within the learner's daily limits."""
    tally = journal.tally(day)
    new = min(sum(row.new for row in rows), max(0, settings.new_per_day - tally.new))
    due = min(sum(row.due for row in rows), max(0, settings.reviews_per_day - tally.reviews))
    return Today(due, new, minutes(new + due, journal.pace()), tally.responses)
