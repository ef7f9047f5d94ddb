"""Studying in the app: what is shown, what is kept, and what a key does when."""

import re

import pytest

from quizapp.destinations import ToStudy
from quizapp.journal.errors import JournalError
from quizapp.questions.choice import Choice
from quizapp.reviews import Rating
from quizapp.sessions.workspace import Workspace
from tests.tui import decks
from tests.tui.harness import Workspaces, running

ALL = {question.id: question for question in decks.questions()}


async def test_a_card_is_answered_rated_and_kept(workspaces: Workspaces) -> None:
    workspace = workspaces("", ALL["choice"])
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("Pick one.", "· study", "1 of 1")
        await harness.press("1")
        await harness.sees("1 Again", "2 Hard", "3 Good", "4 Easy", "min")
        await harness.press("4")
        await harness.sees("Done for now: 1 answer")
    (review,) = workspace.journal.reviews()
    assert review.rating is Rating.EASY


async def test_enter_takes_the_proposed_rating(workspaces: Workspaces) -> None:
    workspace = workspaces("", ALL["short"])
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("Which town?")
        await harness.type("Balashikha")
        await harness.press("enter")
        await harness.sees("enter 3 Good")
        await harness.press("enter")
        await harness.misses("enter 3 Good")
    assert [review.rating for review in workspace.journal.reviews()] == [Rating.GOOD]


async def test_options_change_places_from_one_review_to_the_next(workspaces: Workspaces) -> None:
    many = Choice(
        id="choice",
        prompt="Pick one.",
        answer="option 0",
        distractors=tuple(f"option {number}" for number in range(1, 9)),
    )
    workspace = workspaces("", many)
    orders = []
    for _ in range(2):
        async with running(workspace, ToStudy(seed="fixed")) as harness:
            await harness.sees("Pick one.", "option 8")
            orders.append(re.findall(r"option \d", harness.text))
            await harness.press("1")
            await harness.sees("1 Again")
            await harness.press("1")
            await harness.misses("1 Again")
        workspaces.clock.at += 3_600_000
    assert sorted(orders[0]) == sorted(orders[1])
    assert orders[0] != orders[1]


async def test_the_end_tells_what_is_left_for_today_and_what_tomorrow_brings(
    workspaces: Workspaces,
) -> None:
    workspace = workspaces("", ALL["choice"], ALL["truefalse"])
    async with running(workspace, ToStudy()) as harness:
        for _ in range(2):
            await harness.sees("enter answer")
            await harness.press("1", "4")
            await harness.misses("4 Easy")
        await harness.sees("Done for now: 2 answers.", "No card comes back tomorrow.")
        await harness.misses("still due")
    workspaces.clock.at += 60 * 86_400_000
    async with running(workspace, ToStudy(limit=1)) as harness:
        await harness.sees("enter answer")
        await harness.press("1", "4")
        await harness.sees(
            "Done for now: 1 answer.", "No card comes back tomorrow.", "1 card is still due today"
        )


async def test_undo_asks_again(workspaces: Workspaces) -> None:
    workspace = workspaces("", ALL["choice"])
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("Pick one.")
        await harness.press("1")
        await harness.sees("u undo")
        await harness.press("u")
        await harness.misses("explanation")
        await harness.press("2")
        await harness.sees("explanation")
    assert len(list(workspace.journal.reviews())) == 1


async def test_a_hint_is_shown_on_request(workspaces: Workspaces) -> None:
    async with running(workspaces("", ALL["choice"]), ToStudy()) as harness:
        await harness.sees("h hint")
        await harness.press("h")
        await harness.sees("Hint  a hint")
        await harness.misses("h hint")


async def test_while_typing_the_keys_with_ctrl_are_offered(workspaces: Workspaces) -> None:
    async with running(workspaces("", ALL["short"]), ToStudy()) as harness:
        await harness.sees("^t hint", "f1 help")
        await harness.press("h", "ctrl+t")
        await harness.sees("Hint  a hint", "›  h")


