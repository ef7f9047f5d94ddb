"""A screen of its own with a list and a filter: nothing but what stands here is needed for one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from textual.content import Content
from textual.widget import Widget

from quizapp import destinations
from quizapp.destinations import Destination
from quizapp.sessions.workspace import Workspace
from quizapp.tui.commands.command import Command, bindings
from quizapp.tui.content import ACCENT, row, single
from quizapp.tui.frames.screen import AppScreen
from quizapp.tui.routes import kind_of_screen
from quizapp.tui.widgets.filter import Filtered
from quizapp.tui.widgets.rows import Rows
from tests.tui.harness import Harness, running


@dataclass(frozen=True, slots=True)
class ToTowns(Destination):
    """Towns."""


class Visit(Command):
    """Visit the town under the cursor."""

    key = "enter,v"
    label = "visit"


class TownRows(Rows[str]):
    BINDINGS: ClassVar[list[Any]] = [*bindings(Visit)]

    def draw(self, town: str, width: int, /, *, here: bool) -> Content:
        return row(("› " if here else "  ", ACCENT), single(town)).truncate(width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "visit":
            return self.item is not None
        return super().check_action(action, parameters)

    def chosen(self, index: int) -> None:
        del index
        self.action_visit()

    def action_visit(self) -> None:
        self.notify(f"You are in {self.item}.")


class TownScreen(AppScreen, leads_from=(ToTowns,)):
    @classmethod
    def open(cls, workspace: Workspace, destination: ToTowns) -> Self:
        del workspace, destination
        return cls()

    def content(self) -> Iterable[Widget]:
        yield Filtered(TownRows())

    def on_mount(self) -> None:
        self.top.show("Towns", "")
        rows = self.query_one(TownRows)
        rows.show(["Łódź", "New York", "York [/]", "Newcastle"])
        rows.focus()


def towns(harness: Harness) -> list[str]:
    return list(harness.app.screen.query_one(TownRows).items)


async def test_a_filter_narrows_the_list_and_gives_it_back(workspace: Workspace) -> None:
    async with running(workspace, ToTowns()) as harness:
        await harness.sees("Towns", "› Łódź", "enter visit", "/ filter", "esc back")
        await harness.press("slash")
        await harness.sees("filter ›", "enter to the list", "esc show all", "f1 help")
        await harness.misses("visit", "esc back")
        await harness.type("york NEW")
        await harness.misses("Łódź", "Newcastle", "York [/]")
        assert towns(harness) == ["New York"]
        await harness.press("enter")
        await harness.sees("york NEW", "› New York", "enter visit", "/ filter")
        await harness.press("enter")
        await harness.sees("You are in New York.")
        await harness.press("slash", "escape")
        await harness.sees("› New York", "Łódź", "York [/]", "esc back")
        await harness.misses("filter ›")
        await harness.press("escape")
        await harness.sees("enter study")


async def test_letters_and_enter_act_in_the_order_in_which_they_come(workspace: Workspace) -> None:
    async with running(workspace, ToTowns()) as harness:
        await harness.sees("Towns")
        for key in ["slash", *"cas", "enter", "enter"]:
            harness.app.simulate_key(key)
        await harness.sees("You are in Newcastle.")


async def test_the_cursor_stays_on_its_row_while_the_list_is_narrowed(
    workspace: Workspace,
) -> None:
    async with running(workspace, ToTowns()) as harness:
        await harness.sees("Towns")
        await harness.press("end", "home", "down", "up")
        await harness.sees("› Łódź")
        await harness.press("G", "slash", "e")
        await harness.sees("› Newcastle")
        await harness.press("enter")
        await harness.sees("enter visit")
        assert towns(harness) == ["New York", "Newcastle"]
        await harness.press("slash", "x")
        await harness.misses("Newcastle")
        await harness.press("enter")
        await harness.sees("/ filter", "esc back")
        await harness.misses("visit")
        await harness.press("slash", "backspace")
        await harness.sees("› New York")


async def test_the_cursor_moves_by_pages_and_a_second_click_takes_a_row(
    workspace: Workspace,
) -> None:
    async with running(workspace, ToTowns()) as harness:
        await harness.sees("Towns")
        rows = harness.app.screen.query_one(TownRows)
        rows.show([f"Town {number}" for number in range(100)])
        await harness.sees("› Town 0")
        page = rows.size.height - 2
        await harness.press("pagedown", "pagedown")
        await harness.sees(f"› Town {2 * page}")
        await harness.press("pageup")
        await harness.sees(f"› Town {page}")
        await harness.press("end", "home")
        await harness.sees("› Town 0", "Town 1")
        await harness.pilot.click("TownRows", offset=(5, 3))
        await harness.sees("› Town 3")
        await harness.pilot.click("TownRows", offset=(5, 3))
        await harness.sees("You are in Town 3.")


async def test_its_own_commands_stand_in_the_help(workspace: Workspace) -> None:
    async with running(workspace, ToTowns(), size=(100, 50)) as harness:
        await harness.sees("Towns")
        await harness.press("question_mark")
        await harness.sees("Visit the town under the cursor.", "Type words: the list shows only")


def test_every_destination_has_a_screen() -> None:
    kinds = [each for each in vars(destinations).values() if isinstance(each, type)]
    places = [kind for kind in kinds if issubclass(kind, Destination) and kind is not Destination]
    assert len(places) > 8
    for kind in places:
        assert issubclass(kind_of_screen(kind), AppScreen)
