"""The map in each room's `__init__.py` names the files that are there, and no other."""

import ast
import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from quizapp.questions.registry import question_types
from quizapp.tui import answers
from quizapp.tui.answers.answer import AnswerWidget

PACKAGE = Path(__file__).resolve().parent.parent.parent / "quizapp"
ROOMS = sorted(file.parent for file in PACKAGE.rglob("__init__.py"))

NAMED = re.compile(r"`([\w/]+(?:\.py|/))`")
TABLE = re.compile(r"^=+ +=+$\n(.*?)^=+ +=+$", re.DOTALL | re.MULTILINE)


def mapped(docstring: str) -> list[str]:
    """Return what stands in the first column of the tables: files, and rooms with a stroke."""
    names = []
    for rows in TABLE.findall(docstring):
        for row in rows.splitlines():
            names += NAMED.findall(re.split(r"(?<=`,|.`)  +", row, maxsplit=1)[0])
    return names


def inside(room: Path) -> set[str]:
    """Return the files and rooms in a room."""
    files = {file.name for file in room.glob("*.py") if file.stem not in {"__init__", "__main__"}}
    return files | {f"{folder.parent.name}/" for folder in room.glob("*/__init__.py")}


def entered_nowhere(room: Path) -> set[str]:
    """Return the files that are found by what they hold: a new one of these needs no entry."""
    match room.relative_to(PACKAGE).as_posix():
        case "questions":
            return {f"{name}.py" for name in question_types()}
        case "cli/commands" | "tui/screens":
            return inside(room)
        case "tui/answers":
            for file in iter_modules(answers.__path__):
                import_module(f"{answers.__name__}.{file.name}")
            drawn = AnswerWidget.by_form.values()
            return {f"{each.__module__.rpartition('.')[2]}.py" for each in drawn}
        case _:
            return set()


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(PACKAGE.parent)))
def test_a_room_maps_what_it_holds(room: Path) -> None:
    tree = ast.parse((room / "__init__.py").read_text(encoding="utf-8"))
    names = mapped(ast.get_docstring(tree) or "")
    assert len(names) == len(set(names)), "a file is named twice"
    assert set(names) - inside(room) == set(), "on the map, and not in the room"
    assert inside(room) - set(names) - entered_nowhere(room) == set(), "in the room, not on the map"
