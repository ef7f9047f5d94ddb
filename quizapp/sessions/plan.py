"""What a quiz asks: decks, mode, length, filters and seed; and drawing its questions from that."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from random import Random
from typing import TYPE_CHECKING, Any, Literal, Self

from quizapp.keys import question_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from quizapp.decks.deck import Deck
    from quizapp.questions.marks import Marking

Only = Literal["", "mistakes", "unseen"]
"""Which questions a quiz is restricted to: all, those last answered wrong, those never answered."""


class Mode(StrEnum):
    """How a quiz is taken."""

    PRACTICE = "practice"
    """Each response is marked at once; undo works; responses count as reviews."""
    TEST = "test"
    """Marks come at the end; responses can be changed until then; they count as reviews."""
    EXAM = "exam"
    """As a test, but no way back, a pass mark, and the schedule stays untouched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that decides what a quiz asks and how; the same plan and decks give the same quiz."""

    decks: tuple[str, ...]
    """Ids of the decks that questions are drawn from."""
    mode: Mode = Mode.PRACTICE
    """How it is taken."""
    length: int | None = None
    """Most questions; None for all that fit."""
    tags: tuple[str, ...] = ()
    """Only questions with one of these tags; none for all."""
    difficulty: tuple[int, ...] = ()
    """Only questions of these difficulties; none for all."""
    only: Only = ""
    """Only mistakes, or only questions never seen."""
    questions: tuple[str, ...] = ()
    """Exactly these questions, by key, in any order; none to draw by the rest of the plan."""
    seed: int = 0
    """Fixes which questions are drawn, their order, and the order of their options."""
    marking: Marking | None = None
    """Policy of partial credit for all questions; None for each question's own."""
    seconds: int | None = None
    """Time for the whole quiz; None for no limit."""
    question_seconds: int | None = None
    """Time for each question; None for no limit."""
    pass_percent: float | None = None
    """Percentage from which the quiz is passed; None for no pass mark."""
    may_go_back: bool = True
    """Whether a response may be changed before the end (never in practice)."""
    reviews: bool = True
    """Whether responses count as reviews of their cards."""
    confidence: bool = False
    """Whether the learner is asked how sure they are."""

    @classmethod
    def for_mode(cls, mode: Mode, **rest: Any) -> Self:
        """Return a plan with what goes without saying for `mode`, unless `rest` says otherwise."""
        usual: dict[str, Any] = {
            "may_go_back": mode is Mode.TEST,
            "reviews": mode is not Mode.EXAM,
        }
        return cls(mode=mode, **(usual | rest))

    def to_json(self) -> dict[str, Any]:
        """Return the plan as JSON keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Return the plan that `to_json` gave; keys of other versions are passed over."""
        known: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in kept.items()
            if key in cls.__dataclass_fields__
        }
        return cls(**(known | {"mode": Mode(known.get("mode", Mode.PRACTICE))}))


@dataclass(frozen=True, slots=True)
class Known:
    """What the journal knows of the questions that a plan may restrict itself to."""

    seen: Collection[str] = ()
    """Keys of questions that were ever answered."""
    mistaken: Collection[str] = ()
    """Keys of those whose last response was not right."""


def draw(plan: Plan, decks: Iterable[Deck], known: Known) -> tuple[str, ...]:
    """Return the keys of the questions of this quiz, in the order in which they are asked.

    Drawn without replacement from all that pass the plan's filters, by a generator seeded with the
    plan's seed; which questions there are is decided by key, so that the order of questions in a
    file changes nothing.
    """
    fitting = sorted(
        question_key(deck.id, question.id)
        for deck in decks
        for question in deck.questions
        if (not plan.tags or set(plan.tags) & set(question.tags))
        and (not plan.difficulty or question.difficulty in plan.difficulty)
    )
    if plan.only == "mistakes":
        fitting = [key for key in fitting if key in known.mistaken]
    elif plan.only == "unseen":
        fitting = [key for key in fitting if key not in known.seen]
    if plan.questions:
        wanted = set(plan.questions)
        fitting = [key for key in fitting if key in wanted]
    order = Random(plan.seed)  # noqa: S311 - reproducible on purpose
    order.shuffle(fitting)
    return tuple(fitting[: plan.length])
