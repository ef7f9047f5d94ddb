from random import Random

import pytest

from quizapp.questions.forms import Write
from quizapp.questions.marks import Grading
from quizapp.questions.short import Short

TOWN = Short(prompt="Where?", answer="Balashikha", accept=("Balashiha",), reject=("Balashov",))


def test_the_reason_names_the_rule() -> None:
    assert TOWN.mark("balashikha").why == "right"
    assert TOWN.mark("Balashika").why == "right; 'Balashika' accepted with a typo (Balashikha)"
    assert (
        TOWN.mark("Balash-ikha").why == "right; 'Balash-ikha' accepted (Balashikha), spacing aside"
    )
    assert TOWN.mark("Kyiv").why == "wrong; it is 'Balashikha'"
    assert TOWN.mark("Balashov").why == "wrong; 'Balashov' is not it, it is 'Balashikha'"
    assert TOWN.mark("").why == "wrong; nothing was given, it is 'Balashikha'"


def test_another_accepted_text_is_right_too() -> None:
    assert TOWN.mark("Balashiha").why == "right"


def test_what_the_learner_had_counted_is_right() -> None:
    grading = Grading(also={"": ("that town", "Balashov")})
    assert TOWN.mark("That town!", grading=grading).why == (
        "right; you had 'That town!' counted as right"
    )
    assert TOWN.mark("Balashov", grading=grading).score == 1
    assert TOWN.mark("that tovn", grading=grading).score == 0


def test_the_point_is_marked_as_typed() -> None:
    (point,) = TOWN.mark("Balashika").points
    assert (point.given, point.expected, point.right, point.typed) == (
        "Balashika",
        "Balashikha",
        True,
        True,
    )


def test_it_asks_for_one_line() -> None:
    form = TOWN.ask(None, Random(1))
    assert form == Write("Where?")
    assert form.ask([]) == "answer"
    assert form.ask([" x "]) is None
    assert form.read([" x "]) == "x"


def made(answer: str, accept: tuple[str, ...] = (), reject: tuple[str, ...] = ()) -> Short:
    return Short(prompt="?", answer=answer, accept=accept, reject=reject)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (TOWN, []),
        (made("a", reject=("b", "A ")), [("E305", ("reject", 1))]),
        (made("a", accept=("b",), reject=("b",)), [("E305", ("reject", 0))]),
        (made("año", reject=("ano",)), []),
        (made(" "), [("E301", ("answer",))]),
        (made("a", accept=("",)), [("E301", ("accept", 0))]),
    ],
)
def test_findings(question: Short, found: list[tuple[str, tuple[str | int, ...]]]) -> None:
    assert [(finding.rule.code, finding.path) for finding in question.findings()] == found


def test_an_author_may_tell_apart_what_folding_would_not() -> None:
    question = made("año", reject=("ano",))
    assert question.mark("AÑO").score == 1
    assert question.mark("ano").score == 0
    assert question.mark("Ano.").score == 0
