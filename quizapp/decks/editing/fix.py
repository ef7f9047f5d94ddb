"""Mending what has one right form, in the text of the deck itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.decks.problems import LineColumn
from quizapp.decks.read import read_deck
from quizapp.decks.reading.lines import Lines
from quizapp.decks.reading.scan import BOM
from quizapp.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.decks.problems import Problem


def mend(path: Path) -> tuple[Problem, ...]:
    """Put the right form in the place of each value that has one; return what was mended.

    Nothing else in the file changes. Where the new text would have a problem that the old had not, the
    file stays as it is.

    Raises:
        OSError: the file cannot be read or replaced.
        NoDeckFileError: it is a folder, a pipe or a device.
    """
    reading = read_deck(path)
    mendable = [problem for problem in reading.problems if problem.instead is not None]
    if not mendable:
        return ()
    raw = path.read_bytes()
    bom = BOM if raw.startswith(BOM.encode()) else ""
    try:
        text = raw.decode().removeprefix(BOM)
    except UnicodeDecodeError:
        return ()
    lines = Lines(text)
    for problem in reversed(mendable):
        start = lines.offset(LineColumn(problem.line, problem.column))
        text = text[:start] + str(problem.instead) + text[start + problem.width :]
    data = (bom + text).encode()
    left = {(problem.line, problem.code) for problem in read_deck(path, data).problems}
    had = {(problem.line, problem.code) for problem in reading.problems}
    if not left < had:
        return ()
    write_whole(path, data)
    return tuple(mendable)
