"""What all screens share: one column, a line at the top, the keys at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from textual.containers import Vertical
from textual.screen import Screen

from quizapp.errors import UserError
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.everywhere import Back
from quizapp.tui.content import row
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.body import Body
from quizapp.tui.widgets.keys import KeyLine
from quizapp.tui.widgets.letters import TakesLetters
from quizapp.tui.widgets.top import Top

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

    from quizapp.destinations import Destination
    from quizapp.sessions.workspace import Workspace


class AppScreen(Screen[None]):
    """A screen of one column, no wider than text is pleasant to read."""

    DEFAULT_CSS = """
    AppScreen { align: center top; background: $background; }
    AppScreen #column { width: 100%; max-width: 82; height: 100%; padding: 1 1 0 3; }
    AppScreen #too-small { display: none; padding: 0 1; }
    AppScreen.-narrow #column, AppScreen.-low #column { display: none; }
    AppScreen.-narrow #too-small, AppScreen.-low #too-small { display: block; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Back)]
    # Below this there is room for a question or for its answer, but not for both.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (36, "-wide")]  # noqa: RUF012 - as Textual types it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (10, "-high")]  # noqa: RUF012 - as above
    AUTO_FOCUS = ""

    by_destination: ClassVar[dict[type[Destination], type[AppScreen]]] = {}
    """The screen for each destination, entered by the screens themselves."""

    def __init_subclass__(
        cls, *, leads_from: Iterable[type[Destination]] = (), **rest: Any
    ) -> None:
        """Enter the screen as the one that each of these destinations leads to."""
        super().__init_subclass__(**rest)
        for destination in leads_from:
            AppScreen.by_destination[destination] = cls

    @classmethod
    def open(cls, workspace: Workspace, destination: Any) -> Self:
        """Return the screen of `destination`, which is one of those that lead to it.

        Raises:
            UserError: it cannot be opened; the text holds the way out.
        """
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay out the column."""
        with Vertical(id="column"):
            yield Top()
            yield from self.content()
            yield KeyLine()
        yield Text(row("Please make the terminal larger."), id="too-small")

    def content(self) -> Iterable[Widget]:
        """Return what stands between the line at the top and the keys."""
        raise NotImplementedError

    @property
    def top(self) -> Top:
        """The line at the top."""
        return self.query_one(Top)

    @property
    def body(self) -> Body:
        """The part that scrolls."""
        return self.query_one(Body)

    async def ready_for_keys(self) -> None:
        """Wait until what the next key is meant for is there."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let escape lead back only where what is typed into has no use for it."""
        if action == "back" and isinstance(self.focused, TakesLetters):
            return not self.focused.wants_escape
        return super().check_action(action, parameters)

    def tell(self, error: UserError | str) -> None:
        """Show a notice in the place of the one before; an error's text holds the way out."""
        bad = isinstance(error, UserError)
        self.app.clear_notifications()  # several of them would cover the question on a small screen
        self.notify(str(error), severity="error" if bad else "information", timeout=8)

    def action_back(self) -> None:
        """Go back to where the learner came from."""
        self.dismiss()
