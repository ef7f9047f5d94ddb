"""The first minutes of a new or forgotten card: which step comes next, and how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.reviews import Rating

if TYPE_CHECKING:
    from collections.abc import Sequence


def next_step(steps: Sequence[int], step: int, rating: Rating) -> int | None:
    """Return the index of the step that follows; None where the card has done its steps.

    Args:
        steps: their lengths in seconds.
        step: index of the step that the card is at; it may lie beyond steps that were taken out.
        rating: what the scheduler is told.
    """
    if not steps or rating is Rating.EASY:
        return None
    if rating is Rating.AGAIN:
        return 0
    following = step + 1 if rating is Rating.GOOD else step
    return following if following < len(steps) else None


def step_length(steps: Sequence[int], step: int, rating: Rating) -> int:
    """Return the seconds until a card that was sent to `step` comes back.

    Hard at the first step waits half-way to the second, or half as long again where there is none.
    """
    if rating is Rating.HARD and step == 0:
        return (steps[0] + steps[1]) // 2 if len(steps) > 1 else steps[0] * 3 // 2
    return steps[step]
