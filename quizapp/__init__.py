"""Quizzes and spaced repetition in the terminal, from plain YAML decks.

What other programs may use is in `__all__` and told in docs/api.md; all else may change. A name is
imported when it is first asked for, so `import quizapp` brings nothing along.

The rooms, each importing only those below it:

=================================  ============================================================
`cli/`, `tui/`                     the commands and the plain-text dialogue; the Textual app
`destinations.py`                  the places where the app can open
`exchange/`                        other formats: the result of a quiz as a file
`sessions/`, `insight/`            study and quiz as state machines; scores and overviews
`decks/`, `memory/`, `journal/`    YAML files to decks and problems; the scheduler and its
                                   queue; the append-only record of what the learner did
`questions/`, `reviews.py`         one file per question type; ratings, reviews, card states
`text.py`, `places.py`,            what text may reach a screen; where files live; what time it
`clock.py`, `settings.py`          is; what the learner has set
`keys.py`, `nearest.py`,           the grammar `deck/question#part`; which known word was meant;
`cells.py`, `files.py`,            how wide text is; files written as a whole or not at all;
`errors.py`                        all errors, as one tree
=================================  ============================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.decks.checking.check import Report, check_paths
    from quizapp.decks.deck import Deck, Source
    from quizapp.decks.problems import Problem
    from quizapp.decks.read import Reading, read_deck
    from quizapp.errors import UserError
    from quizapp.memory.days import StudyDays
    from quizapp.memory.ratings import propose
    from quizapp.memory.scheduler import Parameters, Scheduler
    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark, Verdict
    from quizapp.questions.question import Card, Question
    from quizapp.reviews import CardState, Phase, Rating, Review

__all__ = [
    "Card",
    "CardState",
    "Deck",
    "Mark",
    "Parameters",
    "Phase",
    "Problem",
    "Question",
    "Rating",
    "Reading",
    "Report",
    "Response",
    "Review",
    "Scheduler",
    "Source",
    "StudyDays",
    "UserError",
    "Verdict",
    "check_paths",
    "mark",
    "propose",
    "read_deck",
]

__version__ = "0.1.0"

_HOMES = {
    "decks.checking.check": ("Report", "check_paths"),
    "decks.deck": ("Deck", "Source"),
    "decks.problems": ("Problem",),
    "decks.read": ("Reading", "read_deck"),
    "errors": ("UserError",),
    "memory.days": ("StudyDays",),
    "memory.ratings": ("propose",),
    "memory.scheduler": ("Parameters", "Scheduler"),
    "questions.forms": ("Response",),
    "questions.marks": ("Mark", "Verdict"),
    "questions.question": ("Card", "Question"),
    "reviews": ("CardState", "Phase", "Rating", "Review"),
}
"""Where each name of `__all__` comes from; the imports above say the same to type checkers."""


def mark(question: Question, response: Response, part: str | None = None) -> Mark:
    """Return the mark of a response to `question`: its score, its verdict, and why.

    Args:
        question: one of a deck's questions.
        response: one text, a list of texts, or a mapping from names to texts, as the type of the
            question wants it; one of another shape is marked as wrong.
        part: the part that was asked, such as one blank of a cloze; None for the whole question.
    """
    return question.mark(response, part)


if not TYPE_CHECKING:  # where it stood, a type checker would take any name for one of ours

    def __getattr__(name: str) -> object:
        """Import a name of `__all__` when it is first asked for."""
        from importlib import import_module  # noqa: PLC0415 - what starts the program needs none

        for home, names in _HOMES.items():
            if name in names:
                found = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
                return found
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
