"""Someone who sits at plain mode and types, line by line, what a function tells them."""

import io
from collections import deque
from collections.abc import Callable

from quizapp.cli.console import Console
from quizapp.cli.plain import Dialogue
from quizapp.questions.forms import Fill, Form, Pick, Response, Reveal, Tick, Write
from quizapp.questions.list import Enumerate
from quizapp.questions.match import Pair
from quizapp.questions.open import TEXT, Compose
from quizapp.questions.order import Arrange
from quizapp.questions.question import Question
from quizapp.sessions.attempt import QuizState
from quizapp.sessions.begin import quiz
from quizapp.sessions.plan import Plan
from quizapp.sessions.result import Result
from quizapp.sessions.session import Session
from quizapp.sessions.stages import Asking
from quizapp.sessions.workspace import Workspace

Answering = Callable[[Question, Form], list[str]]
"""What to type for a question that is asked by a form."""


class Typist(io.StringIO):
    """Standard input that looks at the screen before each line."""

    def __init__(self, session: Session[QuizState], answering: Answering) -> None:
        super().__init__()
        self.session = session
        self.answering = answering
        self.lines: deque[str] = deque()
        self.typed: list[str] = []

    def readline(self, _size: int = -1, /) -> str:  # type: ignore[override] # IOBase has bytes
        stage = self.session.state.stage
        if not self.lines and isinstance(stage, Asking):
            self.lines += self.answering(stage.item.question, stage.form)
        if not self.lines:
            return ""
        self.typed.append(self.lines.popleft())
        return f"{self.typed[-1]}\n"


def take(workspace: Workspace, plan: Plan, answering: Answering) -> tuple[Result, list[str]]:
    """Take a quiz in plain mode; return its result and all that was typed."""
    session = quiz(workspace, plan)
    typist = Typist(session, answering)
    shown = io.StringIO()
    assert Dialogue(Console(typist, shown), session).run(), shown.getvalue()[-1000:]
    assert session.state.result is not None
    return session.state.result, typist.typed


def right(question: Question, form: Form) -> list[str]:
    """The lines of one who knows."""
    return lines_for(form, question.best_response())


def first_option(question: Question, form: Form) -> list[str]:
    """The line of one who picks what stands first, where there is something to pick."""
    return ["1"] if isinstance(form, Pick | Tick) else right(question, form)


def lines_for(form: Form, response: Response) -> list[str]:
    """What to type so that `form` reads it as `response`."""
    lines: list[str]
    match form, response:
        case Pick(options=options), str():
            lines = [str(options.index(response) + 1)]
        case ((Tick(options=options) | Arrange(items=options)), list()):
            lines = [" ".join(str(options.index(text) + 1) for text in response)]
        case Fill(blanks=blanks), dict():
            lines = [response[name] for name in blanks]
        case Reveal(), str():
            lines = ["", response]
        case Pair(lefts=lefts, rights=rights), dict():
            lines = [str(rights.index(response[left]) + 1) for left in lefts]
        case Enumerate(), list():
            lines = response
        case Compose(rubric=rubric), dict():
            lines = [*response[TEXT].splitlines(), "", *(response[point] for point in rubric)]
        case Write(), str():
            lines = [response]
        case _:
            raise AssertionError((form, response))
    return lines
