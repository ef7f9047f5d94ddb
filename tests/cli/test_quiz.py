"""`quizapp quiz`: what its options ask for, and how it ends."""

from pathlib import Path
from typing import Any

import pytest

from quizapp.sessions.plan import Plan
from tests.cli.running import Shell
from tests.learner import Learner, learner_with_towns

QUIZ = ("quiz", "towns", "--plain")


@pytest.fixture
def learner(shell: Shell) -> Learner:
    return learner_with_towns(shell.folder)


def planned(learner: Learner) -> Plan:
    """Return the plan of the attempt that was begun last."""
    with learner.workspace() as workspace:
        return Plan.from_json(workspace.journal.attempts(limit=1)[0].settings)


def test_what_goes_without_saying(shell: Shell, learner: Learner) -> None:
    assert shell.run(*QUIZ).code == 0
    plan = planned(learner)
    assert 1 <= plan.seed < 1_000_000
    assert plan == Plan(
        decks=("towns",), length=10, seed=plan.seed, may_go_back=False, reviews=True
    )


@pytest.mark.parametrize(
    ("options", "changed"),
    [
        (["--limit", "2"], {"length": 2}),
        (["--all"], {"length": None}),
        (["--tag", "rivers", "--tag", "capitals"], {"tags": ("rivers", "capitals")}),
        (["--difficulty", "1", "--difficulty", "2"], {"difficulty": (1, 2)}),
        (["--only", "unseen"], {"only": "unseen"}),
        (["--seed", "0"], {"seed": 0}),
        (["--mode", "test"], {"mode": "test", "may_go_back": True}),
        (["--mode", "test", "--no-back"], {"mode": "test"}),
        (["--exam"], {"mode": "exam", "reviews": False}),
        (
            ["--exam", "--mode", "exam", "--back"],
            {"mode": "exam", "reviews": False, "may_go_back": True},
        ),
        (["--exam", "--reviews"], {"mode": "exam"}),
        (["--no-reviews"], {"reviews": False}),
        (["--time", "10m"], {"seconds": 600}),
        (["--question-time", "30s"], {"question_seconds": 30}),
        (["--pass", "62.5"], {"pass_percent": 62.5}),
        (["--marking", "all_or_nothing"], {"marking": "all_or_nothing"}),
        (["--confidence"], {"confidence": True}),
    ],
)
def test_each_option_changes_one_thing(
    shell: Shell, learner: Learner, options: list[str], changed: dict[str, Any]
) -> None:
    done = shell.run(*QUIZ, "--seed", "7", *options)
    assert done.code == 0
    usual = {"decks": ("towns",), "length": 10, "seed": 7, "may_go_back": False, "reviews": True}
    assert planned(learner).to_json() == Plan(**{**usual, **changed}).to_json()


@pytest.mark.usefixtures("learner")
def test_it_begins_by_saying_what_is_asked(shell: Shell) -> None:
    first = shell.run(*QUIZ, "--seed", "7", "--limit", "2", "--exam").out.splitlines()[0]
    assert first == "Towns and rivers: 2 questions, exam, seed 7"
    one = shell.run(*QUIZ, "--seed", "7", "--limit", "1").out.splitlines()[0]
    assert one == "Towns and rivers: 1 question, practice, seed 7"


@pytest.mark.usefixtures("learner")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["quiz", "--resume", "--retry"], "--resume and --retry say different things; give one"),
        (["quiz", "towns", "--exam", "--mode", "test"], "--exam and --mode say different things"),
        (["quiz"], "name a deck; 'quizapp decks' lists them"),
        (
            ["quiz", "--retry", "--plain"],
            "no quiz was finished yet; begin one with quizapp quiz DECK",
        ),
        (["quiz", "--resume", "--plain"], "no quiz was left half-way; begin one with quizapp quiz"),
        (["quiz", "towns"], "the app needs a terminal"),
        (["quiz", "--resume"], "the app needs a terminal"),
        (["quiz", "towns", "--plain", "--limit", "0"], "0 is not in the range x>=1"),
        (["quiz", "towns", "--plain", "--difficulty", "4"], "4 is not in the range 1<=x<=3"),
        (["quiz", "towns", "--plain", "--seed", "-1"], "-1 is not in the range x>=0"),
        (["quiz", "towns", "--plain", "--pass", "101"], "101.0 is not in the range 0<=x<=100"),
    ],
)
def test_what_makes_no_sense_is_answered_with_a_sentence(
    shell: Shell, arguments: list[str], said: str
) -> None:
    done = shell.run(*arguments)
    assert done.code == 2
    assert said in done.err


@pytest.mark.usefixtures("learner")
def test_what_was_missed_is_asked_again(shell: Shell) -> None:
    rivers = (*QUIZ, "--difficulty", "1", "--difficulty", "2", "--seed", "1")
    shell.run(*rivers, typed="seine\n1\nseine\n")
    again = shell.run("quiz", "--retry", "--plain")
    assert "Towns and rivers: 1 question, practice" in again.out
    assert "Which capitals lie on the Danube?" in again.out


@pytest.mark.usefixtures("learner")
def test_only_a_quiz_that_is_finished_is_saved_and_passed_or_not(
    shell: Shell, tmp_path: Path
) -> None:
    file = tmp_path / "result.md"
    one = (*QUIZ, "--difficulty", "1", "--pass", "50", "--save", file)
    left = shell.run(*one, typed="/quit\n")
    assert (left.code, file.exists()) == (0, False)
    assert "Left before the first answer." in left.out
    failed = shell.run(*one, typed="loire\n")
    assert failed.code == 1
    assert failed.out.endswith(f"Saved in {file}.\n")
    assert "Not passed" in file.read_text(encoding="utf-8")
    assert shell.run(*one, typed="seine\n").code == 0
    assert "Not passed" not in file.read_text(encoding="utf-8")
