"""The decks at home: what each holds for today, and which are ticked to be learnt from together."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.destinations import ToProblems, ToSetup, ToStudy
from quizapp.insight.overview import DeckRow
from quizapp.text import counted
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.home import Problems, StudyDeck, TakeQuiz, TickDeck
from quizapp.tui.content import ACCENT, MUTED, STRONG, WRONG, row, single
from quizapp.tui.drawing import bar, percent
from quizapp.tui.messages import Go
from quizapp.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.content import Content

_NUMBERS = 6
"""Cells of a column of numbers."""
_BAR = 10


class DeckRows(Rows[DeckRow]):
    """The decks, one line each: due, new, cards, mastery."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(StudyDeck, TakeQuiz, TickDeck, Problems)]

    def __init__(self) -> None:
        """Begin without decks; `show` says which there are."""
        super().__init__()
        self._ticks: set[str] = set()

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids of the ticked decks, in the order in which they stand here."""
        return tuple(deck.id for deck in self.items if self._is_ticked(deck))

    def _is_ticked(self, deck: DeckRow) -> bool:
        return deck.id in self._ticks and not deck.problems

    @property
    def _chosen(self) -> tuple[str, ...]:
        """Ids of the decks that are learnt from: those ticked, or else the one under the cursor."""
        return self.ticked or ((self.item.id,) if self.item else ())

    def heading(self, width: int) -> Content:
        """Return the names of the columns."""
        numbers = "".join(name.rjust(_NUMBERS) for name in ("due", "new", "cards"))
        tail = f"{numbers}   {'mastered':<{_BAR + 6}}" if width >= 60 else numbers
        lead = "  deck" if not self.ticked else "    deck"
        return row((lead.ljust(width - len(tail)) + tail, MUTED))

    def draw(self, deck: DeckRow, width: int, /, *, here: bool) -> Content:
        """Return the line of one deck."""
        ticked = self.ticked
        lead = row(("› ", ACCENT) if here else "  ")
        style = STRONG if here else ""
        if ticked:
            mark = self._is_ticked(deck)
            lead = row(lead, ("✓ ", ACCENT) if mark else "  ")
        if deck.problems:
            tail = row((f"✗ {counted(len(deck.problems), 'problem')}", WRONG))
        else:
            numbers = (deck.due, deck.new, deck.cards)
            tail = row(
                *((str(number).rjust(_NUMBERS), style if number else MUTED) for number in numbers)
            )
            if width >= 60:
                share = f"{percent(deck.mastery):>6}"
                tail = row(tail, "   ", bar(deck.mastery, _BAR), (share, style or MUTED))
        word = row(("  ticked", ACCENT)) if deck.id in ticked else row("")
        room = width - tail.cell_length - lead.cell_length - word.cell_length - 2
        title = single(deck.title, style).truncate(max(1, room), ellipsis=True) + word
        gap = width - lead.cell_length - title.cell_length - tail.cell_length
        return row(lead, title, " " * max(0, gap), tail)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a broken deck be looked at, and a good one be learnt from."""
        deck = self.item
        match action:
            case "study_deck" | "tick_deck":
                return deck is not None and not deck.problems
            case "take_quiz":
                return deck is not None and (bool(self.ticked) or not deck.problems)
            case "problems":
                return deck is not None and bool(deck.problems)
            case _:
                return super().check_action(action, parameters)

    def chosen(self, index: int) -> None:
        """Study the deck that was clicked again."""
        del index
        self.action_study_deck()

    def action_study_deck(self) -> None:
        """Study the ticked decks or the one under the cursor, or see what is wrong with that."""
        deck = self.item
        if deck is not None and deck.problems:
            self.action_problems()
        elif deck is not None:
            self.post_message(Go(ToStudy(decks=self._chosen)))

    def action_take_quiz(self) -> None:
        """Set up a quiz from the ticked decks, or from the one under the cursor."""
        if self._chosen:
            self.post_message(Go(ToSetup(decks=self._chosen)))

    def action_tick_deck(self) -> None:
        """Tick the deck under the cursor, or take its tick away."""
        if self.item is not None:
            self._ticks ^= {self.item.id}
            self.refresh()
            self.post_message(self.Moved())

    def action_problems(self) -> None:
        """Show what is wrong with the deck under the cursor."""
        deck = self.item
        if deck is not None:
            self.post_message(Go(ToProblems(deck.title, deck.path, deck.problems)))
