"""What the palette finds: everything that can be done here, every deck, and the theme."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, cast

from textual.command import DiscoveryHit, Hit, Provider
from textual.system_commands import SystemCommandsProvider

from quizapp.destinations import ToSetup, ToStudy
from quizapp.tui.commands.command import command_of
from quizapp.tui.content import single
from quizapp.tui.messages import Go

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.command import Hits
    from textual.screen import Screen
    from textual.style import Style

    from quizapp.sessions.workspace import Workspace


class WithWorkspace(Protocol):
    """What of the app a provider needs."""

    workspace: Workspace
    """Where the decks are."""


class ActionProvider(Provider):
    """The commands that can be used on the screen."""

    async def discover(self) -> Hits:
        """Yield all of them."""
        for name, run, help_text in self._commands():
            yield DiscoveryHit(single(name), run, text=name, help=help_text)

    async def search(self, query: str) -> Hits:
        """Yield those whose name or help fits `query`."""
        matcher = self.matcher(query)
        for name, run, help_text in self._commands():
            score = max(matcher.match(name), matcher.match(help_text) / 2)
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, text=name, help=help_text)

    def _commands(self) -> Iterator[tuple[str, Any, str]]:
        seen = set()
        found = [
            (active, command_of(active.binding)) for active in self.screen.active_bindings.values()
        ]
        # What this place is for comes first, moving about last.
        for active, command in sorted(found, key=lambda each: not (each[1] and each[1].foot)):
            binding = active.binding
            if command is None or not active.enabled or binding.action in seen:
                continue
            seen.add(binding.action)
            if binding.action.startswith("number(") or binding.action == "command_palette":
                continue
            key = self.app.get_key_display(binding)
            run = partial(self.app.run_action, binding.action, active.node)
            yield f"{command.label} ({key})", run, command.help()


class DeckProvider(Provider):
    """The decks: to study one, or to take a quiz of it."""

    async def discover(self) -> Hits:
        """Yield the study of each deck."""
        for title, destination, help_text in self._decks():
            if isinstance(destination, ToStudy):
                yield DiscoveryHit(
                    single(title), partial(self._go, destination), text=title, help=help_text
                )

    async def search(self, query: str) -> Hits:
        """Yield the decks whose title fits `query`."""
        matcher = self.matcher(query)
        for title, destination, help_text in self._decks():
            score = matcher.match(title)
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(title),
                    partial(self._go, destination),
                    text=title,
                    help=help_text,
                )

    def _decks(self) -> Iterator[tuple[str, ToStudy | ToSetup, str]]:
        workspace = cast("WithWorkspace", self.app).workspace
        for entry in workspace.entries():
            if not entry.problems:
                title = single(entry.title).plain
                yield (
                    f"study: {title}",
                    ToStudy(decks=(entry.id,)),
                    "Study what is due of this deck.",
                )
                yield f"quiz: {title}", ToSetup(decks=(entry.id,)), "Set up a quiz of this deck."

    def _go(self, destination: ToStudy | ToSetup) -> None:
        self.app.post_message(Go(destination))


class PaletteProvider(Provider):
    """All that the palette finds, in one order: what can be done here, the decks, the theme.

    Several providers would be asked at once, and whichever is first would stand first.
    """

    def __init__(self, screen: Screen[Any], match_style: Style | None = None) -> None:
        """Find what there is on `screen`."""
        super().__init__(screen, match_style)
        kinds = (ActionProvider, DeckProvider, SystemCommandsProvider)
        self._parts = [kind(screen, match_style) for kind in kinds]

    async def discover(self) -> Hits:
        """Yield what each has to offer."""
        for part in self._parts:
            async for hit in part.discover():
                yield hit

    async def search(self, query: str) -> Hits:
        """Yield what of each fits `query`; the best stands first."""
        for part in self._parts:
            async for hit in part.search(query):
                yield hit
