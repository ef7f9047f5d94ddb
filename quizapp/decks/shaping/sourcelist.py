"""The sources of a deck: their keys, where their files lie, what is said of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp.decks.deck import Source
from quizapp.decks.reading.tree import UNREAD
from quizapp.decks.shaping.head import SourceFields
from quizapp.decks.shaping.shapes import shape
from quizapp.decks.shaping.wording import NO_TEXT, NOTHING
from quizapp.decks.sources import BAD_KEY, locate
from quizapp.questions.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.decks.shaping.placing import Placing
    from quizapp.questions.findings import FieldPath


def shape_sources(
    listed: Mapping[str, Any], deck: Path, placing: Placing
) -> tuple[dict[str, Source], list[str]]:
    """Return the sources by their keys, also those whose file cannot be used, and their files' paths.

    Args:
        listed: what the author wrote under `sources`.
        deck: the deck's file.
        placing: takes what is wrong with them.

    Returns:
        The sources, and the path of each file as it is written.
    """
    sources: dict[str, Source] = {}
    files: list[str] = []
    for key, written in listed.items():
        path = ("sources", key)
        if not key or re.search(r"[#\s]", key):
            message = f"source key '{key}' is empty, or holds a # or white space"
            help = "write a word, such as report"
            placing.note(Finding(BAD_KEY, path, message, help, at_key=True))
        # Known by its key whatever follows, so that its citations are not reported as well.
        sources[key] = Source(key=key, path=Path())
        if isinstance(written, str | dict):
            fields = {"file": written} if isinstance(written, str) else written
            if isinstance(fields.get("file"), str):
                files.append(fields["file"])
            sources[key] = _source(key, fields, path, deck, placing)
        elif written is None:
            message = f"source '{key}' has no file"
            placing.note(Finding(NOTHING, path, message, f"write {key}: FILE"))
        elif written is not UNREAD:
            message = f"source '{key}' must be a path, or a mapping with a file"
            placing.note(Finding(NO_TEXT, path, message, f"write {key}: FILE"))
    return sources, files


def _source(
    key: str, fields: Mapping[str, Any], path: FieldPath, deck: Path, placing: Placing
) -> Source:
    """Return the source of these fields; one without a file where that cannot be used."""
    made, findings = shape(SourceFields, f"source '{key}'").make(fields)
    for finding in findings:
        placing.note(finding, path)
    if not isinstance(fields.get("file"), str):
        return Source(key=key, path=Path())
    file, wrong = locate(fields["file"], deck)
    if wrong is not None:
        placing.note(wrong, (*path, "file"))
        return Source(key=key, path=Path())
    about = {name: getattr(made, name, "") for name in ("title", "author", "published", "url")}
    return Source(key=key, path=file, **about)
