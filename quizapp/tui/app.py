"""The app: it wires screens, themes and the palette together, and knows nothing else."""

from __future__ import annotations

import asyncio
import gc
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.events import Key

from quizapp.destinations import ToHome, ToResult
from quizapp.errors import UserError
from quizapp.settings import save_theme
from quizapp.text import clean
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.everywhere import Help, Palette, Quit
from quizapp.tui.frames.screen import AppScreen
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.theme import INK, THEMES
from quizapp.tui.widgets.letters import TakesLetters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import SystemCommand
    from textual.binding import Binding, BindingType
    from textual.command import Provider
    from textual.events import Event
    from textual.screen import Screen

    from quizapp.destinations import Destination
    from quizapp.sessions.workspace import Workspace
    from quizapp.tui.messages import Go

_KEYS = {
    "enter": "enter",
    "escape": "esc",
    "space": "space",
    "question_mark": "?",
    "exclamation_mark": "!",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "shift+up": "shift ↑",
    "shift+down": "shift ↓",
    "pageup": "page up",
    "pagedown": "page down",
}
"""Keys by the words that stand on them, as a learner looks for them on the keyboard."""


def _palette() -> type[Provider]:
    from quizapp.tui.providers import PaletteProvider  # noqa: PLC0415 - only for the palette

    return PaletteProvider


class QuizApp(App[int]):
    """quizapp in a terminal."""

    TITLE = "quizapp"
    COMMAND_PALETTE_BINDING = "ctrl+p"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar[set[Any]] = {_palette}
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Help, Palette, Quit)]
    # Notices stand above the keys and the ratings, which the learner needs next.
    CSS = "ToastRack { margin-bottom: 4; }"

    def __init__(self, workspace: Workspace, destination: Destination) -> None:
        """Open `destination` with what lies on `workspace`."""
        super().__init__()
        self.workspace = workspace
        self._destination = destination
        self._failed = False
        for theme in THEMES:
            self.register_theme(theme)
        wanted = workspace.settings.theme
        self.theme = wanted if wanted in self.available_themes else INK.name

    def get_default_screen(self) -> Screen[None]:
        """Return home, on which all other screens are laid."""
        return HomeScreen(self.workspace)

    def on_mount(self) -> None:
        """Go where the app was asked to open, and from now on keep the theme that is chosen."""
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep_theme(theme.name))
        self.call_after_refresh(_collect_garbage)
        if not isinstance(self._destination, ToHome):
            self.call_after_refresh(self.go, self._destination)

    async def on_event(self, event: Event) -> None:
        """Let each key act before the next one is looked at.

        Textual hands letters to the line that has the focus, which takes them when it comes to it; an
        enter that follows fast would be seen before them, or letters land in the line before.
        """
        if not isinstance(event, Key) or event.is_forwarded:
            await super().on_event(event)
            return
        if isinstance(self.screen, AppScreen):
            # A widget that cannot be mounted must not stop the keyboard for good.
            with suppress(TimeoutError):
                await asyncio.wait_for(self.screen.ready_for_keys(), timeout=1)
        line = self.focused
        if not isinstance(line, TakesLetters):
            await super().on_event(event)
        elif not (
            await self._check_bindings(event.key, priority=True) or await line.take_key(event)
        ):
            await self._check_bindings(event.key)

    def on_go(self, event: Go) -> None:
        """Go where a screen asks to."""
        self.go(event.destination, instead=event.instead)

    def go(self, destination: Destination, *, instead: bool = False) -> None:
        """Show the screen of a place; where it cannot be, stay here and tell the way out."""
        # Home comes up without any of the other screens and what they draw on.
        from quizapp.tui.routes import screen_of  # noqa: PLC0415 - as said

        try:
            screen = screen_of(self.workspace, destination)
        except UserError as error:
            self.notify(str(error), severity="error", timeout=8)
            return
        if isinstance(destination, ToResult):
            self._failed = destination.result.passed is False
        if instead:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def notify(self, message: str, **rest: Any) -> None:
        """Show a notice, its text as it is written: it may come from a deck or name a file."""
        super().notify(clean(message), **(rest | {"markup": False}))

    def get_key_display(self, binding: Binding) -> str:
        """Return the word for a key."""
        return _KEYS.get(binding.key) or super().get_key_display(binding)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Return what the palette offers beside our own commands: to choose a theme."""
        for command in super().get_system_commands(screen):
            if command.title == "Theme":
                yield command

    def action_help(self) -> None:
        """Show every key that does something here."""
        from quizapp.tui.panels.help import HelpPanel  # noqa: PLC0415 - seldom needed

        if not isinstance(self.screen, HelpPanel):
            self.push_screen(HelpPanel(self.screen))

    async def action_quit(self) -> None:
        """Leave. An exam that was failed is told by the exit code, as in plain mode."""
        self.exit(return_code=int(self._failed))

    def action_help_quit(self) -> None:
        """Say which key leaves: ctrl+c, which many try, copies."""
        self.notify("Press ctrl+q to leave quizapp.")

    def _keep_theme(self, name: str) -> None:
        try:
            save_theme(self.workspace.places.settings, name)
        except UserError as error:
            self.notify(str(error), severity="warning")


def _collect_garbage() -> None:
    """Collect garbage from now on, but never look through what the start has made: it stays.

    That would take 20 ms every now and then, between a key and the next question.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def run(workspace: Workspace, destination: Destination) -> int:
    """Run the app and return its exit code.

    Args:
        workspace: decks, journal and settings; the caller closes it.
        destination: the place to open at; leaving that place leads home.
    """
    app = QuizApp(workspace, destination)
    app.run()
    return app.return_code or 0
