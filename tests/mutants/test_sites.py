"""The faults that are put into the code: each is one, stands where it acts, and can be read."""

import ast
from pathlib import Path

import pytest

from tests.mutants.covering import Covering
from tests.mutants.drawing import draw, files, rooms
from tests.mutants.sites import Mutant, mutants

SOURCE = '''\
"""A docstring is no code."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    LIMIT = 1

SIGNS: dict[str, int] = {"é": 2}
CSS = "width: 100;"


def first(numbers: list[int] | None = None, least: int = 3) -> str:
    """Nor is this one."""
    for number in numbers or []:
        if number > least and number != 7:
            break
    else:
        raise ValueError(f"none of {least + 1}")
    print(-number)
    return "é" if number else f"{number}"
'''


def found(tmp_path: Path, source: str = SOURCE) -> list[Mutant]:
    (tmp_path / "code.py").write_text(source, encoding="utf-8")
    return mutants(tmp_path / "code.py", tmp_path)


def test_each_operator_finds_its_place(tmp_path: Path) -> None:
    changes = {(mutant.line, mutant.before, mutant.after) for mutant in found(tmp_path)}
    assert changes == {
        (8, '"é"', "('')"),
        (8, "2", "(3)"),
        (8, "2", "(1)"),
        (12, "3", "(4)"),
        (12, "3", "(2)"),
        (14, "numbers or []", "(numbers and [])"),
        (15, "number > least and number != 7", "(True)"),
        (15, "number > least and number != 7", "(False)"),
        (15, "number > least and number != 7", "(number > least or number != 7)"),
        (15, "number > least", "(number >= least)"),
        (15, "number > least", "(number <= least)"),
        (15, "number != 7", "(number == 7)"),
        (15, "7", "(8)"),
        (15, "7", "(6)"),
        (16, "break", "continue"),
        (18, 'raise ValueError(f"none of {least + 1}")', "pass"),
        (19, "print(-number)", "pass"),
        (19, "-number", "(number)"),
        (20, 'return "é" if number else f"{number}"', "return None"),
        (20, '"é" if number else f"{number}"', "('é' if True else f'{number}')"),
        (20, '"é" if number else f"{number}"', "('é' if False else f'{number}')"),
        (20, '"é"', "('')"),
    }


def test_a_fault_changes_its_place_and_nothing_else(tmp_path: Path) -> None:
    for mutant in found(tmp_path):
        assert SOURCE.replace(mutant.before, mutant.after) != SOURCE
        assert len(mutant.source) == len(SOURCE) - len(mutant.before) + len(mutant.after)
        ast.parse(mutant.source)


def test_every_fault_of_the_house_can_be_read_and_is_one(checkout: Path) -> None:
    for file in files("insight", checkout):
        tree = ast.dump(ast.parse(file.read_bytes()))
        for mutant in mutants(file, checkout):
            assert ast.dump(ast.parse(mutant.source)) != tree, mutant


def test_a_draw_is_the_same_for_the_same_seed(checkout: Path) -> None:
    once, again, other = (draw("memory", checkout, 5, seed) for seed in (1, 1, 2))
    assert once == again != other
    assert len(once) == 5
    assert all(mutant.file.startswith("quizapp/memory/") for mutant in once)


def test_every_file_that_is_written_by_hand_belongs_to_one_room(checkout: Path) -> None:
    drawn_from = [file for room in rooms(checkout) for file in files(room, checkout)]
    whole = set((checkout / "quizapp").rglob("*.py"))
    assert len(drawn_from) == len(set(drawn_from))
    assert whole - set(drawn_from) == {checkout / "quizapp" / "cli" / "codes.py"}


@pytest.mark.parametrize(
    ("line", "tests"), [(14, ["quick", "slow"]), (8, ["only", "quick", "slow"])]
)
def test_the_tests_of_a_fault_are_those_that_run_its_line(
    tmp_path: Path, line: int, tests: list[str]
) -> None:
    ran = {14: frozenset({"slow", "quick"}), 20: frozenset({"only"})}
    covering = Covering({"slow": 2.0, "quick": 0.2, "only": 0.1, "other": 0.0}, {"code.py": ran})
    mutant = next(each for each in found(tmp_path) if each.line == line)
    assert covering.tests(mutant) == tests, "what acts at import is seen by all that use the file"
