"""The grammar of keys: `deck/question` for a question, `deck/question#part` for one of its cards.

A card that is the whole of its question has the question's key. Ids and parts hold neither sign.
"""

from __future__ import annotations


def question_key(deck: str, question: str) -> str:
    """Return the key of the question with the id `question` in the deck with the id `deck`."""
    return f"{deck}/{question}"


def card_key(question: str, part: str) -> str:
    """Return the key of the card for `part` of a question with the key `question`."""
    return f"{question}#{part}" if part else question


def deck_of(key: str) -> str:
    """Return the id of the deck in a card's or question's key."""
    return key.partition("/")[0]


def question_of(key: str) -> str:
    """Return the key of the question in a card's or question's key."""
    return key.partition("#")[0]


def id_of(key: str) -> str:
    """Return the id, within its deck, of the question in a card's or question's key."""
    return question_of(key).partition("/")[2]


def part_of(key: str) -> str:
    """Return the part in a card's key; empty for a card that is the whole of its question."""
    return key.partition("#")[2]


def keys_of_deck(deck: str) -> tuple[str, str]:
    """Return the first key of a deck's cards and questions, and the first key after them."""
    return f"{deck}/", f"{deck}0"  # "0" is the character after "/"


def keys_of_parts(question: str) -> tuple[str, str]:
    """Return the first key of a question's cards that have a part, and the first key after them."""
    return f"{question}#", f"{question}$"  # "$" is the character after "#"
