"""The options of `choice` and `multiple`: wrong ones with feedback, and the order they are shown in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from quizapp.questions.findings import FieldPath
from quizapp.questions.folding import squash


@dataclass(frozen=True, slots=True, kw_only=True)
class Distractor:
    """A wrong option that says why it is wrong."""

    text: str
    """The option."""
    feedback: str = ""
    """What a learner who picks it should hear."""


Option = str | Distractor
"""A wrong option as its author wrote it: its text, or `{text, feedback}`."""


def texts(options: Iterable[Option]) -> tuple[str, ...]:
    """Return the texts of wrong options."""
    return tuple(each if isinstance(each, str) else each.text for each in options)


def feedback(options: Iterable[Option], text: str) -> str:
    """Return what the author says to one who picks the option `text`; "" for nothing."""
    for each in options:
        if isinstance(each, Distractor) and squash(each.text) == squash(text):
            return each.feedback.strip()
    return ""


def paths(field: str, options: Iterable[Option]) -> Iterator[tuple[FieldPath, str]]:
    """Yield each option's text with the path where its author wrote it."""
    for index, each in enumerate(options):
        if isinstance(each, str):
            yield (field, index), each
        else:
            yield (field, index, "text"), each.text


def laid_out(options: Sequence[str], order: Random, *, shuffle: bool) -> tuple[str, ...]:
    """Return the options in the order to show them in.

    Shuffled by `order`; or in their natural order, numbers by size and all else by the alphabet. They
    do not stand as they were written even then: the answer is always written first.
    """
    if shuffle:
        return tuple(order.sample(options, len(options)))
    return tuple(sorted(options, key=_natural))


def found(text: str, options: Sequence[str]) -> str | None:
    """Return the option that a response names, as it was written; None where it names none."""
    if text in options:
        return text
    folded = squash(text)
    return next((each for each in options if squash(each) == folded), None)


def _natural(option: str) -> list[tuple[int, float, str]]:
    """Return a key that sorts `2 days` before `10 days`, and `1,000` after `999`."""
    pieces = re.split(r"(\d+(?:,\d{3})*(?:\.\d+)?)", squash(option))
    return [
        (0, float(piece.replace(",", "")), "") if index % 2 else (1, 0.0, piece)
        for index, piece in enumerate(pieces)
        if piece
    ]
