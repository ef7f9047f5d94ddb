"""Decks by their files: from memory, from the cache, or else by reading the YAML."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quizapp.decks.library.cache import name_for
from quizapp.decks.library.codec import CodecError, decode, encode
from quizapp.decks.library.index import UNUSABLE, Summary, digest_of, summarise
from quizapp.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from quizapp.decks.deck import Deck
    from quizapp.decks.library.cache import Cache
    from quizapp.decks.library.codec import Json
    from quizapp.decks.problems import Problem

HELD_QUESTIONS = 10_000
"""Decks with together this many questions stay in memory, at about 1 kB a question."""


class DeckBrokenError(UserError):
    """The deck has errors and cannot be learnt from; the text holds the first."""

    exit_code = 1

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Tell of a deck with these errors, at least one."""
        self.problems = tuple(problems)
        first = self.problems[0]
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(
            f"{first.file}:{first.line}:{first.column}: {first.message}{more}; "
            f"see quizapp check {first.file}"
        )


class Parsed:
    """What deck files hold. Each is asked for with the digest of its bytes, and so never stale."""

    def __init__(self, cache: Cache) -> None:
        """Keep what is read in `cache`."""
        self._cache = cache
        self._held: dict[Path, tuple[str, Deck]] = {}

    def summary(self, path: Path, digest: str) -> Summary:
        """Return what is known of the deck without its questions, with its errors if it has any.

        Raises:
            OSError: the file has to be read and cannot be.
        """
        try:
            return decode(Summary, self._kept("summary", path, digest))
        except UNUSABLE:
            return self._read(path, digest)[0]

    def deck(self, path: Path, digest: str) -> Deck:
        """Return the deck.

        Raises:
            DeckBrokenError: it has errors.
            OSError: the file has to be read and cannot be.
        """
        from quizapp.decks.deck import Deck  # noqa: PLC0415 - a list of decks needs no question types

        held = self._held.get(path)
        if held is not None and held[0] == digest:
            return held[1]
        try:
            deck = decode(Deck, self._kept("deck", path, digest))
        except UNUSABLE:
            summary, read = self._read(path, digest)
            if read is None:
                raise DeckBrokenError(summary.problems) from None
            return read
        self._hold(path, digest, deck)
        return deck

    def card_keys(self, path: Path, digest: str) -> tuple[str, ...]:
        """Return the key of each card; raises as `deck` does."""
        try:
            return tuple(self._kept("keys", path, digest))
        except UNUSABLE:
            return tuple(card.key for card in self.deck(path, digest).cards())

    def forget(self, path: Path) -> None:
        """Keep nothing of a file that is gone."""
        self._held.pop(path, None)
        for sort in ("summary", "deck", "keys"):
            self._cache.remove(name_for(sort, path))

    def _kept(self, sort: str, path: Path, digest: str) -> Json:
        kept = self._cache.read(name_for(sort, path))
        return kept["value"] if kept is not None and kept["of"] == digest else None

    def _read(self, path: Path, digest: str) -> tuple[Summary, Deck | None]:
        """Read the file, and keep what came of it."""
        from quizapp.decks.read import read_deck  # noqa: PLC0415 - brings yaml and pydantic

        reading = read_deck(path)
        deck = reading.deck
        summary = summarise(deck) if deck else _broken(path, reading.problems)
        # What was changed while it was read has another digest, under which it is read next time.
        if not summary.transient and digest_of(path) == digest:
            self._keep(path, digest, summary, deck)
        return summary, deck

    def _keep(self, path: Path, digest: str, summary: Summary, deck: Deck | None) -> None:
        from quizapp.decks.deck import Deck  # noqa: PLC0415 - loaded by now

        values = {"summary": encode(Summary, summary)}
        if deck is not None:
            self._hold(path, digest, deck)
            with suppress(CodecError):  # a question type with a field that JSON has no form for
                values["deck"] = encode(Deck, deck)
            values["keys"] = [card.key for card in deck.cards()]
        for sort, value in values.items():
            self._cache.write(name_for(sort, path), {"of": digest, "value": value})

    def _hold(self, path: Path, digest: str, deck: Deck) -> None:
        self._held.pop(path, None)
        self._held[path] = (digest, deck)
        while len(self._held) > 1 and self._questions_held() > HELD_QUESTIONS:
            del self._held[next(iter(self._held))]

    def _questions_held(self) -> int:
        return sum(len(deck.questions) for _, deck in self._held.values())


def _broken(path: Path, problems: Sequence[Problem]) -> Summary:
    """Return what can be said of a deck with errors: its file's name stands for its id."""
    from quizapp.decks.sources import ELSEWHERE, NO_FILE, UNREADABLE  # noqa: PLC0415 - loaded by now

    errors = tuple(problem for problem in problems if problem.is_error)
    outside = {rule.code for rule in (ELSEWHERE, NO_FILE, UNREADABLE)}
    transient = any(error.code in outside for error in errors)
    return Summary(path=path, id=path.stem, title=path.stem, problems=errors, transient=transient)
