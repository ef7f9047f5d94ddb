"""The floors of the house, held by import-linter; and one importer for each library."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOLE_IMPORTERS = {
    "platformdirs": ("places.py",),
    "fsrs": ("memory",),
    "yaml": ("decks",),
    "pydantic": ("decks",),
    "sqlite3": ("journal", "decks"),
    "click": ("cli", "__main__.py"),
    "textual": ("tui",),
    "rich": ("tui",),
    "rapidfuzz": ("questions", "nearest.py"),
    "watchfiles": ("cli", "decks", "tui"),
}


def imported(file: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("library", SOLE_IMPORTERS)
def test_a_library_has_one_door(library: str, checkout: Path) -> None:
    package = checkout / "quizapp"
    strangers = [
        str(file.relative_to(package))
        for file in package.rglob("*.py")
        if file.relative_to(package).parts[0] not in SOLE_IMPORTERS[library]
        and library in imported(file)
    ]
    assert strangers == []


def test_floors_import_only_what_is_below(checkout: Path) -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_a_contract_that_is_broken_is_seen(checkout: Path, tmp_path: Path) -> None:
    """The contracts would catch a floor that reaches upwards."""
    package = tmp_path / "quizapp"
    package.mkdir()
    for file in (checkout / "quizapp").rglob("*.py"):
        target = package / file.relative_to(checkout / "quizapp")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    (package / "text.py").write_text("import quizapp.sessions.study\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_bytes((checkout / "pyproject.toml").read_bytes())
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(tmp_path)},
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "quizapp.text" in done.stdout
