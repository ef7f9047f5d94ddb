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
from tests.tui.seats import Desks, place, quiz, sitting

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


GOOD = """\
quizapp: 1
id: {id}
title: Deck {id}
questions:
  - {{id: one, type: choice, prompt: Which of {id}?, answer: This, distractors: [That]}}
"""


async def test_several_decks_are_ticked_and_learnt_from_together(tmp_path: Path) -> None:
    there = {name: GOOD.format(id=name) for name in ("a", "b", "c")}
    with real_desk(tmp_path, **there, broken=BROKEN) as desk:
        async with sitting(desk) as seat:
            await seat.sees("Deck a", "space tick")
            assert "✓" not in seat.text
            await seat.press("space", "down", "space", "down", "down", "space", "space")
            await seat.sees("✓ Deck a  ticked", "✓ Deck b  ticked", "2 decks ticked: enter studies")
            await seat.press("q")
            await seat.sees("2 decks · quiz", "2 questions of 2 that fit")
            await seat.press("escape")
            await seat.sees("2 decks ticked")
            await seat.press("enter")
            await seat.sees("2 decks · study", "1 of 2")


async def test_a_broken_deck_cannot_be_ticked(tmp_path: Path) -> None:
    with real_desk(tmp_path, broken=BROKEN) as desk:
        async with sitting(desk) as seat:
            await seat.sees("✗ 1 problem")
            await seat.press("space")
            await seat.pilot.pause()
            assert "ticked" not in seat.text


async def test_suspended_cards_are_brought_back(desk: Desk) -> None:
    from quizapp.sessions import records

    cards = ["deck/choice", "deck/cloze#two", "deck/gone"]
    desk.journal.record_all([records.suspended(card) for card in cards], at=desk.now())
    async with sitting(desk) as seat:
        await seat.press("exclamation_mark")
        await seat.sees("Suspended cards", "3 cards", "› Pick one.", "deck/gone", "not in any deck")
        await seat.press("enter")
        await seat.sees("2 cards", "will be asked again")
        assert desk.journal.suspended() == set(cards[1:])
        await seat.press("u")
        await seat.sees("3 cards")
        await seat.press("a")
        await seat.sees("No card is suspended.")
        assert not desk.journal.suspended()
        await seat.press("escape")
        await seat.sees("enter study")


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


SAVED = {"1": (".md", "# Everything"), "2": (".json", '"questions"'), "3": (".svg", "<svg")}


@pytest.mark.parametrize("key", SAVED)
async def test_result_is_saved_as_a_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    ending, holds = SAVED[key]
    monkeypatch.chdir(tmp_path)
    async with sitting(desk, quiz("choice")) as seat:
        await seat.sees("1 of 1")
        await seat.press("1", "enter")
        await seat.sees("· result")
        await seat.press("w")
        await seat.sees("Save this result as", "Markdown", "JSON", "SVG")
        await seat.press(key)
        await seat.sees("Saved as")
    (saved,) = (file for file in os.listdir(tmp_path) if file.startswith("quiz-"))  # noqa: PTH208 - no Path in async code
    assert saved.endswith(ending)
    assert holds in (tmp_path / saved).read_text()


async def test_nothing_is_saved_where_the_learner_goes_back(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with sitting(desk, quiz("choice")) as seat:
        await seat.sees("1 of 1")
        await seat.press("1", "enter")
        await seat.sees("· result")
        await seat.press("w")
        await seat.sees("Save this result as")
        await seat.press("escape")
        await seat.misses("Save this result as")
    assert not [file for file in os.listdir(tmp_path) if file.startswith("quiz-")]  # noqa: PTH208 - as above


async def test_result_lists_all_questions_with_their_time(desks: Desks) -> None:
    desk = desks()
    async with sitting(desk, quiz("choice", "short"), size=(80, 50)) as seat:
        await seat.sees("1 of 2")
        for _ in range(2):
            short = "Which town?" in seat.text
            desks.clock.at += 90_000 if short else 7_000
            await (seat.type("Balashikha") if short else seat.type(place(seat, "wrong")))
            await seat.press(*["enter"] * (2 if short else 1))
            await seat.misses("enter next")
        await seat.sees("To look at again: 1 question", "7.0 s", "time")
        assert "90 s" not in seat.text
        await seat.press("a")
        await seat.sees("All questions", "7.0 s", "90 s", "✓")
        await seat.press("a")
        await seat.misses("All questions")


async def test_result_tells_what_was_sure_but_wrong(desk: Desk) -> None:
    opening = quiz("choice", "multiple", confidence=True)
    async with sitting(desk, opening, size=(80, 60)) as seat:
        await seat.sees("1 of 2")
        for _ in range(2):
            if "Pick one." in seat.text:
                await seat.press(place(seat, "wrong"), "3")
            else:
                await seat.press(place(seat, "one"), "enter", "2")
            await seat.sees("explanation")
            await seat.press("enter")
            await seat.misses("enter next")
        await seat.sees("Sure, but wrong", "By how sure you were", "fairly sure", "certainty score")
        await seat.sees("0.5 of 2 points", "no partial credit", "0 of 2 points, 0 %")


async def test_a_second_result_is_set_beside_the_first(desk: Desk) -> None:
    for time in range(2):
        async with sitting(desk, quiz("choice")) as seat:
            await seat.sees("1 of 1")
            await seat.press("1", "enter")
            await seat.sees("· result")
            assert ("compared" in seat.text) is bool(time)
    async with sitting(desk, AtScores(deck="deck")) as seat:
        await seat.sees("2 quizzes", "last", "best", "mean", "100 % ┤", "1 Jan 2026")
        await seat.press("right")
        await seat.sees("All decks · scores")
        await seat.press("escape")
        await seat.sees("enter study")


async def test_scores_before_the_first_quiz(desk: Desk) -> None:
    async with sitting(desk, AtScores()) as seat:
        await seat.sees("No quiz was finished here yet.")


async def test_help_shows_every_key_with_its_docstring(desk: Desk) -> None:
    async with sitting(desk, size=(100, 60)) as seat:
        await seat.sees("enter study")
        await seat.press("question_mark")
        await seat.sees("Study the deck, or the ticked ones", "ctrl", "Leave quizapp.")
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
