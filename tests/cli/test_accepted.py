"""`quizapp accepted`: what a learner had counted as right, for the deck's author."""

import pytest

from quizapp.sessions import records
from tests.cli.running import Shell
from tests.learner import Learner, learner_with_towns


@pytest.fixture
def learner(shell: Shell) -> Learner:
    return learner_with_towns(shell.folder)


def count_as_right(learner: Learner, card: str, text: str) -> None:
    with learner.workspace() as workspace:
        workspace.journal.record_all([records.accepted(card, text)], at=workspace.now())


@pytest.mark.usefixtures("learner")
def test_where_nothing_was_counted_it_says_so(shell: Shell) -> None:
    assert shell.run("accepted").out == "No typed answer was counted as right by hand yet.\n"
    assert shell.run("accepted", "--json").json == []


def test_people_see_the_question_its_answers_and_what_was_typed(
    shell: Shell, learner: Learner
) -> None:
    count_as_right(learner, "towns/bern", "B\x1b[31m\xe4rn")
    done = shell.run("accepted")
    assert done.code == 0
    assert done.out.splitlines() == [
        "towns/bern  What is the capital of Switzerland called?",
        "  accepts Bern; you had counted: B[31m\xe4rn",
    ]


def test_what_was_counted_while_studying_is_listed(shell: Shell) -> None:
    shell.write(
        "decks/rivers.yaml",
        "quizapp: 1\nid: rivers\ntitle: Rivers\nquestions:\n"
        "  - {id: loire, type: short, prompt: Which river runs through Nantes?, answer: Loire}\n"
        "  - {id: rhone, type: truefalse, prompt: It runs through Arles., answer: true}\n",
    )
    shell.run("study", "rivers", "--plain", typed="the great one\n/mine\n/quit\n")
    assert shell.run("accepted", "rivers", "--json").json == [
        {
            "card": "rivers/loire",
            "prompt": "Which river runs through Nantes?",
            "answers": ["Loire"],
            "text": "the great one",
        }
    ]


def test_json_tells_of_one_deck_or_of_all(shell: Shell, learner: Learner) -> None:
    learner.write(
        "other.yaml",
        "quizapp: 1\nid: other\ntitle: T\nquestions: [{id: q, type: short, prompt: Which?, answer: A}]\n",
    )
    count_as_right(learner, "other/q", "An A")
    count_as_right(learner, "towns/gone", "who knows")
    of_towns = {"card": "towns/gone", "prompt": "", "answers": [], "text": "who knows"}
    of_other = {"card": "other/q", "prompt": "Which?", "answers": ["A"], "text": "An A"}
    assert shell.run("accepted", "--json").json == [of_other, of_towns]
    assert shell.run("accepted", "towns", "--json").json == [of_towns]
    assert shell.run("accepted", "no-such-deck").code == 2
