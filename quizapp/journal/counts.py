"""How many cards stand where: all that the first screen asks of the journal's records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How a deck's cards stand; cards that the deck no longer holds are left out."""

    seen: int = 0
    """Cards that have been reviewed, those suspended included."""
    due: int = 0
    """Learnt cards that come back on or before that study day."""
    learning: int = 0
    """Cards in their steps that come back by that moment."""
    suspended: int = 0
    """Cards that are not to be asked."""
    suspended_unseen: int = 0
    """How many of these have never been reviewed: what `seen` leaves is new but for them."""
    strength: float = 0.0
    """Sum over the cards of min(1, stability in days / 21): how many are known for weeks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was done on one study day."""

    cards: frozenset[str] = frozenset()
    """Keys of the cards that were reviewed."""
    new: int = 0
    """Reviews that were a card's first."""
    reviews: int = 0
    """Reviews of learnt cards; steps are not counted."""
    responses: int = 0
    """All reviews of the day."""
