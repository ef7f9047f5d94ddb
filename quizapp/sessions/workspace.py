"""Decks, journal, settings and clock in one hand: all that a session or a screen works with."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Self

from quizapp.decks.library.library import Library
from quizapp.errors import UserError
from quizapp.journal.events import Kind
from quizapp.journal.journal import Journal
from quizapp.keys import deck_of, id_of, part_of, question_of
from quizapp.memory.days import StudyDays
from quizapp.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from quizapp.clock import Clock
    from quizapp.decks.deck import Deck
    from quizapp.decks.library.library import Entry
    from quizapp.memory.scheduler import Parameters, Scheduler
    from quizapp.places import Places
    from quizapp.questions.marks import Grading, Marking
    from quizapp.questions.question import Question
    from quizapp.sessions.stages import EarlierVersion
    from quizapp.settings import Settings


_LONGEST_SEARCH = 200
"""Responses to one question that are searched for how it stood; few cards have as many."""


class Workspace:
    """One learner's decks, journal and settings, and the clock; a context manager that closes them.

    Decks are parsed when they are first asked for; the scheduler is loaded when it is first needed.
    """

    def __init__(
        self, places: Places, clock: Clock, settings: Settings, library: Library, journal: Journal
    ) -> None:
        """Take what `open` has opened."""
        self.places = places
        """Where the files live."""
        self.now = clock
        """Gives the present moment in milliseconds."""
        self.settings = settings
        """What the learner has set."""
        self.library = library
        """The decks."""
        self.journal = journal
        """What the learner did."""
        self.days = StudyDays(settings.day_starts)
        """Turns moments into study days."""
        self._questions: dict[str, tuple[Deck, dict[str, Question]]] = {}
        self._opened: dict[str, Deck] = {}

    @classmethod
    def open(cls, places: Places, clock: Clock) -> Self:
        """Open all of it.

        Raises:
            UserError: settings or journal cannot be read.
        """
        settings = read_settings(places.settings)
        library = Library(places.decks, places.cache)
        workspace = cls(places, clock, settings, library, open_journal(places.journal))
        try:
            workspace.catalogue()
        except BaseException:
            workspace.close()
            raise
        return workspace

    def close(self) -> None:
        """Close the journal."""
        self.journal.close()

    def __enter__(self) -> Self:
        """Return the workspace itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the journal."""
        self.close()

    def today(self) -> int:
        """Return the present study day, as an ordinal."""
        return self.days.day(self.now())

    def entries(self) -> Sequence[Entry]:
        """Return what the library holds, one entry for each deck."""
        return self.library.entries()

    def catalogue(self) -> None:
        """Tell the journal which cards there are now; cheap for decks that have not changed."""
        for entry in self.entries():
            if not entry.problems:  # a deck that is broken for the moment keeps its cards
                self.journal.set_catalogue(entry.id, entry.token, entry.card_keys, entry.aliases)

    def deck(self, name: str) -> Deck:
        """Return the deck with the id or path `name`; its cards are known to the journal from then.

        Raises:
            DeckNotFoundError: there is none; the text names the nearest.
            DeckBrokenError: it has errors.
        """
        try:
            deck = self.library.deck(name)
        except LookupError:
            # One that was opened by its path, outside the folders of decks, goes by its id from then.
            if name not in self._opened:
                raise
            return self._opened[name]
        if deck.id not in self._opened:
            entry = self.library.entry(name)
            self.journal.set_catalogue(entry.id, entry.token, entry.card_keys, entry.aliases)
        self._opened[deck.id] = deck
        return deck

    def question(self, key: str) -> tuple[Deck, Question] | None:
        """Return the question of a card's or question's key with its deck; None if it is gone."""
        deck_id = deck_of(key)
        deck = self._present(deck_id)
        if deck is None:
            return None
        known = self._questions.get(deck_id)
        if known is None or known[0] is not deck:  # the first time, or the file has changed
            known = (deck, {question.id: question for question in deck.questions})
            self._questions[deck_id] = known
        question = known[1].get(id_of(key))
        return (deck, question) if question else None

    def earlier_version(self, card: str, question: Question) -> EarlierVersion | None:
        """Return how a card's question stood when it was last answered; None if it is the same."""
        if self.journal.fingerprint(card) in {None, question.fingerprint()}:
            return None
        from quizapp.sessions.stages import EarlierVersion  # noqa: PLC0415 - keeps home free of all sessions

        for row in self.journal.last_responses(question_of(card), _LONGEST_SEARCH):
            if row.as_asked:
                answers, now = tuple(row.as_asked["answers"]), question.right_answers()
                no_longer_right = tuple(text for text in answers if text not in now)
                return EarlierVersion(row.as_asked["prompt"], answers, no_longer_right)
        return EarlierVersion("", ())

    def points(self, key: str) -> float:
        """Return the weight of the question with that key; 1 where it is gone."""
        found = self.question(key)
        return found[1].points if found else 1.0

    def _present(self, deck_id: str) -> Deck | None:
        try:
            return self.library.deck(deck_id)
        except UserError:
            # A file outside the deck folders, named by its path; or one broken since it was opened.
            return self._opened.get(deck_id)

    @cached_property
    def scheduler(self) -> Scheduler:
        """The scheduler with the learner's settings."""
        return _scheduler_from(self._parameters)

    def adopt_settings(self) -> None:
        """Enter what the learner has set for the schedule in the journal, where it is new there.

        Before the first response of a session: the journal works its card states out by what was
        adopted last.
        """
        self.journal.adopt(self._parameters, at=self.now())

    @cached_property
    def _parameters(self) -> dict[str, Any]:
        from quizapp.memory.scheduler import Parameters  # noqa: PLC0415 - see the class

        return Parameters(
            desired_retention=self.settings.desired_retention,
            learning_steps=self.settings.learning_steps,
            relearning_steps=self.settings.relearning_steps,
            maximum_interval=self.settings.maximum_interval,
        ).to_json()

    def grading(self, question_key: str, marking: Marking | None = None) -> Grading:
        """Return what a marker takes into account for this learner and this question."""
        from quizapp.questions.marks import Grading  # noqa: PLC0415 - keeps this room's start light

        also: dict[str, tuple[str, ...]] = {}
        for card, text in self.journal.accepted(question_key):
            part = part_of(card)
            also[part] = (*also.get(part, ()), text)
        return Grading(also, marking)

    def rekey(self, keys: Mapping[str, str]) -> None:
        """Let the history of cards or questions go on under new keys."""
        self.journal.record(Kind.REKEYED, {"keys": dict(keys)}, at=self.now())


def open_journal(path: Path) -> Journal:
    """Return the journal in the file `path`, which is made where it is not there.

    Raises:
        JournalError: the file cannot be opened, is no journal, or is of a newer version.
    """
    return Journal.open(path, _scheduler_from)


def _scheduler_from(adopted: Mapping[str, Any]) -> Scheduler:
    from quizapp.memory.scheduler import Parameters  # noqa: PLC0415 - 40 ms for FSRS

    return _scheduler(Parameters.from_json(adopted))


@lru_cache(maxsize=8)
def _scheduler(parameters: Parameters) -> Scheduler:
    """Return the one scheduler that works so: what a session previews, the journal then applies."""
    from quizapp.memory.scheduler import Scheduler  # noqa: PLC0415 - as above

    return Scheduler(parameters)
