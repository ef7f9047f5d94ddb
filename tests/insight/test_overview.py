"""What lies before a learner: decks with their cards, and what today holds."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.insight.overview import DeckRow, Today, overview, today
from quizapp.reviews import Rating
from quizapp.sessions import records
from quizapp.sessions.workspace import Workspace
from tests.journal.factories import answered
from tests.learner import DAY, MINUTE, Learner, learner_with_towns

CARDS = 7  # of six questions, one of which has two blanks


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return learner_with_towns(tmp_path)


@pytest.fixture
def workspace(learner: Learner) -> Iterator[Workspace]:
    with learner.workspace() as opened:
        opened.catalogue()
        yield opened


def rows(workspace: Workspace) -> tuple[DeckRow, ...]:
    entries = workspace.entries()
    return overview(entries, workspace.journal, workspace.today(), workspace.now())


def review(workspace: Workspace, *cards: str, rating: Rating = Rating.GOOD, took: int = 0) -> str:
    record = answered(*cards, rating=rating, day=workspace.today(), took=took)
    return workspace.journal.record_all([record], at=workspace.now())[0].id


def due_and_new(workspace: Workspace) -> tuple[int, int]:
    (row,) = rows(workspace)
    return row.due, row.new


def test_no_deck_is_there(learner: Learner, workspace: Workspace) -> None:
    (learner.folder / "decks" / "towns.yaml").unlink()
    assert rows(workspace) == ()
    settings = workspace.settings
    assert today((), workspace.journal, settings, workspace.today()) == Today(0, 0, 0, 0)


def test_a_deck_that_was_never_studied(learner: Learner, workspace: Workspace) -> None:
    assert rows(workspace) == (
        DeckRow(
            id="towns",
            title="Towns and rivers",
            path=learner.folder / "decks" / "towns.yaml",
            questions=6,
            cards=CARDS,
            new=CARDS,
            due=0,
            suspended=0,
            mastery=0.0,
            problems=(),
        ),
    )


def test_a_broken_deck_is_listed_with_its_problems_and_no_cards(
    learner: Learner, workspace: Workspace
) -> None:
    learner.write("towns.yaml", "quizapp: 1\nid: towns\ntitle: Towns\nquestions: []\n")
    (row,) = rows(workspace)
    assert row.problems
    assert (row.cards, row.new, row.mastery) == (0, 0, 0.0)


def test_a_card_in_its_steps_is_due_when_its_minutes_are_over(
    learner: Learner, workspace: Workspace
) -> None:
    review(workspace, "towns/seine", rating=Rating.AGAIN)
    assert due_and_new(workspace) == (0, CARDS - 1)
    learner.later(MINUTE)
    assert due_and_new(workspace) == (1, CARDS - 1)


def test_a_learnt_card_is_due_from_its_day_on(learner: Learner, workspace: Workspace) -> None:
    review(workspace, "towns/seine", rating=Rating.EASY)
    review(workspace, "towns/danube", rating=Rating.AGAIN)
    state = workspace.journal.state("towns/seine")
    assert state is not None
    learner.later((state.due_day - workspace.today() - 1) * DAY)
    assert due_and_new(workspace) == (1, CARDS - 2), "the one in its steps"
    learner.later(DAY)
    assert due_and_new(workspace) == (2, CARDS - 2)


def test_a_suspended_card_is_neither_new_nor_due(learner: Learner, workspace: Workspace) -> None:
    review(workspace, "towns/seine", rating=Rating.EASY)
    for card in ("towns/seine", "towns/oslo"):
        workspace.journal.record_all([records.suspended(card)], at=workspace.now())
    learner.later(365 * DAY)
    (row,) = rows(workspace)
    assert (row.due, row.new, row.suspended) == (0, CARDS - 2, 2)


def test_mastery_is_the_mean_of_stability_in_three_weeks(
    learner: Learner, workspace: Workspace
) -> None:
    review(workspace, "towns/seine", rating=Rating.EASY)
    state = workspace.journal.state("towns/seine")
    assert state is not None
    assert 0 < state.stability < 21
    (row,) = rows(workspace)
    assert row.mastery == pytest.approx(state.stability / 21 / CARDS, abs=1e-6)
    for _ in range(4):  # no card counts for more than one
        learner.later(100 * DAY)
        review(workspace, "towns/seine", rating=Rating.EASY)
    (row,) = rows(workspace)
    assert row.mastery == pytest.approx(1 / CARDS)


def test_cards_that_left_the_deck_are_not_counted(learner: Learner, workspace: Workspace) -> None:
    review(workspace, "towns/seine", rating=Rating.AGAIN)
    text = (learner.folder / "decks" / "towns.yaml").read_text(encoding="utf-8")
    learner.write("towns.yaml", text.replace("id: seine", "id: other"))
    workspace.catalogue()
    learner.later(DAY)
    assert due_and_new(workspace) == (0, CARDS)


def whole_day(workspace: Workspace, *, new_per_day: int = 20, reviews_per_day: int = 200) -> Today:
    settings = replace(workspace.settings, new_per_day=new_per_day, reviews_per_day=reviews_per_day)
    return today(rows(workspace), workspace.journal, settings, workspace.today())


def test_today_keeps_to_the_limit_of_new_cards(workspace: Workspace) -> None:
    assert whole_day(workspace).new == CARDS
    assert whole_day(workspace, new_per_day=3).new == 3
    for card in ("towns/seine", "towns/danube"):
        review(workspace, card, rating=Rating.EASY)
    assert whole_day(workspace, new_per_day=3).new == 1
    assert whole_day(workspace, new_per_day=1).new == 0, "more were met than the limit allows"
    assert whole_day(workspace).done == 2


def test_today_keeps_to_the_limit_of_reviews(learner: Learner, workspace: Workspace) -> None:
    for card in ("towns/seine", "towns/danube", "towns/oslo"):
        review(workspace, card, rating=Rating.EASY)
    learner.later(100 * DAY)
    assert whole_day(workspace, new_per_day=0).due == 3
    assert whole_day(workspace, reviews_per_day=2, new_per_day=0).due == 2
    review(workspace, "towns/seine")
    assert whole_day(workspace, reviews_per_day=2, new_per_day=0).due == 1
    review(workspace, "towns/danube")
    assert whole_day(workspace, reviews_per_day=1, new_per_day=0).due == 0


def test_today_takes_as_long_as_the_learner_usually_does(
    learner: Learner, workspace: Workspace
) -> None:
    assert whole_day(workspace, new_per_day=5).minutes == 1, "12 s each before there is a pace"
    assert whole_day(workspace, new_per_day=6).minutes == 2
    for card in ("towns/seine", "towns/danube", "towns/oslo"):
        review(workspace, card, rating=Rating.EASY, took=MINUTE)
    learner.later(100 * DAY)
    assert whole_day(workspace, new_per_day=0) == Today(3, 0, 3, 0)
    assert whole_day(workspace, new_per_day=2) == Today(3, 2, 5, 0)
    assert whole_day(workspace, new_per_day=0, reviews_per_day=0).minutes == 0


def test_an_answer_that_was_taken_back_is_not_done(workspace: Workspace) -> None:
    event = review(workspace, "towns/seine")
    assert whole_day(workspace).done == 1
    workspace.journal.record_all([records.undone(event)], at=workspace.now())
    assert whole_day(workspace).done == 0
    assert due_and_new(workspace) == (0, CARDS)
