from random import Random

import pytest

from quizapp.questions.forms import MisreadError
from quizapp.questions.list import Enumerate, List
from quizapp.questions.marks import Grading

KINDS = List(
    prompt="Which three kinds?",
    answers=("generals | Russian generals", "artillery commanders", "pilots"),
)
TWO_OF_FOUR = List(prompt="Name two", answers=("north", "south", "east", "west"), need=2)


@pytest.mark.parametrize(
    ("question", "lines", "score"),
    [
        (KINDS, ["generals", "artillery commanders", "pilots"], 1),
        (KINDS, ["Pilots", "russian generals", "Artillery Commanders"], 1),
        (KINDS, ["pilotes", "general", "artilery comanders"], 1),
        (KINDS, ["pilots"], 1 / 3),
        (KINDS, ["pilots", "tanks", "ships"], 1 / 3),
        (KINDS, ["generals", "Russian generals", "pilots"], 2 / 3),
        (KINDS, ["pilots", "PILOTS", "pilots"], 1 / 3),
        (KINDS, [], 0),
        (KINDS, ["", "  ", "pilots"], 1 / 3),
        (TWO_OF_FOUR, ["west", "north"], 1),
        (TWO_OF_FOUR, ["west"], 1 / 2),
        (TWO_OF_FOUR, ["up", "down", "north", "south"], 0),  # beyond the two asked for
        (TWO_OF_FOUR, ["north", "north", "south"], 1),  # a repeated line takes no place
    ],
)
def test_found_of_needed(question: List, lines: list[str], score: float) -> None:
    assert question.mark(list(lines)).score == pytest.approx(score)


def test_the_reason_says_what_became_of_each_line() -> None:
    assert KINDS.mark(["pilots", "generals", "artillery commanders"]).why == "right"
    assert KINDS.mark(["pilots", "Pilots", "tanks"]).why == (
        "partly right; 1 of 3 found; 'Pilots' stands twice; 'tanks' is none of them; "
        "missing: 'generals', 'artillery commanders'"
    )
    assert KINDS.mark(["Russian generals", "generals"]).why == (
        "partly right; 1 of 3 found; 'generals' is 'Russian generals' once more; "
        "missing: 'artillery commanders', 'pilots'"
    )
    assert TWO_OF_FOUR.mark(["north", "sout"]).why == "right; 'sout' accepted with a typo (south)"
    assert TWO_OF_FOUR.mark(["a", "b", "north"]).why.startswith(
        "wrong; 0 of 2 found; 'a' is none of them; 'b' is none of them; 'north' is beyond the 2"
    )


def test_every_line_is_a_point_and_so_is_what_is_missing() -> None:
    points = KINDS.mark(["pilots", "tanks"]).points
    assert [(point.given, point.expected, point.right) for point in points] == [
        ("pilots", "pilots", True),
        ("tanks", "", False),
        ("", "generals", False),
        ("", "artillery commanders", False),
    ]


def test_what_the_learner_had_counted_is_one_of_them() -> None:
    grading = Grading(also={"": ("gunners",)})
    assert KINDS.mark(["gunners", "pilots"], grading=grading).score == pytest.approx(2 / 3)


def test_the_answer_next_to_it_is_no_typo() -> None:
    question = List(prompt="?", answers=("eastern", "western"))
    assert question.mark(["western", "eastern"]).score == 1
    assert question.mark(["weastern"]).score == 0  # one edit from either: it could be both


def test_lines_are_asked_until_there_are_enough() -> None:
    form = KINDS.ask(None, Random(1))
    assert form == Enumerate("Which three kinds?", 3)
    assert form.ask([]) == "1 of 3 (an empty line ends)"
    assert form.ask(["a"]) == "2 of 3 (an empty line ends)"
    assert form.ask(["a", ""]) is None
    assert form.ask(["a", "b", "c"]) is None
    assert form.read(["a", ""]) == ["a"]
    with pytest.raises(MisreadError, match="'A' already"):
        form.ask(["a", "A"])
    assert TWO_OF_FOUR.ask(None, Random(1)) == Enumerate("Name two", 2)


def made(*answers: str, need: int | None = None) -> List:
    return List(prompt="?", answers=answers, need=need)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (KINDS, []),
        (made(), [("E302", ("answers",))]),
        (made("a", "b", need=3), [("E331", ("need",))]),
        (made("a", "b", need=0), [("E331", ("need",))]),
        (made("a", "b | "), [("E301", ("answers", 1))]),
        (made("a | b", "c | B"), [("E303", ("answers", 1))]),
        (made("a | A", "b"), []),
        (made(r"a \| b"), []),
    ],
)
def test_findings(question: List, found: list[tuple[str, tuple[str | int, ...]]]) -> None:
    assert [(finding.rule.code, finding.path) for finding in question.findings()] == found


def test_answers_are_the_first_spellings() -> None:
    assert KINDS.right_answers() == ("generals", "artillery commanders", "pilots")
    assert made(r"a \| b").right_answers() == ("a | b",)
