"""`quizapp scores`: every attempt with its score, newest first."""

import pytest

from tests.cli.running import Shell
from tests.learner import learner_with_towns

PAIR = """\
quizapp: 1
id: pair
title: A pair
questions:
  - {id: one, type: truefalse, prompt: It is so., answer: true, tags: [small]}
  - {id: two, type: truefalse, prompt: It is so as well., answer: true, points: 3}
"""


@pytest.fixture
def scored(shell: Shell) -> Shell:
    """Return a shell whose learner took one quiz to its end and left another half-way."""
    learner_with_towns(shell.folder).write("pair.yaml", PAIR)
    quiz = ("quiz", "pair", "--plain", "--seed", "1")
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-02T12:00+00:00")
    shell.run(*quiz, typed="true\ntrue\n")
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-03T09:05+00:00")
    shell.run(*quiz, "--exam", typed="false\n/quit\n")
    return shell


def test_before_the_first_quiz_it_says_how_to_begin(shell: Shell) -> None:
    learner_with_towns(shell.folder)
    done = shell.run("scores")
    assert done.out == "No quiz was taken yet; begin one with: quizapp quiz DECK\n"
    assert shell.run("scores", "--json").json == []


def test_people_see_the_newest_first(scored: Shell) -> None:
    done = scored.run("scores", "pair")
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0].split() == ["started", "(UTC)", "deck", "mode", "score", "percent"]
    left, finished = (line.split() for line in lines[1:])
    assert left[:4] == ["2026-03-03", "09:05", "pair", "exam"]
    assert left[4:6] == ["0", "of"]
    assert left[7:] == ["left", "half-way"]
    assert finished == ["2026-03-02", "12:00", "pair", "practice", "4", "of", "4", "100", "%"]


def test_json_holds_what_scripts_rely_on(scored: Shell) -> None:
    left, finished = scored.run("scores", "--json").json
    assert finished.pop("attempt") != left.pop("attempt")
    assert finished["finished"].startswith("2026-03-02T12:00:")
    del finished["finished"]
    assert finished == {
        "deck": "pair",
        "mode": "practice",
        "questions": 2,
        "started": "2026-03-02T12:00:00Z",
        "score": 4.0,
        "out_of": 4.0,
        "percent": 100.0,
        "by_tag": {"small": {"score": 1.0, "out_of": 1.0}},
    }
    assert left["finished"] is None


def test_another_deck_has_no_scores(scored: Shell) -> None:
    assert scored.run("scores", "towns", "--json").json == []
    assert scored.run("scores", "tows").code == 2


def test_moments_are_told_without_their_letters(scored: Shell) -> None:
    started = [line.split("  ")[0] for line in scored.run("scores").out.splitlines()[1:]]
    assert started == ["2026-03-03 09:05", "2026-03-02 12:00"]
