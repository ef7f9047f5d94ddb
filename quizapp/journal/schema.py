"""The journal's tables, as numbered migrations: the n-th takes a file from version n - 1 to n.

`events` is the truth. The tables after it are projections, keyed by the event each row comes from,
so that a row can be taken out again; `cards` alone is worked out from several events.

Ids are text that sorts by time, and tables are clustered by their keys (WITHOUT ROWID): an event is
written at the end of one tree, and the reviews of a card lie side by side, in order. `cards` alone
has a number for its key, which keeps its index at half the size.
"""

from __future__ import annotations

APPLICATION_ID = 0x7175697A
"""Marks the file as ours: "quiz" in ASCII."""

_EVENTS = """
CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    device TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL
) WITHOUT ROWID;

-- Answers are by far the most, and are never looked for by kind.
CREATE INDEX events_by_kind ON events (kind, id) WHERE kind <> 'answered';

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are appended, never changed'); END;

CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are appended, never deleted'); END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'events are appended, never replaced'); END;
"""

_PROJECTIONS = """
-- Standing events other than answers, by what they speak of: a card, a question, an attempt,
-- another event, a device.
CREATE TABLE links (
    subject TEXT NOT NULL,
    event TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (subject, event)
) WITHOUT ROWID;
CREATE INDEX links_by_kind ON links (kind, event);

CREATE TABLE answers (
    event TEXT NOT NULL PRIMARY KEY,
    question TEXT NOT NULL,
    attempt TEXT,
    score REAL NOT NULL,
    took INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX answers_by_question ON answers (question, event, score);
CREATE INDEX answers_by_attempt ON answers (attempt, event) WHERE attempt IS NOT NULL;

-- phase, stability and elapsed are those before the review; NULL for a card's first.
CREATE TABLE reviews (
    card TEXT NOT NULL,
    event TEXT NOT NULL,
    at INTEGER NOT NULL,
    day INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    score REAL NOT NULL,
    took INTEGER NOT NULL,
    attempt TEXT,
    phase TEXT,
    stability REAL,
    elapsed INTEGER,
    PRIMARY KEY (card, event)
) WITHOUT ROWID;
CREATE INDEX reviews_by_day ON reviews (day, event, card, phase);

-- phase and all that follows it are NULL for a card never reviewed or started over. strength is
-- min(1, stability / 21): kept, because to work it out again at each count took a third of its time.
CREATE TABLE cards (
    id INTEGER PRIMARY KEY,
    card TEXT NOT NULL UNIQUE,
    deck TEXT NOT NULL,
    present INTEGER NOT NULL,
    suspended INTEGER NOT NULL,
    fingerprint TEXT,
    phase TEXT,
    step INTEGER,
    stability REAL,
    difficulty REAL,
    due_day INTEGER,
    due_at INTEGER,
    last_at INTEGER,
    last_day INTEGER,
    reviews INTEGER,
    lapses INTEGER,
    strength REAL
);
CREATE INDEX cards_by_standing
ON cards (present, suspended, phase, deck, due_day, due_at, strength);
"""

_CATALOGUE = """
-- Not from events but from the decks: which of them were looked at, in which edition, and which
-- cards with a history they no longer hold.
CREATE TABLE catalogue (
    deck TEXT NOT NULL PRIMARY KEY,
    token TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE absent (
    card TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
"""


def _standing(row: str, change: str) -> str:
    """Return the place in `standing` of a row of `cards`, and the condition of having one."""
    return change.format(
        row=row,
        how=f"CASE WHEN {row}.suspended THEN iif({row}.phase IS NULL, 'unseen', 'suspended') "
        f"WHEN {row}.phase = 'review' THEN 'review' ELSE 'steps' END",
        day=f"iif({row}.suspended OR {row}.phase <> 'review', 0, {row}.due_day)",
        counts=f"{row}.present AND ({row}.suspended OR {row}.phase IS NOT NULL)",
    )


_COMES = _standing(
    "NEW",
    """WHEN {counts} BEGIN
    INSERT INTO standing (deck, how, day, cards, strength)
    VALUES ({row}.deck, {how}, {day}, 1, coalesce({row}.strength, 0))
    ON CONFLICT (deck, how, day)
    DO UPDATE SET cards = cards + 1, strength = strength + excluded.strength;
END;
""",
)
_GOES = _standing(
    "OLD",
    """WHEN {counts} BEGIN
    UPDATE standing SET cards = cards - 1, strength = strength - coalesce({row}.strength, 0)
    WHERE deck = {row}.deck AND how = {how} AND day = {day};
    DELETE FROM standing WHERE deck = {row}.deck AND how = {how} AND day = {day} AND cards = 0;
END;
""",
)
_STANDING = f"""
-- How many cards of a deck are learnt, in their steps, suspended, or suspended before they were ever
-- seen; learnt ones by the day they come back, the others under day 0. Kept in step by the triggers,
-- so that decks are counted by some rows each and not by all cards: 1 ms for 100,000, against 14.
-- strength is in millionths of a card: sums of whole numbers are the same in whatever order.
CREATE TABLE standing (
    deck TEXT NOT NULL,
    how TEXT NOT NULL,
    day INTEGER NOT NULL,
    cards INTEGER NOT NULL,
    strength INTEGER NOT NULL,
    PRIMARY KEY (deck, how, day)
) WITHOUT ROWID;

CREATE TRIGGER cards_come AFTER INSERT ON cards {_COMES}
CREATE TRIGGER cards_go AFTER DELETE ON cards {_GOES}
CREATE TRIGGER cards_leave AFTER UPDATE ON cards {_GOES}
CREATE TRIGGER cards_arrive AFTER UPDATE ON cards {_COMES}

DROP INDEX cards_by_standing;
CREATE INDEX cards_by_standing ON cards (present, suspended, phase, deck, due_day, due_at);
"""

# `standing` is emptied first: the triggers then find nothing to count down, card by card.
PROJECTED = ("standing", "links", "answers", "reviews", "cards")
"""The tables that can be thrown away and rebuilt from the events."""

MIGRATIONS: tuple[str, ...] = (_EVENTS + _PROJECTIONS + _CATALOGUE, _STANDING)
"""SQL of each migration; after one, the projections are rebuilt in the same transaction."""
