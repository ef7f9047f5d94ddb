"""What the journal knows of what was done: responses, attempts, reviews, remarks, events."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from quizapp.journal import event_rows
from quizapp.journal.errors import plain_errors
from quizapp.journal.reader import Reader
from quizapp.keys import deck_of, keys_of_deck, keys_of_parts, question_of
from quizapp.reviews import Phase, Rating

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quizapp.journal.events import Event, Kind
    from quizapp.journal.renames import Renames
    from quizapp.journal.rows import Attempt, Remark, ResponseRow, ReviewRow, Totals

USUAL_PACE = 12_000
"""Milliseconds for a response, until the learner's own are known."""
_RECENT = 200
"""Responses that the pace is taken from."""
_RESPONSE = (
    "SELECT a.event, e.at, a.question, e.payload FROM answers a JOIN events e ON e.id = a.event "
)
_LINKED = "SELECT l.event, e.at, l.subject, e.payload FROM links l JOIN events e ON e.id = l.event "
_REVIEW = (
    "SELECT event, card, at, day, rating, score, took, attempt, phase, stability, elapsed "
    "FROM reviews "
)


class HistoryQueries(Reader):
    """Questions about what was done."""

    def responses(self, attempt_id: str) -> list[ResponseRow]:
        """Return the responses of a quiz attempt that stand, oldest first."""
        rows = self._rows(f"{_RESPONSE} WHERE a.attempt = ? ORDER BY a.event", (attempt_id,))
        return [_response(row) for row in rows]

    def last_responses(self, question: str, count: int = 10) -> list[ResponseRow]:
        """Return the last responses to a question that stand, newest first."""
        rows = self._rows(
            f"{_RESPONSE} WHERE a.question = ? ORDER BY a.event DESC LIMIT ?", (question, count)
        )
        return [_response(row) for row in rows]

    def last_scores(self, decks: Iterable[str]) -> dict[str, float]:
        """Return the score, 0..1, of the last response to each question of some decks."""
        scores: dict[str, float] = {}
        for deck in decks:
            scores.update(
                (question, score)
                for question, score, _ in self._rows(
                    "SELECT question, score, max(event) FROM answers "
                    "WHERE question >= ? AND question < ? GROUP BY question",
                    keys_of_deck(deck),
                )
            )
        return scores

    def pace(self) -> int:
        """Return the middle of the last 200 responses' times, in milliseconds."""
        rows = self._rows("SELECT took FROM answers ORDER BY event DESC LIMIT ?", (_RECENT,))
        return sorted(took for (took,) in rows)[(len(rows) - 1) // 2] if rows else USUAL_PACE

    def reviews(self, deck: str | None = None, since_day: int | None = None) -> Iterator[ReviewRow]:
        """Yield the reviews that stand, oldest first.

        Args:
            deck: id of a deck; None for all.
            since_day: the first study day, as an ordinal; None for all.
        """
        since = 0 if since_day is None else since_day
        for row in self._rows(f"{_REVIEW} WHERE day >= ? ORDER BY day, event, card", (since,)):
            if deck is None or deck_of(row[1]) == deck:
                yield _review(row)

    def history(self, card: str) -> list[ReviewRow]:
        """Return the reviews of a card that stand, oldest first."""
        return [_review(row) for row in self._rows(f"{_REVIEW} WHERE card = ?", (card,))]

    def days(self) -> dict[int, int]:
        """Return the study days with reviews that stand, each with how many, the first one first."""
        rows = self._rows("SELECT day, count(*) FROM reviews GROUP BY day ORDER BY day")
        return {day: reviews for day, reviews in rows}  # noqa: C416 - dict() would lose the types

    def attempts(self, deck: str | None = None, limit: int | None = None) -> list[Attempt]:
        """Return the quiz attempts, newest first, open ones and those given up included.

        Args:
            deck: id of a deck that the attempt had questions of; None for all.
            limit: the most to return; None for all.
        """
        found: list[Attempt] = []
        renames = self._renames()
        for row in self._rows(f"{_LINKED} WHERE l.kind = 'attempt_started' ORDER BY l.event DESC"):
            if limit is not None and len(found) >= limit:
                break
            attempt = self._attempt(row, renames)
            if deck is None or deck in attempt.decks:
                found.append(attempt)
        return found

    def attempt(self, attempt_id: str) -> Attempt | None:
        """Return the quiz attempt with that id; None where there is none."""
        rows = self._rows(
            f"{_LINKED} WHERE l.subject = ? AND l.kind = 'attempt_started' LIMIT 1", (attempt_id,)
        )
        return self._attempt(rows[0], self._renames()) if rows else None

    def unfinished(self) -> list[Attempt]:
        """Return the quiz attempts that were begun, and neither finished nor given up; newest first."""
        rows = self._rows(
            f"{_LINKED} WHERE l.kind = 'attempt_started' AND NOT EXISTS ("
            "SELECT 1 FROM links o WHERE o.subject = l.subject "
            "AND o.kind IN ('attempt_finished', 'attempt_left')) ORDER BY l.event DESC"
        )
        renames = self._renames()
        return [self._attempt(row, renames) for row in rows]

    def accepted(self, key: str | None = None) -> list[tuple[str, str]]:
        """Return the responses that the learner had counted as right: pairs of card and text.

        Args:
            key: key of a question, for all its cards, or of a card; None for all there are.
        """
        found = dict.fromkeys(
            (card, str(payload["text"])) for _, _, card, payload in self._linked("accepted", key)
        )
        return list(found)

    def flags(self, question: str | None = None) -> list[Remark]:
        """Return the faults that the learner found, oldest first.

        Args:
            question: key of a question; None for all.
        """
        from quizapp.journal.rows import Remark  # noqa: PLC0415 - home needs none

        return [
            Remark(event_id=event_id, at=at, question=subject, text=payload["reason"])
            for event_id, at, subject, payload in self._linked("flagged", question)
        ]

    def notes(self, question: str | None = None) -> list[Remark]:
        """Return the learner's notes, the last one on each question; empty ones are left out.

        Args:
            question: key of a question; None for all.
        """
        from quizapp.journal.rows import Remark  # noqa: PLC0415 - home needs none

        last = {
            subject: Remark(event_id=event_id, at=at, question=subject, text=payload["text"])
            for event_id, at, subject, payload in self._linked("noted", question)
        }
        return [note for note in last.values() if note.text]

    def events(self, kind: Kind | None = None, after: str = "") -> Iterator[Event]:
        """Yield the events as they were recorded, oldest first, those undone included.

        Args:
            kind: what happened; None for all kinds.
            after: id of an event; only those after it. Empty for all.
        """
        with plain_errors(self.path):
            chosen, known = (
                ("", {}) if kind is None else (" AND kind = :kind", {"kind": kind.value})
            )
            found = self._db.execute(
                f"SELECT {event_rows.COLUMNS} FROM events WHERE id > :after{chosen} ORDER BY id",
                {"after": after, **known},
            )
            yield from map(event_rows.event_of, found)

    def totals(self) -> Totals:
        """Return all that the journal holds, in numbers."""
        from quizapp.journal.rows import Totals  # noqa: PLC0415 - home needs none

        ((responses, took),) = self._rows("SELECT count(*), total(took) FROM answers")
        ((reviews, days),) = self._rows("SELECT count(*), count(DISTINCT day) FROM reviews")
        ((cards,),) = self._rows("SELECT count(phase) FROM cards")
        return Totals(responses=responses, reviews=reviews, cards=cards, days=days, took=int(took))

    def _linked(self, kind: str, key: str | None) -> list[tuple[str, int, str, Mapping[str, Any]]]:
        """Return id, moment, subject and payload of the events of a kind that stand, oldest first."""
        if key is None:
            rows = self._rows(f"{_LINKED} WHERE l.kind = ? ORDER BY l.event", (kind,))
        else:
            rows = self._rows(
                f"{_LINKED} WHERE l.kind = ? AND l.subject = ? UNION ALL "
                f"{_LINKED} WHERE l.kind = ? AND l.subject >= ? AND l.subject < ?",
                (kind, key, kind, *keys_of_parts(key)),
            )
        return [
            (event_id, at, subject, json.loads(text))
            for event_id, at, subject, text in sorted(rows)
        ]

    def _renames(self) -> Renames:
        with plain_errors(self.path):
            return self._subjects.renames()

    def _attempt(self, row: tuple[Any, ...], renames: Renames) -> Attempt:
        from quizapp.journal.rows import Attempt  # noqa: PLC0415 - home needs none

        event_id, at, attempt_id, text = row
        started = json.loads(text)
        ends = self._rows(
            "SELECT l.kind, e.at, e.payload FROM links l JOIN events e ON e.id = l.event "
            "WHERE l.subject = ? AND l.kind IN ('attempt_finished', 'attempt_left') "
            "ORDER BY l.event",
            (attempt_id,),
        )
        end = {kind: (then, json.loads(payload)) for kind, then, payload in ends}
        finished, summary = end.get("attempt_finished", (None, {}))
        return Attempt(
            attempt_id=attempt_id,
            decks=tuple(started["decks"]),
            mode=started.get("mode", ""),
            seed=started.get("seed", 0),
            questions=tuple(renames.question(key, event_id) for key in started["questions"]),
            settings=started.get("settings", {}),
            started=at,
            finished=finished,
            left="attempt_left" in end,
            score=summary.get("score", 0.0),
            out_of=summary.get("out_of", 0.0),
            percent=summary.get("percent", 0.0),
            by_tag=summary.get("by_tag", {}),
            summary=summary,
        )


def _response(row: tuple[Any, ...]) -> ResponseRow:
    from quizapp.journal.rows import ResponseRow  # noqa: PLC0415 - home needs none

    event_id, at, question, text = row
    payload = json.loads(text)
    return ResponseRow(
        event_id=event_id,
        at=at,
        day=payload["day"],
        question=question,
        part=payload.get("part"),
        response=payload.get("response"),
        score=payload["score"],
        why=payload.get("why", ""),
        took=payload["took"],
        hinted=bool(payload.get("hinted")),
        confidence=payload.get("confidence"),
        fingerprint=payload.get("fingerprint", ""),
        attempt_id=payload.get("attempt"),
        position=payload.get("position"),
        options=tuple(payload.get("options") or ()),
        as_asked=payload.get("stood") or {},
    )


def _review(row: tuple[Any, ...]) -> ReviewRow:
    from quizapp.journal.rows import ReviewRow  # noqa: PLC0415 - home needs none

    event_id, card, at, day, rating, score, took, attempt_id, phase, stability, elapsed = row
    return ReviewRow(
        event_id=event_id,
        card=card,
        question=question_of(card),
        deck=deck_of(card),
        at=at,
        day=day,
        rating=Rating(rating),
        score=score,
        took=took,
        attempt_id=attempt_id,
        phase=Phase(phase) if phase else None,
        stability=stability,
        elapsed=elapsed,
    )
