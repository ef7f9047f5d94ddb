"""Which files under a folder are decks."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.places import DECK_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

DRAFTS = tuple(f".draft{suffix}" for suffix in DECK_SUFFIXES)
"""Endings of decks that their author is not done with: learners do not meet them."""


def find_decks(folder: Path) -> Iterator[Path]:
    """Yield the deck files in `folder` and the folders in it, sorted folder by folder.

    Drafts and what is hidden are left out, links to folders are not followed. A path that is a file
    is yielded as it is; one that cannot be read yields nothing.
    """
    if folder.is_file():
        yield folder
        return
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if is_deck_name(name):
                yield Path(parent, name)


def is_deck_name(name: str) -> bool:
    """Return whether a file of this name is taken for a deck in a folder of decks."""
    return name.endswith(DECK_SUFFIXES) and not name.startswith(".") and not name.endswith(DRAFTS)
