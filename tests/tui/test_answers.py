"""Each form is answered by keys alone, and its mark shows glyph and word."""

import pytest

from quizapp.sessions.workspace import Workspace
from tests.tui.harness import place, quiz, running

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_pick_by_number(workspace: Workspace, size: tuple[int, int]) -> None:
    async with running(workspace, quiz("choice"), size) as harness:
        await harness.sees("Pick one.")
        await harness.press(place(harness, "worse"))
        await harness.sees("✗ Wrong", "your answer", "Not at all", "an explanation", "Who says so")


async def test_pick_by_cursor(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice")) as harness:
        await harness.sees("Pick one.", "› 1")
        await harness.misses("› 2", "› 3")
        for _ in range(int(place(harness, "right")) - 1):
            await harness.press("down")
        await harness.sees(f"› {place(harness, 'right')}  right")
        await harness.press("enter")
        await harness.sees("✓ Right", "your answer, right")


async def test_a_click_picks(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice")) as harness:
        await harness.sees("Pick one.")
        row = int(place(harness, "right")) - 1
        await harness.pilot.click("PickAnswer", offset=(8, row))
        await harness.sees("✓ Right")


async def test_ticks_by_number_and_space(workspace: Workspace) -> None:
    async with running(workspace, quiz("multiple")) as harness:
        await harness.sees("Tick two.", "› 1 [ ]")
        await harness.misses("› 2 [ ]", "› 3 [ ]")
        await harness.press("down", "space")
        await harness.sees("  1 [ ]", "› 2 [x]", "  3 [ ]")
        await harness.press("2", place(harness, "one"), place(harness, "three"), "enter")
        await harness.sees("ticked, right", "ticked, wrong", "missed")


async def test_a_typed_line_with_a_typo(workspace: Workspace) -> None:
    async with running(workspace, quiz("short")) as harness:
        await harness.sees("Which town?")
        await harness.type("balashhika")
        await harness.press("enter")
        await harness.sees("✓ Right", "exactly  Balashikha")


async def test_an_empty_line_is_asked_back_once(workspace: Workspace) -> None:
    async with running(workspace, quiz("short")) as harness:
        await harness.sees("Which town?")
        await harness.press("enter")
        await harness.sees("Enter again says that you do not know")
        await harness.press("enter")
        await harness.sees("✗ Wrong", "not given")
        await harness.misses("Enter again")


async def test_what_is_no_number_is_asked_back(workspace: Workspace) -> None:
    async with running(workspace, quiz("number")) as harness:
        await harness.sees("How many?", "number (men)")
        await harness.type("x")
        await harness.press("enter")
        await harness.sees("is no number")
        await harness.press("backspace")
        await harness.sees("is no number")
        await harness.press("3")
        await harness.misses("is no number")
        await harness.press("1", "7", "enter")
        await harness.sees("✓ Right")


async def test_a_date(workspace: Workspace) -> None:
    async with running(workspace, quiz("date")) as harness:
        await harness.sees("When?")
        await harness.type("25 April 2025")
        await harness.press("enter")
        await harness.sees("✓ Right")


async def test_blanks_one_after_the_other(workspace: Workspace) -> None:
    async with running(workspace, quiz("cloze")) as harness:
        await harness.sees("[1]", "[2]")
        await harness.type("statue")
        await harness.press("enter")
        await harness.type("bar")
        await harness.press("enter")
        await harness.sees("~ Partly right", "✓ one  statue", "✗ two  bar", "it is  cafe")


async def test_pairs(workspace: Workspace) -> None:
    async with running(workspace, quiz("match")) as harness:
        await harness.sees("Match.", "=  …")
        first = "a" if "› a" in harness.text else "b"
        rights = {"a": "x", "b": "y"}
        await harness.press(place(harness, rights[first]))
        await harness.press(place(harness, rights["b" if first == "a" else "a"]), "enter")
        await harness.sees("✓ Right")


async def test_pairs_by_arrow_keys(workspace: Workspace) -> None:
    async with running(workspace, quiz("match")) as harness:
        await harness.sees("Match.", "=  …")
        rights = {place(harness, right): right for right in "xyz"}
        for key, number in [("right", "1"), ("right", "2"), ("left", "1")]:
            await harness.press(key)
            await harness.sees(f"=  {rights[number]}")
        await harness.press("left")
        await harness.misses(*(f"=  {right}" for right in "xyz"))


async def test_open_pairs_are_asked_back(workspace: Workspace) -> None:
    async with running(workspace, quiz("match")) as harness:
        await harness.sees("Match.")
        await harness.press("1", "enter")
        await harness.sees("still open")
        await harness.press("enter")
        await harness.sees("it is")


async def test_order_by_carrying(workspace: Workspace) -> None:
    async with running(workspace, quiz("order")) as harness:
        await harness.sees("Sort.")
        for goal, item in enumerate(("1st", "2nd", "3rd"), 1):
            while place(harness, item) != str(goal):
                cursor = next(line for line in harness.text.splitlines() if "›" in line)
                if cursor.rstrip().endswith(item):
                    await harness.press("shift+up")
                else:
                    await harness.press("down")
                await harness.pilot.pause()
        await harness.press("enter")
        await harness.sees("✓ Right")


async def test_order_by_clicking_an_item_and_its_new_place(workspace: Workspace) -> None:
    async with running(workspace, quiz("order")) as harness:
        await harness.sees("Sort.")
        item = "1st" if place(harness, "1st") != "3" else "2nd"
        await harness.pilot.click("ArrangeAnswer", offset=(8, int(place(harness, item)) - 1))
        await harness.sees("click its new place")
        await harness.pilot.click("ArrangeAnswer", offset=(8, 2))
        await harness.misses("click its new place")
        assert place(harness, item) == "3"


async def test_a_list_ends_with_an_empty_line(workspace: Workspace) -> None:
    async with running(workspace, quiz("list")) as harness:
        await harness.sees("Name two.")
        await harness.type("kyiv")
        await harness.press("enter", "enter")
        await harness.sees("~ Partly right", "✓ kyiv", "not given  Moscow")


async def test_open_text_and_rubric(workspace: Workspace) -> None:
    async with running(workspace, quiz("open")) as harness:
        await harness.sees("Why?")
        await harness.type("this one")
        await harness.press("ctrl+s")
        await harness.sees("this one", "A good answer", "Tick the points", "enter answer")
        await harness.misses("done writing")
        await harness.press("1")
        await harness.sees("1 [x]", "2 [ ]")
        await harness.press("enter")
        await harness.sees("~ Partly right", "made", "missing")


async def test_a_flashcard_in_a_quiz_is_judged_in_words(workspace: Workspace) -> None:
    async with running(workspace, quiz("flashcard")) as harness:
        await harness.sees("Front", "Recall the answer")
        await harness.misses("Back")
        await harness.press("space")
        await harness.sees("Back", "1  I did not know it", "3  I knew it")
        await harness.press("2")
        await harness.sees("~ Partly right")


async def test_keys_act_in_the_order_in_which_they_come(workspace: Workspace) -> None:
    """Letters, enter and letters again, none waited for, through several questions."""
    async with running(workspace, quiz("list", "short", "cloze")) as harness:
        await harness.until(lambda: harness.app.screen.query("Line"))
        keys: list[str] = []
        for _ in range(3):
            keys += [*"statue", "enter", *"kyiv", "enter", "enter"]
        for key in keys:
            harness.app.simulate_key(key)
        await harness.sees("result", "To look at again")
        answers = workspace.journal.responses(workspace.journal.attempts()[0].attempt_id)
        typed = {answer.question: answer.response for answer in answers}
        assert len(typed) == 3
        assert typed["deck/short"] in {"statue", "kyiv"}


async def test_the_source_is_one_key_away(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice")) as harness:
        await harness.sees("Pick one.")
        await harness.press("1")
        await harness.sees("s  Notes, paragraph 2")
        await harness.press("s")
        await harness.sees("A note.", "esc close")
        await harness.press("escape")
        await harness.misses("A note.")


async def test_a_form_without_a_widget_is_asked_line_by_line(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizapp.tui.answers import registry

    monkeypatch.setattr(registry, "_widgets", dict)
    async with running(workspace, quiz("match")) as harness:
        await harness.sees("Match.", "1  ", "leaves it open")
        await harness.press("9", "enter")
        await harness.sees("type a number from 1 to 3")
        await harness.press("backspace", "1", "enter", "2", "enter")
        await harness.sees("an explanation")
