"""Quizzes in the app: modes, clock, handing in, leaving and resuming."""

from dataclasses import replace

import pytest

from quizapp.destinations import ToResume, ToSetup
from quizapp.questions.choice import Choice
from quizapp.questions.forms import Response
from quizapp.questions.short import Short
from quizapp.sessions.plan import Mode
from quizapp.sessions.workspace import Workspace
from tests.tui import decks
from tests.tui.harness import Harness, Workspaces, place, quiz, running


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
    assert len(workspace.journal.responses(workspace.journal.attempts()[0].attempt_id)) == 2


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
        await harness.sees("Everything · quiz", "10 questions of 12 that fit", "enter start")
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


async def test_a_quiz_of_the_questions_with_a_tag(workspaces: Workspaces) -> None:
    choice, short = (each for each in decks.questions() if isinstance(each, Choice | Short))
    tagged = (replace(choice, tags=("early",)), replace(short, tags=("late",)))
    async with running(workspaces("", *tagged), ToSetup(decks=("deck",))) as harness:
        await harness.sees("2 questions of 2 that fit", "early", "late")
        await harness.press("up", "space")
        await harness.sees("1 question of 1 that fit", "[x]")
        await harness.press("enter")
        await harness.sees("Which town?", "1 of 1")


async def test_setup_starts_with_defaults_at_once(workspace: Workspace) -> None:
    async with running(workspace) as harness:
        await harness.sees("Everything")
        await harness.press("q")
        await harness.sees("that fit")
        await harness.press("enter")
        await harness.sees("· practice", "1 of 10")


async def test_hint_and_confidence_outlive_leaving(workspace: Workspace) -> None:
    async with running(
        workspace, quiz("choice", "truefalse", confidence=True), (80, 50)
    ) as harness:
        await harness.sees("1 of 2", "h hint")
        await harness.press("h")
        await harness.sees("Hint  a hint")
        await harness.press(right_one(harness), "3", "enter")
        await harness.sees("2 of 2")
        await harness.press("escape")
        await harness.sees("r goes on")
        await harness.press("r")
        await harness.sees("2 of 2")
        await harness.press(right_one(harness), "1", "enter")
        # Sure and right brings 3, hint or no hint; guessed and right brings 1.
        await harness.sees("certainty score", "4 of 6", "1.67 of 2 points")
        await harness.sees("You were sure. Partly right; the answer is right, but the")


def right_one(harness: Harness) -> str:
    return place(harness, "right" if "Pick one." in harness.text else "true")


async def answered_and_changed(workspaces: Workspaces) -> Workspace:
    """Return a workspace whose one question, answered before, now has another answer."""
    short = next(each for each in decks.questions() if each.kind == "short")
    workspace = workspaces("", short)
    async with running(workspace, quiz("short")) as harness:
        await harness.sees("1 of 1")
        await harness.press("enter", "enter", "enter")
        await harness.sees("· result")
    assert isinstance(short, Short)
    return workspaces("", replace(short, answer="Podolsk"))


async def test_a_changed_question_is_told_in_a_test_and_not_in_an_exam(
    workspaces: Workspaces,
) -> None:
    workspace = await answered_and_changed(workspaces)
    async with running(workspace, quiz("short", mode=Mode.TEST)) as harness:
        await harness.sees("has changed since you last answered it", "right was Balashikha")
        await harness.press("escape")
        await harness.sees("Which town?", "! This question has changed")
    async with running(workspace, quiz("short", mode=Mode.EXAM)) as harness:
        await harness.sees("Which town?", "enter answer")
        await harness.misses("has changed", "Balashikha")


def response_of(workspace: Workspace) -> Response:
    """Return the one response that was given in the attempt that is under way."""
    (attempt,) = workspace.journal.unfinished()
    (answer,) = workspace.journal.responses(attempt.attempt_id)
    response: Response = answer.response
    return response


GIVEN: dict[str, tuple[list[str], list[str]]] = {
    "choice": (["2"], ["chosen"]),
    "truefalse": (["2"], ["› 2  false"]),
    "multiple": (["1", "3", "enter"], ["1 [x]", "2 [ ]", "3 [x]"]),
    "short": ([*"kyiv", "enter"], ["›  kyiv"]),
    "number": (["4", "2", "enter"], ["›  42"]),
    "date": ([*"2024", "enter"], ["›  2024"]),
    "cloze": ([*"one", "enter", *"two", "enter"], ["[1] ›  one", "[2] ›  two"]),
    "list": ([*"one", "enter", *"two", "enter"], ["1 ›  one", "2 ›  two"]),
    "match": (["3", "1", "enter"], []),
    "open": ([*"text", "ctrl+s", "2", "enter"], ["text"]),
}


@pytest.mark.parametrize("kind", GIVEN)
async def test_what_was_given_comes_back_to_be_changed(workspace: Workspace, kind: str) -> None:
    keys, shown = GIVEN[kind]
    async with running(workspace, quiz(kind, mode=Mode.TEST)) as harness:
        await harness.sees("1 of 1", "enter answer" if kind != "open" else "done writing")
        await harness.press(*keys)
        await harness.sees("Hand in?")
        first = response_of(workspace)
        await harness.press("ctrl+b")
        await harness.sees("1 of 1", *shown)
        await harness.press(*(["ctrl+s"] if kind == "open" else []), "enter")
        await harness.sees("Hand in?")
        assert response_of(workspace) == first
