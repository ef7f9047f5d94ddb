"""The app with someone before it, and how to wait for what a screen should show."""

import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from quizapp.decks.deck import Deck
from quizapp.destinations import Destination, ToHome, ToQuiz
from quizapp.journal.journal import Journal
from quizapp.memory.scheduler import Parameters, Scheduler
from quizapp.places import Places
from quizapp.questions.question import Question
from quizapp.sessions.plan import Mode, Plan
from quizapp.sessions.workspace import Workspace
from quizapp.settings import Settings
from quizapp.tui.app import QuizApp
from tests.tui import decks

NOON = 1_767_265_200_000  # 2026-01-01 in the day, in milliseconds
DEADLINE = 30  # seconds that a condition may take on a busy machine


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> int:
        return self.at


class Workspaces:
    """Makes workspaces in a temporary folder, all with one clock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = Clock()
        self.opened: list[Workspace] = []

    def __call__(self, said: str = "", *asked: Question) -> Workspace:
        return self.over(decks.deck(self.folder, said, asked))

    def over(self, *held: Deck) -> Workspace:
        """Return a workspace with these decks."""
        places = Places(self.folder / "home", (self.folder,))
        journal = Journal.open(
            places.journal, lambda adopted: Scheduler(Parameters.from_json(adopted))
        )
        library = decks.Held(*held)
        workspace = Workspace(places, self.clock, Settings(), library, journal)  # type: ignore[arg-type]
        workspace.catalogue()
        self.opened.append(workspace)
        return workspace


def quiz(*kinds: str, mode: Mode = Mode.PRACTICE, **rest: object) -> ToQuiz:
    """Return the destination of a quiz of the questions of these types."""
    return quiz_over(["deck"], *kinds, mode=mode, **rest)


def quiz_over(
    names: Sequence[str], *kinds: str, mode: Mode = Mode.PRACTICE, **rest: object
) -> ToQuiz:
    """Return the destination of a quiz of the questions of these types from each of the decks."""
    keys = tuple(f"{name}/{kind}" for name in names for kind in kinds)
    return ToQuiz(Plan.for_mode(mode, decks=tuple(names), questions=keys, seed=7, **rest))


class Harness:
    """The app with someone before it."""

    def __init__(self, app: QuizApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def text(self) -> str:
        """What can be read on the screen, line by line."""
        width, height = self.app.size
        strips = self.app.screen._compositor.render_strips()
        lines = ["".join(segment.text for segment in strip).rstrip() for strip in strips]
        assert len(lines) == height, (width, height)
        return "\n".join(lines)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    async def type(self, text: str) -> None:
        await self.pilot.press(*("space" if sign == " " else sign for sign in text))

    async def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Wait until `condition` holds; show the screen where it does not in time."""
        end = time.monotonic() + DEADLINE
        while not condition():
            assert time.monotonic() < end, f"{what or 'not so'}:\n{self.text}"
            await self.pilot.pause()

    async def sees(self, *words: str) -> None:
        """Wait until all of these can be read."""
        await self.until(lambda: all(word in self.text for word in words), f"no {words}")

    async def misses(self, *words: str) -> None:
        """Wait until none of these can be read."""
        await self.until(lambda: not any(word in self.text for word in words), f"still {words}")


@asynccontextmanager
async def running(
    workspace: Workspace, destination: Destination | None = None, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Harness]:
    """Run the app on `workspace`, with notices and tooltips as in a terminal."""
    app = QuizApp(workspace, destination or ToHome())
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        yield Harness(app, pilot)


def place(harness: Harness, text: str) -> str:
    """Return the number before the option `text`."""
    line = next(line for line in harness.text.splitlines() if line.rstrip().endswith(f" {text}"))
    return next(word for word in line.split() if word.isdecimal())
