"""Tables kept in step bit by bit are those of a rebuild, and those that follow from the events."""

import tempfile
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.journal.events import Event, Kind, Record
from quizapp.journal.journal import Journal
from quizapp.memory.scheduler import Parameters
from tests.journal.factories import (
    AT,
    DAY,
    MINUTE,
    ONE_DAY,
    answered,
    open_journal,
    rated,
    rows,
    started,
)
from tests.journal.model import Plain

CARDS = ["d/a", "d/b", "d/c#1", "d/c#2", "d/c#3", "e/a", "e/x#back", "e/x"]
KEYS = ["d/a", "d/b", "d/c", "d/z", "e/a", "e/x", "d/c#1", "d/c#2", "d/c#9", "d/z#1"]

card = st.sampled_from(CARDS)
key = st.sampled_from(KEYS)
rating = st.integers(1, 4)
back = st.integers(0, 30)
"""How many events ago an event was that another speaks of."""

deeds = st.one_of(
    st.tuples(st.just("answer"), st.lists(card, max_size=3, unique=True), rating),
    st.tuples(st.just("answer"), st.lists(card, min_size=1, max_size=1), rating),
    st.tuples(st.just("rate"), back, rating),
    st.tuples(st.just("undo"), back),
    st.tuples(st.just("suspend"), card, st.booleans()),
    st.tuples(st.just("change"), card, st.sampled_from(["keep", "soon", "over"])),
    st.tuples(st.just("rekey"), st.dictionaries(key, key, min_size=1, max_size=3)),
    st.tuples(st.just("adopt"), st.sampled_from([0.8, 0.9, 0.95])),
    st.tuples(st.just("other"), st.sampled_from(KEYS)),
    st.tuples(st.just("wait"), st.sampled_from([MINUTE, ONE_DAY, 9 * ONE_DAY, -2 * ONE_DAY])),
)


class Doer:
    """Does deeds at a journal, and keeps what it recorded."""

    def __init__(self, journal: Journal, at: int = AT) -> None:
        self.journal = journal
        self.at = at
        self.events: list[Event] = list(journal.events())

    def do(self, deed: tuple[Any, ...]) -> None:  # noqa: C901 - one case for each deed
        match deed:
            case ("wait", milliseconds):
                self.at += milliseconds
            case ("answer", cards, told):
                day = DAY + (self.at - AT) // ONE_DAY
                fingerprint = f"f{self.at % 3}"
                self._record_one(
                    answered(
                        *cards,
                        question="" if cards else "d/a",
                        rating=told,
                        day=day,
                        fingerprint=fingerprint,
                    )
                )
            case ("rate", ago, told):
                answers = [event for event in self.events if event.kind is Kind.ANSWERED]
                if answers:
                    event = answers[-1 - ago % len(answers)]
                    cards = [review["card"] for review in event.payload["reviews"]]
                    self._record_one(rated(event.id, cards[:2], told))
            case ("undo", ago):
                if self.events:
                    event = self.events[-1 - ago % len(self.events)]
                    self._record(Kind.UNDONE, {"event": event.id})
            case ("suspend", which, on):
                self._record(Kind.SUSPENDED, {"card": which, "on": on})
            case ("change", which, choice):
                told = {"card": which, "choice": choice, "fingerprint": f"g{self.at % 2}"}
                self._record(Kind.CHANGED_CARD, told)
            case ("rekey", keys):
                self._record(Kind.REKEYED, {"keys": keys})
            case ("adopt", retention):
                parameters = Parameters(desired_retention=retention).to_json()
                event = self.journal.adopt(parameters, at=self.at)
                self.events += [event] if event else []
            case ("other", which):
                self._record(Kind.NOTED, {"question": which, "text": "look"})
                self._record(Kind.ACCEPTED, {"card": which, "text": "that too", "answer": None})
                self._record(Kind.ATTEMPT_STARTED, started(f"at-{which}", questions=[which]))

    def _record(self, kind: Kind, payload: dict[str, Any]) -> None:
        self._record_one(Record(kind, payload))

    def _record_one(self, record: Record) -> None:
        self.events += self.journal.record_all([record], at=self.at)


def agrees(journal: Journal, events: list[Event]) -> None:
    plain = Plain(events)
    states = {
        which: state
        for (which,) in journal._db.execute("SELECT card FROM cards").fetchall()
        if (state := journal.state(which))
    }
    assert states == plain.states
    assert journal.suspended() == plain.suspended
    assert journal.last_scores(["d", "e"]) == plain.scores


@settings(max_examples=100)
@given(st.lists(deeds, max_size=25))
def test_bit_by_bit_and_all_over_again_are_the_same(todo: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with open_journal(Path(folder) / "journal.db") as journal:
            doer = Doer(journal)
            for deed in todo:
                doer.do(deed)
            before = rows(journal)
            agrees(journal, doer.events)
            journal.rebuild()
            assert rows(journal) == before
        with open_journal(Path(folder) / "journal.db") as journal:
            assert rows(journal) == before
            assert list(journal.events()) == doer.events


@settings(max_examples=50)
@given(
    st.lists(deeds, max_size=8),
    st.lists(deeds, max_size=10),
    st.lists(deeds, max_size=10),
    st.integers(0, 2**32),
)
def test_two_histories_merge_to_one_whichever_way(
    shared: list[tuple[Any, ...]],
    mine: list[tuple[Any, ...]],
    yours: list[tuple[Any, ...]],
    seed: int,
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (
            open_journal(folder / "here.db", "here") as here,
            open_journal(folder / "there.db", "there") as there,
            open_journal(folder / "third.db", "third") as third,
        ):
            doer = Doer(here)
            for deed in shared:
                doer.do(deed)
            there.merge(here.events())
            for journal, todo in ((here, mine), (there, yours)):
                also = Doer(journal, doer.at)
                for deed in todo:
                    also.do(deed)
            everything = {event.id: event for event in [*here.events(), *there.events()]}
            mixed = list(everything.values())
            Random(seed).shuffle(mixed)
            # In three batches of events in no order: what an event speaks of may come after it.
            taken = [third.merge(mixed[part::3]) for part in range(3)]
            assert sum(taken) == len(everything)
            mine_before = list(here.events())
            assert here.merge(there.events()) == len(everything) - len(mine_before)
            there.merge(mine_before)
            assert rows(here) == rows(there) == rows(third)
            agrees(here, mixed)
            here.rebuild()
            assert rows(here) == rows(third)
            assert here.merge(third.events()) == 0
