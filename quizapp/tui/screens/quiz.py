"""An attempt at a quiz: questions, perhaps a clock, and handing in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from textual.content import Content

from quizapp.destinations import ToQuiz, ToResult, ToResume
from quizapp.questions.marks import Verdict
from quizapp.sessions import events
from quizapp.sessions.again import resume
from quizapp.sessions.attempt import HandingIn
from quizapp.sessions.begin import quiz
from quizapp.sessions.plan import Mode
from quizapp.sessions.stages import Asking, Finished, Marked
from quizapp.text import counted
from quizapp.tui.commands.command import Number, bindings
from quizapp.tui.commands.mark import Again, Easy, Good, Hard
from quizapp.tui.commands.quiz import GiveUp, HandIn, PreviousQuestion
from quizapp.tui.content import MUTED, STRONG, WRONG, row
from quizapp.tui.drawing import clock
from quizapp.tui.messages import Go
from quizapp.tui.panels.asking import AskPanel
from quizapp.tui.session import SessionScreen
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.confidence import CONFIDENCES, ConfidencePrompt
from quizapp.tui.widgets.handing_in import HandInList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType
    from textual.widget import Widget

    from quizapp.questions.forms import Response
    from quizapp.reviews import Confidence
    from quizapp.sessions.attempt import QuizState
    from quizapp.sessions.session import Session
    from quizapp.sessions.workspace import Workspace

_HURRY = 60_000
"""Milliseconds before the end from which the clock stands out."""


class QuizScreen(SessionScreen, leads_from=(ToQuiz, ToResume)):
    """One attempt."""

    # A key that is named again here stands for all that it means: Textual merges by key.
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(PreviousQuestion, HandIn, GiveUp),
        *bindings(Number, Again, Hard, Good, Easy),
    ]

    session: Session[QuizState]

    @classmethod
    def open(cls, workspace: Workspace, destination: ToQuiz | ToResume) -> Self:
        """Begin a new attempt, or go on with one that was left."""
        if isinstance(destination, ToResume):
            return cls(resume(workspace, destination.attempt))
        return cls(quiz(workspace, destination.plan))

    def __init__(self, session: Session[QuizState]) -> None:
        """Show `session`."""
        super().__init__(session)
        titles = dict.fromkeys(item.deck.title for item in session.state.items)
        self._heading = next(iter(titles)) if len(titles) == 1 else f"{len(titles)} decks"
        self._pending: Response | None = None
        self._given_up = False

    def content(self) -> Iterable[Widget]:
        """Lay out the question, and the place where the learner says how sure they are."""
        yield from super().content()
        yield ConfidencePrompt(self._sure)

    def on_mount(self) -> None:
        """Watch the clock where there is one."""
        self.set_interval(1, self._tick)

    @property
    def plan(self) -> Any:
        """What is asked and how."""
        return self.session.state.plan

    def _tick(self) -> None:
        state = self.session.state
        if state.deadline is None or state.result is not None:
            return
        if self.session.workspace.now() >= state.deadline:
            self._ask_confidence(None)
            entered = self.answer.entered() if self.answer is not None else None
            self.send(events.Tick(entered))
            self.tell("Time is up." + (" What you had entered counts." if entered else ""))
        else:
            self.draw_top()

    def draw(self) -> None:
        """Draw the present stage, or hand over to the result."""
        state = self.session.state
        if state.result is not None:
            self.post_message(Go(ToResult(state.result), instead=True))
        elif isinstance(state.stage, Finished) and not self._given_up:
            # It was left after its last answer and before its result.
            self.send(events.HandIn())
        elif self._given_up:
            self.dismiss()
        else:
            super().draw()

    def draw_top(self) -> None:
        """Show which question this is, the clock, and in practice the score so far."""
        state = self.session.state
        total = len(state.items)
        pieces = []
        if state.deadline is not None:
            left = max(0, state.deadline - self.session.workspace.now())
            style = f"{STRONG} {WRONG}" if left < _HURRY else MUTED
            pieces.append(row((f"{clock(left + 999)} left", style)))
        if self.plan.mode is Mode.PRACTICE and state.given:
            rights = sum(each.mark.verdict is Verdict.RIGHT for each in state.given.values())
            pieces.append(row((f"{rights} right", MUTED)))
        if not isinstance(state.stage, HandingIn):
            pieces.append(row((f"{state.position + 1} of {total}", MUTED)))
        right = Content("   ").join(pieces)
        self.top.show(self._heading, self.plan.mode.value, right, len(state.given) / total)

    def draw_asking(self, asking: Asking) -> None:
        """Draw a question; in a test with the answer that it was given before."""
        self._ask_confidence(None)
        fresh = self._drawn is None or self._drawn.form is not asking.form
        super().draw_asking(asking)
        earlier = self.session.state.given.get(self.session.state.position)
        if fresh and earlier is not None and self.answer is not None:
            self.answer.fill_in(earlier.response)

    def draw_between(self) -> None:
        """Draw what is still unanswered, before it is handed in."""
        stage = self.stage
        if not isinstance(stage, HandingIn):
            return
        self._ask_confidence(None)
        self.clear()
        state = self.session.state
        left = len(stage.unanswered)
        message = (
            f"{counted(left, 'question is', 'questions are')} unanswered and will count as wrong."
            if left
            else "Every question is answered."
        )
        self.query_one("#prompt", Text).show(
            Content("\n").join([row(("Hand in?", STRONG)), row(message)])
        )
        places = stage.unanswered if self.plan.may_go_back else ()
        headings = [(place, state.items[place].question.heading) for place in places]
        self.put(HandInList(headings, self._go_to, self.action_hand_in))

    def _go_to(self, place: int) -> None:
        self.send(events.GoTo(place))

    def respond(self, response: Response) -> None:
        """Send the response, where wanted with how sure the learner is."""
        if not self.plan.confidence:
            self.send(events.Respond(response))
            return
        self._ask_confidence(response)

    def _ask_confidence(self, response: Response | None) -> None:
        """Ask how sure the learner is of `response`; None puts the question away."""
        if response is None and self._pending is None:
            return
        self._pending = response
        self.query_one(ConfidencePrompt).display = response is not None
        if self.answer is not None:
            self.answer.pause(paused=response is not None)
        if response is not None:
            self.set_focus(self.body)
        self.refresh_bindings()

    def _sure(self, confidence: Confidence) -> None:
        response = self._pending
        if response is not None and self.send(events.Respond(response, confidence)):
            self._pending = None
            self.query_one(ConfidencePrompt).display = False
            self.refresh_bindings()

    def check_action(  # noqa: PLR0911 - one case for each key
        self, action: str, parameters: tuple[object, ...]
    ) -> bool | None:
        """Let each key work only where it makes sense."""
        state = self.session.state
        asked = self._pending is not None
        match action:
            case "number":
                return asked
            case "undo":
                act = state.act
                return asked or bool(act and (state.practice or act.before is None))
            case "suspend":
                return False
            case "skip" | "show_hint" | "reveal_answer" if asked:
                return False
            case "previous_question":
                return (
                    self.plan.may_go_back
                    and self.plan.mode is not Mode.PRACTICE
                    and isinstance(self.stage, Asking | HandingIn)
                    and (isinstance(self.stage, HandingIn) or state.position > 0)
                )
            case "hand_in":
                return not isinstance(self.stage, Marked)
            case _:
                return super().check_action(action, parameters)

    def action_number(self, number: int) -> None:
        """Say how sure the learner is."""
        if 1 <= number <= len(CONFIDENCES):
            self._sure(list(CONFIDENCES)[number - 1])

    def action_undo(self) -> None:
        """Take the last answer back, or go back to the answer that is not given yet."""
        if self._pending is not None:
            self._ask_confidence(None)
        else:
            super().action_undo()

    def action_previous_question(self) -> None:
        """Go back by one question."""
        state = self.session.state
        at_end = isinstance(state.stage, HandingIn)
        self.send(events.GoTo(len(state.items) - 1 if at_end else state.position - 1))

    def action_hand_in(self) -> None:
        """End the quiz; ask first where questions would be left unanswered."""
        left = len(self.session.state.unanswered)
        if isinstance(self.stage, HandingIn) or not left:
            self.send(events.HandIn())
            return
        would = counted(left, "question")
        ask = AskPanel(f"Hand in now? {would} would be left unanswered and count as wrong.")
        self.app.push_screen(ask, self._hand_in)

    def _hand_in(self, sure: bool | None) -> None:  # noqa: FBT001 - as Textual hands it over
        if sure:
            self.send(events.HandIn())

    def action_give_up(self) -> None:
        """Drop the attempt, once the learner is sure."""
        ask = AskPanel("Drop this attempt for good? It cannot be resumed then.")
        self.app.push_screen(ask, self._give_up)

    def _give_up(self, sure: bool | None) -> None:  # noqa: FBT001 - as Textual hands it over
        if sure:
            self._given_up = True
            self._given_up = self.send(events.GiveUp()) is not None

    def action_back(self) -> None:
        """Leave; the attempt can be resumed."""
        if self._pending is not None:
            self._ask_confidence(None)
            return
        if self.session.state.result is None:
            self.tell("Kept: go on with this quiz at any time by r at home.")
        super().action_back()
