"""Attempts over time, deck by deck."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Self

from textual.content import Content

from quizapp.destinations import ToScores
from quizapp.text import counted
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.result import NextDeck, PreviousDeck
from quizapp.tui.content import ACCENT, EMPTY, MUTED, STRONG, row
from quizapp.tui.drawing import bar, number
from quizapp.tui.frames.screen import AppScreen
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.chart import Chart
from quizapp.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType
    from textual.widget import Widget

    from quizapp.journal.rows import Attempt
    from quizapp.sessions.workspace import Workspace


class AttemptRows(Rows["Attempt"]):
    """Attempts, the newest first, one line each."""

    def heading(self, width: int) -> Content:
        """Return the names of the columns."""
        return row((f"  {'when':<18}{'mode':<10}{'points':<14}score", MUTED)).truncate(width)

    def draw(self, attempt: Attempt, width: int, /, *, here: bool) -> Content:
        """Return the line of one attempt."""
        when = datetime.fromtimestamp(attempt.started / 1000).astimezone()
        style = STRONG if here else ""
        lead = row(
            ("› " if here else "  ", ACCENT),
            (f"{when:%Y-%m-%d %H:%M}  ", style),
            (f"{attempt.mode:<10}", style),
        )
        if attempt.finished is None:
            word = "given up" if attempt.left else "unfinished"
            return row(lead, (word, MUTED)).truncate(width)
        points = f"{number(attempt.score)} of {number(attempt.out_of)}"
        return row(
            lead,
            (f"{points:<14}", style),
            bar(attempt.percent / 100, 16),
            (f" {attempt.percent:>5g} %", style),
        ).truncate(width)


class ScoresScreen(AppScreen, leads_from=(ToScores,)):
    """Attempts of one deck at a time, or of all."""

    DEFAULT_CSS = """
    ScoresScreen #facts { padding-bottom: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(NextDeck, PreviousDeck)]

    @classmethod
    def open(cls, workspace: Workspace, destination: ToScores) -> Self:
        """Return the scores, of the deck that was asked for first."""
        return cls(workspace, destination.deck)

    def __init__(self, workspace: Workspace, deck: str | None) -> None:
        """Begin with the deck of that id; None for all decks."""
        super().__init__()
        self.workspace = workspace
        entries = [entry for entry in workspace.entries() if not entry.problems]
        self._decks: list[tuple[str | None, str]] = [(None, "All decks")]
        self._decks += [(entry.id, entry.title) for entry in entries]
        ids = [each[0] for each in self._decks]
        self._place = ids.index(deck) if deck in ids else 0

    def content(self) -> Iterable[Widget]:
        """Lay out numbers, a chart of the scores, and the attempts, the newest first."""
        yield Text(id="facts")
        yield Chart()
        yield AttemptRows()

    def on_mount(self) -> None:
        """Show the attempts of the deck."""
        self.reload()
        self.query_one(AttemptRows).focus()

    def reload(self) -> None:
        """Read the attempts of the deck that is shown."""
        deck, title = self._decks[self._place]
        attempts = self.workspace.journal.attempts(deck)
        finished = [attempt for attempt in attempts if attempt.finished is not None]
        rows = self.query_one(AttemptRows)
        rows.show(attempts)
        rows.display = bool(attempts)
        right = row((f"{counted(len(finished), 'quiz', 'quizzes')}", MUTED))
        self.top.show(title, "scores", right)
        self.query_one("#facts", Text).show(self._facts(finished))
        self.query_one(Chart).show(
            [(_day(attempt), attempt.percent) for attempt in reversed(finished)]
        )

    @staticmethod
    def _facts(finished: list[Attempt]) -> Content:
        if not finished:
            return Content("\n").join(
                [
                    row(("No quiz was finished here yet.", STRONG)),
                    EMPTY,
                    row(
                        ("Take one with ", MUTED),
                        ("q", STRONG),
                        (" at home; its score is kept here.", MUTED),
                    ),
                ]
            )
        percents = [attempt.percent for attempt in finished]
        best, mean = max(percents), sum(percents) / len(percents)
        return row(
            ("last ", MUTED),
            (f"{percents[0]:g} %", f"{STRONG} {ACCENT}"),
            ("   best ", MUTED),
            (f"{best:g} %", STRONG),
            ("   mean ", MUTED),
            (f"{mean:.0f} %", STRONG),
        )

    def action_next_deck(self) -> None:
        """Show the next deck."""
        self._place = (self._place + 1) % len(self._decks)
        self.reload()

    def action_previous_deck(self) -> None:
        """Show the deck before."""
        self._place = (self._place - 1) % len(self._decks)
        self.reload()


def _day(attempt: Attempt) -> str:
    when = datetime.fromtimestamp(attempt.started / 1000).astimezone()
    return f"{when.day} {when:%b %Y}"
