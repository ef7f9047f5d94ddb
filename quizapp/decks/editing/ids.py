"""Ids for questions that have none: written into the file once, with nothing else in it changed."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.decks.library.parsed import DeckBrokenError
from quizapp.decks.read import read_deck
from quizapp.decks.reading.lines import Lines
from quizapp.decks.reading.scan import BOM
from quizapp.decks.reading.spans import spans_of
from quizapp.decks.shaping.slugs import slug, unused
from quizapp.errors import UserError
from quizapp.files import replacement
from quizapp.keys import question_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.decks.deck import Deck
    from quizapp.decks.reading.spans import Span
    from quizapp.questions.findings import FieldPath

_LEFT_OUT = ("", "~", "null")


class IdsError(UserError):
    """The ids cannot be put into the file; it is left as it was."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """A stretch of the text, by offsets, and what takes its place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IdPlan:
    """What ids a deck lacks, and where in its file they go."""

    path: Path
    """The deck."""
    deck_id: str
    """The id that the deck itself gets; empty where it has one."""
    keys: Mapping[str, str]
    """The provisional key of each question without an id, with the key that it gets."""
    raw: str
    """The file's text as it is, with a byte-order mark if it has one."""
    completed: Deck
    """What the file is to hold."""
    edits: tuple[_Edit, ...]
    """Where the ids go, in the order of the text; none where no id is missing."""

    def text(self) -> str:
        """Return the file's text with the ids in it."""
        pieces, done = [], 0
        shift = len(BOM) if self.raw.startswith(BOM) else 0
        for edit in self.edits:
            pieces += [self.raw[done : edit.start + shift], edit.text]
            done = edit.end + shift
        return "".join([*pieces, self.raw[done:]])

    def write(self, carry_over: Callable[[Mapping[str, str]], None] | None = None) -> None:
        """Put the ids into the file; where none is missing it is not touched.

        It keeps its comments, layout, line ends, byte-order mark and permissions, and is replaced as
        a whole or not at all.

        Args:
            carry_over: called with `keys`, if there are any, when the new text is on the disk and only
                the last step is left: to put it in the place of the old. If it raises, the file stays.

        Raises:
            IdsError: ids cannot be put into this layout, or the file was changed meanwhile.
            OSError: the file cannot be replaced.
        """
        if not self.edits:
            return
        if not os.access(self.path, os.W_OK):
            raise IdsError(f"{self.path} may not be written; change its permissions")
        data = self.text().encode()
        if _apart_from_file(read_deck(self.path, data).deck) != _apart_from_file(self.completed):
            raise IdsError(
                f"{self.path}: ids cannot be put into a deck that is laid out like this; "
                "write id: first in each question by hand"
            )
        with replacement(self.path, data) as new:
            if _raw(self.path) != self.raw:
                raise IdsError(f"{self.path} was changed by another program just now; try again")
            if carry_over is not None and self.keys:
                carry_over(self.keys)
            new.put()


def plan_ids(path: Path) -> IdPlan:
    """Work out the ids that a deck lacks; nothing is written.

    Raises:
        DeckBrokenError: the deck has errors.
        OSError: the file cannot be read.
    """
    raw = _raw(path)
    reading = read_deck(path)
    deck = reading.deck
    if deck is None:
        raise DeckBrokenError([problem for problem in reading.problems if problem.is_error])
    writer = _Writer(raw.removeprefix(BOM))
    deck_id = deck.id if writer.lacks_id(()) else ""
    if deck_id:
        writer.give_id((), deck_id)
    completed = _complete(deck, writer)
    keys = {
        question_key(deck.id, before.id): question_key(deck.id, after.id)
        for before, after in zip(deck.questions, completed.questions, strict=True)
        if before.id != after.id
    }
    edits = tuple(sorted(writer.edits, key=lambda edit: edit.start))
    return IdPlan(path=path, deck_id=deck_id, keys=keys, raw=raw, completed=completed, edits=edits)


def _complete(deck: Deck, writer: _Writer) -> Deck:
    """Return the deck with an id for each question, and note in `writer` where the new ones go."""
    paths: list[FieldPath] = [("questions", index) for index in range(len(deck.questions))]
    both = list(zip(deck.questions, paths, strict=True))
    taken = {question.id for question, path in both if not writer.lacks_id(path)}
    taken |= {alias for question in deck.questions for alias in question.aliases}
    questions = []
    for question, path in both:
        made = question.id
        if writer.lacks_id(path):
            made = unused(slug(question.heading, question.kind), taken)
            taken.add(made)
            writer.give_id(path, made)
        questions.append(replace(question, id=made))
    return replace(deck, questions=tuple(questions), provisional=False)


class _Writer:
    """Finds where in a text the ids go."""

    def __init__(self, text: str) -> None:
        self.edits: list[_Edit] = []
        self._text = text
        self._lines = Lines(text)
        self._spans = spans_of(text)
        end = re.search(r"\r\n|\r|\n", text)
        self._line_end = end[0] if end else "\n"

    def lacks_id(self, path: FieldPath) -> bool:
        """Return whether the mapping at `path` has no id, or one with nothing in it."""
        span = self._spans.get((*path, "id"))
        return span is None or self._text[slice(*self._offsets(span))] in _LEFT_OUT

    def give_id(self, path: FieldPath, made: str) -> None:
        """Note the edit that gives an id to the mapping at `path`."""
        empty = self._spans.get((*path, "id"))
        mapping = self._spans[path]
        if empty is not None:
            self.edits.append(self._fill(*self._offsets(empty), made))
        elif mapping.flow:
            self.edits.append(self._into_braces(self._offsets(mapping)[0], made))
        elif path == () and ("quizapp",) in self._spans:
            # The format's version is the first line of a deck; the id is the second.
            line = self._spans["quizapp",].end.line
            offset = self._lines.starts[line - 1] + len(self._lines.line(line))
            indent = " " * (mapping.start.column - 1)
            self.edits.append(_Edit(offset, offset, f"{self._line_end}{indent}id: {made}"))
        else:
            offset = self._offsets(mapping)[0]
            indent = " " * (mapping.start.column - 1)
            self.edits.append(_Edit(offset, offset, f"id: {made}{self._line_end}{indent}"))

    def _fill(self, start: int, end: int, made: str) -> _Edit:
        """Put the id where `id:` has nothing, `~` or `null`."""
        before = self._text[:start].rstrip(" ")
        if before.endswith('":'):  # as in JSON, where the value wants quotes too
            made = f'"{made}"'
        if start < end:
            return _Edit(start, end, made)
        # In braces the place of nothing is that of the comma behind it.
        return _Edit(len(before), end, f" {made}" if before.endswith(":") else f": {made}")

    def _into_braces(self, brace: int, made: str) -> _Edit:
        offset = brace + 1
        while self._text[offset].isspace():
            offset += 1
        gap = self._text[brace + 1 : offset]
        if self._text[offset] == "#" or "\n" not in gap:
            offset, gap = brace + 1 + len(gap) - len(gap.lstrip(" ")), " "
        quote = '"' if self._text[offset] == '"' else ""
        return _Edit(offset, offset, f"{quote}id{quote}: {quote}{made}{quote},{gap}")

    def _offsets(self, span: Span) -> tuple[int, int]:
        return self._lines.offset(span.start), self._lines.offset(span.end)


def _raw(path: Path) -> str:
    # Read without an error by then, or about to be reported: no byte is lost to a replacement.
    return path.read_bytes().decode(errors="surrogateescape")


def _apart_from_file(deck: Deck | None) -> Deck | None:
    return deck and replace(deck, path=Path(), token="")
