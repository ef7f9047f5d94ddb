"""Each form is answered by keys alone, and its mark shows glyph and word."""

import pytest

from quizapp.sessions.desk import Desk
from tests.tui.seats import place, quiz, sitting

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_pick_by_number(desk: Desk, size: tuple[int, int]) -> None:
    async with sitting(desk, quiz("choice"), size) as seat:
        await seat.sees("Pick one.")
        await seat.press(place(seat, "worse"))
        await seat.sees("✗ Wrong", "your answer", "Not at all", "an explanation", "Who says so")


async def test_pick_by_cursor(desk: Desk) -> None:
    async with sitting(desk, quiz("choice")) as seat:
        await seat.sees("Pick one.")
        for _ in range(int(place(seat, "right")) - 1):
            await seat.press("down")
        await seat.press("enter")
        await seat.sees("✓ Right", "your answer, right")


async def test_a_click_picks(desk: Desk) -> None:
    async with sitting(desk, quiz("choice")) as seat:
        await seat.sees("Pick one.")
        row = int(place(seat, "right")) - 1
        await seat.pilot.click("PickAnswer", offset=(8, row))
        await seat.sees("✓ Right")


async def test_ticks_by_number_and_space(desk: Desk) -> None:
    async with sitting(desk, quiz("multiple")) as seat:
        await seat.sees("Tick two.")
        await seat.press(place(seat, "one"), place(seat, "three"), "enter")
        await seat.sees("ticked, right", "ticked, wrong", "missed")


async def test_a_typed_line_with_a_typo(desk: Desk) -> None:
    async with sitting(desk, quiz("short")) as seat:
        await seat.sees("Which town?")
        await seat.type("balashhika")
        await seat.press("enter")
        await seat.sees("✓ Right", "exactly  Balashikha")


async def test_an_empty_line_is_asked_back_once(desk: Desk) -> None:
    async with sitting(desk, quiz("short")) as seat:
        await seat.sees("Which town?")
        await seat.press("enter")
        await seat.sees("Enter again says that you do not know")
        await seat.press("enter")
        await seat.sees("✗ Wrong", "not given")


async def test_what_is_no_number_is_asked_back(desk: Desk) -> None:
    async with sitting(desk, quiz("number")) as seat:
        await seat.sees("How many?", "number (men)")
        await seat.type("many")
        await seat.press("enter")
        await seat.sees("is no number")
        await seat.press(*["backspace"] * 4, "3", "1", "7", "enter")
        await seat.sees("✓ Right")


async def test_a_date(desk: Desk) -> None:
    async with sitting(desk, quiz("date")) as seat:
        await seat.sees("When?")
        await seat.type("25 April 2025")
        await seat.press("enter")
        await seat.sees("✓ Right")


async def test_blanks_one_after_the_other(desk: Desk) -> None:
    async with sitting(desk, quiz("cloze")) as seat:
        await seat.sees("[1]", "[2]")
        await seat.type("statue")
        await seat.press("enter")
        await seat.type("bar")
        await seat.press("enter")
        await seat.sees("~ Partly right", "✓ one  statue", "✗ two  bar", "it is  cafe")


async def test_pairs(desk: Desk) -> None:
    async with sitting(desk, quiz("match")) as seat:
        await seat.sees("Match.", "=  …")
        first = "a" if "› a" in seat.text else "b"
        rights = {"a": "x", "b": "y"}
        await seat.press(place(seat, rights[first]))
        await seat.press(place(seat, rights["b" if first == "a" else "a"]), "enter")
        await seat.sees("✓ Right")


async def test_open_pairs_are_asked_back(desk: Desk) -> None:
    async with sitting(desk, quiz("match")) as seat:
        await seat.sees("Match.")
        await seat.press("1", "enter")
        await seat.sees("still open")
        await seat.press("enter")
        await seat.sees("it is")


async def test_order_by_carrying(desk: Desk) -> None:
    async with sitting(desk, quiz("order")) as seat:
        await seat.sees("Sort.")
        for goal, item in enumerate(("1st", "2nd", "3rd"), 1):
            while place(seat, item) != str(goal):
                cursor = next(line for line in seat.text.splitlines() if "›" in line)
                if cursor.rstrip().endswith(item):
                    await seat.press("shift+up")
                else:
                    await seat.press("down")
                await seat.pilot.pause()
        await seat.press("enter")
        await seat.sees("✓ Right")


async def test_a_list_ends_with_an_empty_line(desk: Desk) -> None:
    async with sitting(desk, quiz("list")) as seat:
        await seat.sees("Name two.")
        await seat.type("kyiv")
        await seat.press("enter", "enter")
        await seat.sees("~ Partly right", "✓ kyiv", "not given  Moscow")


async def test_open_text_and_rubric(desk: Desk) -> None:
    async with sitting(desk, quiz("open")) as seat:
        await seat.sees("Why?")
        await seat.type("this one")
        await seat.press("ctrl+s")
        await seat.sees("this one", "A good answer", "Tick the points")
        await seat.press("1", "enter")
        await seat.sees("~ Partly right", "made", "missing")


async def test_a_flashcard_in_a_quiz_is_judged_in_words(desk: Desk) -> None:
    async with sitting(desk, quiz("flashcard")) as seat:
        await seat.sees("Front", "Recall the answer")
        await seat.misses("Back")
        await seat.press("space")
        await seat.sees("Back", "1  I did not know it", "3  I knew it")
        await seat.press("2")
        await seat.sees("~ Partly right")


async def test_keys_act_in_the_order_in_which_they_come(desk: Desk) -> None:
    """Letters, enter and letters again, none waited for, through several questions."""
    async with sitting(desk, quiz("list", "short", "cloze")) as seat:
        await seat.until(lambda: seat.app.screen.query("Line"))
        keys: list[str] = []
        for _ in range(3):
            keys += [*"statue", "enter", *"kyiv", "enter", "enter"]
        for key in keys:
            seat.app.simulate_key(key)
        await seat.sees("result", "To look at again")
        answers = desk.journal.answers(desk.journal.attempts()[0].attempt)
        typed = {answer.question: answer.response for answer in answers}
        assert len(typed) == 3
        assert typed["deck/short"] in {"statue", "kyiv"}


async def test_the_source_is_one_key_away(desk: Desk) -> None:
    async with sitting(desk, quiz("choice")) as seat:
        await seat.sees("Pick one.")
        await seat.press("1")
        await seat.sees("s  Notes, paragraph 2")
        await seat.press("s")
        await seat.sees("A note.", "esc close")
        await seat.press("escape")
        await seat.misses("A note.")


async def test_a_form_without_a_widget_is_asked_line_by_line(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizapp.tui.answers import registry

    monkeypatch.setattr(registry, "_widgets", dict)
    async with sitting(desk, quiz("match")) as seat:
        await seat.sees("Match.", "1  ", "leaves it open")
        await seat.press("9", "enter")
        await seat.sees("type a number from 1 to 3")
        await seat.press("backspace", "1", "enter", "2", "enter")
        await seat.sees("an explanation")
