"""A question some of whose fields do not fit, made all the same: so the others can be checked at once.

What does not fit is left out where the field may be left out. Where it may not, a placeholder takes
its place, and whatever is then said of a placeholder is not said to the author.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.decks.shaping.shapes import Shape
    from quizapp.questions.findings import FieldPath, Finding
    from quizapp.questions.question import Question

_SIGN = "\ue000"
"""Begins every placeholder: a character for private use, which no finding quotes unless from one."""
_MANY = 97
"""Placeholders for a list that is missing: more entries than any other field asks for."""
_PLACEHOLDER = re.compile(rf"{_SIGN}|\b{_MANY}\b")
"""What is said of placeholders quotes one of them, or says how many there are."""


@dataclass(frozen=True, slots=True)
class Partly:
    """A question that could be made only in part."""

    question: Question
    """What could be made of it."""
    placeholders: frozenset[FieldPath]
    """Paths of the placeholders."""

    def authors_own(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield those of the question's findings that are about what its author wrote."""
        for finding in findings:
            if not finding.path or any(
                finding.path[: len(path)] == path for path in self.placeholders
            ):
                continue
            if not _PLACEHOLDER.search(f"{finding.message} {finding.help}"):
                yield finding


def make_partly(
    shape: Shape, cls: type[Question], data: Mapping[str, Any], misfits: Iterable[FieldPath]
) -> Partly | None:
    """Return what can be made of `data`, which does not fit `cls`; None where nothing can.

    Args:
        shape: the shape of `cls`.
        cls: the type of question.
        data: its fields as they were read.
        misfits: the path of each value that does not fit or is missing.
    """
    known, required = frozenset(shape.fields[()]), frozenset(cls.required())
    mended: dict[str, Any] = {key: value for key, value in data.items() if key in known}
    placeholders: set[FieldPath] = set()
    for path in misfits:
        name = str(path[0])
        if name not in required:
            mended.pop(name, None)
        elif len(path) > 1 and isinstance(mended.get(name), list | dict):
            place = path[:2]
            placeholders.add(place)
            inner = mended[name].copy()
            inner[path[1]] = f"{_SIGN}{len(placeholders)}"
            mended[name] = inner
        else:
            placeholders.add((name,))
            any_class: Any = cls  # the cache asks for a hash, which mypy misses in a type[Question]
            mended[name] = _placeholder(any_class, name)
    question, _ = shape.make(mended)
    return None if question is None else Partly(question, frozenset(placeholders))


@cache
def _placeholder(cls: Any, name: str) -> Any:
    wanted = get_type_hints(cls)[name]
    texts = [f"{_SIGN}{name} {number}" for number in range(_MANY)]
    if wanted is bool:
        return "true"
    if get_origin(wanted) is tuple:
        return texts
    if get_origin(wanted) is Mapping:
        return dict(zip(texts, reversed(texts), strict=True))
    return texts[0]
