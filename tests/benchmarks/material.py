"""Large decks and long journals, made up: the same at every run."""

import uuid
from collections.abc import Iterator
from pathlib import Path

from quizapp.journal.events import Event, Kind
from quizapp.places import Places
from quizapp.sessions.workspace import Workspace

START = 1_760_000_000_000
"""A moment in October 2025, in milliseconds."""
DAY = 86_400_000
FIRST_DAY = 739_532
"""Its study day."""


def deck_text(name: str, questions: int) -> str:
    """Return a deck of choice questions with explanations and tags, as authors write them."""
    head = f"quizapp: 1\nid: {name}\ntitle: Deck {name}\ntags: [even, odd]\nquestions:\n"
    return head + "".join(_question(number) for number in range(questions))


def _question(number: int) -> str:
    tag = "odd" if number % 2 else "even"
    return (
        f"  - id: q{number}\n"
        f"    type: choice\n"
        f"    prompt: What is the {number}th thing that a learner of this deck should know?\n"
        f"    answer: The right answer to number {number}\n"
        f"    distractors:\n"
        f"      - A first wrong answer to {number}\n"
        f"      - {{text: A second wrong one, feedback: That would be number {number + 1}.}}\n"
        f"      - A third wrong answer to {number}\n"
        f"    explanation: A sentence that teaches something beyond the answer to {number}.\n"
        f"    tags: [{tag}]\n"
        f"    difficulty: {number % 3 + 1}\n"
    )


def write_decks(folder: Path, decks: int, questions: int) -> None:
    """Write `decks` files of `questions` questions each into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(decks):
        name = f"d{number:03}"
        (folder / f"{name}.yaml").write_text(deck_text(name, questions), encoding="utf-8")


def past_answers(decks: int, questions: int, reviews: int) -> Iterator[Event]:
    """Yield answered events: each card in turn, day after day, mostly right."""
    cards = decks * questions
    for number in range(reviews):
        card, turn = number % cards, number // cards
        at = START + turn * 7 * DAY + card
        key = f"d{card // questions:03}/q{card % questions}"
        rating = 4 if turn == 0 else 1 if number % 7 == 0 else 3
        yield Event(
            # As a UUID of version 7, from the moment and the number, so that every run is the same.
            id=str(uuid.UUID(int=(at << 80) | (7 << 76) | (2 << 62) | number)),
            at=at,
            device="bench",
            kind=Kind.ANSWERED,
            payload={
                "question": key,
                "deck": key.partition("/")[0],
                "part": "",
                "response": "The right answer",
                "score": 0.0 if rating == 1 else 1.0,
                "why": "right",
                "took": 4000,
                "hinted": False,
                "confidence": None,
                "fingerprint": "0" * 16,
                "day": FIRST_DAY + turn * 7,
                "attempt": None,
                "position": None,
                "options": [],
                "reviews": [{"card": key, "rating": rating, "score": 1.0}],
            },
        )


def learner(folder: Path, decks: int, questions: int, reviews: int, settings: str = "") -> Places:
    """Return the places of a learner with that much behind them; made once and kept in `folder`.

    `settings` is what they have set.
    """
    places = Places(folder / "home", (folder / "decks",))
    if not places.journal.exists():
        write_decks(places.decks[0], decks, questions)
        places.home.mkdir(parents=True, exist_ok=True)
        with Workspace.open(places, lambda: START) as workspace:
            workspace.journal.merge(past_answers(decks, questions, reviews))
    places.settings.unlink(missing_ok=True)
    if settings:
        places.settings.write_text(settings, encoding="utf-8")
    with Workspace.open(places, lambda: START):  # enters the decks anew after the merge
        pass
    return places
