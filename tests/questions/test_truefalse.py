from random import Random

import pytest

from quizapp.questions.forms import MisreadError
from quizapp.questions.truefalse import TrueFalse

TRUE = TrueFalse(prompt="Two is even.", answer=True)
FALSE = TrueFalse(prompt="Two is odd.", answer=False)


def test_marking() -> None:
    assert TRUE.mark("true").why == "right"
    assert TRUE.mark("false").why == "wrong; it is true"
    assert FALSE.mark("false").score == 1
    assert FALSE.mark("true").why == "wrong; it is false"
    assert FALSE.mark("").score == 0


def test_true_always_stands_first() -> None:
    assert {TRUE.ask(None, Random(seed)).lines() for seed in range(20)} == {("1  true", "2  false")}


@pytest.mark.parametrize(
    ("line", "response"),
    [("1", "true"), ("2", "false"), ("true", "true"), ("False", "false"), ("t", "true")],
)
def test_it_is_answered_by_number_word_or_letter(line: str, response: str) -> None:
    assert FALSE.ask(None, Random(1)).read([line]) == response


def test_another_word_is_asked_back() -> None:
    with pytest.raises(MisreadError, match="1 to 2"):
        FALSE.ask(None, Random(1)).ask(["yes"])


def test_answers_and_findings() -> None:
    assert TRUE.right_answers() == ("true",)
    assert TRUE.wrong_answers() == ("false",)
    assert [finding.path for finding in TrueFalse(prompt=" ", answer=True).findings()] == [
        ("prompt",)
    ]
