from pathlib import Path
from random import Random

import pytest

from quizapp.decks.deck import Deck
from quizapp.questions.forms import Response
from quizapp.questions.list import List
from quizapp.questions.marks import AS_WRITTEN
from quizapp.questions.number import Number
from quizapp.questions.question import Question
from quizapp.questions.short import Short
from quizapp.sessions.judging import judge
from quizapp.sessions.stages import Asking, Item

SHORT = Short(id="town", prompt="Which town?", answer="Balashika", hint="Near Moscow.")
NUMBER = Number(id="mass", prompt="How heavy?", answer="5", unit="kg", hint="A cat.")
LIST = List(id="pair", prompt="Which two?", answers=("Rhine", "Rhone"), hint="Rivers.")


def hinted(question: Question) -> Asking:
    deck = Deck(path=Path("d.yaml"), id="d", title="D", questions=(question,))
    item = Item(deck=deck, question=question, part=None)
    return Asking(item=item, form=question.ask(None, Random(1)), since=0, hinted=True)


@pytest.mark.parametrize(
    ("question", "response", "why"),
    [
        (SHORT, "Balashika", "partly right; the answer is right, but the hint costs a third"),
        (
            SHORT,
            "Balashka",
            "partly right; 'Balashka' accepted with a typo (Balashika); the hint costs a third",
        ),
        (NUMBER, "5", "partly right; right number, unit missing; the hint costs a third"),
        (
            LIST,
            ["Rhine", ""],
            "partly right; 1 of 2 found; missing: 'Rhone'; the hint costs a third",
        ),
        (SHORT, "Paris", "wrong; it is 'Balashika'"),
    ],
)
def test_what_a_hint_costs_is_said_once_and_after_the_verdict(
    question: Question, response: Response, why: str
) -> None:
    assert judge(hinted(question), response, AS_WRITTEN, hint_costs=True).why == why


def test_where_hints_cost_nothing_the_reason_is_the_marks_own() -> None:
    assert judge(hinted(SHORT), "Balashika", AS_WRITTEN, hint_costs=False).why == "right"
