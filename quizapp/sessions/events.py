"""What a front end can send to a session: each is something that the learner did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.sessions.asides import Aside

if TYPE_CHECKING:
    from quizapp.questions.forms import Response
    from quizapp.reviews import Choice, Confidence, Rating


@dataclass(frozen=True, slots=True)
class Respond:
    """The learner responds to the question that is asked."""

    response: Response
    """In the shape of the question's form."""
    confidence: Confidence | None = None
    """How sure they are, where they were asked."""


@dataclass(frozen=True, slots=True)
class ShowHint:
    """The learner asks for the hint."""


@dataclass(frozen=True, slots=True)
class Reveal:
    """The learner asks to see the answer of a card that they judge themselves."""


@dataclass(frozen=True, slots=True)
class Rate:
    """The learner chooses a rating instead of the proposed one, and goes on."""

    rating: Rating
    """The rating chosen."""


@dataclass(frozen=True, slots=True)
class Proceed:
    """The learner has read the mark and goes on."""


@dataclass(frozen=True, slots=True)
class Undo:
    """The learner takes back what they did last in this session."""


@dataclass(frozen=True, slots=True)
class CountMine:
    """The learner counts the typed response as right, now and from now on."""


@dataclass(frozen=True, slots=True)
class Skip:
    """The learner leaves the question for later."""


@dataclass(frozen=True, slots=True)
class Suspend:
    """The learner wants not to be asked this card again until they say so."""


@dataclass(frozen=True, slots=True)
class DecideHistory:
    """The learner decides what becomes of their history with a question that has changed."""

    choice: Choice
    """Go on as if nothing had happened, see it soon, or start over as with a new card."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """The learner turns to another question of the quiz."""

    position: int
    """Its place, from 0."""


@dataclass(frozen=True, slots=True)
class HandIn:
    """The learner ends the quiz; what is unanswered counts as wrong."""


@dataclass(frozen=True, slots=True)
class GiveUp:
    """The learner drops the attempt for good; what was answered stays in the journal."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed; a quiz with a limit looks at the clock."""

    entered: Response | None = None
    """What stands in the form so far; it is saved if the time is over."""


Event = (
    Respond
    | ShowHint
    | Reveal
    | Rate
    | Proceed
    | Undo
    | CountMine
    | Skip
    | Suspend
    | DecideHistory
    | GoTo
    | HandIn
    | GiveUp
    | Tick
    | Aside
)
"""All that a session may be sent; what makes no sense at a stage leaves the state as it is."""
