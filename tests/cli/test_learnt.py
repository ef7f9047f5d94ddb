"""`quizapp stats`, `scores` and `accepted`: what came of the work."""

import pytest

from tests.cli.running import Shell
from tests.learner import learner_with_towns

RIVERS = """quizapp: 1
id: rivers
title: Rivers
questions:
  - {id: loire, type: short, prompt: Which river runs through Nantes?, answer: Loire}
  - {id: rhone, type: short, prompt: Which river runs through Arles?, answer: Rhone}
"""


@pytest.fixture
def learner(shell: Shell) -> Shell:
    """A shell whose learner met no card yet."""
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-02T12:00")
    learner_with_towns(shell.folder)
    return shell


def test_without_answers_each_says_how_to_begin(learner: Shell) -> None:
    assert learner.run("stats").out == "Nothing was answered yet; begin with: quizapp study\n"
    assert learner.run("scores").out == "No quiz was taken yet; begin one with: quizapp quiz DECK\n"
    assert learner.run("accepted").out == "No typed answer was counted as right by hand yet.\n"
    assert learner.run("scores", "--json").json == []
    assert learner.run("accepted", "--json").json == []


def test_stats_count_days_answers_and_what_comes(learner: Shell) -> None:
    learner.run("study", "--plain", "--limit", "2", typed="seine\n/easy\n1 2\n")
    learner.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-03T12:00")
    learner.run("study", "--plain", "--limit", "1", typed="1 2\n")
    done = learner.run("stats")
    assert done.code == 0
    assert "answers    3, in " in done.out
    assert "cards met  2\n" in done.out
    assert "days       2, 2 in a row\n" in done.out
    assert "recalled   not known yet" in done.out
    told = learner.run("stats", "--json").json
    assert (told["answers"], told["cards"], told["days"], told["streak"]) == (3, 2, 2, 2)
    assert len(told["forecast"]) == 14
    assert sum(told["forecast"]) <= 2


def test_scores_are_listed_newest_first(learner: Shell) -> None:
    learner.write("decks/rivers.yaml", RIVERS)
    learner.run("quiz", "rivers", "--plain", typed="Loire\nLoire\n")
    learner.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-03T12:00")
    learner.run("quiz", "rivers", "--plain", "--exam", typed="Loire\n/quit\n")
    second, first = learner.run("scores", "--json").json
    assert (second["mode"], first["mode"]) == ("exam", "practice")
    assert (first["deck"], first["percent"], bool(first["finished"])) == ("rivers", 50, True)
    assert learner.run("scores", "rivers", "--json").json == [second, first]
    assert learner.run("scores", "towns", "--json").json == []
    *_, newest, oldest = learner.run("scores").out.splitlines()
    assert (newest[:10], newest.endswith("left half-way")) == ("2026-03-03", True)
    assert (oldest[:10], oldest.endswith("1 of 2  50 %")) == ("2026-03-02", True)


def test_what_was_counted_by_hand_is_listed_for_the_author(learner: Shell) -> None:
    learner.write("decks/rivers.yaml", RIVERS)
    learner.run("study", "rivers", "--plain", typed="the great one\n/mine\n/quit\n")
    [row] = learner.run("accepted", "rivers", "--json").json
    key, right = row["card"], row["answers"][0]
    assert (key, right) in {("rivers/loire", "Loire"), ("rivers/rhone", "Rhone")}
    assert row["text"] == "the great one"
    assert learner.run("accepted").out == (
        f"{key}  {row['prompt']}\n  accepts {right}; you had counted: the great one\n"
    )
    assert learner.run("accepted", "towns", "--json").json == []
    learner.write(
        "decks/rivers.yaml", RIVERS.replace("id: loire", "id: a").replace("id: rhone", "id: b")
    )
    [row] = learner.run("accepted", "--json").json
    assert (row["prompt"], row["answers"]) == ("", []), "the question is gone"
