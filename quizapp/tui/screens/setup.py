"""What a quiz asks, chosen before it; enter takes it as it is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widget import Widget

from quizapp.decks.deck import Deck
from quizapp.destinations import ToQuiz
from quizapp.errors import UserError
from quizapp.sessions.begin import new_seed, questions_for
from quizapp.sessions.plan import Mode, Plan
from quizapp.text import counted
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.quiz import Less, More, StartQuiz
from quizapp.tui.content import ACCENT, EMPTY, MUTED, PARTLY, STRONG, row, single
from quizapp.tui.messages import Go
from quizapp.tui.screens.base import AppScreen, Body
from quizapp.tui.screens.options import Option, options_of
from quizapp.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from textual.binding import BindingType

    from quizapp.sessions.workspace import Workspace

_NAME = 16
"""Cells of the names."""


class SetupLines(Lines):
    """One row for each thing that can be chosen."""

    BINDINGS: ClassVar[list["BindingType"]] = [*bindings(More, Less)]

    def __init__(self, options: Sequence[Option]) -> None:
        """Offer `options`."""
        super().__init__()
        self.options = options

    def rows(self, width: int) -> list[list[Content]]:
        """Return the options with what is chosen; what it means stands beside it."""
        return [self._option(index, option, width) for index, option in enumerate(self.options)]

    def _option(self, index: int, option: Option, width: int) -> list[Content]:
        here = index == self.cursor
        lead = row(("› " if here else "  ", ACCENT))
        name = single(option.name, STRONG if here else "").truncate(_NAME, ellipsis=True)
        gap = " " * (_NAME + 2 - name.cell_length)
        value = single(option.value, STRONG if here else "")
        if here and len(option.values) > 1:
            value = row(("‹ ", MUTED), value, (" ›", MUTED))
        note = row(("   ", MUTED), single(option.note, MUTED)) if option.note else EMPTY
        line = row(lead, name, gap, value, note).truncate(width, ellipsis=True)
        head = [EMPTY, row((f"  {option.group}", MUTED))] if option.group else []
        return [*head, line]

    def chosen(self, index: int) -> None:
        """Change what was clicked."""
        del index
        self.action_more()

    def action_more(self) -> None:
        """Choose the next value."""
        self._change(1)

    def action_less(self) -> None:
        """Choose the value before."""
        self._change(-1)

    def _change(self, by: int) -> None:
        self.options[self.cursor].step(by)
        self.redraw()
        screen = self.screen
        if isinstance(screen, SetupScreen):
            screen.look()


class SetupScreen(AppScreen):
    """Length, mode and filters of a quiz."""

    BINDINGS: ClassVar[list["BindingType"]] = [*bindings(StartQuiz)]

    def __init__(self, workspace: "Workspace", decks: Sequence[Deck]) -> None:
        """Set up a quiz over `decks`."""
        super().__init__()
        self.workspace = workspace
        self.decks = decks
        self._seed = new_seed()
        self._options = options_of(decks, workspace.settings.quiz_length)
        self._fitting = 0

    def content(self) -> Iterable[Widget]:
        """Lay out the options."""
        yield Body(SetupLines(self._options))

    def on_mount(self) -> None:
        """Show how many questions fit."""
        self.query_one(SetupLines).focus()
        self.look()

    @property
    def plan(self) -> Plan:
        """The plan as it is set up."""
        chosen: dict[str, object] = {}
        tags: list[str] = []
        for option in self._options:
            if option.field == "tags":
                tags += [option.name] if option.chosen else []
            else:
                chosen[option.field] = option.chosen
        mode = Mode(str(chosen.pop("mode")))
        return Plan.for_mode(
            mode,
            decks=tuple(deck.id for deck in self.decks),
            tags=tuple(tags),
            seed=self._seed,
            **chosen,
        )

    def look(self) -> None:
        """Show how many questions the quiz will have."""
        plan = self.plan
        try:
            self._fitting = len(questions_for(self.workspace, replace(plan, length=None)))
        except UserError as error:
            self.tell(error)
            return
        asked = min(self._fitting, plan.length or self._fitting)
        if asked:
            told = row(
                (counted(asked, "question"), STRONG), (f" of {self._fitting} that fit", MUTED)
            )
        else:
            told = row(("no question fits", f"{STRONG} {PARTLY}"))
        title = self.decks[0].title if len(self.decks) == 1 else f"{len(self.decks)} decks"
        self.top.show(title, "quiz", told)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the quiz start only where it has questions."""
        if action == "start_quiz":
            return self._fitting > 0
        return super().check_action(action, parameters)

    def action_start_quiz(self) -> None:
        """Start."""
        self.post_message(Go(ToQuiz(self.plan), instead=True))
