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


def loaded(*arguments: str, home: Path, folder: Path) -> set[str]:
    script = REPORT.format(arguments=list(arguments), heavy=HEAVY)
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
