"""Learners who do anything at any stage, on disks that fail: what is told is what was recorded."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.journal.errors import JournalError
from quizapp.journal.events import Kind
from quizapp.places import Places
from quizapp.reviews import Rating
from quizapp.sessions import begin, events
from quizapp.sessions.asides import Flag
from quizapp.sessions.plan import Mode, Plan
from quizapp.sessions.stages import Asking, Upcoming
from quizapp.sessions.workspace import Workspace
from tests.journal.factories import rows
from tests.learner import DAY, DECK, MINUTE, NOON, SECOND, learner_with_towns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.journal.events import Event as JournalEvent
    from quizapp.sessions.session import Sent, Session

LEARNED_BEFORE = ("seine", "oslo", "rhine#first", "ebro")
SINCE_CHANGED = {"through Paris?": "through Rouen?", "Oslo is the capital": "Oslo is a capital"}
PLANS = {
    "practice": Plan.for_mode(Mode.PRACTICE, decks=("towns",), seed=1),
    "practice against the clock": Plan.for_mode(
        Mode.PRACTICE, decks=("towns",), seed=2, question_seconds=40
    ),
    "test": Plan.for_mode(Mode.TEST, decks=("towns",), seed=3, seconds=900, question_seconds=60),
    "exam": Plan.for_mode(Mode.EXAM, decks=("towns",), seed=4),
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a learner who knows some cards, two of whose questions have changed since."""
    learner = learner_with_towns(tmp_path_factory.mktemp("walks"))
    learner.now = NOON - 60 * DAY
    with learner.workspace() as workspace:
        session = begin.study(workspace)
        while isinstance(session.state.stage, Asking):
            known = next(iter(session.state.stage.before)).removeprefix("towns/") in LEARNED_BEFORE
            session.send(right(session) if known else events.Skip())
            if known:
                session.send(events.Rate(Rating.EASY))
    changed = DECK
    for old, new in SINCE_CHANGED.items():
        changed = changed.replace(old, new)
    learner.write("towns.yaml", changed)
    learner.now = NOON
    with learner.workspace() as workspace:
        assert len(workspace.journal.seen(["towns"])) == len(LEARNED_BEFORE)
        workspace.adopt_settings()
    return learner.places.home


def right(session: Session[Any]) -> events.Respond:
    item = session.state.stage.item
    return events.Respond(item.question.best_response(item.part), "sure")


def wrong(session: Session[Any]) -> events.Respond:
    best = right(session).response
    if isinstance(best, list):
        return events.Respond([])
    if isinstance(best, dict):
        return events.Respond(dict.fromkeys(best, "nowhere"))
    return events.Respond("no" if best == "yes" else "false" if best == "true" else "nowhere")


def answer(how: Callable[[Session[Any]], events.Respond]) -> Callable[[Session[Any]], events.Event]:
    """Return what gives an answer, also where no question stands any more."""
    return lambda session: (
        how(session) if isinstance(session.state.stage, Asking) else events.Respond("late")
    )


def enter_until_the_end(session: Session[Any]) -> events.Event:
    return events.Tick(answer(wrong)(session).response)  # type: ignore[union-attr] # a Respond


SAID_ALIKE: tuple[events.Event, ...] = (
    events.ShowHint(),
    events.Reveal(),
    events.Proceed(),
    events.Undo(),
    events.CountMine(),
    events.Skip(),
    events.Suspend(),
    events.HandIn(),
    events.GiveUp(),
    events.Tick(),
    Flag("a typo"),
    *map(events.Rate, Rating),
    events.DecideHistory("keep"),
    events.DecideHistory("soon"),
    events.DecideHistory("over"),
    *map(events.GoTo, (-1, 0, 3, 99)),
)


def say(event: events.Event) -> Callable[[Session[Any]], events.Event]:
    return lambda _: event


