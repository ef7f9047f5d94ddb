"""The fields of a deck beside its questions, and those of one of its sources."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

_STRICT: dict[str, Any] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The fields of a deck, as its author writes them."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    quizapp: str
    """Version of the deck format; the one there is is 1."""
    id: str = ""
    """First half of every card's key; unique among a learner's decks. Empty in a draft."""
    title: str
    """What the deck is called."""
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
    """The vocabulary of tags; where it is given, questions use no other."""
    sources: Mapping[str, Any] = field(default_factory=dict)
    """Articles that questions cite, by a key: the file's path, or a mapping with `file`."""
    defaults: Mapping[str, Any] = field(default_factory=dict)
    """Values for optional fields of the questions that leave them out."""
    questions: Any
    """The questions, at least one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFields:
    """A source that says more than where its file is."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    file: str
    """Path of the text or Markdown file, from the deck's folder."""
    title: str = ""
    """What the article is called."""
    author: str = ""
    """Who wrote it."""
    published: str = ""
    """When it appeared."""
    url: str = ""
    """Where it stands on the web."""
