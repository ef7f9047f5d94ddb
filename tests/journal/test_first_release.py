"""A journal that the first release wrote, as it lay on a learner's disk.

In it stand a study with a hint, a changed rating, an accepted answer, a suspension and an undo; an
exam; a key that moved; a question that changed; and a quiz that was left half-way.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.journal.errors import JournalError
from quizapp.journal.events import Kind
from quizapp.journal.journal import Journal
from tests.journal.factories import open_journal, rows, undo
from tests.journal.model import Plain

WRITTEN = Path(__file__).with_name("first_release.sql")
CARDS = tuple(
    f"towns/{card}"
    for card in ("seine", "danube", "bern", "rhine#first", "rhine#second", "ebro", "zaragoza")
)


@pytest.fixture
def released(path: Path) -> Path:
    path.parent.mkdir()
    db = sqlite3.connect(path)
    db.executescript(WRITTEN.read_text(encoding="utf-8"))
    db.close()
    return path


@pytest.fixture
def journal(released: Path) -> Iterator[Journal]:
    with open_journal(released) as opened:
        yield opened


def agrees(journal: Journal) -> bool:
    told = Plain(journal.events())
    assert {card: journal.state(card) for card in CARDS} == {
        card: told.states.get(card) for card in CARDS
    }
    assert journal.suspended() == told.suspended
    return True


def test_it_opens_as_it_is(released: Path, journal: Journal) -> None:
    assert agrees(journal)
    assert journal.faults() == []
    assert [one.name for one in released.parent.glob("*.version-*")] == []


def test_its_tables_are_what_follows_from_its_events(journal: Journal) -> None:
    before = rows(journal)
    journal.rebuild()
    assert rows(journal) == before


def test_what_was_told_is_told(journal: Journal) -> None:
    assert journal.accepted() == [("towns/bern", "the federal city")]
    assert journal.suspended() == {"towns/rhine#first"}
    (left,) = journal.unfinished()
    (kept,) = journal.responses(left.attempt_id)
    assert (kept.response, kept.confidence, kept.position) == ("1", "sure", 0)
    (exam,) = (attempt for attempt in journal.attempts() if attempt.finished)
    assert (exam.mode, exam.percent, exam.out_of) == ("exam", 0, 1)
    hinted, *_ = journal.last_responses("towns/seine", 10)
    assert (hinted.hinted, hinted.options) == (True, ("Rhine", "Loire", "Rhone", "Seine"))
    earlier = journal.last_responses("towns/danube", 10)[-1]
    assert earlier.as_asked == {
        "prompt": "Which capitals lie on the Danube?",
        "answers": ["Vienna", "Budapest"],
    }
    state = journal.state("towns/zaragoza")
    assert state is not None
    assert state.reviews == 1, "it moved with its key; what was undone and the exam do not count"


@pytest.mark.parametrize(
    "kind",
    [
        Kind.ANSWERED,
        Kind.RATED,
        Kind.ACCEPTED,
        Kind.SUSPENDED,
        Kind.UNDONE,
        Kind.REKEYED,
        Kind.CHANGED_CARD,
        Kind.ATTEMPT_FINISHED,
        Kind.PARAMETERS_ADOPTED,
    ],
)
def test_each_thing_in_it_can_be_taken_back(journal: Journal, kind: Kind) -> None:
    before = rows(journal)
    events = [event for event in journal.events() if event.kind is kind]
    at = max(event.at for event in journal.events()) + 1000
    taken_back = [undo(journal, event.id, at=at) for event in reversed(events)]
    assert agrees(journal)
    after = rows(journal)
    assert after != before
    journal.rebuild()
    assert rows(journal) == after
    for event in reversed(taken_back):
        undo(journal, event.id, at=at)
    assert agrees(journal)
    for table in ("answers", "reviews", "cards", "standing"):
        assert rows(journal)[table] == before[table]


def test_it_joins_a_new_journal(journal: Journal, tmp_path: Path) -> None:
    with open_journal(tmp_path / "new.db", "elsewhere") as other:
        assert other.merge(journal.events()) == len(list(journal.events()))
        assert agrees(other)


def test_its_events_still_cannot_be_changed(journal: Journal) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        journal._db.execute("UPDATE events SET kind = 'noted'")
    with pytest.raises(JournalError):
        journal.record(Kind.SUSPENDED, {"card": "towns/bern"}, at=0)
