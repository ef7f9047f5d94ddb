"""What is wrong with a deck, and the way out of each problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from quizapp.destinations import ToProblems
from quizapp.text import counted
from quizapp.tui.content import (
    ACCENT,
    EMPTY,
    MUTED,
    STRONG,
    WRONG,
    hang,
    row,
    single,
    stack,
    wrap,
)
from quizapp.tui.frames.screen import AppScreen
from quizapp.tui.widgets.block import Block
from quizapp.tui.widgets.body import Body

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.content import Content
    from textual.widget import Widget

    from quizapp.decks.problems import Problem
    from quizapp.sessions.workspace import Workspace


class ProblemLines(Block):
    """The problems of one deck, in the order of the file."""

    def __init__(self, deck: ToProblems) -> None:
        """Show the problems of `deck`."""
        super().__init__()
        self._deck = deck

    def lines(self, width: int) -> list[Content]:
        """Return place and message of each problem, with the way out of it."""
        problems = self._deck.problems
        head = row((f"{counted(len(problems), 'problem')} in ", STRONG)) + single(
            str(self._deck.path), STRONG
        )
        listed = [self._problem(problem, width) for problem in problems]
        more = row("All of them with their lines: ", ("quizapp check ", ACCENT)) + single(
            str(self._deck.path), ACCENT
        )
        mended = row(("Mend the file in any editor; home sees it as soon as it is saved.", MUTED))
        return stack(wrap(head, width), *listed, [*wrap(more, width), *wrap(mended, width)])

    @staticmethod
    def _problem(problem: Problem, width: int) -> list[Content]:
        place = row(
            ("✗ ", WRONG),
            (f"line {problem.line}, column {problem.column}", STRONG),
            (f"  {problem.severity} {problem.code}", MUTED),
        )
        lines = [place.truncate(width), *hang(row("  "), single(problem.message), width)]
        if problem.help:
            lines += hang(row(("  way out: ", MUTED)), single(problem.help), width)
        return lines


class ProblemsScreen(AppScreen, leads_from=(ToProblems,)):
    """The problems of one deck."""

    @classmethod
    def open(cls, workspace: Workspace, destination: ToProblems) -> Self:
        """Return the problems that were found."""
        del workspace
        return cls(destination)

    def __init__(self, deck: ToProblems) -> None:
        """Show the problems of `deck`."""
        super().__init__()
        self._deck = deck

    def content(self) -> Iterable[Widget]:
        """Lay out the problems."""
        yield Body(ProblemLines(self._deck))

    def on_mount(self) -> None:
        """Say which deck this is."""
        self.top.show(self._deck.title, "problems", EMPTY)
        self.body.focus()
