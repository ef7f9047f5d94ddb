import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.decks.codec import CodecError, decoder, encode
from quizapp.decks.deck import Deck, Source
from quizapp.decks.index import Row, Summary
from quizapp.decks.problems import Problem
from quizapp.questions.question import Question
from quizapp.questions.registry import question_types

TYPES = question_types()


def any_of(cls: type[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(cls, include_extras=True)
    return st.builds(cls, **{field.name: st.from_type(hints[field.name]) for field in fields(cls)})


def back(hint: Any, value: object) -> object:
    return decoder(hint)(json.loads(json.dumps(encode(value))))


@pytest.mark.parametrize("name", TYPES)
@given(data=st.data())
def test_a_question_comes_back_equal_and_of_its_own_class(name: str, data: st.DataObject) -> None:
    question = data.draw(any_of(TYPES[name]))
    again = back(Question, question)
    assert again == question
    assert type(again) is TYPES[name]


@given(
    any_of(Source),
    st.lists(st.one_of([any_of(cls) for cls in TYPES.values()]), max_size=4),
)
def test_a_deck_comes_back_equal(source: Source, questions: list[Question]) -> None:
    deck = Deck(
        path=Path("/decks/a.yaml"),
        id="a",
        title="A",
        sources={source.key: source},
        questions=tuple(questions),
        provisional=True,
    )
    assert back(Deck, deck) == deck


@given(st.one_of(any_of(Problem), any_of(Summary), any_of(Row)))
def test_a_problem_a_summary_and_a_row_come_back_equal(value: object) -> None:
    assert back(type(value), value) == value


def test_fields_that_take_no_part_in_comparing_are_kept_too() -> None:
    problem = Problem("a.yaml", 3, 5, "E102", "error", "no", "yes", width=7)
    again = back(Problem, problem)
    assert isinstance(again, Problem)
    assert again.width == 7


def test_only_what_differs_from_the_defaults_is_written() -> None:
    source = Source(key="report", path=Path("report.md"), title="A report")
    assert encode(source) == {"key": "report", "path": "report.md", "title": "A report"}


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Inner:
    text: str
    price: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outer:
    inner: tuple[str | Inner, ...] = ()
    by_name: Mapping[str, Inner] | None = None
    when: date | None = None
    colour: Annotated[Colour, "any"] = Colour.RED
    nested: tuple[tuple[int, ...], ...] = ()
    amount: int | float | bool = 0


@given(any_of(Outer))
def test_nested_optional_and_enumerated_values_come_back_equal_and_alike(outer: Outer) -> None:
    again = back(Outer, outer)
    assert repr(again) == repr(outer)  # equal, for a NaN equals nothing
    assert isinstance(again, Outer)
    assert type(again.amount) is type(outer.amount)
    assert type(again.colour) is Colour


@dataclass(frozen=True)
class Unclear:
    either: Inner | Mapping[str, str]


@pytest.mark.parametrize(
    "hint", [Unclear, str | date, tuple[int, str], Mapping[int, str], set[str], list[str]]
)
def test_types_that_json_cannot_tell_apart_or_hold_are_refused(hint: Any) -> None:
    with pytest.raises(CodecError):
        decoder(hint)


def test_a_value_without_a_form_in_json_is_refused() -> None:
    with pytest.raises(CodecError):
        encode(Unclear({"a": {1, 2}}))  # type: ignore[dict-item]


@pytest.mark.parametrize("row", [{"type": "no-such-type"}, {"type": "choice", "nonsense": 1}])
def test_json_of_no_question_is_refused(row: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError)):
        decoder(Question)(row)
