"""Every question type by its name: the file `<name>.py` of this folder holds the type `<name>`.

A file without a type (the helpers) is passed over, so a new type needs no entry anywhere.
"""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from quizapp import questions
from quizapp.questions.question import Question


@cache
def question_types() -> dict[str, type[Question]]:
    """Return all types, name to class, in the order of their files' names."""
    names = sorted(module.name for module in iter_modules(questions.__path__))
    return {name: found for name in names if (found := _type_in(name)) is not None}


@cache
def question_type(name: str) -> type[Question]:
    """Return the type `name` and load no other: a deck of two types is built from two files.

    Raises:
        KeyError: there is no such type.
    """
    known = name.isidentifier() and find_spec(f"{questions.__name__}.{name}") is not None
    found = _type_in(name) if known else None
    if found is None:
        raise KeyError(name)
    return found


def _type_in(name: str) -> type[Question] | None:
    module = import_module(f"{questions.__name__}.{name}")
    for value in vars(module).values():
        if (
            isinstance(value, type)
            and issubclass(value, Question)
            and value.__module__ == module.__name__
            and "type" in value.__dataclass_fields__
        ):
            return value
    return None
