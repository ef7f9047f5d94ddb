"""Which key a card or question has now, after all renames that came after an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Renames:
    """The renames of a journal, in order; each holds for the events before it."""

    def __init__(self, renames: Sequence[tuple[str, Mapping[str, str]]] = ()) -> None:
        """Take the id of each standing rename with its mapping from old keys to new."""
        self._renames = renames

    def card(self, key: str, event: str) -> str:
        """Return what the card that `event` calls `key` is called now.

        A rename of its question takes it along, unless the card is renamed by itself.
        """
        for identity, keys in self._renames:
            if identity > event:
                question, mark, part = key.partition("#")
                key = keys.get(key) or question_of(keys.get(question, question)) + mark + part
        return key

    def question(self, key: str, event: str) -> str:
        """Return what the question that `event` calls `key` is called now."""
        for identity, keys in self._renames:
            if identity > event and key in keys:
                key = question_of(keys[key])
        return key


def question_of(card: str) -> str:
    """Return the key of a card's question."""
    return card.partition("#")[0]


def deck_of(key: str) -> str:
    """Return the id of the deck in a card's or question's key."""
    return key.partition("/")[0]


def keys_of_deck(deck: str) -> tuple[str, str]:
    """Return the first key of a deck's cards and questions, and the first key after them."""
    return f"{deck}/", f"{deck}0"  # "0" is the character after "/"


def keys_of_parts(question: str) -> tuple[str, str]:
    """Return the first key of a question's cards that have a part, and the first key after them."""
    return f"{question}#", f"{question}$"  # "$" is the character after "#"


def touched_questions(renames: Iterable[Mapping[str, str]], first: Mapping[str, str]) -> set[str]:
    """Return every key of a question that a rename may move things from or to.

    A rename may continue another, so all that hang together are followed.
    """
    touched = _questions(first)
    waiting = [_questions(keys) for keys in renames]
    while joined := [questions for questions in waiting if touched & questions]:
        touched.update(*joined)
        waiting = [questions for questions in waiting if not questions <= touched]
    return touched


def _questions(keys: Mapping[str, str]) -> set[str]:
    return {question_of(key) for pair in keys.items() for key in pair}
