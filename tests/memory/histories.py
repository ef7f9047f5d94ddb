"""Histories of reviews for the tests of this room."""

from quizapp.memory.scheduler import Scheduler
from quizapp.reviews import CardState, Rating, Review

DAY = 86_400_000
FIRST_DAY = 739_000
CARD = "deck/card"


def learn(scheduler: Scheduler, history: list[tuple[int, int]], card: str = CARD) -> CardState:
    """Return the state after reviews given as (rating, study days since the one before)."""
    state = None
    day = FIRST_DAY
    for number, (rating, gap) in enumerate(history):
        day += gap
        review = Review(card=card, rating=Rating(rating), at=day * DAY + number * 600_000, day=day)
        state = scheduler.apply(state, review)
    assert state is not None
    return state


def read(text: str) -> list[tuple[int, int]]:
    """Return a history written like "3@0 3@3 1@10"."""
    pairs = (word.split("@") for word in text.split())
    return [(int(rating), int(gap)) for rating, gap in pairs]
