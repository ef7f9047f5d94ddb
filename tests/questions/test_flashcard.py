from random import Random

from quizapp.questions.flashcard import Flashcard
from quizapp.questions.forms import Reveal
from quizapp.questions.marks import Grading

CARD = Flashcard(id="capital", front="France", back="Paris")
TWO_WAY = Flashcard(id="capital", front="France", back="Paris", both_ways=True)


def codes(question: Flashcard) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(finding.rule.code, finding.path) for finding in question.findings()]


def test_a_flashcard_is_one_card_or_two() -> None:
    assert [card.key for card in CARD.cards("geo")] == ["geo/capital"]
    assert [card.key for card in TWO_WAY.cards("geo")] == ["geo/capital", "geo/capital#back"]


def test_the_back_is_asked_from_the_front_and_the_front_from_the_back() -> None:
    assert TWO_WAY.ask(None, Random(1)) == Reveal("France", "Paris")
    assert TWO_WAY.ask("", Random(1)) == Reveal("France", "Paris")
    assert TWO_WAY.ask("back", Random(1)) == Reveal("Paris", "France")


def test_the_learner_judges() -> None:
    assert [CARD.mark(word).score for word in ("yes", "partly", "no", "", "maybe")] == [
        1, 0.5, 0, 0, 0,
    ]  # fmt: skip
    assert CARD.mark("partly").why == "partly right; you knew a part of it"
    assert CARD.mark("partly", grading=Grading(marking="all_or_nothing")).score == 0


def test_the_mark_says_which_side_was_asked() -> None:
    assert CARD.mark("yes").parts == {}
    assert TWO_WAY.mark("partly", "back").parts == {"back": 0.5}
    assert TWO_WAY.mark("partly", "back").points[0].expected == "France"
    assert TWO_WAY.mark("yes").parts == {"": 1}


def test_sides_need_content() -> None:
    assert codes(CARD) == []
    assert codes(Flashcard(front=" ", back="x")) == [("E301", ("front",))]
    assert codes(Flashcard(front="Hotel", back="hotel")) == []
