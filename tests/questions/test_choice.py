from random import Random

import pytest

from quizapp.questions.choice import Choice
from quizapp.questions.forms import Pick
from quizapp.questions.options import Distractor

TOWN = Choice(
    prompt="In which town?",
    answer="Balashikha",
    distractors=("Moscow", Distractor(text="Kyiv", feedback="That is in Ukraine.")),
)


def made(answer: str, *distractors: str | Distractor, shuffle: bool = True) -> Choice:
    return Choice(prompt="?", answer=answer, distractors=distractors, shuffle=shuffle)


def codes(question: Choice) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(finding.rule.code, finding.path) for finding in question.findings()]


def options(question: Choice, seed: int = 1) -> tuple[str, ...]:
    form = question.ask(None, Random(seed))
    assert isinstance(form, Pick)
    return form.options


def test_all_options_are_shown_in_an_order_that_the_seed_gives() -> None:
    assert sorted(options(TOWN)) == ["Balashikha", "Kyiv", "Moscow"]
    assert len({options(TOWN, seed) for seed in range(60)}) == 6


@pytest.mark.parametrize(
    ("answer", "distractors", "shown"),
    [
        ("10", ("9", "100", "2"), ("2", "9", "10", "100")),
        ("1,500", ("900", "20,000"), ("900", "1,500", "20,000")),
        ("6.8 million", ("4 million", "10 million"), ("4 million", "6.8 million", "10 million")),
        ("Moscow", ("Kyiv", "balashikha"), ("balashikha", "Kyiv", "Moscow")),
    ],
)
def test_unshuffled_options_stand_in_their_natural_order(
    answer: str, distractors: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    assert options(made(answer, *distractors, shuffle=False)) == shown


def test_the_answer_is_right_and_all_else_is_wrong() -> None:
    assert TOWN.mark("Balashikha").why == "right"
    assert TOWN.mark(" balashikha ").score == 1
    assert TOWN.mark("Moscow").why == "wrong; 'Moscow' is not it; it is 'Balashikha'"
    assert TOWN.mark("").why == "wrong; nothing was chosen; it is 'Balashikha'"
    assert TOWN.mark("Balashika").score == 0


def test_feedback_on_a_distractor_is_in_the_reason() -> None:
    mark = TOWN.mark("Kyiv")
    assert mark.why == "wrong; That is in Ukraine; it is 'Balashikha'"
    assert mark.points[0].note == "That is in Ukraine."
    assert mark.points[0].given == "Kyiv"
    assert mark.points[0].expected == "Balashikha"


def test_options_that_differ_in_capitals_alone_are_told_apart() -> None:
    question = made("Polish", "polish")
    assert question.mark("Polish").score == 1
    assert question.mark("polish").score == 0


def test_texts_stay_as_their_author_wrote_them() -> None:
    question = made("  C ", "C++", " C# ")
    assert set(options(question)) == {"  C ", "C++", " C# "}
    assert question.mark("  C ").score == 1


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (TOWN, []),
        (made("a"), [("E302", ("distractors",))]),
        (made("a", "b", "  "), [("E301", ("distractors", 1))]),
        (made(" ", "b"), [("E301", ("answer",))]),
        (made("Here", "There", "here "), [("E304", ("distractors", 1))]),
        (made("a", "b", "c", "B"), [("E303", ("distractors", 2))]),
        (made("a", "b", Distractor(text="b")), [("E303", ("distractors", 1, "text"))]),
        (made("its", "it's"), [("W301", ("distractors", 0))]),
        (made("a", "resume", "résumé"), [("W301", ("distractors", 1))]),
        (made("?", "!"), []),
        (made("C", "C++", "C#"), []),
        (made("-5", "5"), []),
        (made("1.5", "15"), []),
    ],
)
def test_findings(question: Choice, found: list[tuple[str, tuple[str | int, ...]]]) -> None:
    assert codes(question) == found
