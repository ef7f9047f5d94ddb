"""Values that a deck gives once for all of its questions."""

from __future__ import annotations

from dataclasses import MISSING, fields, make_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from quizapp.decks.reading.tree import UNREAD
from quizapp.decks.shaping.shapes import shape
from quizapp.decks.shaping.wording import UNKNOWN_KEY
from quizapp.nearest import nearest
from quizapp.questions.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.questions.question import Question

NEVER = frozenset(("id", "type", "aliases"))
"""Fields that no two questions share."""


def optional_fields(cls: type[Question]) -> dict[str, Any]:
    """Return the fields of a question type that a deck may give defaults for, each with its type."""
    return {
        each.name: each.type
        for each in fields(cls)
        if each.name not in NEVER
        and not (each.default is MISSING and each.default_factory is MISSING)
    }


class Defaults:
    """A deck's defaults, sifted for each type of question that takes them."""

    def __init__(self, written: Mapping[str, Any], types: Mapping[str, type[Question]]) -> None:
        """Check the values that an author wrote under `defaults`."""
        self.findings: list[Finding] = []
        """What is wrong with them; paths from the defaults themselves."""
        self._fitting: dict[str, dict[str, Any]] = {name: {} for name in types}
        takes = {name: optional_fields(cls) for name, cls in types.items()}
        known = sorted({field for names in takes.values() for field in names})
        for key, value in written.items():
            if value is None or value is UNREAD:
                continue
            if key not in known:
                self.findings.append(_unknown(key, known))
                continue
            tried: list[list[Finding]] = []
            for name, names in takes.items():
                if key in names:
                    findings = _check(types[name], key, value)
                    tried.append(findings)
                    if not findings:
                        self._fitting[name][key] = value
            if all(tried):
                self.findings += tried[0]

    def for_type(self, name: str) -> Mapping[str, Any]:
        """Return what questions of this type take where they leave a field out."""
        return self._fitting[name]


def _unknown(key: str, known: list[str]) -> Finding:
    near = nearest(key, known)
    if key in NEVER:
        help = "each question has its own"
    elif near:
        help = f"did you mean '{near}'?"
    else:
        help = "defaults are for optional fields: " + ", ".join(known)
    return Finding(UNKNOWN_KEY, (key,), f"'{key}' cannot have a default", help, at_key=True)


def _check(cls: type[Question], key: str, value: Any) -> list[Finding]:
    any_class: Any = cls  # the cache asks for a hash, which mypy misses in a type[Question]
    return shape(_single(any_class, key), "the defaults").make({key: value})[1]


@cache
def _single(cls: Any, key: str) -> Any:
    """Return a class with the one field `key` of `cls`."""
    from typing import get_type_hints  # noqa: PLC0415 - only where a deck has defaults

    return make_dataclass(
        f"{cls.__name__}Default", [(key, get_type_hints(cls, include_extras=True)[key])]
    )
