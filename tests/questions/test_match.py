from random import Random

import pytest

from quizapp.questions.forms import MisreadError
from quizapp.questions.marks import Grading
from quizapp.questions.match import Match, Pair

OFFICES = Match(
    prompt="Match person and office",
    pairs={"Peskov": "spokesman", "Ushakov": "aide", "Witkoff": "envoy"},
    distractors=("general",),
)


def asked(question: Match, seed: int = 1) -> Pair:
    form = question.ask(None, Random(seed))
    assert isinstance(form, Pair)
    return form


@pytest.mark.parametrize(
    ("response", "score"),
    [
        ({"Peskov": "spokesman", "Ushakov": "aide", "Witkoff": "envoy"}, 1),
        ({"Peskov": "spokesman", "Ushakov": "envoy", "Witkoff": "aide"}, 1 / 3),
        ({"Peskov": "spokesman", "Ushakov": "general", "Witkoff": "envoy"}, 2 / 3),
        ({"Peskov": "Spokesman "}, 1 / 3),
        ({"Someone": "spokesman"}, 0),
        ({}, 0),
    ],
)
def test_credit_for_each_pair(response: dict[str, str], score: float) -> None:
    assert OFFICES.mark(dict(response)).score == pytest.approx(score)


def test_the_reason_names_the_pairs_that_were_missed() -> None:
    mark = OFFICES.mark({"Peskov": "spokesman", "Ushakov": "envoy", "Witkoff": "aide"})
    assert mark.why == "partly right; 1 of 3 pairs; Ushakov = aide, Witkoff = envoy"
    assert [(point.label, point.given, point.expected, point.right) for point in mark.points] == [
        ("Peskov", "spokesman", "spokesman", True),
        ("Ushakov", "envoy", "aide", False),
        ("Witkoff", "aide", "envoy", False),
    ]


def test_a_quiz_may_want_all_pairs() -> None:
    grading = Grading(marking="all_or_nothing")
    assert OFFICES.mark({"Peskov": "spokesman"}, grading=grading).score == 0


def test_all_sides_are_shown() -> None:
    form = asked(OFFICES)
    assert sorted(form.lefts) == ["Peskov", "Ushakov", "Witkoff"]
    assert sorted(form.rights) == ["aide", "envoy", "general", "spokesman"]


def test_two_lefts_may_share_a_right_that_is_shown_once() -> None:
    question = Match(prompt="?", pairs={"a": "even", "b": "odd", "c": "even"}, shuffle=False)
    form = asked(question)
    assert (form.lefts, form.rights) == (("a", "b", "c"), ("even", "odd"))
    assert list(question.findings()) == []
    assert question.mark({"a": "even", "b": "odd", "c": "even"}).score == 1


def test_each_left_is_asked_in_turn() -> None:
    form = Pair("?", ("a", "b"), ("x", "y", "z"))
    assert form.lines() == ("1  x", "2  y", "3  z")
    assert form.ask([]) == "a (1-3; 0 leaves it open)"
    assert form.ask(["2"]) == "b (1-3; 0 leaves it open)"
    assert form.ask(["2", ""]) is None
    assert form.read(["2", ""]) == {"a": "y"}
    assert form.read(["z", "0"]) == {"a": "z"}
    with pytest.raises(MisreadError, match="1 to 3"):
        form.ask(["4"])


def test_answers_are_shown_as_equations() -> None:
    assert OFFICES.right_answers()[0] == "Peskov = spokesman"
    assert OFFICES.wrong_answers() == ("general",)


def made(pairs: dict[str, str], *distractors: str) -> Match:
    return Match(prompt="?", pairs=pairs, distractors=distractors)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (OFFICES, []),
        (made({"a": "x"}), [("E302", ("pairs",))]),
        (made({}), [("E302", ("pairs",))]),
        (made({"a": "x", "b": " "}), [("E301", ("pairs", "b"))]),
        (made({"a": "x", "A": "y"}), [("E303", ("pairs", "A"))]),
        (made({"a": "x", "b": "y"}, "z", "X"), [("E304", ("distractors", 1))]),
        (made({"a": "x", "b": "y"}, "z", "z"), [("E303", ("distractors", 1))]),
    ],
)
def test_findings(question: Match, found: list[tuple[str, tuple[str | int, ...]]]) -> None:
    assert [(finding.rule.code, finding.path) for finding in question.findings()] == found
