"""Where a destination leads: the one file that knows all screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.destinations import (
    ToHome,
    ToProblems,
    ToQuiz,
    ToResult,
    ToResume,
    ToScores,
    ToSetup,
    ToStudy,
    ToSuspended,
)
from quizapp.sessions.again import resume
from quizapp.sessions.begin import quiz, study
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.problems import ProblemsScreen
from quizapp.tui.screens.quiz import QuizScreen
from quizapp.tui.screens.result import ResultScreen
from quizapp.tui.screens.scores import ScoresScreen
from quizapp.tui.screens.setup import SetupScreen
from quizapp.tui.screens.study import StudyScreen
from quizapp.tui.screens.suspended import SuspendedScreen

if TYPE_CHECKING:
    from quizapp.destinations import Destination
    from quizapp.sessions.workspace import Workspace
    from quizapp.tui.frames.screen import AppScreen


def screen_of(workspace: Workspace, destination: Destination) -> AppScreen:  # noqa: PLR0911 - one for each place
    """Return the screen of `destination`, its session begun.

    Raises:
        UserError: it cannot be opened; the text holds the way out.
    """
    match destination:
        case ToStudy(decks=decks, tags=tags, limit=limit, seed=seed):
            session = study(workspace, decks, tags=tags, limit=limit, seed=seed)
            return StudyScreen(session, _title(workspace, decks))
        case ToQuiz(plan=plan):
            return QuizScreen(quiz(workspace, plan))
        case ToResume(attempt=attempt):
            return QuizScreen(resume(workspace, attempt))
        case ToSetup(decks=decks):
            return SetupScreen(workspace, [workspace.deck(name) for name in decks])
        case ToResult(result=result):
            return ResultScreen(workspace, result)
        case ToScores(deck=name):
            return ScoresScreen(workspace, name)
        case ToSuspended():
            return SuspendedScreen(workspace)
        case ToProblems() as deck:
            return ProblemsScreen(deck)
        case ToHome():
            return HomeScreen(workspace)


def _title(workspace: Workspace, decks: tuple[str, ...]) -> str:
    if len(decks) == 1:
        return workspace.deck(decks[0]).title
    return f"{len(decks)} decks" if decks else "All decks"
