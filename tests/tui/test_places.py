"""Home, result, scores, problems, help and palette."""

import os
import re
from pathlib import Path

import pytest

from quizapp.clock import system_clock
from quizapp.destinations import ToScores, ToStudy
from quizapp.places import Places
from quizapp.sessions.workspace import Workspace
from quizapp.settings import read_settings
from quizapp.tui.commands.command import Command
from tests.tui import decks
from tests.tui.harness import Workspaces, place, quiz, quiz_over, running

BROKEN = """\
quizapp: 1
id: broken
title: A broken deck
questions:
  - {id: one, type: choice, prompt: Which?, answer: This}
"""


def real_workspace(folder: Path, **files: str) -> Workspace:
    (folder / "decks").mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / "decks" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Workspace.open(Places(folder / "home", (folder / "decks",)), system_clock())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_home_tells_what_today_holds(workspace: Workspace, size: tuple[int, int]) -> None:
    async with running(workspace, size=size) as harness:
        await harness.sees("Today 10 new cards wait: about", "due", "new", "mastered", "Everything")
        await harness.sees("One of each.", "enter study", "q quiz", "? help")
        assert "Header" not in harness.text


async def test_home_counts_anew_after_studying(workspaces: Workspaces) -> None:
    workspace = workspaces(
        "", *(each for each in decks.questions() if each.kind in {"choice", "truefalse"})
    )
    async with running(workspace) as harness:
        await harness.until(lambda: "0     2     2" in harness.text, "no two new cards")
        await harness.press("enter", "1", "enter", "escape")
        await harness.until(lambda: "1     2" in harness.text, "still two new cards")


async def test_home_without_decks_teaches(tmp_path: Path) -> None:
    with real_workspace(tmp_path) as workspace:
        async with running(workspace) as harness:
            await harness.sees("There are no decks yet.", "quizapp new", "appear as soon as")


GOOD = """\
quizapp: 1
id: {id}
title: Deck {id}
questions:
  - {{id: one, type: choice, prompt: Which of {id}?, answer: This, distractors: [That]}}
"""


async def test_several_decks_are_ticked_and_learnt_from_together(tmp_path: Path) -> None:
    there = {name: GOOD.format(id=name) for name in ("a", "b", "c")}
    with real_workspace(tmp_path, **there, broken=BROKEN) as workspace:
        async with running(workspace) as harness:
            await harness.sees("Deck a", "space tick")
            assert "✓" not in harness.text
            await harness.press("space", "down", "space", "down", "down", "space", "space")
            await harness.sees(
                "✓ Deck a  ticked", "✓ Deck b  ticked", "2 decks ticked: enter studies"
            )
            await harness.press("q")
            await harness.sees("2 decks · quiz", "2 questions of 2 that fit")
            await harness.press("escape")
            await harness.sees("2 decks ticked")
            await harness.press("enter")
            await harness.sees("2 decks · study", "1 of 2")


async def test_enter_studies_the_deck_under_the_cursor_and_a_all_of_them(tmp_path: Path) -> None:
    there = {name: GOOD.format(id=name) for name in ("a", "b")}
    with real_workspace(tmp_path, **there) as workspace:
        async with running(workspace) as harness:
            await harness.sees("› Deck a")
            await harness.press("down", "enter")
            await harness.sees("Deck b · study", "Which of b?", "1 of 1")
            await harness.press("escape")
            await harness.sees("› Deck b")
            await harness.press("a")
            await harness.sees("All decks · study", "1 of 2")


async def test_a_broken_deck_cannot_be_ticked(tmp_path: Path) -> None:
    with real_workspace(tmp_path, broken=BROKEN) as workspace:
        async with running(workspace) as harness:
            await harness.sees("✗ 1 problem")
            await harness.press("space")
            await harness.pilot.pause()
            assert "ticked" not in harness.text


