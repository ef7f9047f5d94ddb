"""How the reference tells of code: tables that can be read as plain text, fields in plain words."""

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, fields
from datetime import date
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from quizapp.decks.checking.jsonschema import docstrings

WIDTH = 100
"""Columns of a page's prose."""

_PLAIN = {
    Any: "list",
    bool: "`true` or `false`",
    date: "date",
    float: "number",
    int: "whole number",
    str: "text",
}


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table whose columns are aligned, all but the last, which may be long."""
    cells = [[cell.replace("|", r"\|") for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)][:-1]
    rule = ["-" * width for width in widths] + ["-" * len(heads[-1])]
    lines = (
        [cell.ljust(width) for cell, width in zip(row, [*widths, 0], strict=True)]
        for row in (heads, rule, *cells)
    )
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def prose(text: str) -> str:
    """Return the paragraphs of a docstring, each filled to the width of the page."""
    paragraphs = re.split(r"\n\s*\n", cleandoc(text).strip())
    return "\n\n".join(
        textwrap.fill(" ".join(each.split()), WIDTH, break_on_hyphens=False) for each in paragraphs
    )


def fields_of(cls: Any, without: Iterable[str] = ()) -> str:
    """Return a table of the fields of a dataclass, as the author of a deck writes them."""
    hints, meanings = get_type_hints(cls, include_extras=True), docstrings(cls)
    rows = []
    for each in fields(cls):
        if each.name not in without:
            sort, words = _in_words(hints[each.name])
            meaning = meanings[each.name] + (f" One of {words}." if words else "")
            rows.append((f"`{each.name}`", sort, _default(each), meaning))
    return table(("field", "value", "default", "meaning"), rows)


def _in_words(hint: Any) -> tuple[str, str]:
    """Return what sort of value a type stands for, and the words to choose from, if only some do."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        sort, words = _in_words(arguments[0])
        return f"{sort}{_limits(arguments[1:])}", words
    if origin is Literal:
        return "word", ", ".join(f"`{word}`" for word in arguments)
    if origin in (Union, UnionType):
        sorts = [_in_words(each)[0] for each in arguments if each is not NoneType]
        return " or ".join(sorts), ""
    if origin in (tuple, Mapping):
        item = _in_words(arguments[0])[0].replace("text", "texts", 1)
        return f"list of {item}" if origin is tuple else "mapping", ""
    if hint not in _PLAIN:
        return f"`{{{', '.join(each.name for each in fields(hint))}}}`", ""
    return _PLAIN[hint], ""


def _limits(marks: Iterable[Any]) -> str:
    """Return the limits of a number in words."""
    words = {"gt": "above", "ge": "at least", "lt": "below", "le": "at most"}
    found = [
        f"{word} {limit}"
        for mark in marks
        for name, word in words.items()
        if (limit := getattr(mark, name, None)) is not None
    ]
    return f", {', '.join(found)}"


def _default(field: Field[Any]) -> str:
    """Return what stands for a field that is left out."""
    if field.default is MISSING and field.default_factory is MISSING:
        return "required"
    default = field.default if field.default_factory is MISSING else field.default_factory()
    if default in ("", (), {}, None):
        return "none"
    return f"`{str(default).lower()}`"
