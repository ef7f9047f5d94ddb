"""What the documents name is there: files, rooms, modules, classes and functions."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted([*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").glob("*.md")])
OF_THE_CODE = [page for page in PAGES if page.name in {"CONTRIBUTING.md", "RELEASING.md", "api.md"}]
"""The pages for those who write code: what stands there as code is ours."""

TOPS = ("quizapp", "tests", "docs", "seeds", "decks", ".ci")
CODE = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
PATH = re.compile(
    r"(?<![\w./-])((?:[\w.<>-]+/)*(?:[\w.<>-]+\.(?:py|md|svg|toml)|[\w.<>-]+/))(?![\w/])"
)


def paths(page: Path) -> Iterator[str]:
    """Yield what looks like a path of ours, in code or prose: Python files, and all below a room."""
    for path in PATH.findall(page.read_text(encoding="utf-8")):
        top = path.partition("/")[0]
        if (
            top in TOPS
            or path.endswith(".py")
            or (page.name == "CONTRIBUTING.md" and path.endswith("/"))
        ):
            yield path


def is_there(path: str) -> bool:
    """Say whether a file or room is there, from the checkout or the package; <name> stands for any."""
    pattern = re.sub(r"<\w+>", "*", path).rstrip("/")
    return any(any(folder.glob(pattern)) for folder in (CHECKOUT, CHECKOUT / "quizapp"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_files_that_a_page_names_are_there(page: Path) -> None:
    assert [path for path in paths(page) if not is_there(path)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_modules_that_a_page_names_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"(?<![\w./-])((?:quizapp|tests)(?:\.[a-z_]+)+)(?![\w/(])", text)
    others = ("quizapp.__all__", "quizapp.db", "quizapp.yaml")
    assert [name for name in named if name not in others and find_spec(name) is None] == []


@cache
def source() -> str:
    return "\n".join(file.read_text("utf-8") for file in (CHECKOUT / "quizapp").rglob("*.py"))


@pytest.mark.parametrize("page", OF_THE_CODE, ids=lambda page: page.name)
def test_the_classes_and_functions_that_a_page_names_are_there(page: Path) -> None:
    prose = FENCE.sub("", page.read_text(encoding="utf-8"))
    for code in CODE.findall(prose):
        if re.fullmatch(r"(?:[A-Z][a-z]+)+", code):
            known = rf"(?m)^class {code}\b|^{code} = |\b{code}\b"
        elif found := re.fullmatch(r"(?:\w+\.)*(\w+)\(.*\)", code):
            known = rf"(?m)^ *def {found[1]}\("
        else:
            continue
        assert re.search(known, source()), code


def test_enough_is_looked_at() -> None:
    assert sum(len(list(paths(page))) for page in PAGES) > 60, "the search for paths has gone blind"


@pytest.mark.parametrize("path", ["quizapp/tui/opening.py", "decks/lint/", "questions/<name>.toml"])
def test_what_is_gone_would_be_seen(path: str) -> None:
    assert PATH.findall(f"see `{path}`, which is gone") == [path]
    assert not is_there(path)