WALKS = st.lists(
    st.tuples(
        st.one_of(
            st.sampled_from([answer(right), answer(wrong), say(events.Proceed())]),
            st.sampled_from([*(say(event) for event in SAID_ALIKE), enter_until_the_end]),
        ),
        st.sampled_from([0, SECOND, 30 * SECOND, 5 * MINUTE, -2 * SECOND]),
        st.sampled_from(["", "", "", "nothing is written", "half is written", "nothing is read"]),
    ),
    max_size=16,
)


def fail(*_: object, **__: object) -> None:
    raise JournalError("the disk is full")


@contextmanager
def trouble(workspace: Workspace, what: str) -> Iterator[None]:
    """Let the disk fail: before the write, in the midst of it, or when what comes next is read."""
    journal = workspace.journal
    with pytest.MonkeyPatch.context() as patch:
        if what == "nothing is written":
            patch.setattr(journal, "record_all", fail)
        elif what == "half is written":
            patch.setattr(journal._projections, "append", fail)
        elif what == "nothing is read":
            patch.setattr(journal, "state", fail)
        yield


@dataclass
class Walker:
    """Someone in a session, with all that the journal holds by what they were told."""

    workspace: Workspace
    session: Session[Any]
    told: list[JournalEvent]

    def kept(self) -> list[JournalEvent]:
        return list(self.workspace.journal.events())

    def send(self, event: events.Event, what: str = "") -> Sent[Any]:
        """Send an event; again without the trouble, should it fail."""
        before, held = self.session.state, len(self.told)
        try:
            with trouble(self.workspace, what):
                sent = self.session.send(event)
        except JournalError:
            assert self.session.state is before
            if what != "nothing is read":
                assert len(self.kept()) == held
            sent = self.session.send(event)
        self.told += sent.recorded
        assert self.kept() == sorted(self.told, key=lambda each: each.id)
        assert sent.state is self.session.state
        assert not isinstance(sent.state.stage, Upcoming)
        if sent.ignored:
            assert sent.state is before
            assert sent.recorded == ()
        return sent


def tables(workspace: Workspace) -> dict[str, Any]:
    """Return what the journal makes of its events, but for the events' own links."""
    journal = workspace.journal
    return {
        **{table: held for table, held in rows(journal).items() if table not in {"links", "cards"}},
        "cards": [journal.state(card) for card in sorted(journal.seen(["towns"]))],
        "accepted": journal.accepted(),
        "suspended": journal.suspended(),
        "flags": journal.flags(),
        "unfinished": journal.unfinished(),
    }


@pytest.mark.parametrize("kind", ["study", *PLANS])
def test_whatever_is_done_is_told_and_can_be_taken_back(
    kind: str, home: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    @given(WALKS)
    @settings(max_examples=15)
    def walk(steps: list[tuple[Callable[[Session[Any]], events.Event], int, str]]) -> None:
        own = tmp_path_factory.mktemp("walk") / "home"
        shutil.copytree(home, own)
        clock = [NOON]
        with Workspace.open(Places(own, (home.parent / "decks",)), lambda: clock[0]) as workspace:
            workspace.journal._db.execute("PRAGMA synchronous = OFF")  # not what is tried here
            session: Session[Any] = (
                begin.study(workspace, seed="1")
                if kind == "study"
                else begin.quiz(workspace, PLANS[kind])
            )
            walker = Walker(workspace, session, list(workspace.journal.events()))
            start = tables(workspace)
            for made, passed, what in steps:
                clock[0] += passed
                walker.send(made(session), what)
            gone_on = tables(workspace)
            workspace.journal.rebuild()
            assert tables(workspace) == gone_on
            if kind in {"test", "exam"}:
                return
            while not walker.send(events.Undo()).ignored:
                clock[0] += SECOND
            if any(event.kind is Kind.ATTEMPT_LEFT for event in walker.told):
                return  # for good
            assert tables(workspace) == start
            workspace.journal.rebuild()
            assert tables(workspace) == start

    walk()
