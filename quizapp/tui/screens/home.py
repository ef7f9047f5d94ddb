"""Home: what today holds, and the decks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from textual.content import Content

from quizapp.destinations import ToHome, ToResume, ToScores, ToStudy
from quizapp.errors import UserError
from quizapp.insight.overview import Today, overview, today
from quizapp.text import counted
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.home import DOORS, Resume, Scores, StudyAll, SuspendedCards, UndoLast
from quizapp.tui.content import ACCENT, EMPTY, MUTED, STRONG, row, single, wrap
from quizapp.tui.frames.screen import AppScreen
from quizapp.tui.messages import Go
from quizapp.tui.widgets.block import Block, Text
from quizapp.tui.widgets.decks import DeckRows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType
    from textual.widget import Widget

    from quizapp.journal.rows import Attempt
    from quizapp.sessions.workspace import Workspace
    from quizapp.tui.widgets.rows import Rows


class About(Block):
    """What the deck under the cursor is about, in at most two lines."""

    DEFAULT_CSS = """
    About { height: 3; padding: 1 2 0 0; }
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._text = ""

    def show(self, text: str) -> None:
        """Show what a deck says of itself."""
        self._text = text
        self.refresh()

    def lines(self, width: int) -> list[Content]:
        """Return the beginning of the text."""
        lines = wrap(single(self._text, MUTED), width - 2)
        if len(lines) > 2:
            lines[1] = (lines[1].rstrip() + " …").truncate(width - 2, ellipsis=True)
        return [row("  ", line) for line in lines[:2]]


