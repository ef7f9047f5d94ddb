"""Making journals, events and payloads for the tests of this room."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from quizapp.journal.events import Event, Kind, Record
from quizapp.journal.journal import Journal
from quizapp.memory.scheduler import Parameters, Scheduler
from quizapp.reviews import Rating

DAY = 739_000
AT = (DAY - 719_163) * 86_400_000 + 36_000_000
"""Ten in the morning, UTC, of that study day."""
MINUTE = 60_000
ONE_DAY = 86_400_000

COLUMNS = {
    "standing": "deck, how, day, cards, strength",
    "links": "subject, event, kind",
    "answers": "event, question, attempt, score, took",
    "reviews": ("card, event, at, day, rating, score, took, attempt, phase, stability, elapsed"),
    "cards": (
        "card, deck, present, suspended, fingerprint, phase, step, stability, difficulty, due_day, "
        "due_at, last_at, last_day, reviews, lapses, strength"
    ),
}


def scheduler_from(parameters: Mapping[str, Any]) -> Scheduler:
    return Scheduler(Parameters.from_json(parameters))


def open_journal(path: Path, device: str = "here") -> Journal:
    return Journal.open(path, scheduler_from, device=device)


def answered(  # noqa: PLR0913 - what an answer is made of
    *cards: str,
    rating: int = Rating.GOOD,
    day: int = DAY,
    question: str = "",
    score: float = 1.0,
    took: int = 5000,
    attempt: str | None = None,
    position: int | None = None,
    fingerprint: str = "f0",
    reviews: bool = True,
) -> Record:
    """Return the record of an answer that reviews `cards`, the first of which names the question."""
    key = question or cards[0].partition("#")[0]
    payload = {
        "question": key,
        "deck": key.partition("/")[0],
        "part": None,
        "response": "remotely",
        "score": score,
        "why": "right",
        "took": took,
        "hinted": False,
        "confidence": None,
        "fingerprint": fingerprint,
        "day": day,
        "attempt": attempt,
        "position": position,
        "options": ["remotely", "by a timer"],
        "reviews": [{"card": card, "rating": int(rating), "score": score} for card in cards]
        if reviews
        else [],
    }
    return Record(Kind.ANSWERED, payload)


def answer(journal: Journal, *cards: str, at: int = AT, **told: Any) -> Event:
    return journal.record_all([answered(*cards, **told)], at=at)[0]


def undo(journal: Journal, event: str, *, at: int = AT) -> Event:
    return journal.record(Kind.UNDONE, {"event": event}, at=at)


def rated(event: str, cards: Sequence[str], rating: int) -> Record:
    reviews = [{"card": card, "rating": int(rating)} for card in cards]
    return Record(Kind.RATED, {"answer": event, "reviews": reviews})


def started(attempt: str, deck: str = "d", questions: Sequence[str] = ()) -> dict[str, Any]:
    return {
        "attempt": attempt,
        "decks": [deck],
        "mode": "practice",
        "seed": 7,
        "questions": list(questions),
        "settings": {"length": 5},
    }


def rows(journal: Journal) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every projection."""
    return {
        table: journal._db.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2, 3").fetchall()
        for table, columns in COLUMNS.items()
    }
