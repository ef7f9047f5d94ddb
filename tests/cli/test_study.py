"""`quizapp study`: how it begins and how it ends."""

import pytest

from tests.cli.running import Shell
from tests.learner import Learner, learner_with_towns


@pytest.fixture
def learner(shell: Shell) -> Learner:
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-02T12:00")
    return learner_with_towns(shell.folder)


@pytest.mark.usefixtures("learner")
def test_what_was_left_and_what_was_done_is_said_at_the_end(shell: Shell) -> None:
    done = shell.run("study", "--plain", typed="seine\n1\ntrue\n/quit\n")
    assert done.code == 0
    assert done.out.splitlines()[-4:] == [
        "",
        "Left with 6 cards to come. What you answered is kept.",
        "",
        "Studied 3: 2 right, 0 partly right, 1 wrong.",
    ]


@pytest.mark.usefixtures("learner")
def test_what_was_left_at_once_was_not_studied(shell: Shell) -> None:
    done = shell.run("study", "--plain", typed="/quit\n")
    assert done.out.splitlines()[-2:] == [
        "",
        "Left with 6 cards to come. What you answered is kept.",
    ]


@pytest.mark.usefixtures("learner")
def test_where_nothing_is_due_it_says_so(shell: Shell) -> None:
    done = shell.run("study", "--plain", "--tag", "mountains")
    assert done.out == (
        "Nothing was studied: no card is due, and there are no new ones for today.\n"
    )


def test_a_deck_with_errors_is_left_out_and_named(shell: Shell, learner: Learner) -> None:
    learner.write("broken.yaml", "quizapp: 1\ntitle: T\nquestions: []\n")
    named = "broken.yaml has errors and is left out; see: quizapp check"
    done = shell.run("study", "--plain", "--limit", "1", typed="seine\n")
    assert done.out.splitlines()[0] == named
    assert "Studied 1: 1 right, 0 partly right, 0 wrong." in done.out
    assert named not in shell.run("study", "towns", "--plain").out


@pytest.mark.usefixtures("learner")
def test_without_plain_it_needs_a_terminal(shell: Shell) -> None:
    done = shell.run("study")
    assert done.code == 2
    assert "the app needs a terminal" in done.err
    assert shell.run("study", "--plain", "--limit", "0").code == 2


@pytest.mark.usefixtures("learner")
def test_a_seed_fixes_the_order_of_options(shell: Shell) -> None:
    shown = {seed: shell.run("study", "--plain", "--seed", seed).out for seed in "abcdef"}
    assert shell.run("study", "--plain", "--seed", "a").out == shown["a"]
    assert len(set(shown.values())) > 1
