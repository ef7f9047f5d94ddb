"""Where files live: the learner's home, the journal, the settings, the cache and the decks."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DECK_SUFFIXES = (".yaml", ".yml")
"""Endings of the files that may be decks."""


class PlacesError(UserError):
    """A folder that was named is not there or cannot be used."""


@dataclass(frozen=True, slots=True)
class Places:
    """The folders and files that one run works with. Nothing is created by naming it."""

    home: Path
    """Folder of all that belongs to the learner."""
    decks: tuple[Path, ...]
    """Folders that are searched for decks, in this order."""

    @property
    def journal(self) -> Path:
        """The SQLite file with all that the learner did."""
        return self.home / "journal.db"

    @property
    def settings(self) -> Path:
        """The TOML file with what the learner has set."""
        return self.home / "settings.toml"

    @property
    def cache(self) -> Path:
        """Folder of what can be made anew at any time."""
        return self.home / "cache"


def find_places(home: Path | None = None, decks: Sequence[Path] = ()) -> Places:
    """Work out where this run's files live.

    Args:
        home: the folder named on the command line; else `QUIZAPP_HOME`, else the platform's place.
        decks: the folders named on the command line; else `QUIZAPP_DECKS`, else `./decks` where it
            holds decks, else the learner's own deck folder with the decks that ship.

    Raises:
        PlacesError: a deck folder that was named is not there.
    """
    named_home = home or _from_environment("QUIZAPP_HOME")
    home = (named_home or _platform_home()).expanduser().absolute()
    if home.exists() and not home.is_dir():
        raise PlacesError(f"{home} is no folder; name a folder with --home or QUIZAPP_HOME")
    named = tuple(decks) or tuple(_paths(os.environ.get("QUIZAPP_DECKS", "")))
    if named:
        return Places(home, tuple(_existing(named)))
    beside = Path("decks")
    if _holds_decks(beside):
        return Places(home, (beside.absolute(),))
    return Places(home, (home / "decks", shipped_decks()))


def shipped_decks() -> Path:
    """Return the folder of the decks that come with the program."""
    package = Path(__file__).parent
    installed = package / "shipped" / "decks"
    # In a checkout the decks stand beside the package; the wheel carries a copy inside it.
    return installed if installed.is_dir() else package.parent / "decks"


def _from_environment(name: str) -> Path | None:
    value = os.environ.get(name, "").strip()
    return Path(value) if value else None


def _platform_home() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - 20 ms, seldom needed in scripts

    return user_data_path("quizapp", appauthor=False)


def _paths(listed: str) -> Iterable[Path]:
    return (Path(piece) for piece in listed.split(os.pathsep) if piece.strip())


def _existing(folders: Iterable[Path]) -> Iterable[Path]:
    for folder in folders:
        whole = folder.expanduser().absolute()
        if not whole.exists():
            raise PlacesError(f"there is no deck folder {whole}; check --decks and QUIZAPP_DECKS")
        yield whole


def _holds_decks(folder: Path) -> bool:
    try:
        return any(file.suffix in DECK_SUFFIXES for file in folder.iterdir())
    except OSError:
        return False
