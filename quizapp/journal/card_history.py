"""A card's state from its reviews and from what else befell it, one event after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from quizapp.journal.events import Kind
from quizapp.reviews import Phase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.reviews import CardState, Review


class SchedulerPort(Protocol):
    """What the journal needs of a scheduler."""

    def apply(self, state: CardState | None, review: Review) -> CardState:
        """Return what `review` makes of a card; `state` is None before its first review."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """All that is kept of one card."""

    state: CardState | None = None
    """What is remembered; None before the first review, and when the learner starts over."""
    suspended: bool = False
    """Whether it is not to be asked."""
    fingerprint: str | None = None
    """Fingerprint of its question as the learner last knew it."""


@dataclass(frozen=True, slots=True)
class Before:
    """How a card stood before a review; all None for its first."""

    phase: Phase | None
    """Its phase."""
    stability: float | None
    """Its stability in days."""
    elapsed: int | None
    """Study days since the review before."""


def before(kept: Kept, day: int) -> Before:
    """Return how the card stood before a review on the study day `day`."""
    if kept.state is None:
        return Before(None, None, None)
    return Before(kept.state.phase, kept.state.stability, max(0, day - kept.state.last_day))


def after_review(kept: Kept, state: CardState, fingerprint: str | None) -> Kept:
    """Return the card after a review that has led to `state`, of a question with `fingerprint`."""
    return replace(kept, state=state, fingerprint=fingerprint or kept.fingerprint)


def after_event(kept: Kept, kind: Kind, payload: Mapping[str, Any]) -> Kept:
    """Return the card after a suspension or after a choice about a changed question."""
    if kind is Kind.SUSPENDED:
        return replace(kept, suspended=payload["on"])
    kept = replace(kept, fingerprint=payload.get("fingerprint") or kept.fingerprint)
    if payload["choice"] == "over":
        return replace(kept, state=None)
    if payload["choice"] == "soon" and kept.state and kept.state.phase is Phase.REVIEW:
        # Due since its last review: so it comes back on whatever study day it is now.
        return replace(kept, state=replace(kept.state, due_day=kept.state.last_day))
    return kept
