from random import Random

import pytest

from quizapp.questions.forms import MisreadError
from quizapp.questions.marks import Grading
from quizapp.questions.open import Compose, Open

ESSAY = Open(prompt="Why?", rubric=("the timing", "the method"), answer="Because.")


def test_the_score_is_the_share_of_the_points_made() -> None:
    assert ESSAY.mark({"": "text", "the timing": "yes", "the method": "yes"}).score == 1
    mark = ESSAY.mark({"": "text", "the timing": "yes", "the method": "no"})
    assert mark.score == 1 / 2
    assert mark.why == "partly right; 1 of 2 points made"
    assert [(point.label, point.right) for point in mark.points] == [
        ("the timing", True),
        ("the method", False),
    ]
    assert ESSAY.mark({"": "text"}).score == 0
    assert ESSAY.mark({"": "text", "something": "yes"}).score == 0
    strict = Grading(marking="all_or_nothing")
    assert ESSAY.mark({"the timing": "yes"}, grading=strict).score == 0


def test_the_text_is_written_first_and_the_points_are_ticked_after() -> None:
    form = ESSAY.ask(None, Random(1))
    assert form == Compose("Why?", ("the timing", "the method"), "Because.")
    assert form.ask([]) == "your answer (an empty line ends it)"
    assert form.ask(["one"]) == "..."
    first = form.ask(["one", "two", ""])
    assert first == "Model answer: Because.\nthe timing\n1 of 2: did you say so? (y)es, (n)o"
    assert form.ask(["one", "", "y"]) == "the method\n2 of 2: did you say so? (y)es, (n)o"
    with pytest.raises(MisreadError, match="y or n"):
        form.ask(["one", "", "maybe"])
    given = ["one", "two", "", "y", "No"]
    assert form.ask(given) is None
    assert form.read(given) == {"": "one\ntwo", "the timing": "yes", "the method": "no"}


def test_nothing_written_can_still_be_judged() -> None:
    form = ESSAY.ask(None, Random(1))
    assert form.read(["", "n", "n"]) == {"": "", "the timing": "no", "the method": "no"}


def test_the_best_response_is_the_model_answer() -> None:
    assert ESSAY.best_response() == {"": "Because.", "the timing": "yes", "the method": "yes"}
    assert Open(prompt="?", rubric=("a", "b")).best_response() == {
        "": "a\nb",
        "a": "yes",
        "b": "yes",
    }


@pytest.mark.parametrize(
    ("rubric", "found"),
    [
        ((), [("E302", ("rubric",))]),
        (("a", " "), [("E301", ("rubric", 1))]),
        (("a", "A"), [("E303", ("rubric", 1))]),
        (("a", "b"), []),
    ],
)
def test_findings(rubric: tuple[str, ...], found: list[tuple[str, tuple[str | int, ...]]]) -> None:
    question = Open(prompt="?", rubric=rubric)
    assert [(finding.rule.code, finding.path) for finding in question.findings()] == found