class HomeScreen(AppScreen, leads_from=(ToHome,)):
    """The first screen."""

    DEFAULT_CSS = """
    HomeScreen #today { padding: 0 2 1 0; }
    HomeScreen.-short About { display: none; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Resume, StudyAll, Scores, UndoLast, *DOORS)]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual types it
        (0, "-low"),
        (10, "-short"),
        (18, "-high"),
    ]

    @classmethod
    def open(cls, workspace: Workspace, destination: ToHome) -> Self:
        """Return home."""
        del destination
        return cls(workspace)

    def __init__(self, workspace: Workspace) -> None:
        """Show what lies on `workspace`."""
        super().__init__()
        self.workspace = workspace
        self._unfinished: Attempt | None = None
        self._today = Today(0, 0, 0, 0)
        self._first_time = False

    def content(self) -> Iterable[Widget]:
        """Lay out what today holds, the decks, and what the one under the cursor is about."""
        yield Text(id="today")
        yield DeckRows()
        yield About()

    def on_mount(self) -> None:
        """Begin among the decks; `on_screen_resume`, which comes next, says what there is."""
        self.query_one(DeckRows).focus()

    def on_screen_resume(self) -> None:
        """Show what there is: at first, and whenever another screen has been in front."""
        self.reload()

    def reload(self) -> None:
        """Look at decks and journal anew."""
        workspace = self.workspace
        try:
            day, at = workspace.today(), workspace.now()
            entries = workspace.entries()
            rows = overview(entries, workspace.journal, day, at)
            self._today = today(rows, workspace.journal, workspace.settings, day)
            self._unfinished = next(iter(workspace.journal.unfinished()), None)
            # A deck under the cursor that is broken would not begin.
            untouched = all(row.new == row.cards and not row.problems for row in rows)
            self._first_time = untouched and self._unfinished is None
        except UserError as error:
            self.tell(error)
            return
        self._about = {entry.path: entry.description for entry in entries}
        self._titles = {entry.id: entry.title for entry in entries}
        decks = self.query_one(DeckRows)
        decks.show(rows)
        decks.display = bool(rows)
        self.query_one(About).display = bool(rows)
        self.top.show("quizapp", "")
        self.query_one("#today", Text).show(self._said() if rows else self._nothing_there())
        self._tell_about(decks)
        self.refresh_bindings()

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Tell about the deck that the cursor has come to."""
        event.stop()
        self._tell_about(self.query_one(DeckRows))
        self.refresh_bindings()

    def _tell_about(self, decks: DeckRows) -> None:
        deck, ticked = decks.item, len(decks.ticked)
        text = self._about.get(deck.path, "") if deck else ""
        if deck and deck.problems:
            text = f"This deck has errors and cannot be studied. Enter shows them: {deck.path.name}"
        elif ticked:
            these = "it" if ticked == 1 else "them together"
            text = f"{counted(ticked, 'deck')} ticked: enter studies {these}, q makes one quiz of "
            text += f"{'it' if ticked == 1 else 'them'}. Space takes a tick away."
        self.query_one(About).show(text)

    def _said(self) -> Content:
        day = self._today
        lines = []
        if day.due or day.new:
            due = (counted(day.due, "card is", "cards are") + " due", STRONG) if day.due else None
            new = (counted(day.new, "new card"), STRONG) if day.new else None
            wait = "" if day.due else " waits" if day.new == 1 else " wait"
            middle = " and " if due and new else ""
            begin = row("Today ", due or "", middle, new or "", wait)
            lines.append(row(begin, f": about {counted(day.minutes, 'minute')}."))
        else:
            done = f" You gave {counted(day.done, 'answer')} today." if day.done else ""
            lines.append(row(("All done for today.", STRONG), done))
        left = self._unfinished
        if self._first_time:
            keys = row(("enter", f"{STRONG} {ACCENT}"), " begins with the deck below, ")
            lines.append(row(keys, ("?", f"{STRONG} {ACCENT}"), " shows every key."))
        elif left is not None:
            first = left.decks[0] if left.decks else ""
            several = len(left.decks) > 1
            name = f"{len(left.decks)} decks" if several else self._titles.get(first, first)
            lines.append(
                row(
                    ("r ", f"{STRONG} {ACCENT}"),
                    "goes on with the unfinished quiz on ",
                    single(name).truncate(34, ellipsis=True),
                    ".",
                )
            )
        return Content("\n").join(lines)

    def _nothing_there(self) -> Content:
        folders = [row("  ", single(str(folder), MUTED)) for folder in self.workspace.places.decks]
        return Content("\n").join(
            [
                row(("There are no decks yet.", STRONG)),
                EMPTY,
                row("A deck is a file of questions. Leave with ^q and write your first with:"),
                EMPTY,
                row(("  quizapp new ", ACCENT), (self._example(), ACCENT)),
                EMPTY,
                row("Decks are looked for here; they appear as soon as they are saved:"),
                *folders,
            ]
        )

    def _example(self) -> str:
        folders = self.workspace.places.decks
        return str(single(f"{folders[0] / 'first.yaml'}")) if folders else "first.yaml"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let each key work only where it makes sense."""
        match action:
            case "back":
                return False
            case "resume":
                return self._unfinished is not None
            case "study_all":
                return bool(self._today.due or self._today.new)
            case "open_door" if parameters == (SuspendedCards.binding_id(),):
                return any(deck.suspended for deck in self.query_one(DeckRows).items)
            case _:
                return super().check_action(action, parameters)

    def action_study_all(self) -> None:
        """Study all decks."""
        self.post_message(Go(ToStudy()))

    def action_resume(self) -> None:
        """Go on with the quiz that was left."""
        if self._unfinished is not None:
            self.post_message(Go(ToResume(self._unfinished)))

    def action_open_door(self, door: str) -> None:
        """Go to the place behind the door with that id."""
        self.post_message(Go(next(each.leads_to() for each in DOORS if each.binding_id() == door)))

    def action_undo_last(self) -> None:
        """Take back what was done last, and show what there is then."""
        from quizapp.sessions.undoing import undo_last  # noqa: PLC0415 - home needs no session

        try:
            taken_back = undo_last(self.workspace)
        except UserError as error:
            self.tell(error)
            return
        found = self.workspace.question(taken_back.question) if taken_back.question else None
        about = f": {found[1].heading}" if found else ""
        self.tell(f"Taken back: {taken_back.what}{about}")
        self.reload()

    def action_scores(self) -> None:
        """Look at attempts over time."""
        deck = self.query_one(DeckRows).item
        self.post_message(Go(ToScores(deck=deck.id if deck and not deck.problems else None)))
