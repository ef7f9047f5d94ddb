from random import Random

import pytest

from quizapp.questions.forms import Tick
from quizapp.questions.marks import Grading, Marking
from quizapp.questions.multiple import Multiple
from quizapp.questions.options import Distractor

# Four options, two of them right, as in Canvas' own example of partial credit with penalty.
FOUR = Multiple(prompt="?", answers=("a", "b"), distractors=("x", "y"))
# Five options, three of them right.
FIVE = Multiple(prompt="?", answers=("a", "b", "c"), distractors=("x", "y"))


@pytest.mark.parametrize(
    ("question", "ticked", "policy", "score"),
    [
        (FOUR, "ab", "partial", 1),
        (FOUR, "abx", "partial", 1 / 2),
        (FOUR, "a", "partial", 1 / 2),
        (FOUR, "ax", "partial", 0),
        (FOUR, "abxy", "partial", 0),
        (FOUR, "", "partial", 0),
        (FIVE, "ab", "partial", 2 / 3),
        (FIVE, "abcx", "partial", 2 / 3),
        (FIVE, "xy", "partial", 0),
        (FOUR, "ab", "all_or_nothing", 1),
        (FOUR, "a", "all_or_nothing", 0),
        (FOUR, "abx", "all_or_nothing", 0),
        (FOUR, "ab", "right_minus_wrong", 1),
        (FOUR, "abx", "right_minus_wrong", 1 / 2),
        (FOUR, "a", "right_minus_wrong", 1 / 2),
        (FOUR, "ax", "right_minus_wrong", 0),
        (FIVE, "ab", "right_minus_wrong", 2 / 3),
        (FIVE, "abx", "right_minus_wrong", 2 / 3 - 1 / 2),
        (FIVE, "abcx", "right_minus_wrong", 1 / 2),
        (FIVE, "abcxy", "right_minus_wrong", 0),
        (FIVE, "", "right_minus_wrong", 0),
        (FOUR, "ab", "per_option", 1),
        (FOUR, "a", "per_option", 3 / 4),
        (FOUR, "", "per_option", 1 / 2),
        (FOUR, "xy", "per_option", 0),
        (FIVE, "abcx", "per_option", 4 / 5),
    ],
)
def test_policies(question: Multiple, ticked: str, policy: Marking, score: float) -> None:
    mark = question.mark(list(ticked), grading=Grading(marking=policy))
    assert mark.score == pytest.approx(score)


def test_the_question_names_its_policy_and_the_quiz_overrides_it() -> None:
    strict = Multiple(prompt="?", answers=("a", "b"), distractors=("x",), marking="all_or_nothing")
    assert strict.mark(["a"]).score == 0
    assert strict.mark(["a"], grading=Grading(marking="partial")).score == 1 / 2


def test_the_reason_counts_and_names() -> None:
    question = Multiple(
        prompt="?",
        answers=("a", "b", "c"),
        distractors=("x", Distractor(text="y", feedback="No: it is a z.")),
    )
    assert question.mark(["a", "b", "c"]).why == "right"
    assert question.mark(["a", "b"]).why == "partly right; 2 of 3 found"
    assert (
        question.mark(["a", "b", "y"]).why
        == "partly right; 2 of 3 found, 'y' is not one of them (No: it is a z)"
    )
    assert question.mark([]).why == "wrong; 0 of 3 found"
    strict = Grading(marking="all_or_nothing")
    assert question.mark(["a"], grading=strict).why == "wrong; 1 of 3 found; all or nothing"


def test_every_option_is_a_point() -> None:
    points = FOUR.mark(["a", "x"]).points
    assert [(point.label, point.given, point.expected, point.right) for point in points] == [
        ("a", "a", "a", True),
        ("b", "", "b", False),
        ("x", "x", "", False),
        ("y", "", "", True),
    ]


def test_ticking_twice_or_what_is_not_there_changes_nothing() -> None:
    assert FOUR.mark(["a", "a", "A", "nowhere"]).score == 1 / 2


def test_all_options_are_shown() -> None:
    form = FIVE.ask(None, Random(3))
    assert isinstance(form, Tick)
    assert sorted(form.options) == ["a", "b", "c", "x", "y"]


def made(answers: tuple[str, ...], distractors: tuple[str, ...]) -> Multiple:
    return Multiple(prompt="?", answers=answers, distractors=distractors)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (FOUR, []),
        (made((), ("x",)), [("E302", ("answers",))]),
        (made(("a",), ()), [("W302", ("distractors",))]),
        (made(("a", "b"), ("x", "B")), [("E304", ("distractors", 1))]),
        (made(("a", " A"), ("x",)), [("E303", ("answers", 1))]),
        (made(("a",), ("x", "x")), [("E303", ("distractors", 1))]),
        (made(("a", ""), ("x", "\t")), [("E301", ("answers", 1)), ("E301", ("distractors", 1))]),
    ],
)
def test_findings(question: Multiple, found: list[tuple[str, tuple[str | int, ...]]]) -> None:
    assert [(finding.rule.code, finding.path) for finding in question.findings()] == found


def test_only_right_options_can_still_be_scored() -> None:
    question = made(("a", "b"), ())
    for policy in ("partial", "all_or_nothing", "right_minus_wrong", "per_option"):
        grading = Grading(marking=policy)
        assert question.mark(["a", "b"], grading=grading).score == 1
