"""Plain data to the dataclasses of `questions/`, by pydantic, with our own reading of plain words.

pydantic's schema of a class is bent in four ways before it is used: booleans, numbers and dates go
through `plain.py`; a union is decided by what stands there (text, list or mapping), so that one
mistake gives one error; no mapping takes a key that its class does not have; and a key with nothing
counts as left out.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from quizapp.decks.shaping.plain import (
    PlainError,
    parse_boolean,
    parse_iso_date,
    parse_number,
    parse_whole_number,
)
from quizapp.decks.shaping.wording import MARK, findings_of, path_of, plain_error

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.questions.findings import FieldPath, Finding

Schema = dict[str, Any]


class Shape:
    """A class that plain data can be made into."""

    def __init__(self, cls: type[Any], what: str) -> None:
        """Prepare for `cls`; `what` is what an instance is called in messages."""
        from pydantic import TypeAdapter  # noqa: PLC0415 - 150 ms, only when a deck is read
        from pydantic_core import SchemaValidator  # noqa: PLC0415 - as above

        schema: Schema = _bent(TypeAdapter(cls).core_schema)
        self.what = what
        self.fields: dict[FieldPath, tuple[str, ...]] = {}
        """Names of the fields of the class at (), and of each class inside it at its path."""
        _collect(schema, (), self.fields)
        self._validate = SchemaValidator(schema).validate_python

    def make(self, data: Mapping[str, Any]) -> tuple[Any, list[Finding]]:
        """Return the instance that `data` describes, or None and what is wrong with it."""
        made, findings, _ = self.try_to_make(data)
        return made, findings

    def try_to_make(self, data: Mapping[str, Any]) -> tuple[Any, list[Finding], list[FieldPath]]:
        """Return what `make` does, and the path of each value that does not fit or is missing."""
        from pydantic_core import ValidationError  # noqa: PLC0415 - imported by now

        try:
            return self._validate(data), [], []
        except ValidationError as error:
            errors = error.errors(include_url=False)
            return (
                None,
                findings_of(errors, self.what, self.fields),
                [path_of(each) for each in errors],
            )


def shape(cls: type[Any], what: str) -> Shape:
    """Return the shape of `cls`, made once."""
    made = _MADE.get((cls, what))
    if made is None:
        made = _MADE[cls, what] = Shape(cls, what)
    return made


_MADE: dict[tuple[type[Any], str], Shape] = {}


def _bent(schema: Any) -> Any:
    """Return a core schema with our own reading of plain words, unions and keys."""
    if isinstance(schema, list):
        return [_bent(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    bent = {key: value if key == "metadata" else _bent(value) for key, value in schema.items()}
    kind = bent.get("type")
    if isinstance(kind, str) and kind in _PARSERS:
        return {
            "type": "function-before",
            "function": {"type": "no-info", "function": _parsing(_PARSERS[kind])},
            "schema": bent,
        }
    if kind == "union":
        return _by_sort(bent)
    if kind == "dataclass-args":
        bent["extra_behavior"] = "forbid"
    if kind == "dataclass":
        return {
            "type": "function-before",
            "function": {"type": "no-info", "function": _without_nothing(bent["cls"])},
            "schema": bent,
        }
    return bent


def _without_nothing(cls: type[Any]) -> Callable[[Any], Any]:
    """Return a function that drops the fields of `cls` with nothing in them: they are left out."""
    known = frozenset(each.name for each in fields(cls))

    def dropping(value: Any) -> Any:
        if isinstance(value, dict) and None in value.values():
            return {
                key: each for key, each in value.items() if each is not None or key not in known
            }
        return value

    return dropping


_PARSERS: dict[str, Callable[[str], Any]] = {
    "bool": parse_boolean,
    "int": parse_whole_number,
    "float": parse_number,
    "date": parse_iso_date,
}


def _parsing(parse: Callable[[str], Any]) -> Callable[[Any], Any]:
    def parsing(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return parse(value)
        except PlainError as error:
            raise plain_error(error) from error

    return parsing


_SORTS = {
    "str": "text",
    "literal": "text",
    "tuple": "list",
    "list": "list",
    "dict": "mapping",
    "dataclass": "mapping",
}


def _by_sort(union: Schema) -> Schema:
    """Return a union that is decided by the sort of value, where its branches differ in that."""
    choices = {MARK + _sort_of(each): each for each in union["choices"]}
    if len(choices) < len(union["choices"]) or MARK + "?" in choices:
        return union
    return {"type": "tagged-union", "choices": choices, "discriminator": _sort}


def _sort_of(schema: Schema) -> str:
    """Return what sort of value a branch takes: `text`, `list` or `mapping`; `?` for another."""
    if schema["type"] == "function-before":
        schema = schema["schema"]
    return "text" if schema["type"] in _PARSERS else _SORTS.get(schema["type"], "?")


def _sort(value: Any) -> str:
    if isinstance(value, str):
        return MARK + "text"
    return MARK + (
        "list" if isinstance(value, list) else "mapping" if isinstance(value, dict) else "?"
    )


def _collect(schema: Any, path: FieldPath, into: dict[FieldPath, tuple[str, ...]]) -> None:
    """Note the names of the fields of each class in a core schema; an item of a list is at 0."""
    kind = schema["type"]
    if kind == "dataclass":
        args = schema["schema"]["fields"]
        into[path] = tuple(each["name"] for each in args)
        for each in args:
            _collect(each["schema"], (*path, each["name"]), into)
    elif kind == "tuple":
        for each in schema["items_schema"]:
            _collect(each, (*path, 0), into)
    elif kind in ("union", "tagged-union"):
        choices = schema["choices"]
        for each in choices.values() if isinstance(choices, dict) else choices:
            _collect(each, path, into)
    elif "schema" in schema:
        _collect(schema["schema"], path, into)
