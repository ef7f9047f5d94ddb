"""Every problem of every deck under some paths, all at once."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizapp.decks.checking.cited import check_sources
from quizapp.decks.checking.lint.run import lint
from quizapp.decks.checking.recheck import Checked, checked_before
from quizapp.decks.library.cache import Cache
from quizapp.decks.library.rules import closed, same_id
from quizapp.decks.library.walk import find_decks
from quizapp.decks.read import NoDeckFileError, no_collection, read_draft
from quizapp.errors import UserError
from quizapp.questions.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from quizapp.decks.problems import Problem


class PathError(UserError):
    """A path that was named is not there, or may not be opened."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in some decks."""

    decks: int
    """How many files were looked at."""
    questions: int
    """How many questions they hold that could be read."""
    problems: tuple[Problem, ...]
    """All that is wrong, file by file, in the order of each file."""

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.severity == Severity.ERROR for problem in self.problems)

    @property
    def warnings(self) -> int:
        """How many of the problems are warnings."""
        return sum(problem.severity == Severity.WARNING for problem in self.problems)

    def strict(self) -> Report:
        """Return the report with each warning turned into an error."""
        problems = tuple(
            replace(problem, severity=Severity.ERROR.value)
            if problem.severity == Severity.WARNING
            else problem
            for problem in self.problems
        )
        return replace(self, problems=problems)


def check_paths(paths: Iterable[Path], cache: Path | None = None) -> Report:
    """Return every problem of the decks at `paths`; folders are searched.

    Args:
        paths: files and folders.
        cache: folder in which to remember what was found in a deck until it changes.

    Raises:
        PathError: a path is not there, is neither file nor folder, or may not be opened.
    """
    count = questions = 0
    problems: list[Problem] = []
    first: dict[str, Path] = {}
    kept = Cache(cache)
    for path, named in _files(paths):
        try:
            checked = checked_before(path, kept, check_deck)
        except OSError as error:
            if named:
                raise PathError(f"{path} may not be opened ({error.strerror})") from error
            checked = Checked("", 0, (closed(path, error.strerror or str(error)),))
        except NoDeckFileError:
            if named:
                raise
            checked = Checked("", 0, (closed(path, "it is a pipe or a device"),))
        count += 1
        questions += checked.questions
        found = list(checked.problems)
        if checked.id and first.setdefault(checked.id, path) is not path:
            found.insert(0, same_id(path, checked.id, first[checked.id]))
        problems += sorted(found)
    return Report(count, questions, tuple(problems))


def deck_files(paths: Iterable[Path]) -> list[Path]:
    """Return the deck files at `paths`, folders searched, none of them twice.

    Raises:
        PathError: a path is not there, or may not be opened.
    """
    return [path for path, _ in _files(paths)]


def check_deck(path: Path) -> Checked:
    """Return every problem of the deck in the file `path`: as it is read, its sources, its craft.

    Raises:
        OSError: there is no such file, or it may not be opened.
        NoDeckFileError: it is a folder, a pipe or a device.
    """
    with no_collection():
        return _checked(path)


def _checked(path: Path) -> Checked:
    draft = read_draft(path)
    schema, deck = draft.schema, draft.deck
    if schema is None or deck is None:
        return Checked("", 0, draft.problems.sorted())
    passages = check_sources(schema)
    lint(schema, deck, passages)
    known = deck.id if schema.head is not None else ""
    files = tuple(dict.fromkeys(schema.files))
    return Checked(known, len(schema.questions), draft.problems.sorted(), files)


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """Yield each deck file, and whether it was named itself; none of them twice."""
    seen = set()
    for path in paths:
        try:
            is_folder = path.is_dir()
            there = path.exists()
            # An unreadable folder would look like an empty one.
            found = [*path.iterdir()] and [*find_decks(path)] if is_folder else [path]
        except (OSError, ValueError) as error:
            raise PathError(f"{path} may not be opened ({error})") from error
        if not there:
            raise PathError(f"there is no file or folder {path}")
        for file in found:
            real = os.path.realpath(file)  # which a loop of links does not stop
            if real not in seen:
                seen.add(real)
                yield file, not is_folder
