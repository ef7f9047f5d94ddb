"""Studying in the app: what is shown, what is kept, and what a key does when."""

import pytest

from quizapp.journal.errors import JournalError
from quizapp.reviews import Rating
from quizapp.sessions.desk import Desk
from quizapp.sessions.opening import AtStudy
from tests.tui import decks
from tests.tui.seats import Desks, sitting

ALL = {question.id: question for question in decks.questions()}


async def test_a_card_is_answered_rated_and_kept(desks: Desks) -> None:
    desk = desks("", ALL["choice"])
    async with sitting(desk, AtStudy()) as seat:
        await seat.sees("Pick one.", "· study", "1 of 1")
        await seat.press("1")
        await seat.sees("1 Again", "2 Hard", "3 Good", "4 Easy", "min")
        await seat.press("4")
        await seat.sees("Done for now: 1 answer")
    (review,) = desk.journal.reviews()
    assert review.rating is Rating.EASY


async def test_enter_takes_the_proposed_rating(desks: Desks) -> None:
    desk = desks("", ALL["short"])
    async with sitting(desk, AtStudy()) as seat:
        await seat.sees("Which town?")
        await seat.type("Balashikha")
        await seat.press("enter")
        await seat.sees("enter 3 Good")
        await seat.press("enter")
        await seat.misses("enter 3 Good")
    assert [review.rating for review in desk.journal.reviews()] == [Rating.GOOD]


async def test_undo_asks_again(desks: Desks) -> None:
    desk = desks("", ALL["choice"])
    async with sitting(desk, AtStudy()) as seat:
        await seat.sees("Pick one.")
        await seat.press("1")
        await seat.sees("u undo")
        await seat.press("u")
        await seat.misses("explanation")
        await seat.press("2")
        await seat.sees("explanation")
    assert len(list(desk.journal.reviews())) == 1


async def test_a_hint_is_shown_on_request(desks: Desks) -> None:
    async with sitting(desks("", ALL["choice"]), AtStudy()) as seat:
        await seat.sees("h hint")
        await seat.press("h")
        await seat.sees("Hint  a hint")
        await seat.misses("h hint")


async def test_while_typing_the_keys_with_ctrl_are_offered(desks: Desks) -> None:
    async with sitting(desks("", ALL["short"]), AtStudy()) as seat:
        await seat.sees("^t hint", "f1 help")
        await seat.press("h", "ctrl+t")
        await seat.sees("Hint  a hint", "›  h")


async def test_a_flashcard_is_revealed_and_rated(desks: Desks) -> None:
    desk = desks("", ALL["flashcard"])
    async with sitting(desk, AtStudy()) as seat:
        await seat.sees("enter show answer")
        await seat.press("enter")
        await seat.sees("Back", "enter 3 Good")
        await seat.press("1")
        await seat.sees("enter show answer", "u undo")
    assert [review.rating for review in desk.journal.reviews()] == [Rating.AGAIN]


async def test_a_typed_answer_can_be_counted_as_right(desks: Desks) -> None:
    desk = desks("", ALL["short"])
    async with sitting(desk, AtStudy()) as seat:
        await seat.sees("Which town?")
        await seat.type("Podolsk")
        await seat.press("enter")
        await seat.sees("✗ Wrong", "c count mine as right")
        await seat.press("c")
        await seat.sees("✓ Right")
    assert desk.journal.accepted("deck/short") == [("deck/short", "Podolsk")]


async def test_suspend_and_later_lead_on(desks: Desks) -> None:
    desk = desks("", ALL["choice"], ALL["truefalse"])
    async with sitting(desk, AtStudy()) as seat:
        await seat.sees("Pick one.")
        await seat.press("exclamation_mark")
        await seat.sees("It is so.", "Suspended", "u undo")
        await seat.press("u")
        await seat.sees("Pick one.")
        await seat.press("exclamation_mark")
        await seat.sees("It is so.")
        await seat.press("n")
        await seat.sees("Nothing to study here today.")
    assert desk.journal.suspended() == {"deck/choice"}


async def test_waiting_counts_down_and_goes_on_by_itself(desks: Desks) -> None:
    from quizapp.settings import Settings

    desk = desks("", ALL["choice"])
    desk.settings = Settings(learn_ahead=0)
    async with sitting(desk, AtStudy()) as seat:
        await seat.sees("Pick one.")
        await seat.press("1", "1")
        await seat.sees("Nothing is due just now.", "1:00")
        desks.clock.at += 61_000
        await seat.sees("Pick one.")


async def test_what_cannot_be_kept_is_told_and_can_be_sent_again(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desks("", ALL["choice"])
    async with sitting(desk, AtStudy()) as seat:
        await seat.sees("Pick one.")
        with monkeypatch.context() as broken:

            def full(*_: object, **__: object) -> None:
                raise JournalError("the disk is full [/]; make room and answer again")

            broken.setattr(desk.journal, "record_all", full)
            await seat.press("1")
            await seat.sees("the disk is full [/]", "Pick one.")
            await seat.misses("explanation")
        await seat.press("1")
        await seat.sees("explanation")
    assert len(list(desk.journal.reviews())) == 1


async def test_leaving_keeps_what_was_answered(desk: Desk) -> None:
    async with sitting(desk) as seat:
        await seat.sees("Everything", "enter study")
        await seat.press("enter")
        await seat.sees("Pick one.")
        await seat.press("1")
        await seat.sees("explanation")
        await seat.press("escape")
        await seat.sees("Today")
    assert len(list(desk.journal.reviews())) == 1


async def test_a_changed_question_says_so(desks: Desks) -> None:
    from dataclasses import replace

    desk = desks("", ALL["short"])
    async with sitting(desk, AtStudy()) as seat:
        await seat.sees("Which town?")
        await seat.press("enter", "enter", "enter")
    (held,) = desk.library.held  # type: ignore[attr-defined]
    changed = replace(held, questions=(replace(ALL["short"], answer="Podolsk"),))  # type: ignore[call-arg]
    desk.library.held = (changed,)  # type: ignore[attr-defined]
    desk._questions.clear()
    desks.clock.at += 3_600_000
    async with sitting(desk, AtStudy()) as seat:
        await seat.sees("has changed since you last answered it", "right was Balashikha")
        await seat.press("3")
        await seat.sees("Which town?")
        await seat.misses("has changed")
        await seat.type("Podolsk")
        await seat.press("enter")
        await seat.sees("✓ Right")
