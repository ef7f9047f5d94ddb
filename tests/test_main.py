"""The last door: a bug ends in a sentence, and its details in a file of their own."""

import io
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import click
import pytest

import quizapp
from quizapp import __main__
from quizapp.cli.main import group
from quizapp.errors import UserError

BUG = """
import sys
from quizapp import __main__

def fail():
    raise RuntimeError("it broke \\udcff")

__main__._command = fail
sys.argv = ["quizapp", "check"]
__main__.main()
"""


def broken(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BUG],
        env={**os.environ, "TMPDIR": str(folder), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_bug_ends_in_a_sentence_that_names_the_file_with_the_details(tmp_path: Path) -> None:
    done = broken(tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    named = re.search(
        r"a bug in quizapp \(RuntimeError\).* The details are in (.+)\.$", done.stderr
    )
    assert named is not None
    (report,) = tmp_path.iterdir()
    assert str(report) == named[1]
    text = report.read_text(encoding="utf-8")
    assert "Traceback" in text
    assert "it broke ?" in text
    assert stat.S_IMODE(report.stat().st_mode) == 0o600, "it may quote what was answered"


def test_where_details_are_asked_for_they_are_shown(tmp_path: Path) -> None:
    done = broken(tmp_path, QUIZAPP_DEBUG="1", PYTHONIOENCODING="utf-8:replace")
    assert done.returncode == 2
    assert "Traceback" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_where_the_details_cannot_be_kept_the_sentence_says_how_to_see_them(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
        told = __main__._save_details("details")
    assert re.fullmatch(
        r"The details could not be saved \(.*No such file.*\); with QUIZAPP_DEBUG=1 they are shown\.",
        told,
    )


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Callable[..., object]:
    """Start the program with arguments, and with something else in the place of a command."""

    def started(*arguments: str, command: Callable[[], int] | None = None) -> object:
        monkeypatch.setattr(sys, "argv", ["quizapp", *arguments])
        # As a terminal: a stream whose encoding is old.
        for name in ("stdout", "stderr"):
            stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
            monkeypatch.setattr(sys, name, stream)
        if command is not None:
            monkeypatch.setattr(__main__, "_command", command)
        with pytest.raises(SystemExit) as left:
            __main__.main()
        return left.value.code

    return started


def said(stream: TextIO) -> str:
    assert isinstance(stream, io.TextIOWrapper)
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


def failing(error: BaseException) -> Callable[[], int]:
    def command() -> int:
        raise error

    return command


class FoundError(UserError):
    exit_code = 1


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (UserError("it cannot be done; do this"), 2, "quizapp: it cannot be done; do this\n"),
        (FoundError("é"), 1, "quizapp: ?\n"),
        (OSError(2, "No such file", "deck.yaml"), 2, "quizapp: deck.yaml: No such file\n"),
        (OSError(5, "Input/output error"), 2, "quizapp: Input/output error\n"),
        (OSError("odd"), 2, "quizapp: odd\n"),
        (KeyboardInterrupt(), 130, ""),
        (SystemExit(3), 3, ""),
    ],
)
def test_each_way_to_fail_has_its_code_and_its_sentence(
    start: Callable[..., object], error: BaseException, code: int, told: str
) -> None:
    assert start("check", command=failing(error)) == code
    assert (said(sys.stdout), said(sys.stderr)) == ("", told)


@pytest.mark.parametrize("code", [0, 1])
def test_a_command_says_with_which_code_to_leave(start: Callable[..., object], code: int) -> None:
    assert start("check", command=lambda: code) == code


def test_the_version_is_told_without_a_command(start: Callable[..., object]) -> None:
    assert start("--version") == 0
    assert said(sys.stdout) == f"quizapp {quizapp.__version__}\n"
    assert start("--version", "--no-such-option") == 2


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--help"], 0, ""),
        (["explain", "E101"], 0, ""),
        (["no-such-command"], 2, "no-such-command"),
        (["check", "--no-such-option"], 2, "no-such-option"),
    ],
)
def test_arguments_that_make_no_sense_end_in_a_sentence(
    start: Callable[..., object], arguments: list[str], code: int, told: str
) -> None:
    assert start(*arguments) == code
    assert told in said(sys.stderr)
    assert bool(said(sys.stderr)) == bool(code)


def test_a_command_that_is_broken_off_leaves_as_after_a_signal(
    start: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(**_: object) -> None:
        raise click.Abort

    monkeypatch.setattr(group, "main", broken_off)
    assert start("check") == 130


@pytest.mark.parametrize(("found", "code"), [(None, 0), (1, 1), ("text", 0)])
def test_what_a_command_returns_is_its_code_where_it_is_a_number(
    start: Callable[..., object], monkeypatch: pytest.MonkeyPatch, found: object, code: int
) -> None:
    monkeypatch.setattr(group, "main", lambda **_: found)
    assert start("check") == code


def test_without_arguments_the_app_is_opened_unless_a_shell_asks_for_completions(
    start: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(__main__, "_open", lambda: 7)
    assert start(command=lambda: 8) == 7
    monkeypatch.setenv("_QUIZAPP_COMPLETE", "bash_source")
    assert start(command=lambda: 8) == 8


@pytest.mark.parametrize("arguments", ["'--version'", "'explain', 'E101'"])
def test_a_reader_that_leaves_early_ends_the_program_without_a_word(arguments: str) -> None:
    script = (
        "import sys; from quizapp.__main__ import main;"
        f"sys.argv = ['quizapp', {arguments}]; sys.stdin.read(); main()"
    )
    begun = subprocess.Popen(
        [sys.executable, "-u", "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert begun.stdout is not None
    begun.stdout.close()  # before it has anything to say
    begun.stdout = None
    _, told = begun.communicate(timeout=60)
    assert (begun.returncode, told) == (141, "")


def test_streams_that_are_closed_end_or_lead_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = sys.stderr
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stdout", None)
    __main__._open_streams()
    assert sys.stderr is kept
    with sys.stdin as stdin, sys.stdout as stdout:
        assert stdin.read() == ""
        assert stdout.write("é") == 1
        stdout.flush()
        handles = stdin.fileno(), stdout.fileno()
    for handle in handles:
        os.close(handle)  # it was still open
