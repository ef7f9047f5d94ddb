"""`quizapp stats`: what came of the work, for people and for scripts."""

import pytest

from tests.cli.running import Shell
from tests.learner import Learner, learner_with_towns

RIGHT = "seine\n"
WRONG = "loire\n"
EASY = "/easy\n"


@pytest.fixture
def learner(shell: Shell) -> Learner:
    return learner_with_towns(shell.folder)


def study(shell: Shell, typed: str, when: str) -> None:
    """Answer what is asked first at that moment; a rating is taken with the next question."""
    shell.monkeypatch.setenv("QUIZAPP_NOW", when)
    shell.run("study", "--plain", "--limit", "2", typed=typed)


@pytest.mark.usefixtures("learner")
def test_before_the_first_answer_it_says_how_to_begin(shell: Shell) -> None:
    assert shell.run("stats").out == "Nothing was answered yet; begin with: quizapp study\n"
    assert shell.run("stats", "--json").json["answers"] == 0


@pytest.mark.usefixtures("learner")
def test_people_read_it_line_by_line(shell: Shell) -> None:
    study(shell, RIGHT, "2026-03-02T12:00")
    done = shell.run("stats")
    assert done.code == 0
    assert done.out.splitlines() == [
        "answers    1, in 0 min",
        "cards met  1",
        "days       1, 1 in a row",
        "recalled   not known yet: no learnt card has come back",
        "to come    1" + "  0" * 13,
        "           cards on each of the next 14 days, today first",
    ]


@pytest.mark.usefixtures("learner")
def test_what_was_recalled_is_a_share_of_the_learnt_cards_that_came_back(shell: Shell) -> None:
    study(shell, RIGHT + EASY, "2026-03-02T12:00")
    study(shell, WRONG, "2026-04-02T12:00")
    out = shell.run("stats").out
    assert "days       2, 1 in a row" in out
    assert "recalled   0% of 1 reviews in 30 days" in out
    told = shell.run("stats", "--json").json
    assert (told["retention"], told["retention_reviews"]) == (0.0, 1)


@pytest.mark.usefixtures("learner")
def test_json_holds_what_scripts_rely_on(shell: Shell) -> None:
    study(shell, RIGHT, "2026-03-02T12:00")
    assert shell.run("stats", "--json").json == {
        "answers": 1,
        "cards": 1,
        "days": 1,
        "streak": 1,
        "minutes": 0,
        "retention": None,
        "retention_reviews": 0,
        "forecast": [1, *[0] * 13],
    }
