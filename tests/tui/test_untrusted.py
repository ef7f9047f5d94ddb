"""A stranger's text is shown as it is written, on every screen, and never acts."""

import pytest

from quizapp.destinations import (
    Destination,
    ToHome,
    ToScores,
    ToSetup,
    ToStudy,
    ToSuspended,
)
from quizapp.sessions import records
from quizapp.sessions.plan import Mode
from quizapp.sessions.workspace import Workspace
from tests.tui import decks
from tests.tui.harness import Workspaces, quiz, quiz_over, running

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
PLACES: dict[str, tuple[Destination, list[str]]] = {
    "home": (ToHome(), [*["space", "down"] * len(NASTY), "question_mark", "escape", "ctrl+p"]),
    "setup": (ToSetup(decks=tuple(NASTY)), ["end", "up"]),
    "scores": (ToScores(), ["right"] * len(NASTY)),
    "study": (ToStudy(), ["1", "enter", "exclamation_mark", "escape", "exclamation_mark"]),
    "suspended": (ToSuspended(), ["down"]),
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
def nasty(workspaces: Workspaces) -> Workspace:
    """A workspace with one deck for each of the worst texts, where every text begins with it."""
    held = (decks.deck(workspaces.folder, said, (), name) for name, said in NASTY.items())
    return workspaces.over(*held)


async def lead_through(
    workspace: Workspace, destination: Destination, keys: list[str], end: str = ""
) -> None:
    """Press `keys` one by one: nothing crashes, leaves, or reaches the terminal raw."""
    async with running(workspace, destination) as harness:
        for key in keys:
            await harness.press(key)
            assert harness.app.is_running, key
            await harness.until(lambda: not set(harness.text) & ACTS, key)
        await harness.sees(end)
        assert not set(harness.text) & ACTS
        assert harness.app.return_code is None


@pytest.mark.parametrize("kind", THROUGH)
async def test_no_text_of_a_question_acts(nasty: Workspace, kind: str) -> None:
    """A quiz of one type with one question for each text, to its result."""
    keys = [*THROUGH[kind] * len(NASTY), "a", "w"]
    await lead_through(nasty, quiz_over(list(NASTY), kind), keys, "Save this result as")
    answered = nasty.journal.responses(nasty.journal.attempts()[0].attempt_id)
    assert {answer.question for answer in answered} == {f"{name}/{kind}" for name in NASTY}


@pytest.mark.parametrize("place", PLACES)
async def test_no_text_acts_elsewhere(nasty: Workspace, place: str) -> None:
    cards = [f"{name}/{kind}" for name in NASTY for kind in ("choice", "short")]
    if place == "suspended":
        wanted = [records.suspended(card) for card in cards]
        nasty.journal.record_all(wanted, at=nasty.now())
    await lead_through(nasty, *PLACES[place])


@pytest.mark.parametrize("said", ["[/]", "[@click=app.quit]go[/]", "[RED]a[/RED]", "$accent x[0]"])
async def test_brackets_are_shown_as_they_are_written(workspaces: Workspaces, said: str) -> None:
    async with running(workspaces(said), quiz("choice"), (120, 40)) as harness:
        await harness.sees(f"{said} Pick one.", f"{said} right", f"{said} Everything")
        await harness.press("1", "s")
        await harness.sees(f"{said} Notes")


async def test_what_acts_on_a_terminal_does_not_enter_a_line(workspaces: Workspaces) -> None:
    from textual.events import Paste

    async with running(workspaces(), quiz("short")) as harness:
        await harness.sees("Which town?")
        harness.app.screen.post_message(Paste(f"Bala{CLIPBOARD}shikha"))
        await harness.sees("›  Bala]52;c;aGFjaw==\\shikha")


async def test_notices_show_brackets(workspaces: Workspaces) -> None:
    async with running(workspaces()) as harness:
        await harness.sees("enter study")
        harness.app.notify("list[int] [/] \x1b[31mred")
        await harness.sees("list[int] [/] [31mred")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_forty_options_can_all_be_reached(
    workspaces: Workspaces, size: tuple[int, int]
) -> None:
    from quizapp.questions.choice import Choice

    many = Choice(
        id="choice",
        prompt="Pick " * 120,
        answer="option 1",
        distractors=tuple(f"option {number}" for number in range(2, 41)),
    )
    async with running(workspaces("", many), quiz("choice"), size) as harness:
        await harness.sees("Pick")
        for _ in range(39):
            harness.app.simulate_key("down")
        await harness.sees("› 40")
        await harness.press("enter")
        await harness.sees("Right" if "Right" in harness.text else "Wrong")
