"""The line at the bottom: what can be done now, the most likely first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.content import Content
from textual.style import Style

from quizapp.tui.content import MUTED, STRONG, row
from quizapp.tui.widgets.block import Block
from quizapp.tui.widgets.letters import TakesLetters

if TYPE_CHECKING:
    from textual.binding import Binding
    from textual.events import Click

_GAP = "   "


class KeyLine(Block):
    """The keys of the active commands, as many as fit, drawn as one line; each can be clicked.

    Textual's own footer mounts a widget for each key and does so anew for each question.
    """

    DEFAULT_CSS = """
    KeyLine { height: 2; padding: 1 2 0 0; }
    """

    def on_mount(self) -> None:
        """Draw again whenever other keys are active."""
        self.screen.bindings_updated_signal.subscribe(self, self._update)

    def _update(self, _: Any) -> None:
        self.refresh()

    def lines(self, width: int) -> list[Content]:
        """Return one line; what does not fit is left to the help, whose key stands last."""
        entries = [
            row(
                (self.app.get_key_display(binding), STRONG),
                (f" {binding.description}", MUTED),
            ).stylize(Style.from_meta({"action": action, "key": binding.key}))
            for action, binding in self._offered().items()
        ]
        if not entries:
            return [Content("")]
        last = entries.pop()
        shown: list[Content] = []
        room = width - last.cell_length
        for entry in entries:
            room -= entry.cell_length + len(_GAP)
            if room < 0:
                break
            shown.append(entry)
        return [Content(_GAP).join([*shown, last])]

    def on_click(self, event: Click) -> None:
        """Do what was clicked, by pressing its key."""
        key = event.style.meta.get("key")
        if isinstance(key, str):
            event.stop()
            self.app.simulate_key(key)

    def _offered(self) -> dict[str, Binding]:
        typing = isinstance(self.screen.focused, TakesLetters)
        found: dict[str, Binding] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if not (binding.show and active.enabled):
                continue
            # A letter goes into the line that is being typed, so there the last key counts.
            if binding.action not in found or (typing and _types(found[binding.action].key)):
                found[binding.action] = binding
        if typing:
            found = {action: each for action, each in found.items() if not _types(each.key)}
        last = {name: found.pop(name) for name in ("back", "help") if name in found}
        return found | last


def _types(key: str) -> bool:
    """Return whether the key would be typed into a line."""
    return len(key) == 1 or key in {"space", "question_mark", "exclamation_mark"}
