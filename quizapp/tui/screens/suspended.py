"""The cards that the learner suspended, and the way to be asked them again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from textual.content import Content

from quizapp.destinations import ToSuspended
from quizapp.errors import UserError
from quizapp.keys import part_of
from quizapp.sessions import records
from quizapp.text import counted
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.home import BringAllBack, BringBack
from quizapp.tui.commands.question import Undo
from quizapp.tui.content import ACCENT, EMPTY, MUTED, STRONG, row, single
from quizapp.tui.frames.screen import AppScreen
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.binding import BindingType
    from textual.widget import Widget

    from quizapp.journal.events import Record
    from quizapp.sessions.workspace import Workspace

_DECK = 24
"""Most cells of a deck's title."""


class CardRows(Rows[str]):
    """Keys of cards, each with what it asks and the deck that it is of."""

    def __init__(self, workspace: Workspace) -> None:
        """Show cards of the decks on `workspace`."""
        super().__init__()
        self._workspace = workspace

    def draw(self, card: str, width: int, /, *, here: bool) -> Content:
        """Return the line of one card; the key where its question is gone."""
        found = self._workspace.question(card)
        deck = single(found[0].title if found else "not in any deck now", MUTED)
        deck = deck.truncate(min(_DECK, width // 3), ellipsis=True)
        asks = single(found[1].heading if found else card, STRONG if here else "")
        part = part_of(card)
        if part:
            asks += row((f"  {part}", MUTED))
        lead = row(("› " if here else "  ", ACCENT))
        room = width - lead.cell_length - deck.cell_length - 2
        asks = asks.truncate(max(2, room), ellipsis=True)
        return row(lead, asks, " " * (room - asks.cell_length + 2), deck).truncate(width)


class SuspendedScreen(AppScreen, leads_from=(ToSuspended,)):
    """All suspended cards; each can be brought back."""

    DEFAULT_CSS = """
    SuspendedScreen #message { padding-bottom: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(BringBack, BringAllBack, Undo)]

    @classmethod
    def open(cls, workspace: Workspace, destination: ToSuspended) -> Self:
        """Return the cards that are suspended now."""
        del destination
        return cls(workspace)

    def __init__(self, workspace: Workspace) -> None:
        """Show what is suspended in the journal of `workspace`."""
        super().__init__()
        self.workspace = workspace
        self._brought: list[list[str]] = []

    def content(self) -> Iterable[Widget]:
        """Lay out a sentence and the cards."""
        yield Text(id="message")
        yield CardRows(self.workspace)

    def on_mount(self) -> None:
        """Show the cards."""
        self.query_one(CardRows).focus()
        self.reload()

    def reload(self) -> None:
        """Read anew which cards are suspended."""
        cards = sorted(self.workspace.journal.suspended())
        rows = self.query_one(CardRows)
        rows.show(cards)
        rows.display = bool(cards)
        self.top.show("Suspended cards", "", row((counted(len(cards), "card"), MUTED)))
        lines = [row("These are not asked until you bring them back.")]
        if not cards:
            lines = [
                row(("No card is suspended.", STRONG)),
                EMPTY,
                row(("While you study, ", MUTED), ("!", STRONG), (" suspends a card.", MUTED)),
            ]
        self.query_one("#message", Text).show(Content("\n").join(lines))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let each key work only where there is something to do."""
        if action in {"bring_back", "bring_all_back"}:
            return self.query_one(CardRows).count > 0
        if action == "undo":
            return bool(self._brought)
        return super().check_action(action, parameters)

    def action_bring_back(self) -> None:
        """Ask the card under the cursor again."""
        card = self.query_one(CardRows).item
        if card is not None:
            self._bring([card])

    def action_bring_all_back(self) -> None:
        """Ask all of them again."""
        self._bring(self.query_one(CardRows).items)

    def action_undo(self) -> None:
        """Leave those that were brought back last suspended after all."""
        if self._write([records.undone(event) for event in self._brought[-1]]):
            self._brought.pop()
            self.reload()

    def _bring(self, cards: Sequence[str]) -> None:
        written = self._write([records.suspended(card, on=False) for card in cards])
        if written:
            self._brought.append(written)
            self.tell(f"{counted(len(cards), 'card')} will be asked again. Undo: u.")
            self.reload()

    def _write(self, wanted: Sequence[Record]) -> list[str]:
        try:
            written = self.workspace.journal.record_all(wanted, at=self.workspace.now())
        except UserError as error:
            self.tell(error)
            return []
        return [event.id for event in written]
