"""What can stand before a learner in a session. A front end draws these and knows no rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.keys import card_key, question_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.decks.deck import Deck, Source
    from quizapp.questions.forms import Form, Response
    from quizapp.questions.marks import Mark
    from quizapp.questions.question import Question
    from quizapp.reviews import CardState, Confidence, Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question as it is asked."""

    deck: Deck
    """The deck it comes from; holds the sources."""
    question: Question
    """The question."""
    part: str | None
    """The card part that is asked; None for the whole question."""

    @property
    def key(self) -> str:
        """Key of the question: `deck/question`."""
        return question_key(self.deck.id, self.question.id)

    def card(self, part: str) -> str:
        """Return the key of the question's card for `part`."""
        return card_key(self.key, part)

    @property
    def cited(self) -> tuple[tuple[Source, tuple[int, ...]], ...]:
        """Each source that the question cites, once, with its cited paragraphs in order."""
        return self.deck.cited(self.question)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that a response is judged on: the one asked, or all that are asked together."""
        if self.part is not None:
            return (self.part,)
        # Two sides of a flashcard are two cards, but one asking shows one side only.
        parts = self.question.parts()
        return parts[:1] if "" in parts else parts


@dataclass(frozen=True, slots=True)
class EarlierVersion:
    """A question as it stood when the learner last answered it."""

    prompt: str
    """What was asked; empty where it was not kept."""
    answers: tuple[str, ...]
    """What was right."""
    no_longer_right: tuple[str, ...] = ()
    """What of that is right no more: all of it that may be shown before the response."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A question waits for its response."""

    item: Item
    """What is asked."""
    form: Form
    """How the response is given; a widget or plain mode draws it."""
    since: int
    """Moment at which it was first shown, in milliseconds."""
    before: Mapping[str, CardState | None] = field(default_factory=dict)
    """What was remembered of each of its cards, by key; None for a new one."""
    hinted: bool = False
    """Whether the hint is shown."""
    revealed: bool = False
    """Whether the answer of a self-judged card is shown."""
    outcomes: Mapping[Rating, CardState] = field(default_factory=dict)
    """Where each rating would bring the card; empty until the answer is shown."""
    keep_version: bool = True
    """Whether the response is to keep how the question stands: the learner meets it so for the first
    time."""
    changed_from: EarlierVersion | None = None
    """How the question stood when the learner last answered it; None where it has not changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A response has been judged and is kept; the learner reads why and goes on."""

    asking: Asking
    """The asking that it answers."""
    response: Response
    """What the learner gave."""
    mark: Mark
    """The judgement; a hint that costs is already taken off its score."""
    rating: Rating | None
    """What the scheduler is told if the learner changes nothing; None: it is told nothing."""
    event_id: str
    """Id of the journal event that keeps it."""
    took: int
    """Milliseconds from asking to response."""
    outcomes: Mapping[Rating, CardState] = field(default_factory=dict)
    """Where each rating would bring the card; empty for a question of several cards."""
    confidence: Confidence | None = None
    """How sure the learner said they were."""
    can_count: bool = False
    """Whether the learner may count the response as right."""

    @property
    def item(self) -> Item:
        """The question that was asked."""
        return self.asking.item


@dataclass(frozen=True, slots=True)
class Upcoming:
    """What comes next is not read from the journal yet; no front end meets this stage."""

    position: int | None = None
    """Place of the question that is to be asked, in a quiz; None: whatever comes next."""
    since: int | None = None
    """Moment from which it counts as shown, in milliseconds; None: when it is."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing is due now, but a card in its steps comes back soon."""

    until: int
    """Moment at which it does, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Finished:
    """There is nothing more to ask."""
