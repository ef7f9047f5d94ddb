"""Plain mode as a script uses it: lines in, lines out, everything kept."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.learner import Learner, learner_with_towns

RIGHT = {
    "Which river runs through Paris?": ["seine"],
    "Which capitals lie on the Danube?": ["Vienna; Budapest"],
    "Oslo is the capital of Norway.": ["true"],
    "What is the capital of Switzerland called?": ["berne"],
    "The Rhine passes": ["Basel", "Köln"],
    "Which river runs through Zaragoza?": ["", "y"],
}
"""What to type for each question of the towns, line by line."""

NOW = "2026-03-02T12:00"


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return learner_with_towns(tmp_path)


def command(learner: Learner, *arguments: str) -> list[str]:
    places = learner.places
    start = [sys.executable, "-m", "quizapp", "--home", str(places.home)]
    return [*start, "--decks", str(places.decks[0]), *arguments]


def quizapp(
    learner: Learner, *arguments: str, typed: str = "", now: str = NOW
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(learner, *arguments),
        input=typed,
        capture_output=True,
        text=True,
        env={**os.environ, "QUIZAPP_NOW": now, "PYTHONUTF8": "1"},
        check=False,
        timeout=60,
    )


def answers(learner: Learner, *arguments: str) -> list[str]:
    """Return the right lines for this quiz, found by looking at one question after the other."""
    lines: list[str] = []
    for _ in RIGHT:
        shown = quizapp(learner, *arguments, typed="".join(f"{line}\n" for line in lines)).stdout
        last = re.split(r"^\d of \d$", shown, flags=re.MULTILINE)[-1]
        found = [typed for prompt, typed in RIGHT.items() if prompt in last]
        assert len(found) == 1, last
        lines += found[0]
    return lines


QUIZ = ("quiz", "towns", "--plain", "--seed", "1", "--all")


def test_right_answers_score_a_hundred(learner: Learner) -> None:
    typed = "".join(f"{line}\n" for line in answers(learner, *QUIZ))
    done = quizapp(learner, *QUIZ, typed=typed)
    assert done.returncode == 0
    assert "Score: 7 of 7 (100 %)" in done.stdout
    [newest, *left] = json.loads(quizapp(learner, "scores", "--json").stdout)
    assert newest["percent"] == 100
    assert newest["finished"]
    assert all(row["finished"] is None for row in left)


def test_what_was_answered_comes_back_on_its_day(learner: Learner) -> None:
    typed = "seine\n/easy\n"
    first = quizapp(learner, "study", "towns", "--plain", "--limit", "2", typed=typed)
    assert "✓ right" in first.stdout
    decks = json.loads(quizapp(learner, "decks", "--json").stdout)
    assert [(deck["new"], deck["due"]) for deck in decks] == [(6, 0)]
    state = None
    with learner.desk() as desk:
        state = desk.journal.state("towns/seine")
        assert state is not None
        wait = state.due_day - state.last_day
    assert wait >= 1
    for days, due in ((wait - 1, 0), (wait, 1)):
        now = f"2026-03-{2 + days:02}T12:00"
        [deck] = json.loads(quizapp(learner, "decks", "--json", now=now).stdout)
        assert deck["due"] == due


def test_the_input_may_end_anywhere(learner: Learner) -> None:
    lines = answers(learner, *QUIZ)
    for count in range(len(lines)):
        done = quizapp(learner, *QUIZ, typed="".join(f"{line}\n" for line in lines[:count]))
        assert done.returncode == 0
        assert done.stderr == ""
        assert "Left" in done.stdout


def test_a_quiz_that_was_left_goes_on(learner: Learner) -> None:
    lines = answers(learner, *QUIZ)
    first = 2 if lines[0] in {"", "Basel"} else 1
    quizapp(learner, *QUIZ, typed="".join(f"{line}\n" for line in lines[:first]))
    rest = "".join(f"{line}\n" for line in lines[first:])
    done = quizapp(learner, "quiz", "--resume", "--plain", typed=rest)
    assert "2 of 6" in done.stdout
    assert "1 of 6" not in done.stdout
    assert "(100 %)" in done.stdout


def test_a_line_that_is_no_answer_is_asked_for_again(learner: Learner) -> None:
    done = quizapp(learner, "study", "--plain", "--limit", "1", typed="9\nfour\nseine\n")
    assert done.stdout.count("type a number from 1 to 4") == 2
    assert "✓ right" in done.stdout


def test_commands_undo_hint_source_and_rating(learner: Learner) -> None:
    typed = "loire\n/undo\n/hint\n/source\nseine\n/good\n/nonsense\n/quit\n"
    done = quizapp(learner, "study", "--plain", typed=typed)
    assert "The Loire runs through Orleans." in done.stdout
    assert "Hint: It ends in the Channel." in done.stdout
    assert "[1] Paris lies on the Seine." in done.stdout
    assert "There is no command /nonsense." in done.stdout
    with learner.desk() as desk:
        [review] = desk.journal.history("towns/seine")
        assert review.rating.name == "GOOD"


def test_an_exam_that_is_not_passed_leaves_with_one(learner: Learner) -> None:
    lines = answers(learner, *QUIZ)
    exam = ("quiz", "towns", "--plain", "--seed", "1", "--all", "--exam", "--pass", "70")
    wrong = "4\n0\nfalse\nparis\nx\nx\n\nn\n" * 3
    failed = quizapp(learner, *exam, typed=wrong + "1\n" * 20)
    assert failed.returncode == 1
    assert "Not passed" in failed.stdout
    assert "✓ right" not in failed.stdout.partition("Score:")[0], "marks come at the end"
    passed = quizapp(learner, *exam, typed="".join(f"{line}\n" for line in lines))
    assert passed.returncode == 0
    assert "Passed (pass mark 70 %)" in passed.stdout


@pytest.mark.parametrize("ending", ["md", "json", "svg"])
def test_a_result_is_saved(learner: Learner, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"result.{ending}"
    typed = "".join(f"{line}\n" for line in answers(learner, *QUIZ))
    done = quizapp(learner, *QUIZ, "--save", str(file), typed=typed)
    assert f"Saved in {file}." in done.stdout
    text = file.read_text(encoding="utf-8")
    assert "100" in text
    if ending == "json":
        assert json.loads(text)["questions"][0]["score"] == 1


def test_a_kill_loses_nothing_that_was_marked(learner: Learner) -> None:
    program = subprocess.Popen(
        command(learner, "study", "--plain"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "QUIZAPP_NOW": NOW, "PYTHONUTF8": "1"},
    )
    assert program.stdin
    assert program.stdout
    program.stdin.write(b"seine\n")
    program.stdin.flush()
    shown = b""
    while b"right;" not in shown and b"right\n" not in shown:
        read = os.read(program.stdout.fileno(), 4096)
        assert read, shown
        shown += read
    program.kill()
    program.wait()
    program.stdin.close()
    program.stdout.close()
    with learner.desk() as desk:
        state = desk.journal.state("towns/seine")
        assert state is not None
        assert state.reviews == 1


def test_wrong_calls_are_answered_with_a_sentence(learner: Learner) -> None:
    for arguments, said in {
        ("quiz", "--plain"): "name a deck",
        ("quiz", "town", "--plain"): "did you mean 'towns'?",
        ("quiz", "towns", "--plain", "--tag", "seas"): "no question fits",
        ("quiz", "towns", "--plain", "--time", "soon"): "write it like 90s, 10m or 2h",
        ("quiz", "--resume", "--plain"): "no quiz was left half-way",
        ("stuudy",): "did you mean 'study'?",
        ("study",): "--plain",
    }.items():
        done = quizapp(learner, *arguments)
        assert done.returncode == 2, arguments
        assert said in done.stderr, arguments
        assert "Traceback" not in done.stderr


def test_escapes_in_a_deck_do_not_reach_the_terminal(learner: Learner) -> None:
    typed = "\x1b]52;c;aGk=\x07seine\n"
    done = quizapp(learner, "study", "--plain", "--limit", "1", typed=typed)
    assert "\x1b" not in done.stdout
