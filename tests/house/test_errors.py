"""The tree of errors in `quizapp/errors.py` says what errors there are, and where."""

import re
from collections.abc import Iterator
from importlib import import_module
from inspect import getmodule
from pkgutil import walk_packages

import pytest

import quizapp
from quizapp import errors
from quizapp.errors import UserError

ROW = re.compile(r"^( *)`(\w+)` +`([\w/.]+)`  +(\S.*)$", re.MULTILINE)


def defined() -> list[type[BaseException]]:
    """Return every exception class that a file of the package defines."""
    found: dict[type[BaseException], None] = {}
    for file in walk_packages(quizapp.__path__, "quizapp."):
        if file.name == "quizapp.__main__":
            continue
        for value in vars(import_module(file.name)).values():
            own = isinstance(value, type) and issubclass(value, BaseException)
            if own and value.__module__ == file.name:
                found[value] = None
    return list(found)


def parent(cls: type[BaseException]) -> str:
    """Return the class of ours that it derives from; empty where it begins a tree."""
    base = cls.__mro__[1]
    return base.__name__ if base.__module__.startswith("quizapp") else ""


def home(cls: type[BaseException]) -> str:
    module = getmodule(cls)
    assert module is not None
    return cls.__module__.removeprefix("quizapp.").replace(".", "/") + ".py"


def listed() -> Iterator[tuple[str, str, str]]:
    """Yield name, parent and file of each row of the docstring, by its indentation."""
    above: list[str] = []
    for indent, name, file, _ in ROW.findall(errors.__doc__ or ""):
        depth, odd = divmod(len(indent), 2)
        assert not odd, name
        assert depth <= len(above), name
        above[depth:] = [name]
        yield name, above[depth - 1] if depth else "", file


def test_the_tree_is_that_of_the_code() -> None:
    assert sorted(listed()) == sorted((cls.__name__, parent(cls), home(cls)) for cls in defined())


@pytest.mark.parametrize("cls", defined(), ids=lambda cls: cls.__name__)
def test_an_error_says_what_it_means(cls: type[BaseException]) -> None:
    assert cls.__name__.endswith("Error")
    assert cls.__doc__ is not None


def test_what_leaves_with_1_found_a_problem_and_all_else_leaves_with_2() -> None:
    codes = {cls.__name__: cls.exit_code for cls in defined() if issubclass(cls, UserError)}
    assert {name for name, code in codes.items() if code != 2} == {"DeckBrokenError"}
