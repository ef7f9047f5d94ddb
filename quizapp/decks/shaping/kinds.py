"""Which type a question is of, where its author named none, or one that there is not."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from quizapp.decks.reading.tree import UNREAD
from quizapp.decks.shaping.wording import MISSING, NO_TEXT
from quizapp.nearest import nearest
from quizapp.questions.findings import Finding, Rule
from quizapp.text import excerpt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.questions.question import Question

UNKNOWN_TYPE = Rule(
    "E103",
    "unknown type of question",
    "The type decides which fields a question has and how it is marked. It is written in lower case, "
    "as in the reference.",
)


def guess_type(
    written: Mapping[str, Any], types: Mapping[str, type[Question]]
) -> tuple[str, Finding | None]:
    """Return the type that is most likely meant, empty where none is, and what is wrong.

    Args:
        written: the question's fields; its `type` is none of `types`.
        types: every type by its name.
    """
    name = written.get("type")
    listed = ", ".join(types)
    if name is None:
        fitting = [each for each, cls in types.items() if _fits(written, cls)]
        near = fitting[0] if len(fitting) == 1 else ""
        help = f"add type: {near}" if near else f"add type: one of {listed}"
        return near, Finding(MISSING, ("type",), "the question has no type", help, at_key=True)
    if name is UNREAD:
        return "", None
    if not isinstance(name, str):
        return "", Finding(NO_TEXT, ("type",), "'type' must be one word", f"write one of {listed}")
    letters = re.sub("[^a-z]", "", name.lower())
    elsewhere = (each for each, cls in types.items() if letters in cls.also_called)
    near = next(elsewhere, "") or nearest(name, types)
    help = f"did you mean '{near}'?" if near else f"write one of {listed}"
    message = f"there is no type '{excerpt(name, 40)}'"
    # The same word with capitals or a hyphen is meant for sure; a misspelling only most likely.
    sure = near if re.sub("[^a-z]", "", name.lower()) == near else None
    return near, Finding(UNKNOWN_TYPE, ("type",), message, help, instead=sure)


def _fits(written: Mapping[str, Any], cls: type[Question]) -> bool:
    """Whether a question's keys are those of a type."""
    return set(cls.required()) <= written.keys() <= {each.name for each in fields(cls)}
