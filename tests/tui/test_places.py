"""Home, result, scores, problems, help and palette."""

import os
from pathlib import Path

import pytest

from quizapp.clock import system_clock
from quizapp.places import Places
from quizapp.sessions.desk import Desk
from quizapp.sessions.opening import AtScores, AtStudy
from quizapp.settings import read_settings
from quizapp.tui.commands.command import Command
from tests.tui import decks
from tests.tui.seats import Desks, quiz, sitting

BROKEN = """\
quizapp: 1
id: broken
title: A broken deck
questions:
  - {id: one, type: choice, prompt: Which?, answer: This}
"""


def real_desk(folder: Path, **files: str) -> Desk:
    (folder / "decks").mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / "decks" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Desk.open(Places(folder / "home", (folder / "decks",)), system_clock())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_home_tells_what_today_holds(desk: Desk, size: tuple[int, int]) -> None:
    async with sitting(desk, size=size) as seat:
        await seat.sees("Today 10 new cards wait: about", "due", "new", "mastered", "Everything")
        await seat.sees("One of each.", "enter study", "q quiz", "? help")
        assert "Header" not in seat.text


async def test_home_counts_anew_after_studying(desks: Desks) -> None:
    desk = desks("", *(each for each in decks.questions() if each.kind in {"choice", "truefalse"}))
    async with sitting(desk) as seat:
        await seat.until(lambda: "0     2     2" in seat.text, "no two new cards")
        await seat.press("enter", "1", "enter", "escape")
        await seat.until(lambda: "1     2" in seat.text, "still two new cards")


async def test_home_without_decks_teaches(tmp_path: Path) -> None:
    with real_desk(tmp_path) as desk:
        async with sitting(desk) as seat:
            await seat.sees("There are no decks yet.", "quizapp new", "appear as soon as")


async def test_a_broken_deck_shows_its_problems_and_the_way_out(tmp_path: Path) -> None:
    with real_desk(tmp_path, broken=BROKEN) as desk:
        async with sitting(desk) as seat:
            await seat.sees("✗ 1 problem", "cannot be studied")
            await seat.press("enter")
            await seat.sees("line 5", "distractors", "quizapp check")
            await seat.press("escape")
            await seat.sees("All done for today")


async def test_result_tells_mistakes_and_retries_them(desk: Desk) -> None:
    async with sitting(desk, quiz("choice", "short"), size=(80, 40)) as seat:
        await seat.sees("1 of 2")
        for _ in range(2):
            short = "Which town?" in seat.text
            await (seat.press("z", "enter") if short else seat.type("1"))
            await seat.sees("explanation")
            await seat.press("enter")
            await seat.misses("enter next")
        await seat.sees("To look at again", "given", "right is", "why", "says who", "source")
        await seat.press("s")
        await seat.sees("A note.")
        await seat.press("escape", "r")
        await seat.sees("· practice")


async def test_result_is_saved_as_a_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with sitting(desk, quiz("choice")) as seat:
        await seat.sees("1 of 1")
        await seat.press("1", "enter")
        await seat.sees("· result")
        await seat.press("w")
        await seat.sees("Saved as")
    (saved,) = (file for file in os.listdir(tmp_path) if file.startswith("quiz-"))  # noqa: PTH208 - no Path in async code
    assert "Pick one." in (told := (tmp_path / saved).read_text()) or "100 %" in told


async def test_a_second_result_is_set_beside_the_first(desk: Desk) -> None:
    for time in range(2):
        async with sitting(desk, quiz("choice")) as seat:
            await seat.sees("1 of 1")
            await seat.press("1", "enter")
            await seat.sees("· result")
            assert ("earlier" in seat.text) is bool(time)
    async with sitting(desk, AtScores(deck="deck")) as seat:
        await seat.sees("2 quizzes", "last", "best", "mean", "newest", "practice")
        await seat.press("right")
        await seat.sees("All decks · scores")
        await seat.press("escape")
        await seat.sees("enter study")


async def test_scores_before_the_first_quiz(desk: Desk) -> None:
    async with sitting(desk, AtScores()) as seat:
        await seat.sees("No quiz was finished here yet.")


async def test_help_shows_every_key_with_its_docstring(desk: Desk) -> None:
    async with sitting(desk, size=(100, 50)) as seat:
        await seat.sees("enter study")
        await seat.press("question_mark")
        await seat.sees("Study the deck: what is due today", "ctrl", "Leave quizapp.")
        await seat.press("escape")
        await seat.misses("Leave quizapp.")


async def test_every_command_says_what_it_does() -> None:
    for name, command in Command.by_id.items():
        if command.__subclasses__():
            continue
        assert command.help().endswith("."), name
        assert command.label, name
        assert command.key, name


async def test_palette_finds_actions_and_decks(desk: Desk) -> None:
    async with sitting(desk, size=(100, 40)) as seat:
        await seat.sees("enter study")
        await seat.press("ctrl+p")
        await seat.sees("Study what is due in all decks.")
        await seat.type("quiz: Every")
        await seat.sees("Set up a quiz of this deck.")
        await seat.press("enter")
        await seat.sees("that fit")


async def test_a_theme_is_kept(desk: Desk) -> None:
    async with sitting(desk) as seat:
        await seat.sees("enter study")
        seat.app.theme = "paper"
        await seat.until(desk.places.settings.exists)
    assert read_settings(desk.places.settings).theme == "paper"


async def test_opening_what_is_not_there_tells_the_way_out(tmp_path: Path) -> None:
    with real_desk(tmp_path, broken=BROKEN) as desk:
        async with sitting(desk, AtStudy(decks=("brokn",))) as seat:
            await seat.sees("there is no deck", "broken")


@pytest.mark.parametrize("size", [(60, 18), (40, 12), (30, 8), (10, 3), (2, 1)])
async def test_every_size_is_lived_through(desk: Desk, size: tuple[int, int]) -> None:
    async with sitting(desk, quiz("match", "cloze", "open")) as seat:
        await seat.sees("1 of 3")
        await seat.pilot.resize_terminal(*size)
        if size == (30, 8):
            await seat.sees("Please make the terminal")
        await seat.pilot.pause()
        await seat.pilot.resize_terminal(80, 24)
        await seat.sees("1 of 3")


async def test_keys_can_be_clicked(desk: Desk) -> None:
    async with sitting(desk) as seat:
        await seat.sees("q quiz")
        line = next(line for line in seat.text.splitlines() if "q quiz" in line)
        row = seat.text.splitlines().index(line)
        await seat.pilot.click(offset=(line.index("q quiz"), row))
        await seat.sees("that fit")
