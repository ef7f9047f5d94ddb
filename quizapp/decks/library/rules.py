"""What is wrong with a deck as it lies among others: its id is taken, or it cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.decks.problems import WHOLE_FILE, Problem
from quizapp.questions.findings import Rule

if TYPE_CHECKING:
    from pathlib import Path

SAME_ID = Rule(
    "E501",
    "deck id taken",
    "A deck's id is the first half of every card's key: two decks with one id would share their "
    "learners' progress. Give the second another id, or take one of the two files away.",
)
CLOSED = Rule(
    "E502",
    "deck cannot be opened",
    "The file is there, and this account may not read it. Change its permissions.",
)


def same_id(path: Path, deck_id: str, first: Path) -> Problem:
    """Return the problem of a deck at `path` whose id is that of the deck at `first`."""
    message = f"the deck id '{deck_id}' is that of {first}"
    return Problem.of(SAME_ID, str(path), WHOLE_FILE, message, "give this deck another id")


def closed(path: Path, why: str) -> Problem:
    """Return the problem of a deck that was found at `path` and cannot be opened."""
    help = "check its permissions and where it leads, or take it out of the folder"
    return Problem.of(CLOSED, str(path), WHOLE_FILE, f"cannot be opened: {why}", help)
