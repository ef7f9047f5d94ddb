"""The decks and notes that ship with the program, for the tests that hold them to their standard."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from quizapp.decks.deck import Deck, Source, paragraphs_of
from quizapp.decks.read import read_deck
from quizapp.questions.question import Question

CHECKOUT = Path(__file__).resolve().parents[2]
DECKS = CHECKOUT / "decks"
NOTES = CHECKOUT / "seeds"
ARTICLES = CHECKOUT.parent / "shared" / "seeds"
"""The articles lie beside the checkout, where they lie at all: they are not ours to pass on."""

MARKS = ("Heading: ", "Caption: ", "Boilerplate: ", "Source list: ")
"""How a note begins whose paragraph carries no facts."""

LONGEST_RUN = 6
"""Most words in a row that may stand in an article as they stand in our text."""


@cache
def shipped() -> tuple[Deck, ...]:
    read = [read_deck(path) for path in sorted(DECKS.glob("*.yaml"))]
    assert [one.problems for one in read if one.deck is None] == []
    return tuple(one.deck for one in read if one.deck is not None)


def deck(deck_id: str) -> Deck:
    return next(each for each in shipped() if each.id == deck_id)


@cache
def questions() -> dict[str, Question]:
    """Every question by its key."""
    return {f"{each.id}/{one.id}": one for each in shipped() for one in each.questions}


@cache
def noted() -> dict[str, tuple[str, ...]]:
    """The notes' paragraphs, by the file's stem."""
    files = sorted(NOTES.glob("*.md"))
    return {file.stem: paragraphs_of(file.read_text(encoding="utf-8")) for file in files}


@cache
def articles() -> dict[str, tuple[str, ...]]:
    """The articles' paragraphs, by the file's stem; empty where the articles are not at hand."""
    files = sorted(ARTICLES.glob("[0-9]*.txt"))
    return {file.stem: paragraphs_of(file.read_text(encoding="utf-8")) for file in files}


def facts(source: Source) -> set[int]:
    """The numbers of the paragraphs that carry facts."""
    return {
        number for number, text in enumerate(source.paragraphs(), 1) if not text.startswith(MARKS)
    }


def cited(one: Question) -> set[tuple[str, int]]:
    return {(each.key, number) for each in one.citations for number in each.paragraphs}


def words(text: str) -> list[str]:
    """The words of `text`, without capitals, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", text.replace("\u2019", "'")).casefold()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", plain)


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of one word more than may be copied."""
    said = words(text)
    length = LONGEST_RUN + 1
    return {tuple(said[at : at + length]) for at in range(len(said) - length + 1)}
