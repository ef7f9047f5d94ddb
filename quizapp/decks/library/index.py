"""What is known of a deck without its questions, remembered so that an unchanged file stays shut."""

import os
import stat
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.decks.library.cache import Cache, name_for
from quizapp.decks.library.codec import decode, encode
from quizapp.decks.problems import Problem
from quizapp.keys import question_key

if TYPE_CHECKING:
    from quizapp.decks.deck import Deck  # a list of decks needs no question types

SETTLED_NS = 2_000_000_000
"""A file that was changed less than this before it was read may have changed again with the same
time on it: FAT keeps times to two seconds, ext4 to some milliseconds."""

UNUSABLE = (LookupError, TypeError, ValueError, ArithmeticError, AttributeError)
"""What a value of the cache can do that is not what we wrote, though its checksum is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What is known of a deck without its questions."""

    path: Path
    """The file."""
    id: str
    """First half of its cards' keys; the file's name where the file cannot be read."""
    title: str
    """What it is called."""
    description: str = ""
    """What it teaches."""
    questions: int = 0
    """How many questions it has."""
    cards: int = 0
    """How many cards they yield."""
    tags: tuple[str, ...] = ()
    """The tags that its questions bear, those of its vocabulary first, in the order of the file."""
    provisional: bool = False
    """Whether its id, or that of a question, was made up for now."""
    token: str = ""
    """Changes whenever the file does; empty where it cannot be read."""
    aliases: Mapping[str, str] = field(default_factory=dict)
    """Question keys of earlier days, each with the key that the question has now."""
    problems: tuple[Problem, ...] = ()
    """Why it cannot be learnt from; empty where it can. (`check` reports more than errors.)"""
    transient: bool = False
    """Whether what is wrong may be mended without touching the file, as a source that lies elsewhere."""


@dataclass(frozen=True, slots=True)
class FileState:
    """By what an unchanged file is recognised without opening it."""

    device: int
    """Number of the disk that it lies on."""
    inode: int
    """Its number there: another file that takes its place has another."""
    size: int
    """In bytes."""
    mtime_ns: int
    """When its content was changed, in nanoseconds since 1970; programs may set it back."""
    ctime_ns: int
    """When anything of it was changed, in nanoseconds since 1970; nobody sets it back."""

    @classmethod
    def of(cls, path: Path) -> "FileState | None":
        """Return the state of the file; None where there is no regular file."""
        try:
            now = os.stat(path)  # noqa: PTH116 - half the time of Path.stat, for every deck
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(now.st_mode):
            return None
        return cls(now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns)


@dataclass(frozen=True, slots=True)
class Row:
    """What was found in a deck file when it was last read."""

    state: FileState
    """The file as it then was."""
    looked_ns: int
    """When that was, by the system's clock."""
    digest: str
    """SHA-256 of its bytes."""
    summary: Summary
    """What it held."""

    def tells_of(self, state: FileState) -> bool:
        """Return whether a file in this state needs no opening."""
        changed = max(self.state.mtime_ns, self.state.ctime_ns)
        settled = changed + SETTLED_NS < self.looked_ns
        return self.state == state and settled and not self.summary.transient


def digest_of(path: Path) -> str:
    """Return the SHA-256 of what the reader would take of the file.

    Raises:
        OSError: it cannot be read.
    """
    from hashlib import sha256  # noqa: PLC0415 - loads OpenSSL, 3 ms that no list of decks needs

    from quizapp.decks.reading.scan import MOST_BYTES  # noqa: PLC0415 - as above

    with path.open("rb") as file:
        return sha256(file.read(MOST_BYTES + 1)).hexdigest()


def now_ns() -> int:
    """Return the time to set beside a file's times; no learner's clock, which may be moved."""
    return time.time_ns()


def summarise(deck: "Deck") -> Summary:
    """Return what there is to know of `deck` without its questions."""
    borne = dict.fromkeys(tag for question in deck.questions for tag in question.tags)
    return Summary(
        path=deck.path,
        id=deck.id,
        title=deck.title,
        description=deck.description,
        questions=len(deck.questions),
        cards=len(deck.cards()),
        tags=tuple(dict.fromkeys([*(tag for tag in deck.tags if tag in borne), *borne])),
        provisional=deck.provisional,
        token=deck.token,
        aliases={
            question_key(deck.id, alias): question_key(deck.id, question.id)
            for question in deck.questions
            for alias in question.aliases
        },
    )


def load_index(cache: Cache, folders: Sequence[Path]) -> dict[Path, Row]:
    """Return the rows that were saved for these folders; none where they cannot be used."""
    rows = cache.read(name_for("index", *folders))
    if rows is None:
        return {}
    try:
        return {row.summary.path: row for row in decode(tuple[Row, ...], rows)}
    except UNUSABLE:
        return {}


def save_index(cache: Cache, folders: Sequence[Path], rows: Mapping[Path, Row]) -> None:
    """Save the rows for these folders."""
    cache.write(name_for("index", *folders), encode(tuple[Row, ...], tuple(rows.values())))
