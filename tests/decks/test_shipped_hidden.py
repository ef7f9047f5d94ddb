"""No prompt of a deck that ships tells the answer to another question of the same deck.

What a learner sees before answering is the prompt (the front and back of a flashcard, the lefts of a
match). It gives an answer away where it holds all of the answer's words beside a good part of what
the other question asks by. Options may name what is asked elsewhere: they do not say which is right.
"""

import pytest

from quizapp.questions.flashcard import Flashcard
from quizapp.questions.match import Match
from quizapp.questions.question import Question
from tests.decks.shipped import deck, shipped, words

TELLING = 0.3
"""Share of the words that ask for an answer which, beside it in another prompt, tell it."""

JUDGED = ("truefalse", "open", "match", "order")
"""Types whose answers are judgements, sentences or pairings that no single prompt can hold."""

FAIR = {
    ("balashikha", "on-behalf", "talks-stalled"): "Russia and Ukraine, not Russia and the US",
    ("balashikha", "tracked-officers", "second-in-four"): "one who died, not all who are tracked",
    ("targeted-killings", "shot-dead", "shootings-and-places"): "who died and where, not how",
    ("targeted-killings", "shot-dead", "victims-and-roles"): "who died, not how",
}
"""Deck, question, and the one whose prompt holds its answer all the same, with the reason."""

COMMON = frozenset(
    """
    a about according after all among an and another any are article articles as at be been being
    both but by can could did do does first for from had has have he her him himself his how in into
    is it its itself more most name named names no nor not of on one only or other out over own put
    said say says second she so some such than that the their them these they third this those three
    to two up was were what when where which while who whom whose why will with within word words
    would
    """.split()  # noqa: SIM905 - prose is easier to keep as prose
)


@pytest.mark.parametrize("name", [each.id for each in shipped()])
def test_no_prompt_tells_the_answer_to_another(name: str) -> None:
    asked = deck(name).questions
    shown = {one.id: telling(before_answering(one)) for one in asked}
    found = {
        (name, one.id, other.id)
        for one in asked
        if one.kind not in JUDGED
        for answer in one.right_answers()
        for other in asked
        if other is not one and gives_away(answer, one, shown[other.id])
    }
    assert found == {pair for pair in FAIR if pair[0] == name}


def test_a_giveaway_is_found() -> None:
    one = deck("targeted-killings").questions
    city = next(each for each in one if each.id == "tatarsky-city")
    assert gives_away(
        "St. Petersburg", city, telling("Who killed Vladlen Tatarsky, in Petersburg?")
    )
    assert not gives_away("St. Petersburg", city, telling("In which city was Dugina killed?"))
    assert not gives_away("St. Petersburg", city, telling("Which paper is read in St. Petersburg?"))


def gives_away(answer: str, one: Question, shown: set[str]) -> bool:
    held = telling(answer)
    by = telling(one.heading) - held
    return bool(held) and held <= shown and len(by & shown) >= TELLING * len(by)


def before_answering(one: Question) -> str:
    if isinstance(one, Flashcard):
        return f"{one.front} {one.back}"
    if isinstance(one, Match):
        return " ".join((one.prompt, *one.pairs))
    return one.heading


def telling(text: str) -> set[str]:
    """The words that tell something, each cut to where its endings begin."""
    said = (word.removesuffix("'s") for word in words(text))
    return {word[:6] for word in said if word not in COMMON and (len(word) > 2 or word.isdigit())}
