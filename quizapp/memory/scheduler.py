"""What a review makes of a card: FSRS-6 for memory, steps for the first minutes, whole study days.

Stability and difficulty come from fsrs, the official package. What it leaves open or does otherwise
is settled here: it counts completed 24-hour periods and is given study days instead; it lets Hard
equal Good, so intervals are put in order; its fuzz is random, ours is the same on every machine.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from quizapp.memory import curve, fuzz
from quizapp.memory.steps import next_step, step_length
from quizapp.reviews import CardState, Phase, Rating, Review
from quizapp.settings import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import fsrs

_START = datetime(1, 1, 1, tzinfo=UTC)
_LONGEST_GAP = 3_000_000
"""Days; beyond it `datetime` ends, and recall has long been as low as it gets."""
_DAY = 86400
"""Seconds in a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """What the learner, or their history, has to say about scheduling."""

    weights: tuple[float, ...] = ()
    """w0 to w20 of FSRS-6; empty for the published defaults."""
    desired_retention: float = DEFAULTS.desired_retention
    """Chance of recall at which a card comes back, above 0 and below 1."""
    learning_steps: tuple[int, ...] = DEFAULTS.learning_steps
    """Seconds until a new card comes back, step by step; empty: it is learnt at once."""
    relearning_steps: tuple[int, ...] = DEFAULTS.relearning_steps
    """The same for a card that was forgotten."""
    maximum_interval: int = DEFAULTS.maximum_interval
    """Most days between two reviews, at least 1."""
    fuzz: bool = True
    """Whether intervals are spread a little."""

    def __post_init__(self) -> None:
        """Refuse what no schedule can be made of.

        Raises:
            ValueError: a number is out of its range; the text says which.
        """
        if len(self.weights) not in (0, len(curve.DEFAULT_WEIGHTS)):
            raise ValueError(f"FSRS-6 has 21 weights, not {len(self.weights)}; give all or none")
        if not 0 < self.desired_retention < 1:
            raise ValueError(f"desired_retention is {self.desired_retention}; give 0.70 to 0.99")
        if self.maximum_interval < 1:
            raise ValueError(f"maximum_interval is {self.maximum_interval}; give at least 1 day")
        if any(step < 1 for step in (*self.learning_steps, *self.relearning_steps)):
            raise ValueError("a learning step is shorter than a second; give at least 1")

    def to_json(self) -> dict[str, Any]:
        """Return the parameters as JSON keeps them."""
        written = asdict(self)
        return {name: list(v) if isinstance(v, tuple) else v for name, v in written.items()}

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> Self:
        """Return what `to_json` wrote; what is missing stands at its default.

        Raises:
            ValueError: a value is out of its range.
        """
        known: dict[str, Any] = {}
        for name in cls.__slots__:
            if name in written:
                value = written[name]
                known[name] = tuple(value) if isinstance(value, list) else value
        return cls(**known)


class _Delay(NamedTuple):
    """How long a card is put off: by seconds, or by whole study days; one of them is None."""

    seconds: int | None
    days: int | None

    @property
    def length(self) -> int:
        return self.seconds or (self.days or 0) * _DAY


