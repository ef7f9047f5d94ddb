"""A file to a deck and its problems, in one call."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quizapp.decks.deck import Deck
from quizapp.decks.problems import Problem

Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands in the text of a deck. Lines and columns count from 1."""

    line: int
    """Line of its first character."""
    column: int
    """Column of its first character, in code points."""
    end_line: int
    """Line on which it ends."""
    end_column: int
    """Column just after its last character."""
    flow: bool = False
    """Whether it is a list or mapping written in brackets or braces."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file."""

    deck: Deck | None
    """The deck; None where an error stands among the problems."""
    problems: tuple[Problem, ...]
    """Everything that is wrong, in the order of the file."""
    text: str
    """The file's text with line ends as they are and without a byte-order mark."""
    places: Mapping[Path_, Place]
    """Place of the value at each path, such as ("questions", 3, "id"). A mapping starts at its first
    key (block style) or at its brace."""


def read_deck(path: Path) -> Reading:
    """Read the deck in the file `path`: YAML, schema, ids and what the questions say of themselves.

    Raises:
        OSError: there is no such file, or it may not be opened.
    """
    raise NotImplementedError(path)
