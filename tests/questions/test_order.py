from random import Random

import pytest

from quizapp.questions.forms import MisreadError
from quizapp.questions.marks import Grading
from quizapp.questions.order import Arrange, Order

FIVE = Order(prompt="Earliest first", items=tuple("abcde"))
TWO = Order(prompt="?", items=("a", "b"))


@pytest.mark.parametrize(
    ("response", "score"),
    [
        ("abcde", 1),
        ("edcba", 0),
        ("bacde", 3 / 4),  # two neighbours swapped
        ("abced", 3 / 4),
        ("bcdea", 3 / 4),  # the first put last
        ("eabcd", 3 / 4),
        ("acbed", 2 / 4),
        ("cbaed", 1 / 4),
        ("badce", 2 / 4),
        ("", 0),
        ("ab", 1 / 4),  # c, d and e left out
        ("bcde", 3 / 4),
        ("abcd", 3 / 4),
        ("ace", 0),  # no two neighbours
        ("xabcde", 1),  # what is no item does not count
    ],
)
def test_neighbours_in_their_relative_order(response: str, score: float) -> None:
    assert FIVE.mark(list(response)).score == pytest.approx(score)


def test_two_items_are_right_or_wrong() -> None:
    assert TWO.mark(["a", "b"]).score == 1
    assert TWO.mark(["b", "a"]).score == 0


def test_the_reason_goes_item_by_item() -> None:
    mark = FIVE.mark(list("badce"))
    assert mark.why == (
        "partly right; 2 of 4 neighbours in order; 'a' comes before 'b', 'c' comes before 'd'"
    )
    assert [(point.label, point.given, point.expected, point.right) for point in mark.points] == [
        ("1", "b", "a", False),
        ("2", "a", "b", False),
        ("3", "d", "c", False),
        ("4", "c", "d", False),
        ("5", "e", "e", True),
    ]
    assert FIVE.mark(list("abcde")).why == "right"
    assert TWO.mark([]).why == "wrong; nothing was given; 'a' comes before 'b'"


def test_a_quiz_may_want_the_whole_order() -> None:
    assert FIVE.mark(list("bacde"), grading=Grading(marking="all_or_nothing")).score == 0


def test_items_start_out_of_order() -> None:
    for seed in range(200):
        form = FIVE.ask(None, Random(seed))
        assert isinstance(form, Arrange)
        assert sorted(form.items) == list("abcde")
        assert form.items != FIVE.items


def test_two_items_start_in_either_order() -> None:
    starts = {TWO.ask(None, Random(seed)) for seed in range(50)}
    assert starts == {Arrange("?", ("a", "b")), Arrange("?", ("b", "a"))}


def test_one_line_names_the_order() -> None:
    form = Arrange("?", ("x", "y", "z"))
    assert form.lines() == ("1  x", "2  y", "3  z")
    assert form.ask([]) == "the numbers in the right order, such as 3 2 1"
    assert form.read(["3 1 2"]) == ["z", "x", "y"]
    assert form.read(["3, 1, 2"]) == ["z", "x", "y"]
    assert form.read(["z > x > y"]) == ["z", "x", "y"]
    assert form.read([""]) == []
    for line in ("3 1", "1 1 2", "1 2 3 3"):
        with pytest.raises(MisreadError, match="each number from 1 to 3 once"):
            form.ask([line])
    with pytest.raises(MisreadError, match="from 1 to 3"):
        form.ask(["4 1 2"])


def test_another_order_is_another_answer() -> None:
    assert FIVE.fingerprint() != Order(prompt="Earliest first", items=tuple("bacde")).fingerprint()


@pytest.mark.parametrize(
    ("items", "found"),
    [
        (("a",), [("E302", ("items",))]),
        ((), [("E302", ("items",))]),
        (("a", "b", "A "), [("E303", ("items", 2))]),
        (("a", ""), [("E301", ("items", 1))]),
        (("the end", "end"), [("W301", ("items", 1))]),
    ],
)
def test_findings(items: tuple[str, ...], found: list[tuple[str, tuple[str | int, ...]]]) -> None:
    question = Order(prompt="?", items=items)
    assert [(finding.rule.code, finding.path) for finding in question.findings()] == found
