"""Quizzes in the app: modes, clock, handing in, leaving and resuming."""

import pytest

from quizapp.sessions.desk import Desk
from quizapp.sessions.opening import AtResume, AtSetup
from quizapp.sessions.plan import Mode
from tests.tui.seats import Desks, quiz, sitting


async def test_practice_from_first_question_to_result(desk: Desk) -> None:
    async with sitting(desk, quiz("choice", "truefalse"), size=(80, 50)) as seat:
        await seat.sees("· practice", "1 of 2")
        await seat.press("1")
        await seat.sees("an explanation")
        await seat.press("enter")
        await seat.sees("2 of 2")
        await seat.press("1", "enter")
        await seat.sees("· result", "wholly right", "By tag", "By difficulty", "time")
    (attempt,) = desk.journal.attempts()
    assert attempt.finished is not None


async def test_a_rating_can_be_changed_in_practice(desk: Desk) -> None:
    async with sitting(desk, quiz("choice", "truefalse")) as seat:
        await seat.sees("1 of 2")
        await seat.press("1")
        await seat.sees("4 Easy")
        await seat.press("4")
        await seat.sees("2 of 2")
    assert [int(review.rating) for review in desk.journal.reviews()] == [4]


async def test_undo_in_practice(desk: Desk) -> None:
    async with sitting(desk, quiz("choice", "truefalse")) as seat:
        await seat.sees("1 of 2")
        await seat.press("1", "enter")
        await seat.sees("2 of 2", "u undo")
        await seat.press("u")
        await seat.sees("1 of 2")
    assert not list(desk.journal.reviews())


async def test_a_test_tells_nothing_until_the_end_and_lets_answers_change(desk: Desk) -> None:
    async with sitting(desk, quiz("choice", "truefalse", mode=Mode.TEST)) as seat:
        await seat.sees("1 of 2")
        await seat.press("1")
        await seat.sees("2 of 2")
        await seat.misses("explanation")
        await seat.press("b")
        await seat.sees("1 of 2", "chosen")
        await seat.press("2")
        await seat.sees("2 of 2")
        await seat.press("1")
        await seat.sees("Hand in?", "Every question is answered.")
        await seat.press("enter")
        await seat.sees("· result")
    assert len(desk.journal.answers(desk.journal.attempts()[0].attempt)) == 2


async def test_what_is_unanswered_is_listed_before_handing_in(desk: Desk) -> None:
    async with sitting(desk, quiz("choice", "truefalse", mode=Mode.TEST)) as seat:
        await seat.sees("1 of 2")
        await seat.press("n")
        await seat.sees("2 of 2")
        await seat.press("1")
        await seat.sees("Hand in?", "1 question is unanswered", "hand in and see the result")
        await seat.press("down", "enter")
        await seat.sees("1 of 2")


async def test_handing_in_early_is_asked_back(desk: Desk) -> None:
    async with sitting(desk, quiz("choice", "truefalse", mode=Mode.TEST)) as seat:
        await seat.sees("1 of 2")
        await seat.press("e")
        await seat.sees("2 questions would be left unanswered", "n no")
        await seat.press("n")
        await seat.misses("would be left")
        await seat.press("e", "y")
        await seat.sees("· result", "0 %", "no answer")


async def test_an_exam_that_is_failed_is_told_by_the_exit_code(desk: Desk) -> None:
    async with sitting(desk, quiz("choice", mode=Mode.EXAM, pass_percent=100.0)) as seat:
        await seat.sees("· exam")
        await seat.press("e", "y")
        await seat.sees("✗ Not passed")
        await seat.press("ctrl+q")
    assert seat.app.return_code == 1
    assert not list(desk.journal.reviews())


async def test_the_clock_runs_out_and_keeps_what_is_entered(desks: Desks) -> None:
    desk = desks()
    async with sitting(desk, quiz("short", mode=Mode.EXAM, seconds=60)) as seat:
        await seat.sees("1:00 left")
        await seat.type("Balashikha")
        desks.clock.at += 61_000
        await seat.sees("· result", "100 %")


async def test_time_for_one_question_leads_to_the_next(desks: Desks) -> None:
    desk = desks()
    opening = quiz("short", "choice", mode=Mode.EXAM, question_seconds=20)
    async with sitting(desk, opening) as seat:
        await seat.sees("1 of 2")
        desks.clock.at += 21_000
        await seat.sees("2 of 2", "0:19 left")


async def test_confidence_is_asked_before_the_mark(desk: Desk) -> None:
    async with sitting(desk, quiz("choice", confidence=True)) as seat:
        await seat.sees("1 of 1")
        await seat.press("1")
        await seat.sees("How sure are you?")
        await seat.misses("explanation", "h hint")
        await seat.press("u")
        await seat.misses("How sure are you?")
        await seat.press("1", "3")
        await seat.sees("explanation")
        await seat.press("enter")
        await seat.sees("· result", "certainty score")


async def test_a_quiz_that_was_left_goes_on_from_home(desk: Desk) -> None:
    async with sitting(desk, quiz("choice", "truefalse", "short")) as seat:
        await seat.sees("1 of 3")
        await seat.press("1", "enter")
        await seat.sees("2 of 3")
        await seat.press("escape")
        await seat.sees("r goes on with the unfinished quiz", "Kept: go on")
        await seat.press("r")
        await seat.sees("2 of 3")


async def test_a_practice_left_after_its_last_answer_shows_its_result(desk: Desk) -> None:
    async with sitting(desk, quiz("choice")) as seat:
        await seat.sees("1 of 1")
        await seat.press("1")
        await seat.sees("explanation")
        await seat.press("escape")
        await seat.sees("unfinished")
        await seat.press("r")
        await seat.sees("· result")


async def test_an_attempt_can_be_dropped(desk: Desk) -> None:
    async with sitting(desk, quiz("choice")) as seat:
        await seat.sees("1 of 1")
        await seat.press("ctrl+g")
        await seat.sees("Drop this attempt for good?")
        await seat.press("y")
        await seat.sees("Today")
        await seat.misses("unfinished")
    assert desk.journal.unfinished() == []


async def test_resume_by_command(desk: Desk) -> None:
    async with sitting(desk, quiz("choice", "short")) as seat:
        await seat.sees("1 of 2")
    (left,) = desk.journal.unfinished()
    async with sitting(desk, AtResume(left)) as seat:
        await seat.sees("1 of 2")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_setting_up_a_quiz(desk: Desk, size: tuple[int, int]) -> None:
    async with sitting(desk, AtSetup(decks=("deck",)), size) as seat:
        await seat.sees("Questions", "10 questions of 12 that fit", "enter start")
        await seat.press("right")
        await seat.sees("12 questions")
        await seat.press("down", "right")
        await seat.sees("marks come at the end")
        await seat.press("down", "right")
        await seat.sees("no question fits")
        await seat.press("right")
        await seat.sees("only unseen", "12 questions")
        await seat.press("enter")
        await seat.sees("· test", "1 of 12")


async def test_setup_starts_with_defaults_at_once(desk: Desk) -> None:
    async with sitting(desk) as seat:
        await seat.sees("Everything")
        await seat.press("q")
        await seat.sees("that fit")
        await seat.press("enter")
        await seat.sees("· practice", "1 of 10")
