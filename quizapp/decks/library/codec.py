"""Dataclasses as plain JSON and back, driven by their fields: nothing here knows a question type.

Many values of one class are kept column by column, a column that is the same for all only once, and
are made again by their slots, past their `__init__`. So 10,000 questions of 17 fields take 15 ms from
text to objects; row by row through `__init__` it was 60, and the import of pydantic alone takes 150.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import repeat
from pathlib import Path
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Json = Any
"""What `json.dumps` takes: None, bool, int, float, str, and lists and objects of them."""

T = TypeVar("T")


class CodecError(TypeError):
    """A type that JSON cannot hold so that its values come back the same."""


def encode(hint: type[T], value: T) -> Json:
    """Return `value`, which is of the type `hint`, as JSON that `decode` takes back.

    Raises:
        CodecError: the type has a part that JSON cannot hold or tell from another.
    """
    return _form(hint).encode(value)


def decode(hint: type[T], value: Json) -> T:
    """Return the value of the type `hint` that was encoded as `value`.

    For JSON that is no such value it raises KeyError, IndexError, TypeError, ValueError or
    ArithmeticError, or returns something wrong: a cache guards what it keeps by a checksum.

    Raises:
        CodecError: the type has a part that JSON cannot hold or tell from another.
    """
    made: T = _form(hint).decode(value)
    return made


def _same(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class _Form:
    """How the values of one type are written."""

    of: tuple[type, ...]
    """Their classes."""
    kinds: tuple[type, ...]
    """What `json.loads` gives for them."""
    encode: Callable[[Any], Json] = _same
    """Makes JSON of a value."""
    decode: Callable[[Json], Any] = _same
    """Makes a value of JSON."""


_PLAIN: Mapping[Any, _Form] = {
    str: _Form((str,), (str,)),
    int: _Form((int,), (int,)),
    float: _Form((float, int), (float, int)),
    bool: _Form((bool,), (bool,)),
    NoneType: _Form((NoneType,), (NoneType,)),
    date: _Form((date,), (str,), date.isoformat, date.fromisoformat),
    Decimal: _Form((Decimal,), (str,), str, Decimal),
    Path: _Form((Path,), (str,), str, Path),
}


def _make_form(hint: Any) -> _Form:
    if hint in _PLAIN:
        return _PLAIN[hint]
    make = _MAKERS.get(get_origin(hint))
    if make is not None:
        return make(get_args(hint))
    if isinstance(hint, type) and is_dataclass(hint):
        record = _record(hint)
        return _Form((hint,), (list,), record.encode, record.decode)
    if isinstance(hint, type) and issubclass(hint, Enum):
        kinds = {type(member.value) for member in hint}
        return _Form((hint,), tuple(kinds), lambda member: member.value, hint)
    raise CodecError(f"{hint} has no form in JSON")


_form: Callable[[Any], _Form] = cache(_make_form)


def _literal(args: tuple[Any, ...]) -> _Form:
    kinds = tuple({type(arg) for arg in args})
    return _Form(kinds, kinds)


def _tuple(args: tuple[Any, ...]) -> _Form:
    if args[1:] != (Ellipsis,):
        raise CodecError("only tuples of one type and any length have a form in JSON")
    if is_dataclass(args[0]):
        columns = _Columns(args[0])
        return _Form((tuple,), (list,), columns.encode, columns.decode)
    item = _form(args[0])
    if item.decode is _same:
        return _Form((tuple,), (list,), list, tuple)
    return _Form(
        (tuple,),
        (list,),
        lambda values: [item.encode(value) for value in values],
        lambda values: tuple([item.decode(value) for value in values]),
    )


def _mapping(args: tuple[Any, ...]) -> _Form:
    if args[0] is not str:
        raise CodecError("only mappings from text have a form in JSON")
    item = _form(args[1])
    return _Form(
        (Mapping,),
        (dict,),
        lambda values: {key: item.encode(value) for key, value in values.items()},
        lambda values: {key: item.decode(value) for key, value in values.items()},
    )


def _union(args: tuple[Any, ...]) -> _Form:
    forms = [_form(arg) for arg in args]
    by_kind: dict[type, _Form] = {}
    for form in forms:
        for kind in form.kinds:
            if by_kind.setdefault(kind, form).decode is not form.decode:
                raise CodecError(f"{kind.__name__} in JSON could be more than one of {args}")
    of = tuple(each for form in forms for each in form.of)
    if all(form.decode is _same for form in forms):
        return _Form(of, tuple(by_kind))
    return _Form(
        of,
        tuple(by_kind),
        lambda value: next(form for form in forms if isinstance(value, form.of)).encode(value),
        lambda value: by_kind[type(value)].decode(value),
    )


_MAKERS: Mapping[Any, Callable[[tuple[Any, ...]], _Form]] = {
    Annotated: lambda args: _form(args[0]),
    Literal: _literal,
    Union: _union,
    UnionType: _union,
    tuple: _tuple,
    Mapping: _mapping,
    dict: _mapping,
}


class _Record:
    """How one value of a dataclass is written: as the list of its fields' values."""

    def __init__(self, cls: Any) -> None:
        """Write values of `cls`."""
        hints = get_type_hints(cls, include_extras=True)
        self.cls = cls
        self.names = tuple(field.name for field in fields(cls))
        self.forms = tuple(_form(hints[name]) for name in self.names)
        try:
            # A slot can be set, be its class frozen or not.
            self.puts = tuple(getattr(cls, name).__set__ for name in self.names)
        except AttributeError as error:
            raise CodecError(f"{cls.__name__} has no slots") from error

    def encode(self, value: Any) -> Json:
        pairs = zip(self.names, self.forms, strict=True)
        return [form.encode(getattr(value, name)) for name, form in pairs]

    def decode(self, row: Json) -> Any:
        made = object.__new__(self.cls)
        for put, form, value in zip(self.puts, self.forms, row, strict=True):
            put(made, form.decode(value))
        return made


