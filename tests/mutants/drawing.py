"""The rooms of the house, their tests, and the draw of faults by a seed."""

import random
from pathlib import Path

from tests.mutants.sites import Mutant, mutants

FRONT = "front"
"""The files that stand in no room."""
_WRITTEN = "\nWritten by `python .ci/"
"""What the docstring of a file says that a script writes; the gate `reference` holds it."""
WIDER: dict[str, tuple[str, ...]] = {
    FRONT: ("tests/decks", "tests/cli"),
    "sessions": ("tests/cli",),
    "tui": ("tests/house/test_imports.py",),
}
"""Tests of other rooms that go through a room: asked where the room's own see nothing."""


def rooms(root: Path) -> list[str]:
    """Return the names of all rooms that hold code."""
    found = (path.parent.name for path in (root / "quizapp").glob("*/__init__.py"))
    return [*sorted(found), FRONT]


def files(room: str, root: Path) -> list[Path]:
    """Return the files of a room in their order, but for those that a script writes and holds."""
    package = root / "quizapp"
    found = sorted(package.glob("*.py") if room == FRONT else (package / room).rglob("*.py"))
    return [file for file in found if _WRITTEN not in file.read_text(encoding="utf-8")]


def tests_of(room: str, root: Path) -> list[str]:
    """Return where the room's own tests are; those of the front stand at the front too."""
    if room == FRONT:
        return sorted(path.relative_to(root).as_posix() for path in root.glob("tests/test_*.py"))
    return [f"tests/{room}"] if (root / "tests" / room).is_dir() else []


def draw(room: str, root: Path, count: int, seed: int) -> list[Mutant]:
    """Draw `count` faults of a room; the same for the same code and seed."""
    found = [mutant for file in files(room, root) for mutant in mutants(file, root)]
    chosen = random.Random(f"{seed} {room}").sample(found, min(count, len(found)))
    return sorted(chosen, key=lambda mutant: (mutant.file, mutant.line))
