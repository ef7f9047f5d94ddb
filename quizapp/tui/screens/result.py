"""How an attempt went: the score, what it is made of, and the questions to look at again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Self

from quizapp.destinations import ToQuiz, ToResult, ToScores
from quizapp.errors import UserError
from quizapp.exchange.results import save_result
from quizapp.insight.scores import earlier_attempts
from quizapp.sessions.begin import new_seed
from quizapp.sessions.plan import Plan
from quizapp.text import counted
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.mark import Leave, ShowSource
from quizapp.tui.commands.result import AllQuestions, OpenScores, RetryMissed, SaveResult
from quizapp.tui.content import MUTED, STRONG, row
from quizapp.tui.frames.screen import AppScreen
from quizapp.tui.messages import Go
from quizapp.tui.panels.saving import SavePanel
from quizapp.tui.panels.source import SourcePanel
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.body import Body
from quizapp.tui.widgets.breakdown import Breakdown
from quizapp.tui.widgets.passage import cites
from quizapp.tui.widgets.questions import QuestionList
from quizapp.tui.widgets.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType
    from textual.widget import Widget

    from quizapp.sessions.result import Result
    from quizapp.sessions.workspace import Workspace


class ResultScreen(AppScreen, leads_from=(ToResult,)):
    """A finished attempt."""

    DEFAULT_CSS = """
    ResultScreen #questions-head { margin-top: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            Leave,
            RetryMissed,
            ShowSource,
            AllQuestions,
            SaveResult,
            OpenScores,
        )
    ]

    @classmethod
    def open(cls, workspace: Workspace, destination: ToResult) -> Self:
        """Return the result."""
        return cls(workspace, destination.result)

    def __init__(self, workspace: Workspace, result: Result) -> None:
        """Show `result`."""
        super().__init__()
        self.workspace = workspace
        self.result = result
        self._everything = False

    def content(self) -> Iterable[Widget]:
        """Lay out numbers and questions."""
        result = self.result
        earlier = earlier_attempts(self.workspace.journal, result.attempt_id, result.plan.decks)
        yield Body(
            Summary(result, list(reversed(earlier))),
            Text(id="questions-head"),
            QuestionList(),
            Breakdown(result),
        )

    def on_mount(self) -> None:
        """Say what this was."""
        titles = list(dict.fromkeys(line.item.deck.title for line in self.result.lines))
        title = titles[0] if len(titles) == 1 else f"{len(titles)} decks"
        asked = f"{self.result.plan.mode.value}, {counted(len(self.result.lines), 'question')}"
        self.top.show(title, "result", row((asked, MUTED)))
        self._list(everything=False)

    def _list(self, *, everything: bool) -> None:
        """List every question, or only those that were not wholly right."""
        self._everything = everything
        result, mistakes = self.result, len(self.result.mistakes)
        heading = f"To look at again: {counted(mistakes, 'question')}"
        if everything:
            heading = "All questions"
        elif not mistakes:
            heading = "Nothing to look at again: everything was right."
        self.query_one("#questions-head", Text).show(row((heading, STRONG)))
        listed = self.query_one(QuestionList)
        listed.show(result.lines if everything else result.mistakes)
        listed.display = bool(listed.questions)
        if listed.questions:
            # The score is to be met first: focus must not scroll to the list.
            listed.focus(scroll_visible=False)
        else:
            self.body.focus()
        self.refresh_bindings()

    def action_all_questions(self) -> None:
        """List the right ones too, or leave them out again."""
        self._list(everything=not self._everything)
        self.query_one("#questions-head").scroll_visible(top=True, animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let each key work only where it makes sense."""
        if action == "retry_missed":
            return bool(self.result.missed)
        if action == "show_source":
            line = self.query(QuestionList).first().line if self.query(QuestionList) else None
            return line is not None and bool(cites(line.item))
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
        self.post_message(Go(ToQuiz(replace(again, marking=plan.marking)), instead=True))

    def action_show_source(self) -> None:
        """Read the source of the question under the cursor."""
        line = self.query_one(QuestionList).line
        if line is not None:
            self.app.push_screen(SourcePanel(line.item))

    def action_open_scores(self) -> None:
        """Look at attempts over time."""
        self.post_message(Go(ToScores(deck=self.result.plan.decks[0])))

    def action_save_result(self) -> None:
        """Save the result as a file, once the learner has said as what."""
        moment = datetime.fromtimestamp(self.result.finished / 1000).astimezone()
        decks = self.result.plan.decks
        about = decks[0] if len(decks) == 1 else f"{len(decks)}-decks"
        name = f"quiz-{about}-{moment:%Y-%m-%d-%H%M%S}"
        folder = Path.cwd()

        def save(ending: str | None) -> None:
            if ending is None:
                return
            path = folder / f"{name}{ending}"
            try:
                save_result(self.result, path)
            except UserError as error:
                self.tell(error)
            else:
                self.tell(f"Saved as {path}")

        self.app.push_screen(SavePanel(folder, name), save)
