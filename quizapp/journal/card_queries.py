"""What the journal knows of cards: states, what is due, how decks stand, what was done today."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.journal.cards import STATE, WHOLE, state_of
from quizapp.journal.counts import Counts, Tally
from quizapp.journal.errors import plain_errors
from quizapp.journal.reader import AMONG, Reader, listed
from quizapp.keys import keys_of_deck
from quizapp.reviews import Phase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quizapp.reviews import CardState

COUNTS = """
SELECT deck, how, sum(cards), sum(cards) FILTER (WHERE day <= :day), sum(strength)
FROM standing GROUP BY deck, how
"""
"""Some rows for each deck; the cards of a year's decks come back on some hundred days."""
IN_STEPS = """
SELECT deck, count(*) FROM cards
WHERE present = 1 AND suspended = 0 AND phase IN ('learning', 'relearning')
AND due_day <= :day AND (due_at IS NULL OR due_at <= :at) GROUP BY deck
"""
"""Few cards are in their steps, and they come back by the minute: these are counted one by one."""

IN_STEPS_DUE = (
    f"SELECT {STATE} FROM cards WHERE present = 1 AND suspended = 0 "
    f"AND phase IN ('learning', 'relearning') AND deck IN {AMONG} "
    "AND due_day <= ? AND (due_at IS NULL OR due_at <= ?)"
)
LEARNT_DUE = (
    f"SELECT {STATE} FROM cards WHERE present = 1 AND suspended = 0 "
    f"AND phase = 'review' AND deck IN {AMONG} AND due_day <= ? "
    "ORDER BY (last_day - ?) / stability, card LIMIT ?"
)


class CardQueries(Reader):
    """Questions about cards."""

    def state(self, card: str) -> CardState | None:
        """Return what is remembered of a card; None where it is new."""
        rows = self._rows(
            f"SELECT {STATE} FROM cards WHERE card = ? AND phase IS NOT NULL", (card,)
        )
        return state_of(rows[0]) if rows else None

    def fingerprint(self, card: str) -> str | None:
        """Return the fingerprint of the card's question as the learner last knew it; None if new."""
        rows = self._rows("SELECT fingerprint FROM cards WHERE card = ?", (card,))
        return rows[0][0] if rows else None

    def states(self, decks: Iterable[str] | None = None) -> list[CardState]:
        """Return the states of all cards that may be asked some day, by key.

        New cards, suspended ones and those that no deck holds any more are left out.

        Args:
            decks: ids of decks; None for all.
        """
        asked = (
            f"SELECT {STATE} FROM cards WHERE present = 1 AND phase IS NOT NULL AND suspended = 0"
        )
        if decks is None:
            rows = self._rows(f"{asked} ORDER BY card")
        else:
            rows = self._rows(f"{asked} AND deck IN {AMONG} ORDER BY card", (listed(decks),))
        return [state_of(row) for row in rows]

    def due(
        self, decks: Iterable[str], day: int, at: int, most: int | None = None
    ) -> list[CardState]:
        """Return the states of the cards that are due, or in their steps and due by a moment.

        Cards in their steps come first, then the learnt ones, those least likely to be recalled at
        the front. Suspended cards and those that no deck holds any more are left out.

        Args:
            decks: ids of decks.
            day: the study day, as an ordinal.
            at: the moment, in milliseconds; learn-ahead may be added to the present one.
            most: the most learnt cards to return; None for all of them.
        """
        among = listed(decks)
        with plain_errors(self.path):
            steps = self._db.execute(IN_STEPS_DUE, (among, day, at))
            states = [state_of(row) for row in steps]
            # Row by row: with all rows beside all states, 100,000 cards took half as much again.
            learnt = self._db.execute(LEARNT_DUE, (among, day, day, -1 if most is None else most))
            states += map(state_of, learnt)
        return states

    def seen(self, decks: Iterable[str]) -> frozenset[str]:
        """Return the keys of cards that are not new: reviewed ones, and suspended ones."""
        return frozenset(
            card
            for deck in decks
            for (card,) in self._rows(
                "SELECT card FROM cards WHERE card >= ? AND card < ? "
                "AND (phase IS NOT NULL OR suspended = 1)",
                keys_of_deck(deck),
            )
        )

    def suspended(self, decks: Iterable[str] | None = None) -> frozenset[str]:
        """Return the keys of cards that are not to be asked.

        Args:
            decks: ids of decks; None for all.
        """
        rows = self._rows("SELECT card, deck FROM cards WHERE present IN (0, 1) AND suspended = 1")
        wanted = None if decks is None else frozenset(decks)
        return frozenset(card for card, deck in rows if wanted is None or deck in wanted)

    def counts(self, day: int, at: int) -> dict[str, Counts]:
        """Return how each deck with a history stands.

        Args:
            day: the study day, as an ordinal.
            at: the moment, in milliseconds, by which cards in their steps count as there.
        """
        decks: dict[str, dict[str, _Group]] = {}
        for deck, how, *group in self._rows(COUNTS, {"day": day}):
            decks.setdefault(deck, {})[how] = _Group(*group)
        back = dict(self._rows(IN_STEPS, {"day": day, "at": at}))
        return {deck: _counts(groups, back.get(deck, 0)) for deck, groups in decks.items()}

    def tally(self, day: int) -> Tally:
        """Return what was done on the study day `day`."""
        rows = self._rows("SELECT card, phase FROM reviews WHERE day = ?", (day,))
        return Tally(
            cards=frozenset(card for card, _ in rows),
            new=sum(phase is None for _, phase in rows),
            reviews=sum(phase == Phase.REVIEW for _, phase in rows),
            responses=len(rows),
        )


class _Group(NamedTuple):
    """Cards of a deck that stand alike."""

    cards: int = 0
    due: int = 0
    strength: int = 0


def _counts(groups: Mapping[str, _Group], learning: int) -> Counts:
    none = _Group()
    suspended, unseen = groups.get("suspended", none).cards, groups.get("unseen", none).cards
    return Counts(
        seen=sum(group.cards for group in groups.values()) - unseen,
        due=groups.get("review", none).due or 0,
        learning=learning,
        suspended=suspended + unseen,
        suspended_unseen=unseen,
        strength=sum(group.strength for group in groups.values()) / WHOLE,
    )
