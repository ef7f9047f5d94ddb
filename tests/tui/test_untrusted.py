"""A stranger's text is shown as it is written, on every screen, and never acts."""

import pytest

from quizapp.sessions import records
from quizapp.sessions.desk import Desk
from quizapp.sessions.opening import (
    AtHome,
    AtScores,
    AtSetup,
    AtStudy,
    AtSuspended,
    Opening,
)
from quizapp.sessions.plan import Mode
from tests.tui import decks
from tests.tui.seats import Desks, quiz, quiz_over, sitting

CLIPBOARD = "\x1b]52;c;aGFjaw==\x1b\\"
NASTY = {
    "closing": "[/]",
    "markup": r"[/] [/foo] x[0] = y[1] [@click=app.quit]go[/] [RED]a[/RED] [bold]b $accent \\[s] \\",
    "raw": f"a{CLIPBOARD}b\x1b[31mc\x9b31md\u202ee\u2066f\x07\x08g",
    "wide": "漢字" * 60 + " 👩\u200d👩\u200d👧\u200d👦 e\u0301 नमस्ते",
    "long": "word " * 200 + "x" * 300,
}
KINDS = [question.id for question in decks.questions()]
# What leads through one question of the type, its mark and its source, to the next question.
THROUGH = {
    "choice": ["1", "s", "escape", "enter"],
    "multiple": ["1", "enter", "enter"],
    "short": ["q", "enter", "s", "escape", "enter"],
    "cloze": ["q", "enter", "q", "enter", "enter"],
    "match": ["1", "2", "enter", "enter"],
    "order": ["shift+down", "enter", "enter"],
    "list": ["q", "enter", "enter", "enter"],
    "open": ["q", "ctrl+s", "1", "enter", "enter"],
    "flashcard": ["space", "1", "enter"],
}
# Other places, with the keys that lead on from there.
PLACES: dict[str, tuple[Opening, list[str]]] = {
    "home": (AtHome(), [*["space", "down"] * len(NASTY), "question_mark", "escape", "ctrl+p"]),
    "setup": (AtSetup(decks=tuple(NASTY)), ["end", "up"]),
    "scores": (AtScores(), ["right"] * len(NASTY)),
    "study": (AtStudy(), ["1", "enter", "exclamation_mark", "escape", "exclamation_mark"]),
    "suspended": (AtSuspended(), ["down"]),
    "each": (
        quiz_over(list(NASTY), *KINDS, mode=Mode.TEST),
        ["f1", "escape", *["ctrl+n"] * len(KINDS) * len(NASTY)],
    ),
    "handing-in": (
        quiz_over(list(NASTY), "choice", "short", mode=Mode.TEST),
        [*["n", "ctrl+n"] * len(NASTY), "down", "ctrl+o", "escape"],
    ),
}
ACTS = set("\x1b\x07\x08\x9b\u202e\u2066")


@pytest.fixture
def nasty(desks: Desks) -> Desk:
    """A desk with one deck for each of the worst texts, where every text begins with it."""
    held = (decks.deck(desks.folder, said, (), name) for name, said in NASTY.items())
    return desks.over(*held)


async def lead_through(desk: Desk, opening: Opening, keys: list[str], end: str = "") -> None:
    """Press `keys` one by one: nothing crashes, leaves, or reaches the terminal raw."""
    async with sitting(desk, opening) as seat:
        await seat.pilot.pause()
        for key in keys:
            seat.app.simulate_key(key)
            # Time to draw; to wait until nothing moves, as `press` does, takes five times as long.
            await seat.pilot.pause(0.02)
            assert seat.app.is_running, key
            assert not set(seat.text) & ACTS, key
        await seat.pilot.pause()
        await seat.sees(end)
        assert not set(seat.text) & ACTS
        assert seat.app.return_code is None


@pytest.mark.parametrize("kind", THROUGH)
async def test_no_text_of_a_question_acts(nasty: Desk, kind: str) -> None:
    """A quiz of one type with one question for each text, to its result."""
    keys = [*THROUGH[kind] * len(NASTY), "a", "w"]
    await lead_through(nasty, quiz_over(list(NASTY), kind), keys, "Save this result as")
    answered = nasty.journal.answers(nasty.journal.attempts()[0].attempt)
    assert {answer.question for answer in answered} == {f"{name}/{kind}" for name in NASTY}


@pytest.mark.parametrize("place", PLACES)
async def test_no_text_acts_elsewhere(nasty: Desk, place: str) -> None:
    cards = [f"{name}/{kind}" for name in NASTY for kind in ("choice", "short")]
    if place == "suspended":
        wanted = [records.suspended(card) for card in cards]
        nasty.journal.record_all(wanted, at=nasty.now())
    await lead_through(nasty, *PLACES[place])


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
            seat.app.simulate_key("down")
        await seat.sees("› 40")
        await seat.press("enter")
        await seat.sees("Right" if "Right" in seat.text else "Wrong")
