"""`quizapp check` and `quizapp explain` and `quizapp schema`, as a shell sees them."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.running import Shell

GOOD = (
    "quizapp: 1\nid: good\ntitle: T\nquestions:\n  - {id: q, type: short, prompt: W?, answer: A}\n"
)
BAD = GOOD.replace("answer", "awnser").replace("good", "bad")
WARNED = GOOD.replace("id: q, ", "").replace("good", "warned")


def test_the_exit_code_tells_of_errors_and_under_strict_of_warnings(shell: Shell) -> None:
    shell.write("decks/good.yaml", GOOD)
    done = shell.run("check")
    assert (done.code, done.out) == (0, "1 deck, 1 question: no problems\n")
    warned = shell.write("decks/warned.yaml", WARNED)
    assert shell.run("check", warned).code == 0
    assert shell.run("check", warned, "--strict").code == 1
    bad = shell.write("decks/bad.yaml", BAD)
    assert shell.run("check", bad).code == 1
    assert shell.run("check").out.endswith("3 decks, 2 questions: 1 error, 1 warning\n")


def test_wrong_calls_leave_with_2_and_a_sentence(shell: Shell) -> None:
    for arguments in (("gone.yaml",), ("/dev/null",), ("--format", "xml"), ("--nonsense",)):
        done = shell.run("check", *arguments)
        assert done.code == 2
        assert done.err
        assert done.out == ""


def test_a_deck_that_cannot_be_read_is_a_problem_of_the_deck(shell: Shell) -> None:
    path = shell.folder / "decks" / "noise.yaml"
    shell.write("decks/noise.yaml", "")
    path.write_bytes(bytes(range(256)))
    done = shell.run("check", path, "--format", "json")
    assert done.code == 1
    assert {"E002", "E003", "E004"} <= {problem["code"] for problem in done.json["problems"]}


def test_json_counts_and_severities(shell: Shell) -> None:
    shell.write("decks/warned.yaml", WARNED)
    done = shell.run("check", "--format", "json", "--strict")
    (problem,) = done.json["problems"]
    assert (done.json["decks"], done.json["questions"]) == (1, 1)
    assert problem["severity"] == "error"
    assert set(problem) == {"file", "line", "column", "code", "severity", "message", "help"}


@pytest.mark.parametrize(
    ("form", "start"), [("github", "::error file="), ("sarif", '{\n  "$schema"')]
)
def test_other_formats(form: str, start: str, shell: Shell) -> None:
    shell.write("decks/bad.yaml", BAD)
    done = shell.run("check", "--format", form)
    assert done.code == 1
    assert done.out.startswith(start)


def test_fix_mends_writes_ids_and_checks_what_is_left(shell: Shell) -> None:
    path = shell.write("decks/warned.yaml", WARNED.replace("id: warned", "id: Warned"))
    done = shell.run("check", "--fix")
    assert (done.code, done.out) == (0, "1 deck, 1 question: no problems\n")
    assert "mended: deck id 'Warned' has capitals" in done.err
    assert "id: warned\n" in path.read_text(encoding="utf-8")
    before = path.read_bytes()
    assert shell.run("check", "--fix").err == ""
    assert path.read_bytes() == before


def test_fix_leaves_a_broken_deck_to_its_author(shell: Shell) -> None:
    path = shell.write("decks/bad.yaml", BAD)
    assert shell.run("check", "--fix").code == 1
    assert path.read_text(encoding="utf-8") == BAD


def test_an_empty_folder_holds_no_problems(shell: Shell) -> None:
    done = shell.run("check")
    assert (done.code, done.out) == (0, "0 decks, 0 questions: no problems\n")


def test_watch_checks_again_when_a_deck_changes(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    deck = shell.write("decks/good.yaml", GOOD)
    watched: list[object] = []

    def watch(
        *folders: Path, watch_filter: Callable[[object, str], bool], **_: object
    ) -> Iterator[None]:
        watched.extend(folders)
        assert watch_filter(None, str(deck))
        assert not watch_filter(None, str(deck.with_name(".good.yaml.swp")))
        deck.write_text(BAD, encoding="utf-8")
        yield
        deck.unlink()
        yield
        deck.write_text(BAD, encoding="utf-8")
        yield

    monkeypatch.setattr("watchfiles.watch", watch)
    done = shell.run("check", deck, "--watch")
    assert done.code == 1
    assert watched == [deck.parent]
    assert [line for line in done.out.splitlines() if line.endswith(("problems", "error"))] == [
        "1 deck, 1 question: no problems",
        "1 deck, 0 questions: 1 error",
        "1 deck, 0 questions: 1 error",
    ]
    assert "there is no file or folder" in done.err
    after = done.out.partition("1 deck, 1 question: no problems\n")[2]
    assert after.startswith(f"\n{deck}:"), "a blank line parts one report from the next"


def test_explain_tells_of_one_code_or_of_all(shell: Shell) -> None:
    done = shell.run("explain", "e102")
    assert done.code == 0
    assert done.out.startswith("E102 error: unknown key\n\nA key that the format does not know")
    everything = shell.run("explain").out
    assert all(code in everything for code in ("E001", "E102", "W212", "I440", "E301", "E501"))
    wrong = shell.run("explain", "E1022")
    assert wrong.code == 2
    assert "E102" in wrong.err


def test_schema_is_shown_or_written(shell: Shell) -> None:
    shown = json.loads(shell.run("schema").out)
    target = shell.folder / "deck.schema.json"
    done = shell.run("schema", "--write", target)
    assert done.out == ""
    assert "deck.schema.json" in done.err
    assert json.loads(target.read_text(encoding="utf-8")) == shown
    assert shell.run("schema", "--write", shell.folder / "no" / "such").code == 2


def test_check_and_explain_bring_in_no_screen(tmp_path: Path) -> None:
    deck = tmp_path / "deck.yaml"
    deck.write_text(GOOD, encoding="utf-8")
    code = (
        "import sys; from quizapp.__main__ import _run;"
        f"sys.argv = ['quizapp', '--home', {str(tmp_path / 'home')!r}, 'check', {str(deck)!r}]; _run();"
        "print(*sorted({'textual', 'rich', 'pydantic', 'yaml', 'fsrs'} & set(sys.modules)))"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    assert runs[0].stdout.splitlines()[1] == "pydantic yaml"
    assert runs[1].stdout.splitlines()[1] == ""


def test_what_is_no_file_in_a_folder_of_decks_is_a_problem_of_its_own(shell: Shell) -> None:
    shell.write("decks/good.yaml", GOOD)
    shell.decks.joinpath("loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(shell.decks / "pipe.yaml")
    done = shell.run("check", shell.decks, "--format", "json")
    assert done.code == 1
    found = {(Path(each["file"]).name, each["code"]) for each in done.json["problems"]}
    assert found == {("loop.yaml", "E502"), ("pipe.yaml", "E502")}
    assert shell.run("check", shell.decks).code == 1
    assert shell.run("check", shell.decks / "pipe.yaml").code == 2


def test_sarif_names_a_file_whose_name_is_no_utf8(shell: Shell) -> None:
    shell.decks.mkdir()
    file = shell.decks / os.fsdecode(b"b\xff.yaml")
    try:
        file.write_text("title: T\n", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    run = shell.run("check", shell.decks, "--format", "sarif").json["runs"][0]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("b%FF.yaml")


def test_sarif_describes_rules_that_were_broken_in_an_earlier_run(shell: Shell) -> None:
    """What is unchanged comes from the cache, by a process that never imported its rules."""
    deck = shell.write(
        "decks/bad.yaml", "quizapp: 1\ntitle: T\nquestions: [{type: open, prompt: Why?}]\n"
    )
    where = ["--home", str(shell.folder), "check", str(deck)]
    line = [sys.executable, "-m", "quizapp", *where, "--format", "sarif"]
    first, second = (
        subprocess.run(line, capture_output=True, check=False, text=True) for _ in range(2)
    )
    assert json.loads(first.stdout)["runs"][0]["results"]
    assert (second.stdout, second.stderr) == (first.stdout, "")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_closed_stream_is_no_mishap(closed: str, shell: Shell) -> None:
    deck = shell.write("decks/good.yaml", GOOD)
    line = f"{sys.executable} -m quizapp --home {shell.folder} check {deck} {closed}"
    done = subprocess.run(["sh", "-c", line], capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr) == (0, "")
