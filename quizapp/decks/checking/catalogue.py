"""Every rule that a deck can break, by its code."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

import quizapp.decks
from quizapp.questions.findings import Rule
from quizapp.questions.registry import question_types


def rules() -> dict[str, Rule]:
    """Return every rule by its code, sorted: errors, infos, warnings."""
    question_types()  # brings in the rules of each type
    for file in walk_packages(quizapp.decks.__path__, f"{quizapp.decks.__name__}."):
        import_module(file.name)
    return dict(sorted(Rule.known.items()))
