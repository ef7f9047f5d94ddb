"""Completion: what a shell offers at a press of tab, what that imports, and a real shell."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.shell_completion import ShellComplete

from quizapp.cli.main import group
from tests.cli.running import Shell

HEAVY = ("textual", "rich", "pydantic", "yaml", "fsrs", "rapidfuzz", "sqlite3", "watchfiles")

BEES = """quizapp: 1
id: bees
title: Bees and wasps
questions:
  - {id: food, type: open, prompt: Which?, rubric: [a point], tags: [food, "two words", $(reboot)]}
"""
WASPS = """quizapp: 1
id: wasps
title: Wasps
questions: [{id: sting, type: open, prompt: Where?, rubric: [a point], tags: [sting, fear]}]
"""
BROKEN = "quizapp: 1\nid: broken\ntitle: T\nquestions: []\n"

COMPLETE = """
import sys
sys.argv = ["quizapp"]
from quizapp.__main__ import main
try:
    main()
except SystemExit:
    pass
sys.stderr.write(" ".join(name for name in {heavy!r} if name in sys.modules))
"""


@pytest.fixture
def learner(shell: Shell) -> Shell:
    """A shell whose decks were listed once."""
    shell.write("decks/bees.yaml", BEES)
    shell.write("decks/wasps.yaml", WASPS)
    shell.write("decks/broken.yaml", BROKEN)
    shell.run("decks")
    return shell


def offered(shell: Shell, *words: str) -> dict[str, Any]:
    """Return what is offered for the last word, with its help or its sort."""
    *before, incomplete = words
    start = ["--home", str(shell.folder / "home"), "--decks", str(shell.decks)]
    complete = ShellComplete(group, {}, "quizapp", "_QUIZAPP_COMPLETE")
    items = complete.get_completions([*start, *before], incomplete)
    return {item.value: item.help if item.type == "plain" else item.type for item in items}


@pytest.mark.parametrize("command", ["study", "quiz", "show", "scores", "changed", "suspended"])
def test_decks_are_offered_by_their_ids(learner: Shell, command: str) -> None:
    assert offered(learner, command, "") == {"bees": "Bees and wasps", "wasps": "Wasps"}
    assert offered(learner, command, "w") == {"wasps": "Wasps"}


def test_a_deck_that_stands_on_the_line_is_not_offered_again(learner: Shell) -> None:
    assert list(offered(learner, "study", "bees", "")) == ["wasps"]


def test_a_second_deck_of_diff_is_offered(learner: Shell) -> None:
    assert list(offered(learner, "diff", "bees", "")) == ["bees", "wasps"]


def test_where_no_id_begins_so_files_are_offered(learner: Shell) -> None:
    assert offered(learner, "study", "my/de") == {"my/de": "file"}


def test_a_deck_whose_file_is_gone_is_not_offered(learner: Shell) -> None:
    (learner.decks / "wasps.yaml").unlink()
    assert list(offered(learner, "study", "")) == ["bees"]


def test_tags_are_those_of_the_decks_named_or_of_all(learner: Shell) -> None:
    assert list(offered(learner, "study", "--tag", "")) == ["fear", "food", "sting"]
    assert list(offered(learner, "study", "--tag", "f")) == ["fear", "food"]
    assert list(offered(learner, "quiz", "bees", "--tag", "")) == ["food"]


def test_what_a_shell_would_run_or_split_is_not_offered(learner: Shell) -> None:
    assert not {"$(reboot)", "two words"} & set(offered(learner, "study", "--tag", ""))


def test_codes_are_offered_with_their_titles(learner: Shell) -> None:
    assert offered(learner, "explain", "e50")["E501"] == "deck id taken"
    assert set(offered(learner, "explain", "w")) < set(offered(learner, "explain", ""))


def test_files_commands_and_choices_are_offered(learner: Shell) -> None:
    assert offered(learner, "preview", "a") == {"a": "file"}
    assert offered(learner, "check", "a") == {"a": "file"}
    assert {"scores", "show", "schema", "stats", "study"} > {"scores"}
    assert set(offered(learner, "s")) == {"schema", "scores", "show", "stats", "study", "suspended"}
    assert set(offered(learner, "quiz", "--mode", "")) == {"practice", "test", "exam"}


def test_with_nothing_remembered_files_are_offered(shell: Shell) -> None:
    shell.write("decks/bees.yaml", BEES)
    assert offered(shell, "study", "") == {"": "file"}
    assert offered(shell, "study", "--tag", "") == {}


def test_a_folder_that_is_not_there_is_passed_over_in_silence(
    shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    assert offered(shell, "--decks", str(shell.folder / "nowhere"), "study", "") == {"": "file"}
    assert capsys.readouterr() == ("", "")


def every_deck_argument() -> Iterator[Any]:
    top = click.Context(group, info_name="quizapp")
    for name in group.list_commands(top):
        command = group.get_command(top, name)
        assert command is not None
        for param in command.params:
            if param.name in {"deck", "decks", "tags", "code", "old", "new"}:
                yield pytest.param(param, id=f"{name}: {param.name}")


@pytest.mark.parametrize("param", list(every_deck_argument()))
def test_no_argument_that_could_be_completed_is_left_out(param: click.Parameter) -> None:
    assert param._custom_shell_complete is not None


def environment(shell: Shell, words: str) -> dict[str, str]:
    return {
        **os.environ,
        "QUIZAPP_HOME": str(shell.folder / "home"),
        "QUIZAPP_DECKS": str(shell.decks),
        "_QUIZAPP_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }


@pytest.mark.parametrize(
    ("words", "among"),
    [("quizapp ", "plain,study"), ("quizapp study ", "plain,bees"), ("quizapp explain E5", "plain,E501"),
     ("quizapp study --tag ", "plain,food"), ("quizapp check ", "file,")],
)  # fmt: skip
def test_completion_imports_nothing_heavy(learner: Shell, words: str, among: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", COMPLETE.format(heavy=HEAVY)],
        env=environment(learner, words),
        capture_output=True,
        text=True,
        check=True,
    )
    assert among in done.stdout.splitlines()
    assert done.stderr == ""


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_a_real_bash_completes(learner: Shell) -> None:
    script = """
eval "$(_QUIZAPP_COMPLETE=bash_source quizapp)"
COMP_WORDS=(quizapp study w) COMP_CWORD=2
_quizapp_completion quizapp
printf '%s\\n' "${COMPREPLY[@]}"
complete -p quizapp
"""
    beside = str(Path(sys.executable).parent)
    variables = {
        name: value
        for name, value in environment(learner, "").items()
        if not name.startswith(("COMP_", "_QUIZAPP"))
    }
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        env=variables | {"PATH": f"{beside}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == "", "what keeps it from completing is said before what it completes"
    reply, *registered = done.stdout.splitlines()
    assert reply == "wasps"
    assert "-F _quizapp_completion quizapp" in registered[0]
