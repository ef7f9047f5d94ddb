"""What a command brings into memory: start-up is bought with imports that are not made."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "pydantic", "yaml", "fsrs", "rapidfuzz", "watchfiles", "rich")

REPORT = """
import sys
sys.argv = ["quizapp", *{arguments!r}]
from quizapp.__main__ import main
try:
    main()
except SystemExit as leave:
    code = leave.code
print("\\nLOADED", *(name for name in {heavy!r} if name in sys.modules))
sys.exit(code)
"""


HOME = """
import asyncio, sys
from quizapp import __main__
from quizapp.cli import opening

async def look(workspace):
    from quizapp.destinations import ToHome
    from quizapp.tui.app import QuizApp
    async with QuizApp(workspace, ToHome()).run_test() as pilot:
        await pilot.pause()
        print("\\nLOADED", *(name for name in {heavy!r} if name in sys.modules))

def open_app(context):
    with context.workspace() as workspace:
        asyncio.run(look(workspace))
    return 0

sys.argv = ["quizapp"]
opening.open_app = open_app  # there is no terminal here
__main__.main()
"""


def loaded(*arguments: str, home: Path, folder: Path) -> set[str]:
    return reported(REPORT.format(arguments=list(arguments), heavy=HEAVY), home, folder)


def reported(script: str, home: Path, folder: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={**os.environ, "QUIZAPP_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return set(done.stdout.rpartition("LOADED")[2].split())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_version_brings_nothing(home: Path, checkout: Path) -> None:
    assert loaded("--version", home=home, folder=checkout) == set()


def test_help_brings_no_app(home: Path, checkout: Path) -> None:
    assert "textual" not in loaded("--help", home=home, folder=checkout)


def test_check_brings_no_app(home: Path, checkout: Path) -> None:
    found = loaded("check", "decks", home=home, folder=checkout)
    assert "textual" not in found
    assert {"pydantic", "yaml"} <= found, "check reads the decks anew"


def test_unchanged_decks_are_not_parsed_again(home: Path, checkout: Path) -> None:
    assert "yaml" in loaded("decks", home=home, folder=checkout)
    assert loaded("decks", home=home, folder=checkout) == set()


def test_plain_study_of_unchanged_decks_brings_no_parser(home: Path, checkout: Path) -> None:
    loaded("decks", home=home, folder=checkout)
    found = loaded("study", "--plain", home=home, folder=checkout)
    assert not found & {"textual", "pydantic", "yaml"}


def test_the_first_screen_brings_the_app_and_little_else(home: Path, checkout: Path) -> None:
    loaded("decks", home=home, folder=checkout)
    unneeded = (
        "click",
        "fsrs",
        "pydantic",
        "yaml",
        "rapidfuzz",
        "watchfiles",
        "quizapp.journal.rows",
        "quizapp.memory.scheduler",
        "quizapp.questions.question",
        "quizapp.sessions.stages",
        "quizapp.sessions.study",
        "quizapp.tui.session",
    )
    heavy = ("textual", "quizapp.tui.screens.home", *unneeded)
    found = reported(HOME.format(heavy=heavy), home, checkout)
    assert found == {"textual", "quizapp.tui.screens.home"}