_record: Callable[[Any], _Record] = cache(_Record)


class _Columns:
    """How a tuple of dataclasses is written: for each class its name, indices and columns."""

    def __init__(self, base: Any) -> None:
        """Write values of `base`, or of the classes that it stands for and that their `type` tells."""
        self._base = base

    def encode(self, values: Sequence[Any]) -> Json:
        indices: dict[type, list[int]] = {}
        for index, value in enumerate(values):
            indices.setdefault(type(value), []).append(index)
        return [
            [_kind(cls), own, list(_columns(_record(cls), [values[index] for index in own]))]
            for cls, own in indices.items()
        ]

    def decode(self, groups: Json) -> tuple[Any, ...]:
        found: dict[int, Any] = {}
        for kind, indices, columns in groups:
            record = _record(_question_type(kind) if kind else self._base)
            made = [object.__new__(record.cls) for _ in indices]
            for put, form, column in zip(record.puts, record.forms, columns, strict=True):
                _fill(made, put, form, column)
            found.update(zip(indices, made, strict=True))
        return tuple([found[index] for index in range(len(found))])


def _columns(record: _Record, values: Sequence[Any]) -> Iterator[list[Json]]:
    for name, form in zip(record.names, record.forms, strict=True):
        column = [form.encode(getattr(value, name)) for value in values]
        first = column[0]
        alike = all(type(each) is type(first) and each == first for each in column)
        yield column[:1] if alike else column


def _fill(made: list[Any], put: Callable[[Any, Any], None], form: _Form, column: Json) -> None:
    """Set one field of all objects; the loop runs in C."""
    values: Any = column if form.decode is _same else map(form.decode, column)
    if len(column) == 1:
        values = repeat(next(iter(values)), len(made))
    elif len(column) != len(made):
        raise ValueError("a column of another length")
    deque(map(put, made, values), maxlen=0)


def _kind(cls: Any) -> str:
    """Return what a class is found by: the default of its field `type`, or "" where it has none."""
    field = cls.__dataclass_fields__.get("type")
    return "" if field is None else str(field.default)


def _question_type(kind: str) -> Any:
    # Here, for a list of decks is made by this module too and holds no questions.
    from quizapp.questions.registry import question_type  # noqa: PLC0415

    return question_type(kind)
