"""The journal's tables, as numbered migrations: the n-th takes a file from version n - 1 to n.

`events` is the truth. The tables after it are projections, keyed by the event each row comes from,
so that a row can be taken out again; `cards` alone is folded from several events.

Ids are text that sorts by time, and tables are clustered by their keys (WITHOUT ROWID): an event is
written at the end of one tree, and the reviews of a card lie side by side, in order. `cards` alone
has a number for its key, which keeps the index that all of it is counted by at half the size.
"""

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

PROJECTED = ("links", "answers", "reviews", "cards")
"""The tables that can be thrown away and rebuilt from the events."""

MIGRATIONS: tuple[str, ...] = (_EVENTS + _PROJECTIONS + _CATALOGUE,)
"""SQL of each migration; after one, the projections are rebuilt in the same transaction."""
