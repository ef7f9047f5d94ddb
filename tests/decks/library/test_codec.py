import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.decks.deck import Deck, Source
from quizapp.decks.library.codec import CodecError, decode, encode
from quizapp.decks.library.index import UNUSABLE, Row, Summary
from quizapp.decks.problems import Problem
from quizapp.questions.question import Question
from quizapp.questions.registry import question_types

TYPES = question_types()

st.register_type_strategy(Path, st.lists(st.text("ab. /"), min_size=1).map(lambda of: Path(*of)))
st.register_type_strategy(
    Mapping, lambda hint: st.dictionaries(*(st.from_type(arg) for arg in get_args(hint)))
)


def any_of(cls: type[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(cls, include_extras=True)
    return st.builds(cls, **{field.name: st.from_type(hints[field.name]) for field in fields(cls)})


def back(hint: Any, value: object) -> Any:
    return decode(hint, json.loads(json.dumps(encode(hint, value))))


@pytest.mark.parametrize("name", TYPES)
@given(data=st.data())
def test_questions_come_back_equal_and_of_their_own_class(name: str, data: st.DataObject) -> None:
    questions = tuple(data.draw(st.lists(any_of(TYPES[name]), max_size=3)))
    again = back(tuple[Question, ...], questions)
    assert again == questions
    assert {type(question) for question in again} <= {TYPES[name]}


@given(
    any_of(Source),
    st.lists(st.one_of([any_of(cls) for cls in TYPES.values()]), max_size=6),
)
def test_a_deck_comes_back_equal_with_its_questions_in_their_order(
    source: Source, questions: list[Question]
) -> None:
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


def test_a_field_that_is_the_same_for_all_is_written_once() -> None:
    values = tuple(Inner(text, Decimal(2)) for text in ("a", "b", "c"))
    [(kind, places, columns)] = encode(tuple[Inner, ...], values)
    assert (kind, places, columns) == ("", [0, 1, 2], [["a", "b", "c"], ["2"]])


def test_true_and_one_are_not_the_same() -> None:
    values = tuple(Outer(amount=amount) for amount in (1, True, 1.0))
    assert [type(value.amount) for value in back(tuple[Outer, ...], values)] == [int, bool, float]


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


@dataclass(frozen=True, slots=True)
class Unclear:
    either: tuple[Inner, ...] | Inner


@dataclass(frozen=True)
class Loose:
    number: int


@pytest.mark.parametrize(
    "hint", [Unclear, str | date, tuple[int, str], Mapping[int, str], set[str], list[str]]
)
def test_types_that_json_cannot_tell_apart_or_hold_are_refused(hint: Any) -> None:
    with pytest.raises(CodecError):
        decode(hint, None)


def test_a_class_without_slots_is_refused() -> None:
    with pytest.raises(CodecError):
        decode(Loose, [1])


@pytest.mark.parametrize(
    "groups",
    [
        3,
        [["no-such-type", [0], []]],
        [["choice", [0], [["only one column"]]]],
        [["flashcard", [0, 1], [["a", "b", "c"]] * 17]],
        [["flashcard", [1], [["a"]] * 17]],
    ],
)
def test_json_of_no_question_is_refused(groups: Any) -> None:
    with pytest.raises(UNUSABLE):
        decode(tuple[Question, ...], groups)
