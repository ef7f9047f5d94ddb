"""What learners type into the decks that ship: their spellings count, near misses do not."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from quizapp.questions.date import Date
from quizapp.questions.list import List
from quizapp.questions.marks import Mark
from quizapp.questions.number import Number
from quizapp.questions.question import Question
from quizapp.questions.short import Short
from tests.decks.shipped import questions
from tests.decks.spellings import BLANKS, LISTED, NEAR, RIGHT


def of_type(kind: type[Question]) -> list[str]:
    return [key for key, one in questions().items() if isinstance(one, kind)]


def refused(marks: Iterable[tuple[str, Mark]]) -> list[str]:
    return [typed for typed, mark in marks if mark.score < 1]


@pytest.mark.parametrize("key", of_type(Short))
def test_spellings_of_learners_are_right(key: str) -> None:
    one = questions()[key]
    assert isinstance(one, Short)
    assert one.answer in RIGHT, "a table in spellings.py has no line for this answer"
    assert refused((typed, one.mark(typed)) for typed in RIGHT[one.answer]) == []
    assert not one.mark("").score


@pytest.mark.parametrize("key", of_type(Short))
def test_near_misses_are_wrong(key: str) -> None:
    one = questions()[key]
    assert isinstance(one, Short)
    wrong = (*NEAR[one.answer], *one.reject)
    assert refused((typed, one.mark(typed)) for typed in wrong) == list(wrong)


def test_no_line_of_the_tables_is_without_a_question() -> None:
    asked = {one.answer for one in questions().values() if isinstance(one, Short)}
    assert set(RIGHT) == set(NEAR) == asked


@pytest.mark.parametrize("card", BLANKS)
def test_blanks_take_each_spelling(card: str) -> None:
    key, _, blank = card.partition("#")
    one = questions()[key]
    best = one.best_response()
    assert isinstance(best, dict)
    assert refused((text, one.mark(best | {blank: text})) for text in BLANKS[card]) == []
    assert one.mark(best | {blank: "something else"}).score < 1


def test_each_list_is_named() -> None:
    assert set(LISTED) == set(of_type(List))


@pytest.mark.parametrize("key", LISTED)
def test_lists_take_each_spelling(key: str) -> None:
    mark = questions()[key].mark(list(LISTED[key]))
    assert mark.score == 1, mark.why


@pytest.mark.parametrize("key", of_type(Number))
def test_numbers_in_usual_forms_are_right_and_their_neighbours_wrong(key: str) -> None:
    one = questions()[key]
    assert isinstance(one, Number)
    value = int(one.answer)
    forms = [one.answer, f"{value:,}", f"{value} {one.unit}", f"{value:,} {one.unit}".strip()]
    if value in IN_WORDS:
        forms.append(IN_WORDS[value])
    assert refused((text, one.mark(text)) for text in forms) == []
    near = [str(value - 1), str(value + 1), str(value * 10), "no idea"]
    assert refused((text, one.mark(text)) for text in near) == near


def test_all_numbers_are_tried_in_words() -> None:
    every = {int(one.answer) for one in questions().values() if isinstance(one, Number)}
    assert every == set(IN_WORDS)


IN_WORDS = {
    3: "three",
    4: "four",
    10: "ten",
    12: "twelve",
    20: "twenty",
    25: "twenty-five",
    27: "twenty-seven",
    50: "fifty",
    59: "fifty-nine",
    90: "ninety",
    118: "one hundred and eighteen",
    317: "three hundred seventeen",
    407: "four hundred and seven",
    5000: "five thousand",
    10000: "ten thousand",
}


@pytest.mark.parametrize("key", of_type(Date))
def test_dates_in_usual_forms_are_right_and_their_neighbours_wrong(key: str) -> None:
    one = questions()[key]
    assert isinstance(one, Date)
    written = str(one.answer)
    year, month, day = (*map(int, written.split("-")), 0, 0)[:3]
    if day:
        then = date(year, month, day)
        forms = in_forms(then)
        near = [f"{each:%d %B %Y}" for each in (then - timedelta(1), then + timedelta(1))]
        near += [f"{day} {then:%B} {year - 1}", f"{then:%B} {year}"]
    elif month:
        then = date(year, month, 1)
        forms = [f"{then:%B %Y}", f"{then:%b %Y}", f"{then:%b. %Y}", f"{then:%m/%Y}", written]
        near = [f"{then - timedelta(1):%B %Y}", f"{then + timedelta(31):%B %Y}"]
        near += [f"{then:%B} {year - 1}", str(year)]
    else:
        forms, near = [written], [str(year - 1), str(year + 1)]
    assert refused((text, one.mark(text)) for text in forms) == []
    assert refused((text, one.mark(text)) for text in near) == near


def in_forms(then: date) -> list[str]:
    day = str(then.day)
    return [
        f"{day} {then:%B %Y}",
        f"{day}. {then:%B %Y}",
        f"{then:%B} {day}, {then:%Y}",
        f"{then:%b} {day}, {then:%Y}",
        f"{then:%b}. {day} {then:%Y}",
        f"{day} {then:%b %Y}",
        f"the {day}th of {then:%B %Y}",
        then.isoformat(),
        f"{then:%A}, {day} {then:%B %Y}",
    ]
