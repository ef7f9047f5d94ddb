"""No look into the journal walks through more rows than it needs."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from quizapp.journal.card_queries import COUNTS, IN_STEPS
from quizapp.journal.journal import Journal
from tests.journal.factories import AT, DAY, answer, answered, rated, undo

LOOKS: dict[str, Callable[[Journal], Any]] = {
    "state": lambda journal: journal.state("d/a"),
    "fingerprint": lambda journal: journal.fingerprint("d/a"),
    "counts": lambda journal: journal.counts(DAY, AT),
    "due": lambda journal: journal.due(["d", "e"], DAY, AT),
    "seen": lambda journal: journal.seen(["d", "e"]),
    "tally": lambda journal: journal.tally(DAY),
    "pace": lambda journal: journal.pace(),
    "responses": lambda journal: journal.responses("t"),
    "last_responses": lambda journal: journal.last_responses("d/a"),
    "last_scores": lambda journal: journal.last_scores(["d"]),
    "history": lambda journal: journal.history("d/a"),
    "recent reviews": lambda journal: list(journal.reviews(since_day=DAY)),
    "attempts": lambda journal: journal.attempts(),
    "attempt": lambda journal: journal.attempt("t"),
    "unfinished": lambda journal: journal.unfinished(),
    "accepted": lambda journal: journal.accepted("d/a"),
    "all accepted": lambda journal: journal.accepted(),
    "notes": lambda journal: journal.notes("d/a"),
    "suspended": lambda journal: journal.suspended(),
    "answer": lambda journal: answer(journal, "d/a", "d/c#1", attempt="t"),
    "rate": lambda journal: journal.record_all(
        [rated(next(journal.events()).id, ["d/a"], 4)], at=AT
    ),
    "undo": lambda journal: undo(journal, next(journal.events()).id, at=AT),
    "catalogue": lambda journal: journal.set_catalogue(
        "d", "v", lambda: ["d/n", "d/c#1"], {"d/a": "d/n"}
    ),
}


@pytest.fixture
def watched(journal: Journal) -> Journal:
    journal.record_all([answered(f"d/{number}") for number in range(20)], at=AT)
    answer(journal, "d/a", attempt="t")
    return journal


def plans(journal: Journal, statements: list[str]) -> dict[str, str]:
    """Return how SQLite goes about each statement."""
    found = {}
    for statement in dict.fromkeys(statements):
        if statement.startswith(("SELECT", "INSERT", "UPDATE", "DELETE")):
            steps = journal._db.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
            found[statement] = "; ".join(str(step[3]) for step in steps)
    return found


@pytest.mark.parametrize("look", LOOKS)
def test_every_look_goes_by_an_index(watched: Journal, look: str) -> None:
    statements: list[str] = []
    watched._db.set_trace_callback(lambda sql: statements.append(sql.strip()))
    LOOKS[look](watched)
    watched._db.set_trace_callback(None)
    told = plans(watched, [sql for sql in statements if "events ORDER BY id" not in sql])
    assert told
    for statement, plan in told.items():
        allowed = plan
        # The newest answers are the last rows of their table; a list given as JSON is short.
        if "ORDER BY event DESC LIMIT" in statement:
            allowed = allowed.replace("SCAN answers", "")
        # It has some rows for each deck.
        allowed = allowed.replace("SCAN standing", "")
        allowed = re.sub(r"SCAN json_each VIRTUAL TABLE INDEX \d+:", "", allowed)
        assert "SCAN" not in allowed, f"{statement}\n{plan}"
        assert "AUTOMATIC" not in plan


def test_decks_are_counted_without_looking_at_each_card(watched: Journal) -> None:
    told = {"day": DAY, "at": AT}
    (counted,) = watched._db.execute(f"EXPLAIN QUERY PLAN {COUNTS}", {"day": DAY}).fetchall()
    assert counted[3] == "SCAN standing"  # in the order of its key, so nothing is sorted
    steps = watched._db.execute(f"EXPLAIN QUERY PLAN {IN_STEPS}", told).fetchall()
    assert "USING COVERING INDEX cards_by_standing (present=? AND suspended=? AND phase=?" in str(
        steps
    )
    assert watched._db.execute("SELECT count(*) FROM standing").fetchone()[0] < 5


def test_the_tally_is_read_from_one_index_alone(watched: Journal) -> None:
    (step,) = watched._db.execute(
        "EXPLAIN QUERY PLAN SELECT card, phase FROM reviews WHERE day = ?", (DAY,)
    ).fetchall()
    assert "USING COVERING INDEX reviews_by_day" in step[3]
