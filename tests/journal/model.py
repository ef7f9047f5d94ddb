"""What follows from events, worked out in the plainest way: no tables, no increments."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.journal.events import Event, Kind
from quizapp.reviews import Phase, Rating, Review
from tests.journal.factories import scheduler_from

if TYPE_CHECKING:
    from quizapp.reviews import CardState


class Plain:
    """The state of everything after some events, whatever order they are given in."""

    def __init__(self, events: Iterable[Event]) -> None:
        self.events = sorted(events, key=lambda event: event.id)
        undone: set[str] = set()
        for event in reversed(self.events):  # the latest decides first
            if (
                event.kind is Kind.UNDONE
                and event.id not in undone
                and event.payload["event"] < event.id
            ):
                undone.add(event.payload["event"])
        self.standing = [event for event in self.events if event.id not in undone]
        self.states: dict[str, CardState] = {}
        self.suspended: set[str] = set()
        self.scores: dict[str, float] = {}
        for event in self.standing:
            self._take(event)

    def _take(self, event: Event) -> None:
        told = event.payload
        if event.kind is Kind.ANSWERED:
            self.scores[self._question(told["question"], event)] = told["score"]
            taken: set[str] = set()
            for review in told["reviews"]:
                card = self._card(review["card"], event)
                if card not in taken:
                    taken.add(card)
                    self._review(card, self._rating(card, review["rating"], event), event)
        elif event.kind is Kind.SUSPENDED:
            card = self._card(told["card"], event)
            (self.suspended.add if told["on"] else self.suspended.discard)(card)
        elif event.kind is Kind.CHANGED_CARD:
            card = self._card(told["card"], event)
            state = self.states.get(card)
            if told["choice"] == "over":
                self.states.pop(card, None)
            elif told["choice"] == "soon" and state and state.phase is Phase.REVIEW:
                self.states[card] = replace(state, due_day=state.last_day)

    def _review(self, card: str, rating: int, event: Event) -> None:
        review = Review(
            card=card,
            rating=Rating(rating),
            at=event.at,
            day=event.payload["day"],
            took=event.payload["took"],
        )
        adopted = [
            other.payload
            for other in self.standing
            if other.kind is Kind.PARAMETERS_ADOPTED
            and other.device == event.device
            and other.id < event.id
        ]
        scheduler = scheduler_from(adopted[-1] if adopted else {})
        self.states[card] = scheduler.apply(self.states.get(card), review)

    def _rating(self, card: str, rating: int, event: Event) -> int:
        for other in self.standing:
            if other.kind is Kind.RATED and other.payload["answer"] == event.id:
                for review in other.payload["reviews"]:
                    if self._card(review["card"], other) == card:
                        rating = review["rating"]
        return rating

    def _card(self, key: str, event: Event) -> str:
        for keys in self._renames_after(event):
            question, mark, part = key.partition("#")
            moved = keys.get(question, question).partition("#")[0]
            key = keys[key] if key in keys else moved + mark + part
        return key

    def _question(self, key: str, event: Event) -> str:
        for keys in self._renames_after(event):
            if key in keys:
                key = keys[key].partition("#")[0]
        return key

    def _renames_after(self, event: Event) -> list[dict[str, str]]:
        return [
            other.payload["keys"]
            for other in self.standing
            if other.kind is Kind.REKEYED and other.id > event.id
        ]
