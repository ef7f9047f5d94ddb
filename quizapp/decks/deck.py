"""What a deck file becomes: a title, sources and questions, apart from YAML."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quizapp.errors import UserError
from quizapp.questions.question import Card, Question

FORMAT = 1
"""Version of the deck format: what stands after `quizapp:`."""


MOST_SOURCE_BYTES = 16 * 1024 * 1024
"""Size of the largest source that is opened; an article has some thousand bytes."""


class SourceUnreadableError(UserError):
    """A source's file is gone, may not be opened, or is no UTF-8 text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article that questions cite, paragraph by paragraph."""

    key: str
    """Name by which questions cite it."""
    path: Path
    """The text or Markdown file, found from the deck's folder."""
    title: str = ""
    """What it is called; empty where the deck does not say."""
    author: str = ""
    """Who wrote it."""
    published: str = ""
    """When it appeared, as the deck's author wrote it."""
    url: str = ""
    """Where it stands on the web."""

    def paragraphs(self) -> tuple[str, ...]:
        """Return the lines of the file that hold more than white space; the first is paragraph 1.

        Raises:
            SourceUnreadableError: the file is gone, may not be opened, or is no UTF-8 text.
        """
        try:
            # Looked at before it is opened: a pipe would wait, a device might never end.
            if not self.path.is_file():
                raise self._unreadable("is no file" if self.path.exists() else "is not there")
            if self.path.stat().st_size > MOST_SOURCE_BYTES:
                raise self._unreadable("is larger than 16 MiB")
            return paragraphs_of(self.path.read_text(encoding="utf-8-sig"))
        except UnicodeDecodeError as error:
            raise self._unreadable("is no UTF-8 text") from error
        except OSError as error:
            raise self._unreadable(f"cannot be opened ({error.strerror})") from error

    def passage(self, paragraphs: Iterable[int]) -> tuple[tuple[int, str], ...]:
        """Return the paragraphs with these numbers, each with its number; ones past the end are left out.

        Raises:
            SourceUnreadableError: the file is gone, may not be opened, or is no UTF-8 text.
        """
        texts = self.paragraphs()
        return tuple(
            (number, texts[number - 1]) for number in paragraphs if 0 < number <= len(texts)
        )

    def _unreadable(self, why: str) -> SourceUnreadableError:
        return SourceUnreadableError(f"the file of source '{self.key}' {why}: {self.path}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """One YAML file of questions, read and found fit to be learnt from."""

    path: Path
    """The file."""
    id: str
    """First half of every card's key."""
    title: str
    """What it is called; its id where the file has no title."""
    language: str = ""
    """Tag of the language it is written in, such as `en`."""
    description: str = ""
    """What it teaches, in a sentence or two."""
    authors: tuple[str, ...] = ()
    """Who wrote the questions."""
    license: str = ""
    """Terms under which the questions may be passed on."""
    version: str = ""
    """The author's own count of the deck's versions."""
    tags: tuple[str, ...] = ()
    """The vocabulary of tags; empty where the deck keeps none."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Articles that may be cited, by their keys."""
    questions: tuple[Question, ...]
    """In the order of the file, with the deck's defaults filled in; each has an id."""
    provisional: bool = False
    """Whether the deck's id, or that of any question, was made up for now."""
    token: str = ""
    """SHA-256 of the file and the format's version, in hex: the same while nothing changed."""

    def cited(self, question: Question) -> tuple[tuple[Source, tuple[int, ...]], ...]:
        """Return each source that `question` cites, once, with its cited paragraphs in order.

        A citation of a source that the deck does not have is left out; `check` reports it.
        """
        found: dict[str, set[int]] = {}
        for citation in question.citations:
            if citation.key in self.sources:
                found.setdefault(citation.key, set()).update(citation.paragraphs)
        return tuple((self.sources[key], tuple(sorted(cited))) for key, cited in found.items())

    def cards(self) -> tuple[Card, ...]:
        """Return every card of the deck, in the order of its questions."""
        return tuple(self._cards())

    def _cards(self) -> Iterator[Card]:
        for question in self.questions:
            yield from question.cards(self.id)


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Return the lines of `text` that hold more than white space, stripped."""
    # Only the line ends that every editor knows: splitlines() would also split at form feeds.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(stripped for line in lines if (stripped := line.strip()))
