"""From a place in the app to its screen: the one file that knows all screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.sessions.again import resume
from quizapp.sessions.begin import quiz, study
from quizapp.sessions.opening import (
    AtHome,
    AtProblems,
    AtQuiz,
    AtResult,
    AtResume,
    AtScores,
    AtSetup,
    AtStudy,
    AtSuspended,
)
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.problems import ProblemsScreen
from quizapp.tui.screens.quiz import QuizScreen
from quizapp.tui.screens.result import ResultScreen
from quizapp.tui.screens.scores import ScoresScreen
from quizapp.tui.screens.setup import SetupScreen
from quizapp.tui.screens.study import StudyScreen
from quizapp.tui.screens.suspended import SuspendedScreen

if TYPE_CHECKING:
    from quizapp.sessions.desk import Desk
    from quizapp.sessions.opening import Opening
    from quizapp.tui.screens.base import AppScreen


def screen_of(desk: Desk, opening: Opening) -> AppScreen:  # noqa: PLR0911 - one for each place
    """Return the screen of the place `opening`, its session begun.

    Raises:
        UserError: it cannot be opened; the text holds the way out.
    """
    match opening:
        case AtStudy(decks=decks, tags=tags, limit=limit, seed=seed):
            sitting = study(desk, decks, tags=tags, limit=limit, seed=seed)
            return StudyScreen(sitting, _title(desk, decks))
        case AtQuiz(plan=plan):
            return QuizScreen(quiz(desk, plan))
        case AtResume(attempt=attempt):
            return QuizScreen(resume(desk, attempt))
        case AtSetup(decks=decks):
            return SetupScreen(desk, [desk.deck(name) for name in decks])
        case AtResult(result=result):
            return ResultScreen(desk, result)
        case AtScores(deck=name):
            return ScoresScreen(desk, name)
        case AtSuspended():
            return SuspendedScreen(desk)
        case AtProblems() as deck:
            return ProblemsScreen(deck)
        case AtHome():
            return HomeScreen(desk)


def _title(desk: Desk, decks: tuple[str, ...]) -> str:
    if len(decks) == 1:
        return desk.deck(decks[0]).title
    return f"{len(decks)} decks" if decks else "All decks"
