"""Decks for the tests of the app: one of each type, and one whose every text is a stranger's worst."""

from pathlib import Path
from typing import Any

from quizapp.decks.deck import Deck, Source
from quizapp.decks.library.index import summarise
from quizapp.decks.library.library import Entry
from quizapp.questions.choice import Choice
from quizapp.questions.cloze import Cloze
from quizapp.questions.date import Date
from quizapp.questions.flashcard import Flashcard
from quizapp.questions.list import List
from quizapp.questions.match import Match
from quizapp.questions.multiple import Multiple
from quizapp.questions.number import Number
from quizapp.questions.open import Open
from quizapp.questions.options import Distractor
from quizapp.questions.order import Order
from quizapp.questions.question import Question
from quizapp.questions.short import Short
from quizapp.questions.truefalse import TrueFalse


def questions(said: str = "") -> tuple[Question, ...]:
    """Return one question of each type, every text of theirs beginning with `said`."""

    def t(text: str) -> str:
        return f"{said} {text}" if said else text

    common: dict[str, Any] = {
        "hint": t("a hint"),
        "explanation": t("an explanation"),
        "attribution": t("a witness"),
        "source": "notes#2",
        "tags": (t("tag"),),
        "difficulty": 2,
    }
    return (
        Choice(
            id="choice",
            prompt=t("Pick one."),
            answer=t("right"),
            distractors=(t("wrong"), Distractor(text=t("worse"), feedback=t("not at all"))),
            **common,
        ),
        Multiple(
            id="multiple",
            prompt=t("Tick two."),
            answers=(t("one"), t("two")),
            distractors=(t("three"),),
            **common,
        ),
        TrueFalse(id="truefalse", prompt=t("It is so."), answer=True, **common),
        Short(id="short", prompt=t("Which town?"), answer=t("Balashikha"), **common),
        Number(id="number", prompt=t("How many?"), answer="317", unit="men", **common),
        Date(id="date", prompt=t("When?"), answer="2025-04-25", **common),
        Cloze(id="cloze", text=t("A {{one: statue}} in a {{two: cafe}}."), **common),
        Match(
            id="match",
            prompt=t("Match."),
            pairs={t("a"): t("x"), t("b"): t("y")},
            distractors=(t("z"),),
            **common,
        ),
        Order(id="order", prompt=t("Sort."), items=(t("1st"), t("2nd"), t("3rd")), **common),
        List(id="list", prompt=t("Name two."), answers=(t("Moscow"), t("Kyiv")), **common),
        Open(
            id="open", prompt=t("Why?"), rubric=(t("this"), t("that")), answer=t("Both."), **common
        ),
        Flashcard(id="flashcard", front=t("Front"), back=t("Back"), **common),
    )


def deck(
    folder: Path, said: str = "", asked: tuple[Question, ...] = (), name: str = "deck"
) -> Deck:
    """Return a deck of these questions, or of one of each type; its sources lie in `folder`."""
    notes = folder / f"{name}.md"
    notes.write_text(f"{said} First.\n{said or 'A'} note.\n", encoding="utf-8")
    source = Source(key="notes", path=notes, title=f"{said} Notes", author=f"{said} Author")
    return Deck(
        path=folder / f"{name}.yaml",
        id=name,
        title=f"{said} Everything",
        description=f"{said} One of each.",
        sources={"notes": source},
        questions=asked or questions(said),
        token="1",
    )


class Held:
    """A library that holds decks no file could hold: the reader refuses what acts on a terminal."""

    def __init__(self, *held: Deck) -> None:
        self.held = held

    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entry(deck) for deck in self.held)

    @staticmethod
    def _entry(deck: Deck) -> Entry:
        told = summarise(deck)
        known = {name: getattr(told, name) for name in told.__dataclass_fields__}
        keys = tuple(card.key for card in deck.cards())
        return Entry(**known, keys=lambda: keys)

    def deck(self, name: object) -> Deck:
        (found,) = (deck for deck in self.held if deck.id == name)
        return found

    def entry(self, name: object) -> Entry:
        return self._entry(self.deck(name))
