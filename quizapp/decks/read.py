"""A file to a deck and its problems, in one call."""

from __future__ import annotations

import gc
import hashlib
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quizapp.decks.deck import FORMAT
from quizapp.decks.problems import Problems
from quizapp.decks.reading.lines import Lines
from quizapp.decks.reading.reader import read
from quizapp.decks.reading.scalars import look_closer
from quizapp.decks.reading.scan import MOST_BYTES, scan
from quizapp.decks.reading.spans import spans_of
from quizapp.decks.shaping.placing import Placing
from quizapp.decks.shaping.schema import Schema
from quizapp.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from quizapp.decks.deck import Deck
    from quizapp.decks.problems import Problem
    from quizapp.decks.reading.spans import Span
    from quizapp.questions.findings import FieldPath


class NoDeckFileError(UserError):
    """What was named as a deck's file is a folder, a pipe or a device."""


@dataclass(frozen=True)
class Reading:
    """What came of reading one file."""

    deck: Deck | None
    """The deck; None where an error stands among the problems."""
    problems: tuple[Problem, ...]
    """Everything that is wrong, in the order of the file."""
    text: str
    """The file's text with line ends as they are and without a byte-order mark."""

    @cached_property
    def spans(self) -> Mapping[FieldPath, Span]:
        """Where the value at each path stands, such as ("questions", 3, "id")."""
        return spans_of(self.text)


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as far as it could be read, for those who look further into it."""

    schema: Schema | None
    """What was made of it, with the means to place more problems; None where it is no text."""
    problems: Problems
    """What was found, and what will be."""
    deck: Deck | None
    """The deck without the questions that do not fit; None where it is no text."""
    text: str
    """The file's text; empty where it is none."""


def read_deck(path: Path, data: bytes | None = None) -> Reading:
    """Read the deck in the file `path`: YAML, schema, ids and what the questions say of themselves.

    Args:
        path: the file.
        data: what to take for its content; None for what it holds.

    Raises:
        OSError: there is no such file, or it may not be opened.
        NoDeckFileError: it is a folder, a pipe or a device.
    """
    with no_collection():
        return _reading(path, data)


def _reading(path: Path, data: bytes | None) -> Reading:
    draft = read_draft(path, data)
    deck = None if draft.problems.any_error else draft.deck
    return Reading(deck, draft.problems.sorted(), draft.text)


def read_draft(path: Path, data: bytes | None = None) -> Draft:
    """Read the file `path`, whatever state it is in; arguments and errors are those of `read_deck`."""
    if data is None:
        data = _bytes(path)
    problems = Problems(str(path))
    scanned = scan(data, problems)
    if scanned is None:
        return Draft(None, problems, None, "")
    tree = read(scanned.readable, problems)
    for text in dict.fromkeys((scanned.readable, tree.text)):
        look_closer(text, problems)
    schema = Schema(path, Placing(tree, Lines(scanned.readable), problems))
    schema.run()
    token = hashlib.sha256(data)
    token.update(b"\0format %d" % FORMAT)
    return Draft(schema, problems, schema.deck(token.hexdigest()), scanned.text)


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep the garbage collector from running inside.

    A deck is up to a million objects that all stay: collections while they are made find nothing to
    free and take a third of the time. What is returned through here should be all that is to stay:
    the first collection afterwards walks through it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _bytes(path: Path) -> bytes:
    # Looked at before it is opened: a pipe would wait for a writer, a device might never end.
    if path.exists() and not path.is_file():
        raise NoDeckFileError(f"{path} is no file; name a deck, or a folder of decks")
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
