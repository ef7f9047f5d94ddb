"""How a response is read back: in the words of the learner, whatever its shape."""

import pytest

from quizapp.questions.forms import Response
from quizapp.questions.match import Match
from quizapp.questions.open import Open
from quizapp.questions.question import Question
from quizapp.questions.short import Short

SHORT = Short(prompt="Which?", answer="this")
MATCH = Match(prompt="Match.", pairs={"a": "x", "b": "y"})
OPEN = Open(prompt="Why?", rubric=("this",))

READ_BACK: list[tuple[Question, Response, str]] = [
    (SHORT, "that", "that"),
    (SHORT, "", ""),
    (SHORT, ["one", "two"], "one; two"),
    (SHORT, [], ""),
    (MATCH, {"a": "y", "b": ""}, "a = y; b = nothing"),
    (MATCH, {"a": "", "b": ""}, ""),
    (MATCH, {}, ""),
    (OPEN, {"": "A text.", "this": "yes"}, "A text."),
    (OPEN, {"": "", "this": "yes"}, ""),
    (OPEN, "from when it was of another type", ""),
]


@pytest.mark.parametrize(("question", "response", "words"), READ_BACK)
def test_a_response_is_read_back(question: Question, response: Response, words: str) -> None:
    assert question.in_words(response) == words


def test_a_pair_is_read_back_as_the_right_ones_are_told() -> None:
    assert MATCH.in_words({"a": "x", "b": "y"}) == "; ".join(MATCH.right_answers())
