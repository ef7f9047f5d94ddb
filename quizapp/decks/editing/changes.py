"""What an update of a deck means for those who have learnt from it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.decks.deck import Deck
    from quizapp.questions.question import Question


class ChangeKind(StrEnum):
    """What became of a question, from what matters most to a learner to what matters least."""

    CHANGED = "answer changed"
    """What must be recalled is another thing now: the learner is asked whether to keep its history."""
    GONE = "gone"
    """It is not asked any more; its history stays in the journal."""
    NEW = "new"
    """It was not there before."""
    COSMETIC = "cosmetic"
    """Something else of it changed, such as its explanation; its history goes on."""
    RENAMED = "renamed"
    """Only its id changed, and an alias tells the old one; its history goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of one question."""

    kind: ChangeKind
    """What became of it."""
    id: str
    """Its id; the one it had where it is gone."""
    was: str
    """The id it had; empty where it is new."""
    prompt: str
    """What is asked now; what was asked where it is gone."""
    fields: tuple[str, ...] = ()
    """Names of the fields that differ."""
    kept: tuple[str, ...] = ()
    """Keys of its cards whose history goes on."""
    lost: tuple[str, ...] = ()
    """Keys of cards that are no longer asked, as they were in the old deck."""
    added: tuple[str, ...] = ()
    """Keys of cards that were not there before."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of a deck."""

    old: Deck
    """The deck as it was."""
    new: Deck
    """The deck as it is."""
    questions: tuple[Change, ...]
    """The questions that are not as they were: first those of the new deck in its order, then those
    that are gone."""

    @property
    def kept(self) -> int:
        """How many cards' history goes on, those of unchanged questions included."""
        lost = sum(len(change.lost) for change in self.questions)
        return 0 if self.old.id != self.new.id else len(self.old.cards()) - lost


def compare(old: Deck, new: Deck) -> Changes:
    """Return what became of the questions of `old` in `new`; those that stayed the same are left out.

    Where the deck's id changed, every key changed with it: nothing is kept, all is new and gone.
    """
    before = {question.id: question for question in old.questions} if old.id == new.id else {}
    now = {question.id for question in new.questions}
    changes: list[Change] = []
    met = set()
    for question in new.questions:
        names = (question.id, *(alias for alias in question.aliases if alias not in now))
        was = next((before[name] for name in names if name in before), None)
        if was is not None:
            met.add(was.id)
        changes += _changes(old, was, new, question)
    for question in old.questions:
        if question.id not in met:
            changes.append(
                Change(
                    kind=ChangeKind.GONE,
                    id=question.id,
                    was=question.id,
                    prompt=question.heading,
                    lost=tuple(card.key for card in question.cards(old.id)),
                )
            )
    return Changes(old, new, tuple(changes))


def _changes(old: Deck, was: Question | None, new: Deck, now: Question) -> Iterator[Change]:
    """Yield what became of `was`, if it is not as it was."""
    parts = set(now.parts())
    if was is None:
        added = tuple(card.key for card in now.cards(new.id))
        yield Change(kind=ChangeKind.NEW, id=now.id, was="", prompt=now.heading, added=added)
        return
    differing = tuple(_differing(was, now))
    if not differing and was.id == now.id:
        return
    kind = ChangeKind.COSMETIC if differing else ChangeKind.RENAMED
    if was.fingerprint() != now.fingerprint():
        kind = ChangeKind.CHANGED
    had = set(was.parts())
    yield Change(
        kind=kind,
        id=now.id,
        was=was.id,
        prompt=now.heading,
        fields=differing,
        kept=tuple(card.key for card in now.cards(new.id) if card.part in had),
        lost=tuple(card.key for card in was.cards(old.id) if card.part not in parts),
        added=tuple(card.key for card in now.cards(new.id) if card.part not in had),
    )


def _differing(was: Question, now: Question) -> Iterator[str]:
    """Yield the names of the fields that differ, ids and aliases aside."""
    names = dict.fromkeys(field.name for each in (was, now) for field in fields(each))
    for name in names:
        if name not in {"id", "aliases"} and getattr(was, name, None) != getattr(now, name, None):
            yield name