class Scheduler:
    """Works out card states; holds no card and asks no clock."""

    def __init__(self, parameters: Parameters | None = None) -> None:
        self.parameters = parameters or Parameters()
        """What it works with."""

    @cached_property
    def _weights(self) -> tuple[float, ...]:
        return self.parameters.weights or curve.DEFAULT_WEIGHTS

    @cached_property
    def _fsrs(self) -> fsrs.Scheduler:
        import fsrs  # noqa: PLC0415 - 30 to 56 ms, and a start screen rates nothing

        return fsrs.Scheduler(parameters=self._weights, enable_fuzzing=False)

    def warm_up(self) -> None:
        """Import fsrs now, so that the first rating does not wait for it; any thread may."""
        _ = self._fsrs

    def apply(self, state: CardState | None, review: Review) -> CardState:
        """Return what `review` makes of the card; `state` is None before its first review.

        A review whose day is before that of the last one (a clock set back) counts as of the same
        day.
        """
        return self._outcomes(state, review, only=review.rating)[review.rating]

    def preview(
        self, state: CardState | None, card: str, at: int, day: int
    ) -> dict[Rating, CardState]:
        """Return what each rating would make of the card: exactly what `apply` then gives.

        Args:
            state: the card's state; None before its first review.
            card: key of the card.
            at: the moment of the review, in milliseconds.
            day: its study day.
        """
        review = Review(card=card, rating=Rating.EASY, at=at, day=day)
        return self._outcomes(state, review, only=None)

    def _outcomes(
        self, state: CardState | None, review: Review, only: Rating | None
    ) -> dict[Rating, CardState]:
        """Return the outcome of each rating, or of one; each is put off longer than those below."""
        where = (
            fuzz.chance(review.card, state.reviews if state else 0)
            if self.parameters.fuzz
            else None
        )
        outcomes: dict[Rating, CardState] = {}
        delay = _Delay(0, None)
        for rating in Rating:
            phase, step = self._move(state, rating)
            wanted = only is None or rating is only
            if wanted or step is None:  # of a step below only its length is needed
                stability, difficulty = self._remember(state, rating, review.day)
            if step is None:
                delay = self._in_days(stability, rating, delay, where)
            else:
                delay = self._in_steps(phase, step, rating, delay)
            if not wanted:
                continue
            outcomes[rating] = CardState(
                card=review.card,
                phase=phase,
                step=step,
                stability=stability,
                difficulty=difficulty,
                due_day=review.day + (delay.days or 0),
                due_at=None if delay.seconds is None else review.at + 1000 * delay.seconds,
                last_at=review.at,
                last_day=review.day,
                reviews=1 + (state.reviews if state else 0),
                lapses=(state.lapses if state else 0) + _lapses(state, rating),
            )
            if rating is only:
                break
        return outcomes

    def _remember(self, state: CardState | None, rating: Rating, day: int) -> tuple[float, float]:
        """Return stability and difficulty after a review."""
        import fsrs  # noqa: PLC0415 - see _fsrs

        if state is None:
            # An id is always given: a Card() without one sleeps a millisecond to make its own.
            card, at = fsrs.Card(card_id=0, due=_START), _START
        else:
            # fsrs counts completed 24-hour periods: days of one fixed length make those study days.
            # The state is Review whatever the phase: steps are ours, the memory formulas the same.
            card = fsrs.Card(
                card_id=0,
                state=fsrs.State.Review,
                stability=state.stability,
                difficulty=state.difficulty,
                due=_START,
                last_review=_START,
            )
            at = _START + timedelta(days=min(max(0, day - state.last_day), _LONGEST_GAP))
        reviewed, _ = self._fsrs.review_card(card, fsrs.Rating(rating), at)
        if reviewed.stability is None or reviewed.difficulty is None:
            raise AssertionError("fsrs gives every reviewed card a memory")
        return reviewed.stability, reviewed.difficulty

    def _steps(self, phase: Phase) -> tuple[int, ...]:
        if phase is Phase.LEARNING:
            return self.parameters.learning_steps
        return self.parameters.relearning_steps

    def _move(self, state: CardState | None, rating: Rating) -> tuple[Phase, int | None]:
        """Return the phase and the step that a rating sends a card to."""
        phase = state.phase if state else Phase.LEARNING
        if phase is Phase.REVIEW:
            if rating is not Rating.AGAIN or not self.parameters.relearning_steps:
                return Phase.REVIEW, None
            return Phase.RELEARNING, 0
        reached = state.step if state else None
        step = next_step(self._steps(phase), reached or 0, rating)
        return (Phase.REVIEW if step is None else phase), step

    def _in_days(
        self, stability: float, rating: Rating, before: _Delay, where: float | None
    ) -> _Delay:
        """Return the interval of a learnt card, above the delay of the rating before this one."""
        shortest = before.length // _DAY + 1
        if rating is Rating.HARD and before.days is not None:
            shortest = before.days  # not before Again, where both are counted in days
        # At the maximum the three passing ratings are still kept a day apart.
        longest = max(
            1, self.parameters.maximum_interval - (Rating.EASY - max(rating, Rating.HARD))
        )
        wanted = curve.interval(stability, self.parameters.desired_retention, self._weights)
        return _Delay(None, fuzz.round_within(wanted, min(shortest, longest), longest, where))

    def _in_steps(self, phase: Phase, step: int, rating: Rating, before: _Delay) -> _Delay:
        """Return the delay of a card in its steps, not below that of the rating before this one."""
        seconds = max(step_length(self._steps(phase), step, rating), before.length)
        if seconds < _DAY:
            return _Delay(seconds, None)
        return _Delay(None, min(fuzz.half_up(seconds / _DAY), self.parameters.maximum_interval))


def _lapses(state: CardState | None, rating: Rating) -> int:
    return int(state is not None and state.phase is Phase.REVIEW and rating is Rating.AGAIN)
