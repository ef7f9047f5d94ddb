"""Every rule that a deck can break, by its code."""

from importlib import import_module
from pkgutil import iter_modules

import quizapp.decks
import quizapp.decks.checking.lint
from quizapp.questions.faults import Rule
from quizapp.questions.registry import question_types


def rules() -> dict[str, Rule]:
    """Return every rule by its code, sorted: errors, infos, warnings."""
    question_types()  # brings in the rules of each type
    for room in (quizapp.decks, quizapp.decks.checking.lint):
        for file in iter_modules(room.__path__):
            if not file.ispkg:
                import_module(f"{room.__name__}.{file.name}")
    return dict(sorted(Rule.known.items()))
