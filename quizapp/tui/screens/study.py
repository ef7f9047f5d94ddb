"""Studying: one card after another, then what tomorrow brings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from textual.content import Content

from quizapp.destinations import ToStudy
from quizapp.questions.marks import Verdict
from quizapp.sessions import events
from quizapp.sessions.begin import study
from quizapp.sessions.stages import Asking, Finished, Marked, Waiting
from quizapp.text import counted
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.mark import Leave, Proceed
from quizapp.tui.commands.question import RevealAnswer
from quizapp.tui.content import ACCENT, EMPTY, MUTED, STRONG, row
from quizapp.tui.drawing import COLOURS, bar, clock
from quizapp.tui.session import SessionScreen
from quizapp.tui.widgets.block import Text

if TYPE_CHECKING:
    from textual.binding import BindingType

    from quizapp.sessions.session import Session
    from quizapp.sessions.study import StudyState
    from quizapp.sessions.workspace import Workspace


class StudyScreen(SessionScreen, leads_from=(ToStudy,)):
    """A study session."""

    # A key that is named again here stands for all that it means: Textual merges by key.
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(RevealAnswer, Proceed, Leave)]

    session: Session[StudyState]

    @classmethod
    def open(cls, workspace: Workspace, destination: ToStudy) -> Self:
        """Begin to study what was asked for."""
        decks = destination.decks
        session = study(
            workspace,
            decks,
            tags=destination.tags,
            limit=destination.limit,
            seed=destination.seed,
        )
        if len(decks) == 1:
            return cls(session, workspace.deck(decks[0]).title)
        return cls(session, f"{len(decks)} decks" if decks else "All decks")

    def __init__(self, session: Session[StudyState], title: str) -> None:
        """Show `session` under the title of its deck."""
        super().__init__(session)
        self._heading = title

    def on_mount(self) -> None:
        """Look every second whether a card in its steps has come back."""
        self.set_interval(1, self._look)

    def _look(self) -> None:
        if isinstance(self.stage, Waiting):
            if self.session.workspace.now() >= self.stage.until:
                self.send(events.Proceed())
            else:
                self.draw_between()

    def draw_top(self) -> None:
        """Show how many cards are done, of those there are today."""
        state = self.session.state
        total = state.done + state.to_come
        # A marked answer counts as done, but its card still stands before the learner.
        now = state.done if isinstance(self.stage, Marked) else min(total, state.done + 1)
        if isinstance(self.stage, Finished):
            self.top.show(self._heading, "study")
            return
        share = state.done / total if total else 1.0
        self.top.show(self._heading, "study", row((f"{now} of {total}", MUTED)), share)

    def draw_between(self) -> None:
        """Draw the pause until the next card, or the end."""
        stage = self.stage
        self.clear()
        self.set_focus(self.body)
        if isinstance(stage, Waiting):
            left = stage.until - self.session.workspace.now()
            self._show(
                row(("Nothing is due just now.", STRONG)),
                row("The next card comes back in ", (clock(left), f"{STRONG} {ACCENT}"), "."),
                EMPTY,
                row(("It is shown here by itself. To leave is safe: all is kept.", MUTED)),
            )
        else:
            self._show(*self._summary())

    def _show(self, *lines: Content) -> None:
        self.query_one("#prompt", Text).show(Content("\n").join(lines))

    def _summary(self) -> list[Content]:
        state = self.session.state
        if not state.done:
            return [
                row(("Nothing to study here today.", STRONG)),
                EMPTY,
                row(("No card is due, and there are no new ones for today. A quiz", MUTED)),
                row(
                    ("asks any question at any time: ", MUTED), ("q", STRONG), (" at home.", MUTED)
                ),
            ]
        verdicts = [verdict for verdict in Verdict if state.verdicts.get(verdict, 0)]
        lines = [row((f"Done for now: {counted(state.done, 'answer')}.", STRONG)), EMPTY]
        lines += [
            row(
                (f"{verdict.glyph} ", COLOURS[verdict]),
                f"{verdict.value:<14}",
                f"{state.verdicts.get(verdict, 0):>4}  ",
                bar(state.verdicts.get(verdict, 0) / state.done, 24, COLOURS[verdict]),
            )
            for verdict in verdicts
        ]
        return [*lines, EMPTY, *self._ahead()]

    def _ahead(self) -> list[Content]:
        workspace = self.session.workspace
        day, at = workspace.today(), workspace.now()
        ids = {entry.id for entry in workspace.entries() if not entry.problems}
        now, by_tomorrow = (
            sum(
                counts.due + counts.learning
                for deck, counts in workspace.journal.counts(until, at).items()
                if deck in ids
            )
            for until in (day, day + 1)
        )
        tomorrow = by_tomorrow - now
        lines = [
            row("Tomorrow ", (counted(tomorrow, "card comes", "cards come"), STRONG), " back.")
            if tomorrow
            else row("No card comes back tomorrow.")
        ]
        if now:
            waits = counted(now, "card is", "cards are")
            lines.append(row((f"{waits} still due today: study on at home.", MUTED)))
        return lines

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let each key work only where it makes sense."""
        match action:
            case "undo":
                return self.session.state.act is not None
            case "suspend":
                return isinstance(self.stage, Asking | Marked)
            case "leave":
                return isinstance(self.stage, Finished)
            case _:
                return super().check_action(action, parameters)

    def action_leave(self) -> None:
        """Go home."""
        self.action_back()
