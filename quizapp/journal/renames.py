"""Which key a card or question has now, after all renames that came after an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.keys import card_key, part_of, question_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Renames:
    """The renames of a journal, in order; each holds for the events before it."""

    def __init__(self, renames: Sequence[tuple[str, Mapping[str, str]]] = ()) -> None:
        """Take the id of each standing rename with its mapping from old keys to new."""
        self._renames = renames

    def card(self, key: str, event_id: str) -> str:
        """Return what the card that the event `event_id` calls `key` is called now.

        A rename of its question takes it along, unless the card is renamed by itself.
        """
        for rename_id, keys in self._renames:
            if rename_id > event_id:
                question = question_of(key)
                moved = question_of(keys.get(question, question))
                key = keys.get(key) or card_key(moved, part_of(key))
        return key

    def question(self, key: str, event_id: str) -> str:
        """Return what the question that the event `event_id` calls `key` is called now."""
        for rename_id, keys in self._renames:
            if rename_id > event_id and key in keys:
                key = question_of(keys[key])
        return key


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
