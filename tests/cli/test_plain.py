"""Plain mode as a script uses it: lines in, lines out, everything kept."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Shell
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
def learner(shell: Shell) -> Learner:
    shell.monkeypatch.setenv("QUIZAPP_NOW", NOW)
    return learner_with_towns(shell.folder)


def answers(shell: Shell, *arguments: str) -> list[str]:
    """Return the right lines for this quiz, found by looking at one question after the other."""
    lines: list[str] = []
    for _ in RIGHT:
        shown = shell.run(*arguments, typed="".join(f"{line}\n" for line in lines)).out
        last = re.split(r"^\d of \d$", shown, flags=re.MULTILINE)[-1]
        found = [typed for prompt, typed in RIGHT.items() if prompt in last]
        assert len(found) == 1, last
        lines += found[0]
    return lines


QUIZ = ("quiz", "towns", "--plain", "--seed", "1", "--all")


@pytest.mark.usefixtures("learner")
def test_right_answers_score_a_hundred(shell: Shell) -> None:
    typed = "".join(f"{line}\n" for line in answers(shell, *QUIZ))
    done = shell.run(*QUIZ, typed=typed)
    assert done.code == 0
    assert "Score: 7 of 7 (100 %)" in done.out
    [newest, *left] = shell.run("scores", "--json").json
    assert newest["percent"] == 100
    assert newest["finished"]
    assert all(row["finished"] is None for row in left)


def test_what_was_answered_comes_back_on_its_day(shell: Shell, learner: Learner) -> None:
    typed = "seine\n/easy\n"
    first = shell.run("study", "towns", "--plain", "--limit", "2", typed=typed)
    assert "✓ right" in first.out
    decks = shell.run("decks", "--json").json
    assert [(deck["new"], deck["due"]) for deck in decks] == [(6, 0)]
    state = None
    with learner.workspace() as workspace:
        state = workspace.journal.state("towns/seine")
        assert state is not None
        wait = state.due_day - state.last_day
    assert wait >= 1
    for days, due in ((wait - 1, 0), (wait, 1)):
        now = f"2026-03-{2 + days:02}T12:00"
        shell.monkeypatch.setenv("QUIZAPP_NOW", now)
        [deck] = shell.run("decks", "--json").json
        assert deck["due"] == due


@pytest.mark.usefixtures("learner")
def test_the_input_may_end_anywhere(shell: Shell) -> None:
    lines = answers(shell, *QUIZ)
    for count in range(len(lines)):
        done = shell.run(*QUIZ, typed="".join(f"{line}\n" for line in lines[:count]))
        assert done.code == 0
        assert done.err == ""
        assert "Left" in done.out


@pytest.mark.usefixtures("learner")
def test_a_quiz_that_was_left_goes_on(shell: Shell) -> None:
    lines = answers(shell, *QUIZ)
    first = 2 if lines[0] in {"", "Basel"} else 1
    shell.run(*QUIZ, typed="".join(f"{line}\n" for line in lines[:first]))
    rest = "".join(f"{line}\n" for line in lines[first:])
    done = shell.run("quiz", "--resume", "--plain", typed=rest)
    assert "2 of 6" in done.out
    assert "1 of 6" not in done.out
    assert "(100 %)" in done.out


@pytest.mark.usefixtures("learner")
def test_a_line_that_is_no_answer_is_asked_for_again(shell: Shell) -> None:
    done = shell.run("study", "--plain", "--limit", "1", typed="9\nfour\nseine\n")
    assert done.out.count("type a number from 1 to 4") == 2
    assert "✓ right" in done.out


def test_commands_undo_hint_source_and_rating(shell: Shell, learner: Learner) -> None:
    typed = "loire\n/undo\n/hint\n/source\nseine\n/good\n/nonsense\n/quit\n"
    done = shell.run("study", "--plain", typed=typed)
    assert "The Loire runs through Orleans." in done.out
    assert "Hint: It ends in the Channel." in done.out
    assert "[1] Paris lies on the Seine." in done.out
    assert "There is no command /nonsense." in done.out
    with learner.workspace() as workspace:
        [review] = workspace.journal.history("towns/seine")
        assert review.rating.name == "GOOD"


def test_a_command_may_be_followed_by_words(shell: Shell, learner: Learner) -> None:
    typed = "/flag typo in the prompt\n/flag\nsecond reason\n/flag\n\n/undo\n/undo now\n/quit\n"
    done = shell.run("study", "--plain", typed=typed)
    assert done.out.count("Flagged: what you say is kept with the question.") == 2
    assert "What is wrong with this question?" in done.out
    assert "Left as it was." in done.out, "an empty line flags nothing"
    assert "Taken back: the flag." in done.out
    assert "Nothing belongs behind /undo; nothing was done." in done.out
    with learner.workspace() as workspace:
        assert [flag.text for flag in workspace.journal.flags("towns/seine")] == [
            "typo in the prompt"
        ]


@pytest.mark.usefixtures("learner")
def test_what_does_nothing_is_said_and_nothing_else(shell: Shell) -> None:
    """A flag leaves the question as it stands, and yet something was done."""
    done = shell.run("study", "--plain", typed="/undo\n/flag a typo\n/quit\n")
    assert done.out.count("That does nothing here.") == 1


def test_undo_takes_back_what_a_session_did_when_it_is_over(shell: Shell, learner: Learner) -> None:
    shell.run("study", "--plain", "--limit", "1", typed="seine\n")
    done = shell.run("undo")
    assert done.out == "Taken back: the answer: Which river runs through Paris?\n"
    with learner.workspace() as workspace:
        assert workspace.journal.history("towns/seine") == []
    again = shell.run("undo")
    assert (again.code, again.out) == (2, "")
    assert "nothing was done today that could be taken back" in again.err


@pytest.mark.usefixtures("learner")
def test_an_exam_that_is_not_passed_leaves_with_one(shell: Shell) -> None:
    lines = answers(shell, *QUIZ)
    exam = ("quiz", "towns", "--plain", "--seed", "1", "--all", "--exam", "--pass", "70")
    wrong = "4\n0\nfalse\nparis\nx\nx\n\nn\n" * 3
    failed = shell.run(*exam, typed=wrong + "1\n" * 20)
    assert failed.code == 1
    assert "Not passed" in failed.out
    assert "✓ right" not in failed.out.partition("Score:")[0], "marks come at the end"
    passed = shell.run(*exam, typed="".join(f"{line}\n" for line in lines))
    assert passed.code == 0
    assert "Passed (pass mark 70 %)" in passed.out


@pytest.mark.parametrize("ending", ["md", "json", "svg"])
@pytest.mark.usefixtures("learner")
def test_a_result_is_saved(shell: Shell, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"result.{ending}"
    typed = "".join(f"{line}\n" for line in answers(shell, *QUIZ))
    done = shell.run(*QUIZ, "--save", str(file), typed=typed)
    assert f"Saved in {file}." in done.out
    text = file.read_text(encoding="utf-8")
    assert "100" in text
    if ending == "json":
        assert json.loads(text)["questions"][0]["score"] == 1


def test_a_kill_loses_nothing_that_was_marked(learner: Learner) -> None:
    program = subprocess.Popen(
        [
            *(sys.executable, "-m", "quizapp", "--home", str(learner.places.home)),
            *("--decks", str(learner.places.decks[0]), "study", "--plain"),
        ],
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
    with learner.workspace() as workspace:
        state = workspace.journal.state("towns/seine")
        assert state is not None
        assert state.reviews == 1


@pytest.mark.usefixtures("learner")
def test_wrong_calls_are_answered_with_a_sentence(shell: Shell) -> None:
    for arguments, said in {
        ("quiz", "--plain"): "name a deck",
        ("quiz", "town", "--plain"): "did you mean 'towns'?",
        ("quiz", "towns", "--plain", "--tag", "seas"): "no question fits",
        ("quiz", "towns", "--plain", "--time", "soon"): "write it like 90s, 10m or 2h",
        ("quiz", "--resume", "--plain"): "no quiz was left half-way",
        ("stuudy",): "did you mean 'study'?",
        ("study",): "--plain",
    }.items():
        done = shell.run(*arguments)
        assert done.code == 2, arguments
        assert said in done.err, arguments
        assert "Traceback" not in done.err


@pytest.mark.usefixtures("learner")
def test_escapes_in_a_deck_do_not_reach_the_terminal(shell: Shell) -> None:
    typed = "\x1b]52;c;aGk=\x07seine\n"
    done = shell.run("study", "--plain", "--limit", "1", typed=typed)
    assert "\x1b" not in done.out


@pytest.mark.usefixtures("learner")
def test_a_typo_is_shown_letter_by_letter(shell: Shell) -> None:
    typed = "/skip\n" * 4 + "Bassel\n"
    done = shell.run("study", "--plain", typed=typed)
    assert "accepted with a typo" in done.out
    assert "letter by letter: Bas[-s]el" in done.out


@pytest.mark.usefixtures("learner")
def test_a_deck_outside_the_folders_is_taken_by_its_path(shell: Shell) -> None:
    text = "quizapp: 1\nid: far\ntitle: Far\nquestions:\n"
    text += "  - {id: q, type: truefalse, prompt: Water is wet., answer: true}\n"
    deck = shell.write("elsewhere/far.yaml", text)
    done = shell.run("quiz", deck, "--plain", typed="1\n")
    assert "Score: 1 of 1" in done.out
    assert "Far and Towns" in shell.run("quiz", deck, "towns", "--plain", "--all").out
    assert "Studied 1: 1 right" in shell.run("study", deck, "--plain", typed="true\n").out


@pytest.mark.usefixtures("learner")
def test_confidence_is_asked_for_again_and_can_be_left(shell: Shell) -> None:
    quiz = ("quiz", "towns", "--plain", "--tag", "rivers", "--limit", "1", "--seed", "7")
    [lines] = [RIGHT[prompt] for prompt in RIGHT if prompt in shell.run(*quiz).out]
    typed = "".join(f"{line}\n" for line in lines)
    left = shell.run(*quiz, "--confidence", typed=f"{typed}perhaps\n/quit\n")
    assert "type s, f or g" in left.out
    assert "Left before the first answer." in left.out
    done = shell.run(*quiz, "--confidence", typed=f"{typed}sure\n")
    assert "With certainty counted: 3" in done.out


@pytest.mark.usefixtures("learner")
def test_a_test_tells_in_the_end_what_was_given_and_what_it_teaches(shell: Shell) -> None:
    test = ("quiz", "towns", "--plain", "--mode", "test", "--difficulty", "1")
    done = shell.run(*test, typed="loire\n\n")
    assert "You: Loire" in done.out
    assert "The Seine reaches the sea at Le Havre." in done.out
    practised = shell.run("quiz", "towns", "--plain", "--difficulty", "1", typed="loire\n")
    assert practised.out.count("The Seine reaches the sea at Le Havre.") == 1


@pytest.mark.usefixtures("learner")
def test_a_number_that_is_no_question_goes_nowhere(shell: Shell) -> None:
    test = ("quiz", "towns", "--plain", "--mode", "test", "--difficulty", "1")
    done = shell.run(*test, typed="/skip\n9\n1\nseine\n\n")
    assert "type a number from 1 to 1" in done.out
    assert "Score: 1 of 1" in done.out


def test_what_was_entered_when_the_time_runs_out_counts(shell: Shell) -> None:
    text = "The Rhine passes {{first: Basel}} and {{second: Cologne}}."
    question = f'{{id: rhine, type: cloze, text: "{text}"}}'
    deck = f"quizapp: 1\nid: gap\ntitle: A gap\nquestions: [{question}]\n"
    shell.write("decks/gap.yaml", deck)
    program = subprocess.Popen(
        [
            *(sys.executable, "-m", "quizapp", "--home", str(shell.folder / "home")),
            *("--decks", str(shell.decks), "quiz", "gap", "--plain", "--mode", "test"),
            *("--time", "2s"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONUTF8": "1"},
        text=True,
    )
    assert program.stdin
    assert program.stdout
    # The first line lies there before it is asked for; the second never comes.
    program.stdin.write("Basel\n")
    program.stdin.flush()
    rest = program.stdout.read()
    program.stdin.close()
    program.stdout.close()
    program.wait()
    assert "The time is over." in rest
    assert "1 of 2 blanks" in rest


@pytest.mark.usefixtures("learner")
def test_a_source_that_is_gone_ends_no_session(shell: Shell) -> None:
    shell.run("decks")
    (shell.decks / "notes.md").unlink()
    done = shell.run("study", "--plain", "--limit", "2", typed="seine\n/source\n1 2\n")
    assert "is not there" in " ".join(done.out.split())
    assert "Studied 2" in done.out
    assert done.code == 0


ONE = "quizapp: 1\nid: one\ntitle: One\nquestions: [{id: a, type: flashcard, front: f, back: b}]\n"


def test_a_mark_tells_when_the_card_comes_back(shell: Shell, learner: Learner) -> None:
    learner.write("one.yaml", ONE)
    shell.monkeypatch.setattr("quizapp.clock._now", lambda: 0)  # no second passes meanwhile
    study = ("study", "one", "--plain", "--limit", "1")
    for typed, told in {
        "\nn\n": "[Again: comes back in 1 min]",
        "\np\n": "[Hard: comes back in",
        "\ny\n": "[Good: comes back in",
    }.items():
        assert told in shell.run(*study, typed=typed).out


def test_where_ratings_do_not_count_none_is_told(shell: Shell, learner: Learner) -> None:
    learner.write("one.yaml", ONE)
    done = shell.run("quiz", "one", "--plain", "--no-reviews", typed="\nn\n")
    assert "comes back" not in done.out
    assert "[" not in done.out


@pytest.mark.parametrize(
    ("card", "typed", "told"),
    [
        ("seine", "loire", "✗ wrong; The Loire runs through Orleans; it is 'Seine'"),
        ("oslo", "false", "✗ wrong; it is true"),
        ("bern", "rome", "✗ wrong; it is 'Bern'"),
    ],
)
def test_a_right_answer_that_the_reason_gives_is_not_said_twice(
    shell: Shell, learner: Learner, card: str, typed: str, told: str
) -> None:
    wanted = learner.folder / "decks" / "towns.yaml"
    head, _, questions = wanted.read_text(encoding="utf-8").partition("questions:\n")
    one = next(each for each in questions.split("\n  - ") if f"id: {card}" in each)
    learner.write("towns.yaml", f"{head}questions:\n  - {one.removeprefix('  - ')}\n")
    done = shell.run("study", "towns", "--plain", "--limit", "1", typed=f"{typed}\n")
    assert told in done.out
    assert "Right:" not in done.out


def test_a_right_answer_that_nothing_gave_is_said(shell: Shell, learner: Learner) -> None:
    learner.write("one.yaml", ONE)
    done = shell.run("study", "one", "--plain", "--limit", "1", typed="\nn\n")
    assert "✗ wrong; you did not know it\nRight: b\n" in done.out
    assert "Right:" not in shell.run("study", "one", "--plain", typed="\ny\n").out


@pytest.mark.usefixtures("learner")
def test_what_was_hinted_at_and_right_is_not_said_again(shell: Shell) -> None:
    done = shell.run("study", "towns", "--plain", "--limit", "1", typed="/hint\nseine\n")
    assert "Hint: It ends in the Channel." in done.out
    assert "Right:" not in done.out


def test_a_changed_question_tells_what_it_was_and_what_is_no_longer_right(
    shell: Shell, learner: Learner
) -> None:
    deck = learner.folder / "decks" / "towns.yaml"
    shell.run("study", "towns", "--plain", "--limit", "1", typed="seine\n")
    text = deck.read_text(encoding="utf-8").replace("runs through Paris?", "passes Paris?")
    deck.write_text(text.replace("answer: Seine", "answer: La Seine"), encoding="utf-8")
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-03T12:00")
    shown = shell.run("study", "towns", "--plain", typed="").out
    assert (
        "This question has changed since you last answered it.\n"
        "  It was: Which river runs through Paris?\n"
        "  No longer right: Seine\n"
        "  Answer it to keep its history, or /over to start over.\n"
        "Which river passes Paris?\n"
    ) in shown


@pytest.mark.usefixtures("learner")
def test_a_file_that_cannot_be_saved_is_told_before_the_first_question(shell: Shell) -> None:
    done = shell.run("quiz", "towns", "--plain", "--save", "result.pdf", typed="seine\n")
    assert done.code == 2
    assert "1 of" not in done.out


@pytest.mark.usefixtures("learner")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/skip\n", "Left for later."),
        ("/suspend\n", "This card is not asked any more."),
        ("loire\n/undo\n", "Taken back; here is the question again."),
        ("/hepl\n", "There is no command /hepl."),
    ],
)
def test_what_shows_nothing_else_is_said(shell: Shell, typed: str, said: str) -> None:
    assert said not in shell.run("study", "--plain").out
    assert said in shell.run("study", "--plain", typed=typed).out


@pytest.mark.usefixtures("learner")
def test_help_lists_what_can_be_said(shell: Shell) -> None:
    shown = shell.run("study", "--plain", typed="/help\n").out
    for word in ("hint", "undo", "again", "hard", "good", "easy", "mine", "skip", "quit", "help"):
        assert re.search(rf"^  /{word} +\w", shown, flags=re.MULTILINE), word
    assert "There is no command" not in shown
