"""The forgetting curve of FSRS-6, and the weights that stand until a learner's own are known.

Recall after t days is R(t) = (1 + F t / S) ** -w20 with F = 0.9 ** (-1 / w20) - 1, so that
R(S) = 0.9 (the FSRS-6 algorithm, open-spaced-repetition). Kept apart from fsrs, which takes 30 to
56 ms to import and is not needed to sort a queue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULT_WEIGHTS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""The published defaults, w0 to w20. Held here so that a newer fsrs does not move old cards."""


def recall(stability: float, elapsed: int, weights: Sequence[float] = DEFAULT_WEIGHTS) -> float:
    """Return the chance of recall, 0..1.

    The program asks for its inverse, `interval`; the tests hold the curve itself against fsrs, and what
    it foretells against the reviews of a real learner.

    Args:
        stability: in days, above 0.
        elapsed: whole study days since the last review; fewer than none count as none.
        weights: w0 to w20, of which the last is the curve's decay.
    """
    decay = weights[20]
    factor = 0.9 ** (-1 / decay) - 1
    return float((1 + factor * max(0, elapsed) / stability) ** -decay)


def interval(
    stability: float, retention: float, weights: Sequence[float] = DEFAULT_WEIGHTS
) -> float:
    """Return the days after which recall has fallen to `retention`, neither rounded nor limited.

    Args:
        stability: in days, above 0.
        retention: the chance of recall wanted, above 0 and below 1.
        weights: w0 to w20, of which the last is the curve's decay.
    """
    decay = weights[20]
    factor = 0.9 ** (-1 / decay) - 1
    return float(stability / factor * (retention ** (-1 / decay) - 1))
