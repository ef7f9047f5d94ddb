"""The decks that ship, taken from beginning to end in plain mode."""

import os
import subprocess
import sys
from collections.abc import Iterator
from math import sqrt
from pathlib import Path

import pytest

from quizapp.places import Places
from quizapp.questions.marks import Verdict
from quizapp.questions.multiple import Multiple
from quizapp.questions.question import Question
from quizapp.sessions.plan import Mode, Plan
from quizapp.sessions.workspace import Workspace
from tests.decks.responder import first_option, right, take
from tests.decks.shipped import DECKS, deck, shipped
from tests.learner import NOON

IDS = [each.id for each in shipped()]
PICKED = ("choice", "multiple", "truefalse")
SEEDS = range(8)
WIDTH = 3.5
"""Standard deviations on either side; by chance a sound deck leaves the band once in 2,000 times."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    home = tmp_path_factory.mktemp("home")
    with Workspace.open(Places(home, (DECKS,)), lambda: NOON) as opened:
        yield opened


@pytest.mark.parametrize("name", IDS)
def test_right_answers_score_a_hundred(workspace: Workspace, name: str) -> None:
    plan = Plan.for_mode(Mode.PRACTICE, decks=(name,), seed=7)
    result, _ = take(workspace, plan, right)
    assert [line.item.key for line in result.lines if line.verdict is not Verdict.RIGHT] == []
    assert result.score.percent == 100
    assert len(result.lines) == len(deck(name).questions)


def test_the_command_takes_the_same_lines(workspace: Workspace, tmp_path: Path) -> None:
    _, typed = take(workspace, Plan.for_mode(Mode.PRACTICE, decks=("new-strains",), seed=3), right)
    start = [sys.executable, "-m", "quizapp", "--home", str(tmp_path), "--decks", str(DECKS)]
    done = subprocess.run(
        [*start, "quiz", "new-strains", "--plain", "--all", "--seed", "3"],
        input="".join(f"{line}\n" for line in typed),
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
        timeout=60,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    assert "(100 %)" in done.stdout


@pytest.mark.parametrize("name", IDS)
def test_the_first_option_scores_about_chance(workspace: Workspace, name: str) -> None:
    picked = [one for one in deck(name).questions if one.kind in PICKED]
    keys = tuple(f"{name}/{one.id}" for one in picked)
    # The scores of true and false come out alike under every seed, for "true" always stands first.
    fixed = sum(one.right_answers() == ("true",) for one in picked)
    chances = [chance(one) for one in picked if one.kind != "truefalse"]
    expected = fixed + sum(mean for mean, _ in chances)
    spread = sqrt(sum(variance for _, variance in chances))
    scores = []
    for seed in SEEDS:
        plan = Plan.for_mode(Mode.EXAM, decks=(name,), questions=keys, seed=seed)
        result, _ = take(workspace, plan, first_option)
        scores.append(sum(line.given.mark.score for line in result.lines if line.given))
    assert all(abs(score - expected) <= WIDTH * spread for score in scores), (expected, scores)
    average = sum(scores) / len(scores)
    assert abs(average - expected) <= WIDTH * spread / sqrt(len(SEEDS)), (expected, average)
    assert average / len(picked) < 0.4, "guessing is no way through"


@pytest.mark.parametrize("name", IDS)
def test_true_is_said_as_often_as_false(name: str) -> None:
    said = [
        one.right_answers() == ("true",) for one in deck(name).questions if one.kind == "truefalse"
    ]
    assert abs(said.count(True) - said.count(False)) <= 2


@pytest.mark.parametrize("name", IDS)
def test_a_deck_begins_with_an_easy_choice(name: str) -> None:
    first = deck(name).questions[0]
    assert (first.kind, first.difficulty) == ("choice", 1)


def chance(one: Question) -> tuple[float, float]:
    """Mean and variance of the score of one who ticks what stands first and nothing else."""
    rights = len(one.right_answers())
    options = rights + len(one.wrong_answers())
    hit = rights / options
    worth = 1 / rights if isinstance(one, Multiple) else 1
    return hit * worth, hit * (1 - hit) * worth**2
