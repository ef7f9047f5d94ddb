"""What is said about a question, and what is taken back after its session is left."""

from quizapp.destinations import ToStudy
from quizapp.sessions.plan import Mode
from tests.tui import decks
from tests.tui.harness import Workspaces, quiz, running

ALL = {question.id: question for question in decks.questions()}


async def test_a_question_is_flagged_with_a_reason_and_stays(workspaces: Workspaces) -> None:
    workspace = workspaces("", ALL["choice"])
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("Pick one.")
        await harness.press("f")
        await harness.sees("What is wrong with this question?", "enter keep", "esc back")
        await harness.type("two [b] are right")
        await harness.press("enter")
        await harness.sees("Flagged: what you say is kept", "Pick one.")
        assert [flag.text for flag in workspace.journal.flags()] == ["two [b] are right"]
        await harness.press("u")
        await harness.sees("Taken back: the flag.")
        assert len(harness.app._notifications) == 1, "two would cover the question"
        assert workspace.journal.flags() == []


async def test_nothing_is_flagged_without_words(workspaces: Workspaces) -> None:
    workspace = workspaces("", ALL["choice"])
    async with running(workspace, ToStudy()) as harness:
        for typed in ("enter", "escape"):
            await harness.sees("Pick one.")
            await harness.press("f")
            await harness.sees("What is wrong with this question?")
            await harness.press(typed)
            await harness.misses("What is wrong with this question?")
    assert workspace.journal.flags() == []


async def test_while_typing_the_letter_is_typed_and_the_other_key_flags(
    workspaces: Workspaces,
) -> None:
    workspace = workspaces("", ALL["short"])
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("Which town?")
        await harness.type("fo")
        await harness.press("f9")
        await harness.sees("What is wrong with this question?")
        await harness.type("which")
        await harness.press("enter")
        await harness.sees("Flagged", "›  fo")
    assert [flag.text for flag in workspace.journal.flags()] == ["which"]


async def test_an_exam_can_be_flagged_and_no_answer_taken_back(workspaces: Workspaces) -> None:
    workspace = workspaces()
    async with running(workspace, quiz("choice", "truefalse", mode=Mode.EXAM)) as harness:
        await harness.sees("1 of 2")
        await harness.press("1")
        await harness.sees("2 of 2")
        await harness.misses("u undo")
        await harness.press("f")
        await harness.sees("What is wrong")
        await harness.type("vague")
        await harness.press("enter")
        await harness.sees("2 of 2", "u undo")
        await harness.press("u")
        await harness.sees("Taken back: the flag.", "2 of 2")
        await harness.misses("u undo")


async def test_home_takes_back_what_was_done_last(workspaces: Workspaces) -> None:
    workspace = workspaces("", ALL["choice"])
    async with running(workspace, ToStudy()) as harness:
        await harness.sees("Pick one.")
        await harness.press("1")
        await harness.sees("1 Again")
        await harness.press("4")
        await harness.sees("Done for now")
        await harness.press("escape")
        await harness.sees("All done for today.")
        await harness.press("u")
        await harness.sees("Taken back: the rating")
        await harness.press("u")
        await harness.sees("Taken back: the answer: Pick one.", "1 new")
        assert list(workspace.journal.reviews()) == []
        await harness.press("u")
        await harness.sees("nothing was done today")
