"""Every question type by its name: each file of this folder that defines one is found by itself."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import quizapp.questions
from quizapp.questions.question import Question


@cache
def question_types() -> dict[str, type[Question]]:
    """Return the types, name to class, in the order of their files' names."""
    found = {}
    for file in iter_modules(quizapp.questions.__path__):
        module = import_module(f"{quizapp.questions.__name__}.{file.name}")
        for value in vars(module).values():
            if (
                isinstance(value, type)
                and issubclass(value, Question)
                and value is not Question
                and value.__module__ == module.__name__
            ):
                found[str(value.__dataclass_fields__["type"].default)] = value
    return found
