"""What is in view: lists and questions that are higher than the terminal follow their cursor."""

from quizapp.questions.choice import Choice
from quizapp.questions.multiple import Multiple
from quizapp.sessions.workspace import Workspace
from tests.tui.harness import Workspaces, quiz, running
from tests.tui.test_rows import ToTowns, TownRows


async def test_a_long_list_follows_its_cursor_and_no_further(workspace: Workspace) -> None:
    async with running(workspace, ToTowns()) as harness:
        await harness.sees("Towns")
        rows = harness.app.screen.query_one(TownRows)
        rows.show([f"Town {number}" for number in range(100)])
        await harness.sees("› Town 0")
        room = rows.size.height

        def view() -> tuple[int, int, int]:
            """Return the first and the last row in view, and the one under the cursor."""
            listed = [line.strip(" ›▁▂▃▄▅▆▇█") for line in harness.text.splitlines()]
            towns = [int(line.split()[1]) for line in listed if line.startswith("Town ")]
            return towns[0], towns[-1], rows.cursor

        assert view() == (0, room - 1, 0)
        for keys, seen in [
            ((), (0, room - 1, 0)),
            (("down",) * (room - 1), (0, room - 1, room - 1)),
            (("down",), (1, room, room)),
            (("up",) * (room - 1), (1, room, 1)),
            (("up",), (0, room - 1, 0)),
            (("up",), (0, room - 1, 0)),
            (("pagedown",), (0, room - 1, room - 2)),
            (("pagedown",), (room - 3, 2 * room - 4, 2 * room - 4)),
            (("pageup",), (room - 3, 2 * room - 4, room - 2)),
            (("end",), (100 - room, 99, 99)),
            (("pagedown",), (100 - room, 99, 99)),
            (("home",), (0, room - 1, 0)),
            (("pageup",), (0, room - 1, 0)),
        ]:
            await harness.press(*keys)
            assert view() == seen, keys
        await harness.press("end")
        rows.show(["Town 5", "Town 6"])
        await harness.sees("› Town 6")
        await harness.misses("Town 99")
        assert rows.cursor == 1
        rows.show([])
        await harness.misses("Town ")
        assert (rows.cursor, rows.item) == (0, None)


async def test_the_option_under_the_cursor_is_in_view_and_so_is_the_verdict(
    workspaces: Workspaces,
) -> None:
    many = Choice(
        id="choice",
        prompt="Pick one.",
        answer="right",
        distractors=tuple(f"wrong {number}" for number in range(40)),
    )
    async with running(workspaces("", many), quiz("choice")) as harness:
        await harness.sees("Pick one.", "› ")
        for key, cursor in [("up", 40), ("down", 0), ("down", 1), ("up", 0), ("up", 40)]:
            await harness.press(key)
            await harness.sees(f"› {cursor + 1:>2}  ")
        await harness.misses("Pick one.")
        for _ in range(38):
            await harness.press("up")
        await harness.sees("›  3  ")
        await harness.press("down", "enter")
        await harness.sees(". ")
        await harness.until(lambda: "✓ Right" in harness.text or "✗ Wrong" in harness.text)


async def test_the_next_question_begins_at_its_top(workspaces: Workspaces) -> None:
    words = tuple(f"option {number}" for number in range(30))
    asked = [
        Multiple(id=name, prompt=f"Tick {name}.", answers=words[:1], distractors=words[1:])
        for name in ("a", "b")
    ]
    async with running(workspaces("", *asked), quiz("a", "b")) as harness:
        await harness.sees("1 of 2", "Tick ")
        first = "a" if "Tick a." in harness.text else "b"
        await harness.press("up", "enter", "enter")
        await harness.sees(f"Tick {'b' if first == 'a' else 'a'}.", "2 of 2", "›  1 [ ]")
