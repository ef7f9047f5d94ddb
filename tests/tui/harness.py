"""The app with someone before it, and how to wait for what a screen should show."""

import asyncio
import time
import unicodedata
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from textual.events import Key
from textual.keys import _character_to_key, _get_unicode_name_from_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen

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

if TYPE_CHECKING:
    from textual._queue import Queue

NOON = 1_767_265_200_000  # 2026-01-01 in the day, in milliseconds
DEADLINE = 60  # seconds that a condition may take on a busy machine
POLL = 0.005  # seconds from one look at a condition to the next


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
    def drawn(self) -> bool:
        """Whether the screen that is open has been laid out, in the size that the app has."""
        return self.app.screen._compositor.size == self.app.size

    @property
    def text(self) -> str:
        """What can be read on the screen, line by line; to be asked for once it is drawn."""
        assert self.drawn, "wait for the screen before you read it"
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    async def handled(self) -> None:
        """Wait until every message is dealt with, all that follows from it too, and it is drawn.

        What goes on beside the messages, in a thread or on a timer, is not waited for.
        """
        end = time.monotonic() + DEADLINE
        while self.app.is_running and any(map(is_busy, self._pumps())):
            assert time.monotonic() < end, [pump for pump in self._pumps() if is_busy(pump)]
            self.app.screen._on_timer_update()  # draws now what would be drawn within 1/60 s
            await asyncio.sleep(0)

    def _pumps(self) -> list[MessagePump]:
        """Return the app and all that is on it: each takes its messages in a task of its own."""
        screens = self.app.screen_stack
        return [
            self.app,
            *(pump for each in screens for pump in each.walk_children(with_self=True)),
        ]

    async def press(self, *keys: str) -> None:
        """Press keys, each when what came of the one before is handled."""
        for key in keys:
            self.app.post_message(key_event(key))
            await self.handled()

    async def type(self, text: str) -> None:
        await self.press(*("space" if sign == " " else sign for sign in text))

    async def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Wait until a drawn screen fulfils `condition`; show it where it does not in time."""
        end = time.monotonic() + DEADLINE
        while not (self.drawn and condition()):
            shown = self.text if self.drawn else "(nothing is drawn)"
            assert time.monotonic() < end, f"{what or 'not so'}:\n{shown}"
            await self.handled()
            await asyncio.sleep(POLL)

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
        harness = Harness(app, pilot)
        await harness.until(lambda: True)
        await harness.handled()
        yield harness


def is_busy(pump: MessagePump) -> bool:
    """Whether a message, a callback or a drawing still waits for this part of the app."""
    if pump._closing or pump._closed:
        return False
    queue: Queue[object] = pump._message_queue
    # It deals with a message as long as it does not stand waiting for the next one.
    waits = bool(queue.qsize() or pump._next_callbacks or not queue.ready_event._waiters)
    if isinstance(pump, Screen) and pump is pump.app.screen:  # those below it are not drawn
        waits |= pump._layout_required or pump._repaint_required
        waits |= bool(pump._dirty_widgets or pump._callbacks)
    return waits


def key_event(key: str) -> Key:
    """Return what the driver of a terminal sends for a key, named as Textual names it."""
    if len(key) == 1:
        return Key(key if key.isalnum() else _character_to_key(key), key)
    try:
        return Key(key, unicodedata.lookup(_get_unicode_name_from_key(key)))
    except KeyError:
        return Key(key, None)


def place(harness: Harness, text: str) -> str:
    """Return the number before the option `text`."""
    line = next(line for line in harness.text.splitlines() if line.rstrip().endswith(f" {text}"))
    return next(word for word in line.split() if word.isdecimal())
