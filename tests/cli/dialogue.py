"""Leads one session in plain mode, line by line, with a learner who takes time to type."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from quizapp.cli.console import Console
from quizapp.cli.plain import Dialogue
from quizapp.cli.report import say_result, say_so_far
from quizapp.sessions.attempt import QuizState
from quizapp.sessions.begin import quiz
from quizapp.sessions.plan import Mode, Plan
from quizapp.sessions.session import Session
from quizapp.sessions.workspace import Workspace
from tests.learner import SECOND, Learner


class Typist(io.StringIO):
    """Lines that are typed: the first takes a second, the second two, and so on."""

    def __init__(self, typed: str, learner: Learner) -> None:
        super().__init__(typed)
        self.learner = learner
        self.takes = 0

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override] # as StringIO's
        self.takes += SECOND
        self.learner.later(self.takes)
        return super().readline(-1 if size is None else size)


@dataclass(frozen=True, slots=True)
class Told:
    """What came of it."""

    lines: list[str]
    ended: bool
    """Whether the session came to its end."""

    def after(self, line: str) -> list[str]:
        """Return what was said after the first line that reads so."""
        return self.lines[self.lines.index(line) + 1 :]


def lead(learner: Learner, begin: Callable[[Workspace], Session[Any]], typed: str) -> Told:
    """Return the transcript of a session, of a quiz with its report."""
    target = io.StringIO()
    with learner.workspace() as workspace:
        console = Console(Typist(typed, learner), target)
        session = begin(workspace)
        state = session.state
        sure = isinstance(state, QuizState) and state.plan.confidence
        ended = Dialogue(console, session, ask_confidence=sure).run()
        state = session.state
        if isinstance(state, QuizState):
            if state.result is None:
                say_so_far(console, state)
            else:
                say_result(console, state.result, workspace)
    return Told(target.getvalue().splitlines(), ended)


def towns(mode: Mode, *questions: str, **rest: object) -> Callable[[Workspace], Session[QuizState]]:
    """Return what begins a quiz over these questions of the towns, always in the same order."""
    plan = Plan.for_mode(mode, decks=("towns",), seed=1)
    keys = tuple(f"towns/{question}" for question in questions)
    changed: dict[str, Any] = {"questions": keys, **rest}
    return lambda workspace: quiz(workspace, replace(plan, **changed))
