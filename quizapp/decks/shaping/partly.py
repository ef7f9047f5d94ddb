"""A question some of whose fields do not fit, made all the same: so the others can be checked at once.

What does not fit is left out where the field may be left out. Where it may not, a stand-in takes its
place, and whatever is then said of a stand-in is not passed on.
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
"""Begins every stand-in: a character for private use, which no finding quotes unless from one."""
_MANY = 97
"""Stand-ins for a list that is missing: more entries than any other field asks for."""
_STAND_IN = re.compile(rf"{_SIGN}|\b{_MANY}\b")
"""What is said of stand-ins quotes one of them, or says how many there are."""


@dataclass(frozen=True, slots=True)
class Partly:
    """A question that could be made only in part."""

    question: Question
    """What could be made of it."""
    stood_in: frozenset[FieldPath]
    """Paths of the stand-ins."""

    def passed_on(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield those of the question's findings that are its author's."""
        for finding in findings:
            if not finding.path or any(finding.path[: len(path)] == path for path in self.stood_in):
                continue
            if not _STAND_IN.search(f"{finding.message} {finding.help}"):
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
    stood_in: set[FieldPath] = set()
    for path in misfits:
        name = str(path[0])
        if name not in required:
            mended.pop(name, None)
        elif len(path) > 1 and isinstance(mended.get(name), list | dict):
            place = path[:2]
            stood_in.add(place)
            inner = mended[name].copy()
            inner[path[1]] = f"{_SIGN}{len(stood_in)}"
            mended[name] = inner
        else:
            stood_in.add((name,))
            any_class: Any = cls  # the cache asks for a hash, which mypy misses in a type[Question]
            mended[name] = _stand_in(any_class, name)
    question, _ = shape.make(mended)
    return None if question is None else Partly(question, frozenset(stood_in))


@cache
def _stand_in(cls: Any, name: str) -> Any:
    wanted = get_type_hints(cls)[name]
    texts = [f"{_SIGN}{name} {number}" for number in range(_MANY)]
    if wanted is bool:
        return "true"
    if get_origin(wanted) is tuple:
        return texts
    if get_origin(wanted) is Mapping:
        return dict(zip(texts, reversed(texts), strict=True))
    return texts[0]
