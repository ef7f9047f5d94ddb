"""The JSON Schema of a deck, for editors: generated from the dataclasses that validate it.

Draft 7, for that is what yaml-language-server reads. A question is described for its type by a
condition, so that an editor offers the fields of that type and no others.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from quizapp.decks.deck import FORMAT
from quizapp.decks.shaping.defaults import optional_fields
from quizapp.decks.shaping.head import Head, SourceFields
from quizapp.questions.registry import question_types

if TYPE_CHECKING:
    from quizapp.questions.question import Question

Json = dict[str, Any]

ID = {"type": ["string", "number"], "pattern": "^[a-z0-9][a-z0-9.-]{0,63}$"}
_CITATION = {"type": "string", "pattern": "^[^#\\s]+(#[1-9][0-9]*(-[1-9][0-9]*)?)?$"}
# An editor sees a number in `answer: 1840`; to us every plain word is text where text belongs.
_TEXT = {"type": ["string", "number", "boolean"]}
_LIMITS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}


def json_schema() -> Json:
    """Return the schema of a deck file."""
    types = question_types()
    head = _object(Head)
    properties = head["properties"]
    properties["quizapp"] |= {"type": ["integer", "string"], "enum": [FORMAT, str(FORMAT)]}
    properties["sources"] |= {
        "type": ["object", "null"],
        "additionalProperties": {"anyOf": [{"type": "string"}, _object(SourceFields)]},
    }
    properties["defaults"] |= {
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": _defaults(types),
    }
    properties["questions"] |= {"type": "array", "minItems": 1, "items": _question(types)}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A quizapp deck",
        **head,
        "definitions": {name: _of_type(name, cls) for name, cls in types.items()},
    }


def _question(types: Mapping[str, type[Question]]) -> Json:
    return {
        "type": "object",
        "required": ["type"],
        "properties": {
            "type": {"description": "What sort of question it is.", "enum": list(types)}
        },
        "allOf": [
            {
                "if": {"properties": {"type": {"const": name}}, "required": ["type"]},
                "then": {"$ref": f"#/definitions/{name}"},
            }
            for name in types
        ],
        "defaultSnippets": [
            {"label": name, "description": _summary(cls), "body": _snippet(name, cls)}
            for name, cls in types.items()
        ],
    }


def _of_type(name: str, cls: type[Question]) -> Json:
    made = _object(cls)
    made["properties"]["type"] = {"description": _summary(cls), "const": name}
    made["required"] = ["type", *made["required"]]
    return made


def _snippet(name: str, cls: type[Question]) -> Json:
    """Return a question of this type with its required fields to be filled in."""
    hints = get_type_hints(cls)
    body: Json = {"id": "${1:id}", "type": name}
    for number, field in enumerate(cls.required(), 2):
        origin = get_origin(hints[field])
        if origin is tuple:
            body[field] = [f"${{{number}:{field}}}"]
        elif origin is not None and issubclass(origin, Mapping):
            body[field] = {f"${{{number}:left}}": "right"}
        else:
            body[field] = f"${{{number}:{field}}}"
    return body


def _defaults(types: Mapping[str, type[Question]]) -> Json:
    found: Json = {}
    for cls in types.values():
        described = _object(cls)["properties"]
        for name in optional_fields(cls):
            found.setdefault(name, described[name])
    return found


def _object(cls: type[Any]) -> Json:
    """Return the schema of a dataclass."""
    hints = get_type_hints(cls, include_extras=True)
    descriptions = docstrings(cls)
    properties: Json = {}
    required = []
    for each in fields(cls):
        needed = each.default is MISSING and each.default_factory is MISSING
        described = _value(hints[each.name])
        if each.name == "id":
            described = dict(ID)
        elif each.name == "source":
            described = {"anyOf": [_CITATION, {"type": "array", "items": _CITATION}]}
        if needed:
            required.append(each.name)
        else:
            described = _or_left_out(described)
        properties[each.name] = {"description": descriptions.get(each.name, ""), **described}
    return {
        "type": "object",
        "description": _summary(cls),
        "additionalProperties": False,
        "required": required,
        "properties": properties,
    }


def _or_left_out(schema: Json) -> Json:
    """Return a schema that also takes nothing, for `key:` alone counts as left out."""
    if "anyOf" in schema:
        return {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    if "type" in schema:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        return {**schema, "type": [*dict.fromkeys([*kinds, "null"])]}
    return schema


def _value(hint: Any) -> Json:  # noqa: PLR0911 - one return for each sort of type
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return {**_value(arguments[0]), **_limits(arguments[1:])}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, UnionType):
        branches = [_value(each) for each in arguments if each is not NoneType]
        made = branches[0] if len(branches) == 1 else {"anyOf": branches}
        return _or_left_out(made) if NoneType in arguments else made
    if origin is tuple:
        return {"type": "array", "items": _value(arguments[0])}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _value(arguments[1])}
    if isinstance(hint, type) and is_dataclass(hint):
        return _object(hint)
    if hint is date:
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    plain = {bool: {"type": "boolean"}, int: {"type": "integer"}, float: {"type": "number"}}
    return dict(plain.get(hint, _TEXT if hint is str else {}))


def _limits(metadata: tuple[Any, ...]) -> Json:
    found: Json = {}
    for each in metadata:
        for name, keyword in _LIMITS.items():
            limit = getattr(each, name, None)
            if limit is not None:
                found[keyword] = limit
    return found


@cache
def _module_classes(module: Any) -> dict[str, ast.ClassDef]:
    try:
        tree = ast.parse(inspect.getsource(module))
    except (OSError, TypeError):  # installed without sources: the schema goes without descriptions
        return {}
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def docstrings(cls: type[Any]) -> dict[str, str]:
    """Return the docstring that stands under each field of a dataclass, its bases included."""
    found: dict[str, str] = {}
    for each in reversed(cls.__mro__):
        node = _module_classes(inspect.getmodule(each)).get(each.__name__)
        body = node.body if node else []
        for field, text in pairwise(body):
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(text, ast.Expr)
                and isinstance(text.value, ast.Constant)
                and isinstance(text.value.value, str)
            ):
                found[field.target.id] = inspect.cleandoc(text.value.value).replace("\n", " ")
    return found


def _summary(cls: type[Any]) -> str:
    return (inspect.getdoc(cls) or "").partition("\n")[0]
