"""What every command is handed: where files live, and the workspace when it is needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.decks.library.library import Library
    from quizapp.places import Places
    from quizapp.sessions.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Context:
    """The global options of one call, worked out."""

    places: Places
    """Where this run's files live."""

    def library(self) -> Library:
        """Return the decks of this run, without opening the journal."""
        from quizapp.decks.library.library import Library  # noqa: PLC0415 - not every command needs it

        return Library(self.places.decks, self.places.cache)

    def workspace(self) -> Workspace:
        """Open decks, journal and settings; the caller closes it (it is a context manager).

        Raises:
            UserError: one of them cannot be used.
        """
        from quizapp.clock import system_clock  # noqa: PLC0415 - as above
        from quizapp.sessions.workspace import Workspace  # noqa: PLC0415 - as above

        return Workspace.open(self.places, system_clock())

    def rekey(self, keys: Mapping[str, str]) -> None:
        """Carry the progress of cards over to new keys, where there is a journal."""
        if keys and self.places.journal.exists():
            with self.workspace() as workspace:
                workspace.rekey(keys)
