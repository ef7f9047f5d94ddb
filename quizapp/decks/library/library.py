"""The decks that are there: found in folders, listed at once, read when they are needed."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.decks.library.cache import Cache
from quizapp.decks.library.index import (
    FileState,
    Row,
    Summary,
    digest_of,
    load_index,
    now_ns,
    save_index,
)
from quizapp.decks.library.parsed import DeckBrokenError, Parsed
from quizapp.decks.library.rules import closed, same_id
from quizapp.decks.library.walk import find_decks
from quizapp.errors import UserError
from quizapp.nearest import all_near

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quizapp.decks.deck import Deck


class DeckNotFoundError(UserError, LookupError):
    """No deck has the id that was asked for; the text names the nearest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Summary):
    """A deck as the library lists it."""

    keys: Callable[[], tuple[str, ...]] = field(default=tuple, repr=False, compare=False)
    """Loads the keys of its cards."""

    def card_keys(self) -> tuple[str, ...]:
        """Return the key of each card, in the order of the deck; none for a deck with errors.

        Raises:
            OSError: the cache has lost them, and the file can no longer be read.
        """
        return () if self.problems else self.keys()


class Library:
    """The decks of some folders.

    An unchanged file is not opened: what it holds is known from the cache. Each call looks at the
    folders anew, so a deck that was saved a moment ago is seen.
    """

    def __init__(self, folders: Sequence[Path], cache: Path | None = None) -> None:
        """List the decks of `folders`, remembering them in the folder `cache` (None: nowhere)."""
        self._folders = tuple(folders)
        self._cache = Cache(cache)
        self._parsed = Parsed(self._cache)
        self._rows = load_index(self._cache, self._folders)
        self._saved = dict(self._rows)
        self._listed: dict[str, Entry] = {}

    def entries(self) -> tuple[Entry, ...]:
        """Return every deck, in the order of the folders and of the files' names.

        A deck with errors is there too, and so is one whose id another before it has: its problems
        say so.
        """
        found = {path: self._row(path, state) for path, state in self._files()}
        if found != self._saved:
            self._save(found)
        first: dict[str, Summary] = {}
        entries = []
        for row in found.values():
            summary = row.summary
            if not summary.problems and first.setdefault(summary.id, summary) is not summary:
                taken = same_id(summary.path, summary.id, first[summary.id].path)
                summary = replace(summary, problems=(taken,))
            entries.append(self._entry(summary, row.digest))
        self._listed = {entry.id: entry for entry in entries if not entry.problems}
        return tuple(entries)

    def entry(self, name: str | Path) -> Entry:
        """Return what is known of the deck with this id, or with this file name or path.

        Raises:
            DeckNotFoundError: there is neither.
        """
        entries = self.entries()
        # A deck that can be read goes before a broken one, of which only the file's name is known.
        for entry in sorted(entries, key=lambda entry: bool(entry.problems)):
            if name in {entry.id, entry.path.name}:
                return entry
        state = FileState.of(Path(name))
        if state is None:
            raise DeckNotFoundError(self._no_such(str(name), entries))
        for entry in entries:
            if self._rows[entry.path].state == state:
                return entry
        row = self._row(Path(name).absolute(), state)
        return self._entry(row.summary, row.digest)

    def deck(self, name: str | Path) -> Deck:
        """Return the deck with this id, or with this file name or path.

        Raises:
            DeckNotFoundError: there is neither.
            DeckBrokenError: it has errors, or its id is taken.
            OSError: the file went away this very moment.
        """
        entry = self._unchanged(name) or self.entry(name)
        if entry.problems:
            raise DeckBrokenError(entry.problems)
        return self._parsed.deck(entry.path, self._rows[entry.path].digest)

    def _unchanged(self, name: str | Path) -> Entry | None:
        """Return the deck last listed under this id if its file is as it was: 2 µs, not a search."""
        entry = self._listed.get(str(name))
        state = FileState.of(entry.path) if entry else None
        return entry if entry and state and self._rows[entry.path].tells_of(state) else None

    def _files(self) -> Iterator[tuple[Path, FileState]]:
        seen = set()
        for folder in self._folders:
            for path in find_decks(folder.absolute()):
                state = FileState.of(path)
                # One file by two ways, such as a folder named twice or a link, is one deck.
                if state is not None and (state.device, state.inode) not in seen:
                    seen.add((state.device, state.inode))
                    yield path, state

    def _row(self, path: Path, state: FileState) -> Row:
        """Return what the file holds, opening it where it may have changed."""
        known = self._rows.get(path)
        if known is None or not known.tells_of(state):
            known = self._rows[path] = self._look(path, state, known)
        return known

    def _look(self, path: Path, state: FileState, known: Row | None) -> Row:
        looked = now_ns()
        try:
            digest = digest_of(path)
            if known is not None and known.digest == digest and not known.summary.transient:
                return replace(known, state=state, looked_ns=looked)
            return Row(state, looked, digest, self._parsed.summary(path, digest))
        except OSError as error:
            return Row(state, looked, "", _unopened(path, error))

    def _entry(self, summary: Summary, digest: str) -> Entry:
        known = {field.name: getattr(summary, field.name) for field in fields(Summary)}
        return Entry(**known, keys=partial(self._parsed.card_keys, summary.path, digest))

    def _save(self, found: dict[Path, Row]) -> None:
        for path in self._saved.keys() - found.keys():
            self._parsed.forget(path)
        save_index(self._cache, self._folders, found)
        self._saved = found

    def _no_such(self, name: str, entries: Sequence[Entry]) -> str:
        if not entries:
            return f"there is no deck '{name}', nor any other; make one with quizapp new"
        near = all_near(name, [entry.id for entry in entries], 3)
        if not near:
            return f"there is no deck '{name}'; see quizapp decks"
        return (
            f"there is no deck '{name}'; did you mean "
            + " or ".join(f"'{known}'" for known in near)
            + "?"
        )


def _unopened(path: Path, error: OSError) -> Summary:
    problem = closed(path, error.strerror or str(error))
    return Summary(path=path, id=path.stem, title=path.stem, problems=(problem,))
