"""No file of the package imports, by whatever way round, one that imports it: not for types either."""

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest


def imports_of(file: Path, modules: Mapping[str, Path]) -> Iterator[str]:
    """Yield each module of the package that a file imports, at its top, in functions or for types."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in modules)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name for name in inner if name in modules)
            if node.module in modules and any(name not in modules for name in inner):
                yield node.module


def check_circles(package: Path) -> None:
    modules = {}
    for file in package.rglob("*.py"):
        parts = file.relative_to(package.parent).with_suffix("").parts
        modules[".".join(parts).removesuffix(".__init__")] = file
    # What it offers to other programs, the package itself imports when it is asked for it.
    front = modules.pop(package.name)
    assert front.name == "__init__.py"
    graph = {name: set(imports_of(file, modules)) for name, file in modules.items()}
    TopologicalSorter(graph).prepare()


def test_no_imports_go_in_a_circle(checkout: Path) -> None:
    check_circles(checkout / "quizapp")


def test_a_circle_of_types_is_seen(tmp_path: Path) -> None:
    package = tmp_path / "quizapp"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "one.py").write_text("from quizapp import two\n")
    (package / "two.py").write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from quizapp.one import One\n"
    )
    with pytest.raises(CycleError, match="cycle"):
        check_circles(package)
