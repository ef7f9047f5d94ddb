"""Whether each source of a deck can be read, and each citation leads somewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.decks.reading.scan import STAND_IN
from quizapp.decks.sources import check_paragraphs, open_source

if TYPE_CHECKING:
    from quizapp.decks.shaping.schema import Schema


def check_sources(schema: Schema) -> dict[str, tuple[str, ...]]:
    """Note each source that cannot be read and each citation that leads nowhere.

    Returns:
        The paragraphs of each source that could be read, by its key.
    """
    placing = schema.placing
    found: dict[str, tuple[str, ...]] = {}
    for key, source in schema.sources.items():
        if source.path == Path() or (placing.spoilt and STAND_IN in str(source.path)):
            continue  # reported when the deck was read
        paragraphs, finding = open_source(source)
        if finding is None:
            found[key] = paragraphs
        else:
            placing.note(finding, ("sources", key, "file"))
    lengths = {key: len(paragraphs) for key, paragraphs in found.items()}
    for index, question in schema.questions:
        for finding in check_paragraphs(question, lengths):
            placing.note(finding, ("questions", index), question)
    for index, part in schema.partly:
        for finding in part.authors_own(check_paragraphs(part.question, lengths)):
            placing.note(finding, ("questions", index), part.question)
    return found
