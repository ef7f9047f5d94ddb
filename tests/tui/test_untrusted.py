"""A stranger's text is shown as it is written, on every screen, and never acts."""

import pytest

from quizapp.sessions.opening import AtHome, AtScores, AtSetup, AtStudy, Opening
from quizapp.sessions.plan import Mode
from tests.tui import decks
from tests.tui.seats import Desks, quiz, sitting

CLIPBOARD = "\x1b]52;c;aGFjaw==\x1b\\"
NASTY = {
    "closing": "[/]",
    "markup": r"[/] [/foo] x[0] = y[1] [@click=app.quit]go[/] [RED]a[/RED] [bold]b $accent \\[s] \\",
    "raw": f"a{CLIPBOARD}b\x1b[31mc\x9b31md\u202ee\u2066f\x07\x08g",
    "wide": "漢字" * 60 + " 👩\u200d👩\u200d👧\u200d👦 e\u0301 नमस्ते",
    "long": "word " * 200 + "x" * 300,
}
KINDS = [question.id for question in decks.questions()]


def openings() -> dict[str, tuple[Opening, list[str]]]:
    """Return each screen with the keys that lead on from it."""
    marked: dict[str, tuple[Opening, list[str]]] = {
        "picked": (quiz("choice"), ["1", "s", "escape", "enter"]),
        "ticked": (quiz("multiple"), ["1", "enter", "enter"]),
        "typed": (quiz("short"), ["q", "enter", "s"]),
        "filled": (quiz("cloze"), ["q", "enter", "q", "enter", "enter"]),
        "paired": (quiz("match"), ["1", "2", "enter", "enter"]),
        "sorted": (quiz("order"), ["shift+down", "enter", "enter"]),
        "listed": (quiz("list"), ["q", "enter", "enter", "enter"]),
        "composed": (quiz("open"), ["q", "ctrl+s", "1", "enter", "enter"]),
        "revealed": (quiz("flashcard"), ["space", "1", "enter"]),
        "each": (quiz(*KINDS, mode=Mode.TEST), ["f1", "escape", *["ctrl+n"] * len(KINDS)]),
        "handing-in": (quiz("choice", "short", mode=Mode.TEST), ["n", "ctrl+n", "down"]),
    }
    places: dict[str, tuple[Opening, list[str]]] = {
        "home": (AtHome(), ["question_mark", "escape", "ctrl+p"]),
        "setup": (AtSetup(decks=("deck",)), ["end", "up"]),
        "scores": (AtScores(deck="deck"), []),
        "study": (AtStudy(), ["1", "enter"]),
    }
    return marked | places


@pytest.mark.parametrize("said", NASTY.values(), ids=NASTY)
async def test_no_text_acts(desks: Desks, said: str) -> None:
    """Every screen with one nasty text: nothing crashes, leaves, or reaches the terminal raw."""
    for name, (opening, keys) in openings().items():
        async with sitting(desks(said), opening) as seat:
            await seat.pilot.pause()
            for key in keys:
                await seat.press(key)
                assert seat.app.is_running, (name, key)
                shown = seat.text
                assert not set(shown) & set("\x1b\x07\x08\x9b\u202e\u2066"), (name, key)
            assert seat.app.return_code is None, name


@pytest.mark.parametrize("said", ["[/]", "[@click=app.quit]go[/]", "[RED]a[/RED]", "$accent x[0]"])
async def test_brackets_are_shown_as_they_are_written(desks: Desks, said: str) -> None:
    async with sitting(desks(said), quiz("choice"), (120, 40)) as seat:
        await seat.sees(f"{said} Pick one.", f"{said} right", f"{said} Everything")
        await seat.press("1", "s")
        await seat.sees(f"{said} Notes")


async def test_what_acts_on_a_terminal_does_not_enter_a_line(desks: Desks) -> None:
    from textual.events import Paste

    async with sitting(desks(), quiz("short")) as seat:
        await seat.sees("Which town?")
        seat.app.screen.post_message(Paste(f"Bala{CLIPBOARD}shikha"))
        await seat.sees("›  Bala]52;c;aGFjaw==\\shikha")


async def test_notices_show_brackets(desks: Desks) -> None:
    async with sitting(desks()) as seat:
        await seat.sees("enter study")
        seat.app.notify("list[int] [/] \x1b[31mred")
        await seat.sees("list[int] [/] [31mred")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_forty_options_can_all_be_reached(desks: Desks, size: tuple[int, int]) -> None:
    from quizapp.questions.choice import Choice

    many = Choice(
        id="choice",
        prompt="Pick " * 120,
        answer="option 1",
        distractors=tuple(f"option {number}" for number in range(2, 41)),
    )
    async with sitting(desks("", many), quiz("choice"), size) as seat:
        await seat.sees("Pick")
        for _ in range(39):
            await seat.press("down")
        await seat.sees("› 40")
        await seat.press("enter")
        await seat.sees("Right" if "Right" in seat.text else "Wrong")
