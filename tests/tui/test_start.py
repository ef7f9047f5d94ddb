"""What the first screen brings into memory, and what it looks like in plain text."""

import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.sessions.workspace import Workspace
from quizapp.tui.screenshot import export
from tests.tui.harness import quiz, running

FIRST_SCREEN = """
import asyncio, sys
from pathlib import Path
from quizapp.clock import system_clock
from quizapp.places import Places
from quizapp.sessions.workspace import Workspace
from quizapp.tui.app import QuizApp
from quizapp.destinations import ToHome

async def look(workspace):
    app = QuizApp(workspace, ToHome())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        assert any("side-by-side" in deck.id for deck in app.screen.query_one("DeckRows").items)

with Workspace.open(Places(Path(sys.argv[1]), (Path(sys.argv[2]),)), system_clock()) as workspace:
    asyncio.run(look(workspace))
heavy = ("pydantic", "yaml", "fsrs", "rapidfuzz", "textual.widgets._text_area", "tree_sitter")
print("LOADED", *(name for name in heavy if name in sys.modules))
"""


def first_screen(home: Path, decks: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_SCREEN, str(home), str(decks)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("LOADED")[2].split())


def test_the_first_screen_on_unchanged_decks_is_light(tmp_path: Path, checkout: Path) -> None:
    assert "yaml" in first_screen(tmp_path, checkout / "decks")
    assert first_screen(tmp_path, checkout / "decks") == set()


def test_where_to_open_can_be_said_without_textual() -> None:
    script = "import sys, quizapp.destinations; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize("scene", ["home", "mark"])
def test_a_picture_for_the_readme(tmp_path: Path, scene: str) -> None:
    picture = tmp_path / "picture.svg"
    export(picture, scene)
    shown = picture.read_text().replace("&#160;", " ")
    assert shown.startswith("<svg")
    assert "explanation" not in shown
    assert ("Wrong" in shown or "Right" in shown) if scene == "mark" else "mastered" in shown


async def test_home_as_plain_text(workspace: Workspace) -> None:
    async with running(workspace) as harness:
        await harness.sees("enter study")
        lines = [line for line in harness.text.splitlines() if line]
        assert lines == [
            "   quizapp",
            "   Today 10 new cards wait: about 2 minutes.",
            "   enter begins with the deck below, ? shows every key.",
            "     deck                                  due   new cards   mastered",
            "   › Everything                              0    13    13   ──────────   0 %",
            "     One of each.",
            "   enter study   q quiz   space tick   a all decks   s scores   ? help",
        ]


async def test_a_question_and_its_mark_as_plain_text(workspace: Workspace) -> None:
    async with running(workspace, quiz("truefalse")) as harness:
        await harness.sees("enter answer")
        await harness.press("h", "2")
        await harness.sees("enter next")
        assert [line for line in harness.text.splitlines() if line] == [
            "   Everything · practice                       0 right   1 of 1  ━━━━━━━━━━━━",
            "   It is so.",
            "   Hint  a hint",
            "   ✓ 1  true                                                            right",
            "   ✗ 2  false                                                     your answer",
            "   ✗ Wrong. It is true.",
            "   an explanation",
            "   Who says so: a witness",
            "   s  Notes, paragraph 2",
            "   enter 1 Again 1 min    2 Hard 6 min    3 Good 10 min    4 Easy 7 d",
            "   enter next   s source   u undo   esc back   ? help",
        ]
