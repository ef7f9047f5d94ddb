"""Attempts and their scores over time, as tables and JSON have them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.journal.journal import Journal
    from quizapp.journal.rows import Attempt


def earlier_attempts(journal: Journal, attempt_id: str, decks: Sequence[str]) -> list[Attempt]:
    """Return the finished attempts over the same decks but the one named, newest first."""
    return [
        other
        for other in journal.attempts()
        if other.finished is not None
        and other.attempt_id != attempt_id
        and set(other.decks) == set(decks)
    ]


def scores(
    journal: Journal, points: Callable[[str], float], deck: str | None = None
) -> list[dict[str, Any]]:
    """Return every attempt, newest first, in the shape of `quizapp scores --json`.

    An attempt that was left half-way has no `finished`; its score is that of the questions answered,
    so that nothing a learner did is missing from the list. One without a response is left out.

    Args:
        journal: what the learner did.
        points: weight of a question by its key.
        deck: id of a deck; None for all.
    """
    rows = (_row(journal, attempt, points) for attempt in journal.attempts(deck))
    return [row for row in rows if row["finished"] or row["out_of"]]


def _row(journal: Journal, attempt: Attempt, points: Callable[[str], float]) -> dict[str, Any]:
    score, out_of, percent = attempt.score, attempt.out_of, attempt.percent
    if attempt.finished is None:
        responses = [
            (row.score, points(row.question)) for row in journal.responses(attempt.attempt_id)
        ]
        score = round(sum(mark * weight for mark, weight in responses), 6)
        out_of = sum(weight for _, weight in responses)
        percent = round(100 * score / out_of, 1) if out_of else 0.0
    return {
        "attempt": attempt.attempt_id,
        "deck": "+".join(attempt.decks),
        "mode": attempt.mode,
        "questions": len(attempt.questions),
        "started": _iso(attempt.started),
        "finished": None if attempt.finished is None else _iso(attempt.finished),
        "score": score,
        "out_of": out_of,
        "percent": percent,
        "by_tag": {tag: dict(score) for tag, score in attempt.by_tag.items()},
    }


def _iso(at: int) -> str:
    """Return a moment in milliseconds as ISO 8601 in UTC, to the second."""
    moment = datetime.fromtimestamp(at / 1000, UTC)
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
