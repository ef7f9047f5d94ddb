from random import Random

import pytest

from quizapp.questions.date import Date
from quizapp.questions.forms import MisreadError
from quizapp.questions.marks import Grading

DAY = Date(prompt="When?", answer="2024-12-17")
MONTH = Date(prompt="When?", answer="2024-12")
YEAR = Date(prompt="When?", answer="2024")


@pytest.mark.parametrize(
    ("question", "given", "score", "why"),
    [
        (DAY, "17 December 2024", 1, "right"),
        (DAY, "Dec 17, 2024", 1, "right"),
        (DAY, "17.12.2024", 1, "right"),
        (DAY, "2024-12-17", 1, "right"),
        (DAY, "December 2024", 2 / 3, "partly right; the day is missing; it is 17 December 2024"),
        (DAY, "2024", 1 / 3, "partly right; the month and day are missing; it is 17 December 2024"),
        (
            DAY,
            "16 December 2024",
            0,
            "wrong; the year and month are right, the rest not; it is 17 December 2024",
        ),
        (
            DAY,
            "17 January 2023",
            0,
            "wrong; the day is right, the rest not; it is 17 December 2024",
        ),
        (DAY, "1 May 2023", 0, "wrong; '1 May 2023' is not it; it is 17 December 2024"),
        (DAY, "2023", 0, "wrong; '2023' is not it; it is 17 December 2024"),
        (DAY, "", 0, "wrong; nothing was given; it is 17 December 2024"),
        (
            DAY,
            "soon",
            0,
            "wrong; 'soon' is no date; write one like 25 April 2025, April 2025 or 2025; it is 17 December 2024",
        ),
        (MONTH, "December 2024", 1, "right"),
        (MONTH, "12/2024", 1, "right"),
        (MONTH, "17 December 2024", 1, "right; the month was asked for, December 2024"),
        (MONTH, "2024", 1 / 2, "partly right; the month is missing; it is December 2024"),
        (MONTH, "November 2024", 0, "wrong; the year is right, the rest not; it is December 2024"),
        (YEAR, "2024", 1, "right"),
        (YEAR, "in 2024", 1, "right"),
        (YEAR, "17 December 2024", 1, "right; the year was asked for, 2024"),
        (YEAR, "2025", 0, "wrong; '2025' is not it; it is 2024"),
    ],
)
def test_marking(question: Date, given: str, score: float, why: str) -> None:
    mark = question.mark(given)
    assert mark.score == pytest.approx(score)
    assert mark.why == why
    (point,) = mark.points
    assert (point.given, point.right) == (given, score == 1)


def test_own_dates_count_as_they_were_typed_and_no_others() -> None:
    grading = Grading(also={"": ("18 December 2024",)})
    mark = DAY.mark("18 DECEMBER, 2024", grading=grading)
    assert (mark.score, mark.why) == (1, "right; you had '18 DECEMBER, 2024' counted as right")
    assert mark.points[0].right
    assert DAY.mark("18 Dec 2024", grading=grading).score == 0
    assert DAY.mark("17 December 2024", grading=grading).why == "right"


def test_a_quiz_may_give_nothing_for_half_a_date() -> None:
    assert DAY.mark("2024", grading=Grading(marking="all_or_nothing")).score == 0


def test_the_form_names_the_precision_and_asks_back() -> None:
    assert [question.ask(None, Random(1)).ask([]) for question in (DAY, MONTH, YEAR)] == [
        "day, month and year",
        "month and year",
        "year",
    ]
    form = DAY.ask(None, Random(1))
    with pytest.raises(MisreadError, match="3 April 2025 or 4 March 2025"):
        form.ask(["3/4/2025"])
    assert form.ask([""]) is None
    assert form.read([" 17.12.2024 "]) == "17.12.2024"


@pytest.mark.parametrize(
    ("answer", "help_"),
    [
        ("17.12.2024", "write 2024-12-17"),
        ("17 December 2024", "write 2024-12-17"),
        ("Dec 2024", "write 2024-12"),
        ("2024-12-7", "write 2024-12-07"),
        ("3/4/2025", "write it like 2024-12-17, 2024-12 or 2024"),
        ("2024-02-30", "write it like 2024-12-17, 2024-12 or 2024"),
        ("soon", "write it like 2024-12-17, 2024-12 or 2024"),
        ("", "write it like 2024-12-17, 2024-12 or 2024"),
        ("0000", "write it like 2024-12-17, 2024-12 or 2024"),
    ],
)
def test_an_answer_is_written_in_iso_form(answer: str, help_: str) -> None:
    (finding,) = Date(prompt="?", answer=answer).findings()
    assert (finding.rule.code, finding.path) == ("E323", ("answer",))
    assert finding.help.startswith(help_)


@pytest.mark.parametrize("answer", ["2024-12-17", "2024-12", "2024", "0476", "2024-02-29"])
def test_answers_that_are_well_written(answer: str) -> None:
    assert list(Date(prompt="?", answer=answer).findings()) == []