async def test_suspended_cards_are_brought_back(workspace: Workspace) -> None:
    from quizapp.sessions import records

    cards = ["deck/choice", "deck/cloze#two", "deck/gone"]
    workspace.journal.record_all([records.suspended(card) for card in cards], at=workspace.now())
    async with running(workspace) as harness:
        await harness.press("exclamation_mark")
        await harness.sees(
            "Suspended cards", "3 cards", "› Pick one.", "deck/gone", "not in any deck"
        )
        listed = [line for line in harness.text.splitlines() if "Everything" in line]
        assert {line.index("Everything") for line in listed} == {67}, "titles stand at the right"
        await harness.press("enter")
        await harness.sees("2 cards", "will be asked again")
        assert workspace.journal.suspended() == set(cards[1:])
        await harness.sees("u undo")
        await harness.press("u")
        await harness.sees("3 cards")
        await harness.misses("u undo")
        await harness.press("a")
        await harness.sees("No card is suspended.")
        assert not workspace.journal.suspended()
        await harness.press("escape")
        await harness.sees("enter study")


async def test_a_broken_deck_shows_its_problems_and_the_way_out(tmp_path: Path) -> None:
    with real_workspace(tmp_path, broken=BROKEN) as workspace:
        async with running(workspace) as harness:
            await harness.sees("✗ 1 problem", "cannot be studied")
            await harness.press("enter")
            await harness.sees("line 5", "distractors", "quizapp check")
            await harness.press("escape")
            await harness.sees("All done for today")


