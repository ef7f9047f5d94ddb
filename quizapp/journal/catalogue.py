"""Which cards the decks hold now: not from events, but told by whoever reads the decks.

Only the cards with a history that a deck no longer holds are written down: they are not asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.keys import keys_of_deck, keys_of_parts, question_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping


class Catalogue:
    """The decks as the journal was last told of them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def token(self, deck: str) -> str | None:
        """Return the edition of a deck that the journal was told of; None where it was not."""
        row = self._db.execute("SELECT token FROM catalogue WHERE deck = ?", (deck,)).fetchone()
        return str(row[0]) if row else None

    def forget(self) -> None:
        """Ask to be told of every deck again: after a merge there may be cards that are gone."""
        self._db.execute("DELETE FROM catalogue")

    def renamed(self, aliases: Mapping[str, str], cards: Collection[str]) -> dict[str, str]:
        """Return those aliases whose old key has a history and is no key of the deck any more."""
        kept = {*cards, *map(question_of, cards)}
        return {
            old: new
            for old, new in aliases.items()
            if old not in kept and old != new and self._has_history(old)
        }

    def enter(self, deck: str, token: str, cards: Collection[str]) -> None:
        """Write down which cards with a history the deck holds and which not."""
        known = self._db.execute(
            "SELECT card, present FROM cards WHERE card >= ? AND card < ?", keys_of_deck(deck)
        ).fetchall()
        for card, present in known:
            if present and card not in cards:
                self._db.execute("INSERT OR IGNORE INTO absent (card) VALUES (?)", (card,))
                self._db.execute("UPDATE cards SET present = 0 WHERE card = ?", (card,))
            elif not present and card in cards:
                self._db.execute("DELETE FROM absent WHERE card = ?", (card,))
                self._db.execute("UPDATE cards SET present = 1 WHERE card = ?", (card,))
        self._db.execute(
            "INSERT INTO catalogue (deck, token) VALUES (?, ?) "
            "ON CONFLICT (deck) DO UPDATE SET token = excluded.token",
            (deck, token),
        )

    def _has_history(self, key: str) -> bool:
        first, end = keys_of_parts(key)
        found = self._db.execute(
            "SELECT 1 FROM answers WHERE question = :key "
            "UNION ALL SELECT 1 FROM cards WHERE card = :key "
            "UNION ALL SELECT 1 FROM cards WHERE card >= :first AND card < :end "
            "UNION ALL SELECT 1 FROM links WHERE subject = :key LIMIT 1",
            {"key": key, "first": first, "end": end},
        )
        return found.fetchone() is not None
