"""From a place in the app to its screen: the one file that knows all screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.sessions.begin import quiz, resume, study
from quizapp.sessions.opening import (
    AtHome,
    AtProblems,
    AtQuiz,
    AtResult,
    AtResume,
    AtScores,
    AtSetup,
    AtStudy,
)
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.problems import ProblemsScreen
from quizapp.tui.screens.quiz import QuizScreen
from quizapp.tui.screens.result import ResultScreen
from quizapp.tui.screens.scores import ScoresScreen
from quizapp.tui.screens.setup import SetupScreen
from quizapp.tui.screens.study import StudyScreen

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
            title = desk.deck(decks[0]).title if len(decks) == 1 else "All decks"
            sitting = study(desk, decks, tags=tags, limit=limit, seed=seed)
            return StudyScreen(sitting, title)
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
        case AtProblems() as deck:
            return ProblemsScreen(deck)
        case AtHome():
            return HomeScreen(desk)