async def test_result_tells_mistakes_and_retries_them(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice", "short"), size=(80, 40)) as harness:
        await harness.sees("1 of 2")
        for _ in range(2):
            short = "Which town?" in harness.text
            await (harness.press("z", "enter") if short else harness.type("1"))
            await harness.sees("explanation")
            await harness.press("enter")
            await harness.misses("enter next")
        await harness.sees("To look at again", "given", "right is", "why", "says who", "source")
        await harness.press("s")
        await harness.sees("A note.")
        await harness.press("escape", "r")
        await harness.sees("· practice")


async def test_where_all_was_right_there_is_nothing_to_retry(workspace: Workspace) -> None:
    async with running(workspace, quiz("choice"), size=(100, 24)) as harness:
        await harness.sees("1 of 1")
        await harness.press(place(harness, "right"), "enter")
        await harness.sees("Nothing to look at again", "100 %", "enter home", "w save", "o scores")
        await harness.misses("retry missed", "s source", "compared")
        await harness.press("a")
        await harness.sees("› ✓  1  Pick one.", "s source")
        await harness.press("o")
        await harness.sees("Everything · scores", "1 quiz")


SAVED = {"1": (".md", "# Everything"), "2": (".json", '"questions"'), "3": (".svg", "<svg")}


@pytest.mark.parametrize("key", SAVED)
async def test_result_is_saved_as_a_file(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    ending, holds = SAVED[key]
    monkeypatch.chdir(tmp_path)
    async with running(workspace, quiz("choice")) as harness:
        await harness.sees("1 of 1")
        await harness.press("1", "enter")
        await harness.sees("· result")
        await harness.press("w")
        await harness.sees("Save this result as", "Markdown", "JSON", "SVG")
        await harness.press(key)
        await harness.sees("Saved as")
    (saved,) = (file for file in os.listdir(tmp_path) if file.startswith("quiz-"))  # noqa: PTH208 - no Path in async code
    assert re.fullmatch(rf"quiz-deck-2026-01-01-\d{{6}}\{ending}", saved)
    assert holds in (tmp_path / saved).read_text()


async def test_a_result_over_several_decks_is_named_by_their_number(
    workspaces: Workspaces, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    one = decks.questions()[:1]
    workspace = workspaces.over(*(decks.deck(tmp_path, asked=one, name=name) for name in "ab"))
    async with running(workspace, quiz_over("ab", "choice")) as harness:
        await harness.sees("1 of 2")
        await harness.press("1", "enter", "1", "enter")
        await harness.sees("· result")
        await harness.press("w", "j")
        await harness.sees("Saved as")
    (saved,) = (file for file in os.listdir(tmp_path) if file.startswith("quiz-"))  # noqa: PTH208 - as above
    assert saved.startswith("quiz-2-decks-2026-01-01-")


@pytest.mark.parametrize(("pass_percent", "told"), [(0.0, "Passed"), (100.0, "Not passed")])
async def test_screen_and_file_say_alike_whether_it_was_passed(
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    pass_percent: float,
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    async with running(workspace, quiz("choice", pass_percent=pass_percent)) as harness:
        await harness.sees("1 of 1")
        await harness.press(place(harness, "wrong"), "enter")
        await harness.sees(f" {told}; the pass mark is {pass_percent:g} %")
        await harness.press("w", "1")
        await harness.sees("Saved as")
    (saved,) = (file for file in os.listdir(tmp_path) if file.startswith("quiz-"))  # noqa: PTH208 - as above
    lines = (tmp_path / saved).read_text().splitlines()
    assert f"{told}; the pass mark is {pass_percent:g} %." in lines


async def test_a_written_text_is_read_back_without_its_ticks(workspace: Workspace) -> None:
    async with running(workspace, quiz("open"), size=(80, 40)) as harness:
        await harness.sees("Why?", "done writing")
        await harness.type("all of it")
        await harness.press("ctrl+s", "1", "enter")
        await harness.sees("made")
        await harness.press("enter")
        await harness.sees("given    all of it", "1 of 2 points made")
        await harness.misses("=")


async def test_nothing_is_saved_where_the_learner_goes_back(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with running(workspace, quiz("choice")) as harness:
        await harness.sees("1 of 1")
        await harness.press("1", "enter")
        await harness.sees("· result")
        await harness.press("w")
        await harness.sees("Save this result as")
        await harness.press("escape")
        await harness.misses("Save this result as")
    assert not [file for file in os.listdir(tmp_path) if file.startswith("quiz-")]  # noqa: PTH208 - as above


async def test_result_lists_all_questions_with_their_time(workspaces: Workspaces) -> None:
    workspace = workspaces()
    async with running(workspace, quiz("choice", "short"), size=(80, 50)) as harness:
        await harness.sees("1 of 2")
        for _ in range(2):
            short = "Which town?" in harness.text
            workspaces.clock.at += 90_000 if short else 7_000
            await (harness.type("Balashikha") if short else harness.type(place(harness, "wrong")))
            await harness.press(*["enter"] * (2 if short else 1))
            await harness.misses("enter next")
        await harness.sees("To look at again: 1 question", "7.0 s", "time")
        assert "90 s" not in harness.text
        await harness.press("a")
        await harness.sees("All questions", "7.0 s", "90 s", "✓")
        await harness.press("a")
        await harness.misses("All questions")


async def test_result_tells_what_was_sure_but_wrong(workspace: Workspace) -> None:
    destination = quiz("choice", "multiple", confidence=True)
    async with running(workspace, destination, size=(80, 60)) as harness:
        await harness.sees("1 of 2")
        for _ in range(2):
            if "Pick one." in harness.text:
                await harness.press(place(harness, "wrong"), "3")
            else:
                await harness.press(place(harness, "one"), "enter", "2")
            await harness.sees("explanation")
            await harness.press("enter")
            await harness.misses("enter next")
        await harness.sees(
            "Sure, but wrong", "By how sure you were", "fairly sure", "certainty score"
        )
        await harness.sees("0.5 of 2 points", "no partial credit", "0 of 2 points, 0 %")
        await harness.sees(f"{'tag':<19}━", f"{'fairly sure':<19}━", f"{'sure':<19}─")


async def test_a_second_result_is_set_beside_the_first(workspace: Workspace) -> None:
    for time in range(2):
        async with running(workspace, quiz("choice")) as harness:
            await harness.sees("1 of 1")
            await harness.press("1", "enter")
            await harness.sees("· result")
            assert ("compared" in harness.text) is bool(time)
    async with running(workspace, ToScores(deck="deck")) as harness:
        await harness.sees("2 quizzes", "last", "best", "mean", "100 % ┤", "1 Jan 2026")
        await harness.press("right")
        await harness.sees("All decks · scores")
        await harness.press("escape")
        await harness.sees("enter study")


async def test_scores_before_the_first_quiz(workspace: Workspace) -> None:
    async with running(workspace, ToScores()) as harness:
        await harness.sees("No quiz was finished here yet.")


async def test_help_shows_every_key_with_its_docstring(workspace: Workspace) -> None:
    async with running(workspace, size=(100, 60)) as harness:
        await harness.sees("enter study")
        await harness.press("question_mark")
        await harness.sees("Study the deck, or the ticked ones", "ctrl", "Leave quizapp.")
        await harness.press("escape")
        await harness.misses("Leave quizapp.")


async def test_every_command_says_what_it_does() -> None:
    for name, command in Command.by_id.items():
        if command.__subclasses__():
            continue
        assert command.help().endswith("."), name
        assert command.label, name
        assert command.key, name


async def test_palette_finds_actions_and_decks(workspace: Workspace) -> None:
    async with running(workspace, size=(100, 40)) as harness:
        await harness.sees("enter study")
        await harness.press("ctrl+p")
        await harness.sees("Study what is due in all decks.")
        await harness.type("quiz: Every")
        await harness.sees("Set up a quiz of this deck.")
        await harness.press("enter")
        await harness.sees("that fit")


async def test_the_palette_offers_what_can_be_done_here_first(workspace: Workspace) -> None:
    async with running(workspace, size=(100, 60)) as harness:
        await harness.sees("enter study")
        await harness.press("ctrl+p")
        await harness.sees("study (enter)", "study: Everything", "Change the current theme")
        offers = ("study (enter)", "quiz (q)", "help (?)", "study: Everything", "Theme")
        places = [harness.text.index(offer) for offer in offers]
        assert places == sorted(places)


async def test_a_theme_is_kept_beside_what_else_is_set(workspace: Workspace) -> None:
    settings = workspace.places.settings
    settings.write_text('# Mine.\ntheme = "ink"\nquiz_length = 7\n', encoding="utf-8")
    async with running(workspace) as harness:
        await harness.sees("enter study")
        harness.app.theme = "paper"
        await harness.until(lambda: "paper" in settings.read_text())
    assert read_settings(settings).theme == "paper"
    assert sorted(settings.read_text().splitlines()) == [
        "# Mine.",
        "quiz_length = 7",
        'theme = "paper"',
    ]


async def test_ctrl_c_tells_which_key_leaves(workspace: Workspace) -> None:
    async with running(workspace) as harness:
        await harness.sees("enter study")
        await harness.press("ctrl+c")
        await harness.sees("Press ctrl+q to leave quizapp.")


async def test_opening_what_is_not_there_tells_the_way_out(tmp_path: Path) -> None:
    with real_workspace(tmp_path, broken=BROKEN) as workspace:
        async with running(workspace, ToStudy(decks=("brokn",))) as harness:
            await harness.sees("there is no deck", "broken")


@pytest.mark.parametrize("size", [(60, 18), (40, 12), (30, 8), (10, 3), (2, 1)])
async def test_every_size_is_lived_through(workspace: Workspace, size: tuple[int, int]) -> None:
    async with running(workspace, quiz("match", "cloze", "open")) as harness:
        await harness.sees("1 of 3")
        await harness.pilot.resize_terminal(*size)
        if size == (30, 8):
            await harness.sees("Please make the terminal")
        await harness.pilot.pause()
        await harness.pilot.resize_terminal(80, 24)
        await harness.sees("1 of 3")


async def test_keys_can_be_clicked(workspace: Workspace) -> None:
    async with running(workspace) as harness:
        await harness.sees("q quiz")
        line = next(line for line in harness.text.splitlines() if "q quiz" in line)
        row = harness.text.splitlines().index(line)
        await harness.pilot.click(offset=(line.index("q quiz"), row))
        await harness.sees("that fit")
