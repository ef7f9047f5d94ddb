"""A picture of a screen as SVG: `python -m quizapp.tui.screenshot OUT.svg [home|study|mark|result]`.

It shows the decks that ship, in a home of its own that is thrown away, so that it looks the same
on every machine.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.clock import system_clock
from quizapp.destinations import ToHome, ToQuiz
from quizapp.keys import question_key
from quizapp.places import Places, shipped_decks
from quizapp.questions.traits import AnsweredBy
from quizapp.sessions.plan import Plan
from quizapp.sessions.workspace import Workspace
from quizapp.tui.app import QuizApp

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from quizapp.destinations import Destination

SIZE = (84, 24)
"""Cells of the picture."""


def export(to: Path, scene: str = "mark", *, size: tuple[int, int] = SIZE) -> None:
    """Write a picture of `scene` to the file `to`.

    Raises:
        KeyError: there is no such scene.
    """
    with tempfile.TemporaryDirectory() as home:
        places = Places(Path(home), (shipped_decks(),))
        with Workspace.open(places, system_clock()) as workspace:
            destination, keys = _scene(workspace, scene)
            to.write_text(
                asyncio.run(_picture(workspace, destination, keys, size)), encoding="utf-8"
            )


def _scene(workspace: Workspace, scene: str) -> tuple[Destination, list[str]]:
    deck = workspace.deck(workspace.entries()[0].id)
    choice = [
        question_key(deck.id, each.id)
        for each in deck.questions
        if each.answered_by is AnsweredBy.PICKING and len(each.wrong_answers()) > 1
    ]
    plan = Plan(decks=(deck.id,), questions=tuple(choice[:5]), seed=5)
    scenes: dict[str, tuple[Destination, list[str]]] = {
        "home": (ToHome(), []),
        "study": (ToQuiz(plan), []),
        "mark": (ToQuiz(plan), ["2"]),
        "result": (
            ToQuiz(plan),
            ["2", "enter", "1", "enter", "3", "enter", "2", "enter", "1", "enter"],
        ),
    }
    return scenes[scene]


async def _picture(
    workspace: Workspace, destination: Destination, keys: list[str], size: tuple[int, int]
) -> str:
    app = QuizApp(workspace, destination)
    async with AsyncExitStack() as stack:
        pilot: Pilot[int] = await stack.enter_async_context(app.run_test(size=size))
        for key in ("", *keys):
            if key:
                await pilot.press(key)
            await pilot.pause()
            await pilot.wait_for_scheduled_animations()
        # Viewers differ in what they make of spaces at the ends of a text.
        return app.export_screenshot(title="quizapp").replace(
            "<text ", '<text xml:space="preserve" '
        )


if __name__ == "__main__":
    export(Path(sys.argv[1]), *sys.argv[2:3])