async def test_a_flashcard_is_revealed_and_rated(workspaces: Workspaces) -> None:
    workspace = workspaces("", ALL["flashcard"])
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("enter show answer")
        await harness.press("enter")
        await harness.sees("Back", "enter 3 Good")
        await harness.press("1")
        await harness.sees("enter show answer", "u undo")
    assert [review.rating for review in workspace.journal.reviews()] == [Rating.AGAIN]


async def test_a_typed_answer_can_be_counted_as_right(workspaces: Workspaces) -> None:
    workspace = workspaces("", ALL["short"])
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("Which town?")
        await harness.type("Podolsk")
        await harness.press("enter")
        await harness.sees("✗ Wrong", "c count mine as right")
        await harness.press("c")
        await harness.sees("✓ Right")
    assert workspace.journal.accepted("deck/short") == [("deck/short", "Podolsk")]


async def test_suspend_and_later_lead_on(workspaces: Workspaces) -> None:
    workspace = workspaces("", ALL["choice"], ALL["truefalse"])
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("Pick one.")
        await harness.press("exclamation_mark")
        await harness.sees("It is so.", "Suspended", "u undo")
        await harness.press("u")
        await harness.sees("Pick one.")
        await harness.press("exclamation_mark")
        await harness.sees("It is so.")
        await harness.press("n")
        await harness.sees("Nothing to study here today.")
    assert workspace.journal.suspended() == {"deck/choice"}


async def test_waiting_counts_down_and_goes_on_by_itself(workspaces: Workspaces) -> None:
    from quizapp.settings import Settings

    workspace = workspaces("", ALL["choice"])
    workspace.settings = Settings(learn_ahead=0)
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("Pick one.")
        await harness.press("1", "1")
        await harness.sees("Nothing is due just now.", "1:00")
        workspaces.clock.at += 10_000
        await harness.sees("0:50")
        workspaces.clock.at += 51_000
        await harness.sees("Pick one.")


async def test_what_cannot_be_kept_is_told_and_can_be_sent_again(
    workspaces: Workspaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = workspaces("", ALL["choice"])
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("Pick one.")
        with monkeypatch.context() as broken:

            def full(*_: object, **__: object) -> None:
                raise JournalError("the disk is full [/]; make room and answer again")

            broken.setattr(workspace.journal, "record_all", full)
            await harness.press("1")
            await harness.sees("the disk is full [/]", "Pick one.")
            await harness.misses("explanation")
        await harness.press("1")
        await harness.sees("explanation")
    assert len(list(workspace.journal.reviews())) == 1


async def test_leaving_keeps_what_was_answered(workspace: Workspace) -> None:
    async with running(workspace) as harness:
        await harness.sees("Everything", "enter study")
        await harness.press("enter")
        await harness.sees("Pick one.")
        await harness.press("1")
        await harness.sees("explanation")
        await harness.press("escape")
        await harness.sees("Today")
    assert len(list(workspace.journal.reviews())) == 1


async def test_a_changed_question_says_so(workspaces: Workspaces) -> None:
    from dataclasses import replace

    workspace = workspaces("", ALL["short"])
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("Which town?")
        await harness.press("enter", "enter", "enter")
    (held,) = workspace.library.held  # type: ignore[attr-defined]
    changed = replace(held, questions=(replace(ALL["short"], answer="Podolsk"),))  # type: ignore[call-arg]
    workspace.library.held = (changed,)  # type: ignore[attr-defined]
    workspace._questions.clear()
    workspaces.clock.at += 3_600_000
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("has changed since you last answered it", "right was Balashikha")
        await harness.press("3")
        await harness.sees("Which town?")
        await harness.misses("has changed")
        await harness.type("Podolsk")
        await harness.press("enter")
        await harness.sees("✓ Right")
