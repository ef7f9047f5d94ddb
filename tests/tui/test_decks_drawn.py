"""The list of decks at home: its columns, its ticks, and what each key means for the deck under the cursor."""

from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.decks.problems import Problem
from quizapp.insight.overview import DeckRow
from quizapp.sessions.workspace import Workspace
from quizapp.tui.screens.home import About
from quizapp.tui.widgets.decks import DeckRows
from tests.tui.drawn import drawn
from tests.tui.harness import running

if TYPE_CHECKING:
    from textual.content import Content

PROBLEM = Problem("bad.yaml", 1, 1, "E101", "error", "no")


def deck(name: str, due: int, new: int, cards: int, mastery: float, *problems: Problem) -> DeckRow:
    return DeckRow(
        id=name,
        title=name.title(),
        path=Path(f"{name}.yaml"),
        questions=1,
        cards=cards,
        new=new,
        due=due,
        suspended=0,
        mastery=mastery,
        problems=problems,
    )


ONE, TWO = deck("one", 3, 0, 12, 0.5), deck("two", 0, 7, 1234, 1)
BAD = deck("bad", 0, 0, 0, 0, PROBLEM, PROBLEM)


def table(rows: DeckRows, width: int) -> list[str]:
    """Return the heading and the rows, the cursor on the first."""
    lines: list[Content] = [rows.heading(width)]
    lines += (rows.draw(each, width, here=each is rows.items[0]) for each in rows.items)
    return drawn(lines)


def shown(*decks: DeckRow) -> DeckRows:
    rows = DeckRows()
    rows.items = decks
    return rows


def test_decks_stand_in_columns_with_their_mastery_where_there_is_room() -> None:
    rows = shown(ONE, TWO, BAD)
    assert table(rows, 60) == [
        "[muted:  deck                    due   new cards   mastered]",
        (
            f"[accent:› ][strong:One]{' ' * 18}[strong:     3][muted:     0][strong:    12]"
            "   [accent:━━━━━][muted:─────][strong:  50 %]"
        ),
        (f"  Two{' ' * 18}[muted:     0]     7  1234   [accent:━━━━━━━━━━][muted: 100 %]"),
        f"  Bad{' ' * 43}[wrong:✗ 2 problems]",
    ]
    assert table(rows, 59) == [
        f"[muted:  deck{' ' * 38}due   new cards]",
        f"[accent:› ][strong:One]{' ' * 36}[strong:     3][muted:     0][strong:    12]",
        f"  Two{' ' * 36}[muted:     0]     7  1234",
        f"  Bad{' ' * 42}[wrong:✗ 2 problems]",
    ]
    assert table(rows, 24)[1:3] == [
        "[accent:› ][strong:O…]  [strong:     3][muted:     0][strong:    12]",
        "  T…  [muted:     0]     7  1234",
    ]


def test_a_tick_is_a_sign_and_a_word() -> None:
    rows = shown(ONE, TWO, BAD)
    rows._ticks = {"two", "bad"}
    assert rows.ticked == rows._chosen == ("two",), "a broken deck is never learnt from"
    assert [line[: line.index("[muted: ")] for line in table(rows, 59)[1:3]] == [
        f"[accent:› ]  [strong:One]{' ' * 34}[strong:     3]",
        f"  [accent:✓ ]Two[accent:  ticked]{' ' * 26}",
    ]
    assert table(rows, 59)[0].startswith("[muted:    deck  ")
    assert table(rows, 59)[3].startswith("    Bad")
    long = deck("a title that is longer than the room for it", 1, 1, 1, 1)
    rows.items = (long, TWO)
    rows._ticks = {long.id}
    assert {rows.draw(each, 40, here=False).cell_length for each in rows.items} == {40}
    assert "…  ticked  " in rows.draw(long, 40, here=False).plain


def test_each_key_works_for_the_decks_that_it_means_something_for() -> None:
    keys = ("study_deck", "take_quiz", "tick_deck", "problems")

    def working(*decks: DeckRow, ticked: str = "") -> list[str]:
        rows = shown(*decks)
        rows._ticks = {ticked}
        return [key for key in keys if rows.check_action(key, ())]

    assert working() == []
    assert working(ONE, BAD) == ["study_deck", "take_quiz", "tick_deck"]
    assert working(BAD, ONE) == ["problems"]
    assert working(BAD, ONE, ticked="one") == ["take_quiz", "problems"]
    assert shown()._chosen == ()
    assert shown(TWO, ONE)._chosen == ("two",)


async def test_home_tells_about_the_deck_under_the_cursor_and_about_ticks(
    workspace: Workspace,
) -> None:
    async with running(workspace) as harness:
        await harness.sees("One of each.")
        rows = harness.app.screen.query_one(DeckRows)
        about = harness.app.screen.query_one(About)
        rows.show([ONE, TWO, BAD])
        await harness.press("space")
        await harness.sees("1 deck ticked: enter studies it, q makes one quiz of it. Space takes")
        await harness.press("down", "space")
        await harness.sees("2 decks ticked: enter studies them together, q makes one quiz of them.")
        await harness.press("down")
        await harness.sees("This deck has errors and cannot be studied. Enter shows them: bad.yaml")
        await harness.sees("enter problems")
        await harness.press("up", "space", "up", "space")
        await harness.until(lambda: about.lines(60)[0].plain.strip() == "")
        assert rows.ticked == ()
        await harness.press("down", "s")
        await harness.sees("All decks · scores")
