"""What a question cites: its sources in words, and their paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quizapp.decks.deck import SourceUnreadableError
from quizapp.tui.content import MUTED, PARTLY, STRONG, hang, plain, row, single, stack
from quizapp.tui.widgets.block import Block

if TYPE_CHECKING:
    from quizapp.decks.deck import Source
    from quizapp.sessions.stages import Item


def cites(item: Item) -> str:
    """Return in words where the answer stands: `Notes on the report, paragraphs 4, 6`."""
    return "; ".join(_where(source, paragraphs) for source, paragraphs in item.cited)


def _where(source: Source, paragraphs: tuple[int, ...]) -> str:
    title = source.title or source.key
    if not paragraphs:
        return title
    word = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    return f"{title}, {word} {', '.join(map(str, paragraphs))}"


class Passage(Block):
    """Titles and paragraphs of all that a question cites."""

    def __init__(self, item: Item) -> None:
        """Read the passages that `item` cites."""
        super().__init__()
        self._shown = [(source, _read(source, cited)) for source, cited in item.cited]

    def lines(self, width: int) -> list[Content]:
        """Return each source with its paragraphs."""
        return stack(*(self._source(source, passages, width) for source, passages in self._shown))

    @staticmethod
    def _source(source: Source, paragraphs: list[tuple[str, str]], width: int) -> list[Content]:
        by = ", ".join(filter(None, (source.author, source.published)))
        lines = hang(row(""), row(single(source.title or source.key, STRONG)), width)
        if by:
            lines += hang(row(""), single(by, MUTED), width)
        for number, text in paragraphs:
            lead = row((f"{number:>3}  ", MUTED if number != "!" else PARTLY))
            lines += [Content(""), *hang(lead, plain(text), width)]
        return lines


def _read(source: Source, paragraphs: tuple[int, ...]) -> list[tuple[str, str]]:
    if not paragraphs:
        return []
    try:
        found = source.passage(paragraphs)
    except SourceUnreadableError as error:
        return [("!", str(error))]
    gone = [("!", "The paragraph that is cited is not in the source.")]
    return [(str(number), text) for number, text in found] or gone
