"""Where a deck's sources lie, and what of them is cited."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.decks.deck import SourceUnreadableError
from quizapp.nearest import nearest
from quizapp.questions.findings import Finding, Rule
from quizapp.questions.question import Citation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.decks.deck import Source
    from quizapp.questions.findings import FieldPath
    from quizapp.questions.question import Question

ELSEWHERE = Rule(
    "E212",
    "source outside the deck's folders",
    "A source lies in the deck's folder or in the folder that holds it, also after links are "
    "followed. So a deck from a stranger can show no other file of yours, and a folder of decks can be "
    "passed on whole.",
)
URL = Rule(
    "E213",
    "source on the web",
    "Nothing here needs a network. Save the article as a text or Markdown file beside the deck, and "
    "keep its address in `url`.",
)
NO_FILE = Rule(
    "E211", "source not found", "There is no such file. Its path starts at the deck's folder."
)
UNREADABLE = Rule(
    "E214",
    "source cannot be read",
    "A source is a text or Markdown file in UTF-8, of at most 16 MiB, that may be opened; no folder "
    "and no device.",
)
NO_CITATION = Rule(
    "E215",
    "no citation",
    "A citation names a source and its paragraphs: report#4, report#4-6, or a list of these.",
)
UNKNOWN_SOURCE = Rule(
    "E216",
    "unknown source",
    "The word before the # is the key of an entry in the deck's `sources`.",
)
NO_PARAGRAPH = Rule(
    "E217",
    "paragraph that is not there",
    "Paragraphs are the lines of the source that hold more than white space, counted from 1, headings "
    "too. Most likely the source was changed, or the count slipped.",
)
BAD_KEY = Rule(
    "E218",
    "source key that cannot be cited",
    "A citation is key#paragraph: the key holds no # and no white space.",
)
WHOLE_SOURCE = Rule(
    "W211",
    "citation without a paragraph",
    "A learner who wants to read up, and a checker who wants proof, need the paragraph: report#4.",
)

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?://|[^\\/ ])")


def locate(written: str, deck: Path) -> tuple[Path, Finding | None]:
    """Return the file of a source, and what is wrong with that; nothing is opened.

    Args:
        written: the path as the deck gives it.
        deck: the deck's file.
    """
    if _URL.match(written):
        return Path(), Finding(
            URL,
            (),
            f"'{written}' is no file beside the deck",
            "save it as a file there, and give its address as url",
        )
    folder = Path(os.path.realpath(deck.parent))
    # Where the deck lies in a folder of the root, the root would open up the whole machine.
    top = folder if folder.parent == Path(folder.anchor) else folder.parent
    try:
        file = Path(os.path.realpath(folder / written))
    except (OSError, ValueError):
        return Path(), Finding(NO_FILE, (), f"there is no file '{written}'", "give its path")
    if Path(written).is_absolute() or not file.is_relative_to(top):
        message = f"'{written}' does not lie in {top}"
        if file.is_relative_to(top):
            message = f"'{written}' does not start at the deck's folder"
        return file, Finding(
            ELSEWHERE,
            (),
            message,
            "copy it into the deck's folder, or the folder that holds it, and give its relative path",
        )
    return file, None


def open_source(source: Source) -> tuple[tuple[str, ...], Finding | None]:
    """Return the paragraphs of a source, or none and what keeps it from being read."""
    if not source.path.exists():
        return (), Finding(
            NO_FILE,
            (),
            f"there is no file {source.path}",
            _beside(source.path) or "its path starts at the deck's folder",
        )
    try:
        return source.paragraphs(), None
    except SourceUnreadableError as error:
        return (), Finding(UNREADABLE, (), str(error), "save the article there as UTF-8 text")


def check_citations(question: Question, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """Yield what is wrong with a question's citations, as far as the deck alone can tell."""
    for path, text in _written(question):
        citation = _parse(text)
        if isinstance(citation, str):
            message, _, help = citation.partition("; ")
            yield Finding(NO_CITATION, path, message, help)
            continue
        key = citation.key
        if key not in sources:
            near = nearest(key, sources)
            yield Finding(
                UNKNOWN_SOURCE,
                path,
                f"the deck has no source '{key}'",
                f"did you mean '{near}'?"
                if near
                else f"add it to the deck: sources: {{{key}: FILE}}",
            )
        elif not citation.paragraphs:
            help = f"write {key}#4 or {key}#4-6"
            yield Finding(WHOLE_SOURCE, path, f"'{text}' names no paragraph", help)


def check_paragraphs(question: Question, lengths: Mapping[str, int]) -> Iterator[Finding]:
    """Yield each cited paragraph that is not there.

    Args:
        question: as it was read.
        lengths: how many paragraphs each source has that could be read.
    """
    for path, text in _written(question):
        citation = _parse(text)
        if isinstance(citation, str):
            continue
        last = lengths.get(citation.key)
        if last is not None and citation.paragraphs and citation.paragraphs[-1] > last:
            yield Finding(
                NO_PARAGRAPH,
                path,
                f"source '{citation.key}' has {last} paragraphs, and no paragraph "
                f"{citation.paragraphs[-1]}",
                f"cite one of 1 to {last}" if last else "write the source first",
            )


def citations(question: Question) -> tuple[Citation, ...]:
    """Return the places that a question cites, without those that cannot be read."""
    found = (_parse(text) for _, text in _written(question))
    return tuple(citation for citation in found if not isinstance(citation, str))


@lru_cache(maxsize=4096)  # each is looked at four times, and many questions share a paragraph
def _parse(text: str) -> Citation | str:
    """Return the citation, or why it is none."""
    try:
        return Citation.parse(text)
    except ValueError as error:
        return str(error)


def _written(question: Question) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(question.source, str):
        yield ("source",), question.source
    else:
        for index, each in enumerate(question.source):
            yield ("source", index), each


def _beside(path: Path) -> str:
    try:
        near = nearest(path.name, [each.name for each in path.parent.iterdir()])
    except OSError:
        return ""
    return f"did you mean {near}?" if near else ""
