"""Quizzes in the app: modes, clock, handing in, leaving and resuming."""

import pytest

from quizapp.destinations import ToResume, ToSetup
from quizapp.sessions.plan import Mode
from quizapp.sessions.workspace import Workspace
from tests.tui.harness import Workspaces, quiz, running


async def test_practice_from_first_question_to_result(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice", "truefalse"), size=(80, 50)) as harness:
        await harness.sees("· practice", "1 of 2")
        await harness.press("1")
        await harness.sees("an explanation")
        await harness.press("enter")
        await harness.sees("2 of 2")
        await harness.press("1", "enter")
        await harness.sees("· result", "wholly right", "By tag", "By difficulty", "time")
    (attempt,) = workspace.journal.attempts()
    assert attempt.finished is not None


async def test_a_rating_can_be_changed_in_practice(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice", "truefalse")) as harness:
        await harness.sees("1 of 2")
        await harness.press("1")
        await harness.sees("4 Easy")
        await harness.press("4")
        await harness.sees("2 of 2")
    assert [int(review.rating) for review in workspace.journal.reviews()] == [4]


async def test_undo_in_practice(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice", "truefalse")) as harness:
        await harness.sees("1 of 2")
        await harness.press("1", "enter")
        await harness.sees("2 of 2", "u undo")
        await harness.press("u")
        await harness.sees("1 of 2")
    assert not list(workspace.journal.reviews())


async def test_a_test_tells_nothing_until_the_end_and_lets_answers_change(
    workspace: Workspace,
) -> None:
    async with running(workspace, quiz("choice", "truefalse", mode=Mode.TEST)) as harness:
        await harness.sees("1 of 2")
        await harness.press("1")
        await harness.sees("2 of 2")
        await harness.misses("explanation")
        await harness.press("b")
        await harness.sees("1 of 2", "chosen")
        await harness.press("2")
        await harness.sees("2 of 2")
        await harness.press("1")
        await harness.sees("Hand in?", "Every question is answered.")
        await harness.press("enter")
        await harness.sees("· result")
    assert len(workspace.journal.answers(workspace.journal.attempts()[0].attempt_id)) == 2


async def test_what_is_unanswered_is_listed_before_handing_in(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice", "truefalse", mode=Mode.TEST)) as harness:
        await harness.sees("1 of 2")
        await harness.press("n")
        await harness.sees("2 of 2")
        await harness.press("1")
        await harness.sees("Hand in?", "1 question is unanswered", "hand in and see the result")
        await harness.press("down", "enter")
        await harness.sees("1 of 2")


async def test_handing_in_early_is_asked_back(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice", "truefalse", mode=Mode.TEST)) as harness:
        await harness.sees("1 of 2")
        await harness.press("e")
        await harness.sees("2 questions would be left unanswered", "n no")
        await harness.press("n")
        await harness.misses("would be left")
        await harness.press("e", "y")
        await harness.sees("· result", "0 %", "no answer")


async def test_an_exam_that_is_failed_is_told_by_the_exit_code(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice", mode=Mode.EXAM, pass_percent=100.0)) as harness:
        await harness.sees("· exam")
        await harness.press("e", "y")
        await harness.sees("✗ Not passed")
        await harness.press("ctrl+q")
    assert harness.app.return_code == 1
    assert not list(workspace.journal.reviews())


async def test_the_clock_runs_out_and_keeps_what_is_entered(workspaces: Workspaces) -> None:
    workspace = workspaces()
    async with running(workspace, quiz("short", mode=Mode.EXAM, seconds=60)) as harness:
        await harness.sees("1:00 left")
        await harness.type("Balashikha")
        workspaces.clock.at += 61_000
        await harness.sees("· result", "100 %")


async def test_time_for_one_question_leads_to_the_next(workspaces: Workspaces) -> None:
    workspace = workspaces()
    destination = quiz("short", "choice", mode=Mode.EXAM, question_seconds=20)
    async with running(workspace, destination) as harness:
        await harness.sees("1 of 2")
        workspaces.clock.at += 21_000
        await harness.sees("2 of 2", "0:19 left")


async def test_confidence_is_asked_before_the_mark(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice", confidence=True)) as harness:
        await harness.sees("1 of 1")
        await harness.press("1")
        await harness.sees("How sure are you?")
        await harness.misses("explanation", "h hint")
        await harness.press("u")
        await harness.misses("How sure are you?")
        await harness.press("1", "3")
        await harness.sees("explanation")
        await harness.press("enter")
        await harness.sees("· result", "certainty score")


async def test_a_quiz_that_was_left_goes_on_from_home(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice", "truefalse", "short")) as harness:
        await harness.sees("1 of 3")
        await harness.press("1", "enter")
        await harness.sees("2 of 3")
        await harness.press("escape")
        await harness.sees("r goes on with the unfinished quiz", "Kept: go on")
        await harness.press("r")
        await harness.sees("2 of 3")


async def test_a_practice_left_after_its_last_answer_shows_its_result(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice")) as harness:
        await harness.sees("1 of 1")
        await harness.press("1")
        await harness.sees("explanation")
        await harness.press("escape")
        await harness.sees("unfinished")
        await harness.press("r")
        await harness.sees("· result")


async def test_an_attempt_can_be_dropped(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice")) as harness:
        await harness.sees("1 of 1")
        await harness.press("ctrl+g")
        await harness.sees("Drop this attempt for good?")
        await harness.press("y")
        await harness.sees("Today")
        await harness.misses("unfinished")
    assert workspace.journal.unfinished() == []


async def test_resume_by_command(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice", "short")) as harness:
        await harness.sees("1 of 2")
    (left,) = workspace.journal.unfinished()
    async with running(workspace, ToResume(left)) as harness:
        await harness.sees("1 of 2")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_setting_up_a_quiz(workspace: Workspace, size: tuple[int, int]) -> None:
    async with running(workspace, ToSetup(decks=("deck",)), size) as harness:
        await harness.sees("Questions", "10 questions of 12 that fit", "enter start")
        await harness.press("right")
        await harness.sees("12 questions")
        await harness.press("down", "right")
        await harness.sees("marks come at the end")
        await harness.press("down", "right")
        await harness.sees("no question fits")
        await harness.press("right")
        await harness.sees("only unseen", "12 questions")
        await harness.press("enter")
        await harness.sees("· test", "1 of 12")


async def test_setup_starts_with_defaults_at_once(workspace: Workspace) -> None:
    async with running(workspace) as harness:
        await harness.sees("Everything")
        await harness.press("q")
        await harness.sees("that fit")
        await harness.press("enter")
        await harness.sees("· practice", "1 of 10")
