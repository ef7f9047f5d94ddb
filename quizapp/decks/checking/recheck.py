"""What `check` found in a deck, kept while the deck and its sources stay as they are."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from quizapp.decks.deck import MOST_SOURCE_BYTES
from quizapp.decks.library.cache import Cache, name_for
from quizapp.decks.library.codec import decode, encode
from quizapp.decks.library.index import UNUSABLE
from quizapp.decks.problems import Problem
from quizapp.decks.reading.scan import MOST_BYTES
from quizapp.decks.sources import locate

_MOST_KEPT = 1000
"""Problems of one deck that are kept: beyond, to read them back is no quicker than to find them."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one deck."""

    id: str
    """The deck's id; empty where none could be read."""
    questions: int
    """How many of its questions could be read."""
    problems: tuple[Problem, ...]
    """All that is wrong."""
    sources: tuple[str, ...] = ()
    """The paths of its sources, as the deck gives them."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was found, and in what."""

    path: str
    """The deck's file."""
    digest: str
    """SHA-256 of its bytes."""
    sources: Mapping[str, str]
    """For each source where it lay and what it held, by its path as the deck gives it."""
    checked: Checked
    """What was found."""


def checked_before(path: Path, cache: Cache, check: Callable[[Path], Checked]) -> Checked:
    """Return what `check` finds in the file `path`, from the cache where nothing has changed.

    Raises:
        OSError: there is no such file, or it may not be opened.
    """
    if not path.is_file():
        return check(path)  # it knows what to say
    deck = str(path.absolute())
    name = name_for("check", path.absolute())
    with path.open("rb") as file:
        digest = hashlib.sha256(file.read(MOST_BYTES + 1)).hexdigest()
    try:
        kept = decode(_Kept, cache.read(name))
        if (kept.path, kept.digest) == (deck, digest) and all(
            _state(source, path) == state for source, state in kept.sources.items()
        ):
            # The same file may be named another way this time.
            problems = tuple(replace(problem, file=str(path)) for problem in kept.checked.problems)
            return replace(kept.checked, problems=problems)
    except UNUSABLE:
        pass
    found = check(path)
    if len(found.problems) <= _MOST_KEPT:
        sources = {source: _state(source, path) for source in found.sources}
        cache.write(name, encode(_Kept, _Kept(deck, digest, sources, found)))
    return found


def _state(source: str, deck: Path) -> str:
    """Return where a source lies and what it holds, in one text that changes when either does."""
    file, finding = locate(source, deck)
    try:
        if finding is not None or not file.is_file() or file.stat().st_size > MOST_SOURCE_BYTES:
            return str(file)
        return f"{file} {hashlib.sha256(file.read_bytes()).hexdigest()}"
    except OSError as error:
        return f"{file} {error.errno}"
