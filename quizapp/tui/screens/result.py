"""How an attempt went: the score, what it is made of, and each mistake."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.widget import Widget

from quizapp.errors import UserError
from quizapp.insight.scores import earlier_attempts
from quizapp.sessions.begin import new_seed
from quizapp.sessions.opening import AtQuiz, AtScores
from quizapp.sessions.plan import Plan
from quizapp.sessions.report import save_result
from quizapp.sessions.result import Result
from quizapp.text import counted
from quizapp.tui.commands import result as at_result
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.mark import Leave, ShowSource
from quizapp.tui.content import MUTED, STRONG, row
from quizapp.tui.messages import Go
from quizapp.tui.screens.base import AppScreen, Body
from quizapp.tui.screens.source import SourceScreen, cites
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.mistakes import Mistakes
from quizapp.tui.widgets.summary import Summary

if TYPE_CHECKING:
    from textual.binding import BindingType

    from quizapp.sessions.desk import Desk


class ResultScreen(AppScreen):
    """A finished attempt."""

    DEFAULT_CSS = """
    ResultScreen #mistakes-head { margin-top: 1; }
    """

    BINDINGS: ClassVar[list["BindingType"]] = [
        *bindings(
            Leave, at_result.RetryMissed, ShowSource, at_result.SaveResult, at_result.OpenScores
        )
    ]

    def __init__(self, desk: "Desk", result: Result) -> None:
        """Show `result`."""
        super().__init__()
        self.desk = desk
        self.result = result

    def content(self) -> Iterable[Widget]:
        """Lay out numbers and mistakes."""
        result = self.result
        earlier = earlier_attempts(self.desk.journal, result.attempt, result.plan.decks)
        percents = [attempt.percent for attempt in reversed(earlier)]
        missed = len(result.mistakes)
        told = (
            row((f"To look at again: {counted(missed, 'question')}", STRONG))
            if missed
            else row(("Nothing to look at again: everything was right.", STRONG))
        )
        yield Body(
            Summary(result, percents), Text(told, id="mistakes-head"), Mistakes(result.mistakes)
        )

    def on_mount(self) -> None:
        """Say what this was."""
        titles = list(dict.fromkeys(line.item.deck.title for line in self.result.lines))
        title = titles[0] if len(titles) == 1 else f"{len(titles)} decks"
        mode = self.result.plan.mode.value
        self.top.show(title, "result", row((f"{mode}, {len(self.result.lines)} questions", MUTED)))
        mistakes = self.query_one(Mistakes)
        if self.result.mistakes:
            # The score is to be met first: focus must not scroll to the mistakes.
            mistakes.focus(scroll_visible=False)
        else:
            mistakes.display = False
            self.body.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let each key work only where it makes sense."""
        if action == "retry_missed":
            return bool(self.result.missed)
        if action == "show_source":
            mistake = self.query(Mistakes).first().mistake if self.query(Mistakes) else None
            return mistake is not None and bool(cites(mistake.item))
        return super().check_action(action, parameters)

    def action_leave(self) -> None:
        """Go home."""
        self.action_back()

    def action_retry_missed(self) -> None:
        """Ask the missed questions again, as a practice of their own."""
        plan = self.result.plan
        again = Plan(
            decks=plan.decks,
            questions=self.result.missed,
            seed=new_seed(),
            confidence=plan.confidence,
        )
        self.post_message(Go(AtQuiz(replace(again, marking=plan.marking)), instead=True))

    def action_show_source(self) -> None:
        """Read the source of the mistake under the cursor."""
        mistake = self.query_one(Mistakes).mistake
        if mistake is not None:
            self.app.push_screen(SourceScreen(mistake.item))

    def action_open_scores(self) -> None:
        """Look at attempts over time."""
        self.post_message(Go(AtScores(deck=self.result.plan.decks[0])))

    def action_save_result(self) -> None:
        """Save the result as a file."""
        moment = datetime.fromtimestamp(self.result.finished / 1000).astimezone()
        path = Path.cwd() / f"quiz-{self.result.plan.decks[0]}-{moment:%Y-%m-%d-%H%M%S}.md"
        try:
            save_result(self.result, path)
        except UserError as error:
            self.tell(error)
            return
        self.tell(f"Saved as {path}")
