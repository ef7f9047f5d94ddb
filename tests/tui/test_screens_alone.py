"""Screens before they are opened: what they would say."""

from pathlib import Path

import pytest

from quizapp.destinations import ToStudy
from quizapp.insight.overview import Today
from quizapp.journal.rows import Attempt
from quizapp.places import Places
from quizapp.reviews import Rating
from quizapp.sessions import events
from quizapp.sessions.begin import study
from quizapp.sessions.stages import Asking
from quizapp.sessions.workspace import Workspace
from quizapp.settings import Settings
from quizapp.tui.screens.home import About, HomeScreen
from quizapp.tui.screens.scores import AttemptRows, ScoresScreen, _day
from quizapp.tui.screens.study import StudyScreen
from quizapp.tui.screens.suspended import CardRows
from tests.tui import decks
from tests.tui.drawn import drawn
from tests.tui.harness import NOON, Workspaces


def said(home: HomeScreen) -> list[str]:
    return drawn(home._said().split("\n"))


TODAY = [
    (
        Today(3, 2, 4, 0),
        "Today [strong:3 cards are due] and [strong:2 new cards]: about 4 minutes.",
    ),
    (Today(1, 0, 1, 9), "Today [strong:1 card is due]: about 1 minute."),
    (Today(0, 2, 1, 0), "Today [strong:2 new cards] wait: about 1 minute."),
    (Today(0, 1, 1, 0), "Today [strong:1 new card] waits: about 1 minute."),
    (Today(0, 0, 0, 0), "[strong:All done for today.]"),
    (Today(0, 0, 0, 1), "[strong:All done for today.] You gave 1 answer today."),
]


@pytest.mark.parametrize(("today", "told"), TODAY)
def test_what_home_says_of_today(workspace: Workspace, today: Today, told: str) -> None:
    home = HomeScreen(workspace)
    home._today = today
    assert said(home) == [told]
    home._first_time = True
    assert said(home)[1:] == [
        "[accent strong:enter] begins with the deck below, [accent strong:?] shows every key."
    ]
    assert [home.check_action(key, ()) for key in ("study_all", "resume", "back")] == [
        today.due + today.new > 0,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("held", "named"),
    [
        (("a",), "Deck [a]"),
        (("gone",), "gone"),
        (("a", "gone"), "2 decks"),
        (("long",), "A title that is as long as a title…"),
        ((), ""),
    ],
)
def test_home_names_the_quiz_that_was_left(
    workspace: Workspace, held: tuple[str, ...], named: str
) -> None:
    home = HomeScreen(workspace)
    home._titles = {"a": "Deck [a]", "long": "A title that is as long as a title\tmay be"}
    home._unfinished = attempt(decks=held)
    named = named.replace("title…", "titl…") if len(named) > 34 else named
    assert said(home)[1:] == [f"[accent strong:r ]goes on with the unfinished quiz on {named}."]
    assert home.check_action("resume", ())


def test_home_without_decks_names_the_folders(workspace: Workspace) -> None:
    home = HomeScreen(workspace)
    folders = (Path("/one"), Path("/two"))
    workspace.places = Places(Path("/home"), folders)
    assert drawn(home._nothing_there().split("\n")) == [
        "[strong:There are no decks yet.]",
        "",
        "A deck is a file of questions. Leave with ^q and write your first with:",
        "",
        "[accent:  quizapp new /one/first.yaml]",
        "",
        "Decks are looked for here; they appear as soon as they are saved:",
        "  [muted:/one]",
        "  [muted:/two]",
    ]
    workspace.places = Places(Path("/home"), ())
    assert home._example() == "first.yaml"


def test_what_a_deck_is_about_takes_two_lines_at_most() -> None:
    about = About()
    for words, told in [
        (0, [""]),
        (7, ["  [muted:word word word word word word word]"]),
        (14, ["  [muted:word word word word word word word]"] * 2),
        (
            15,
            [
                "  [muted:word word word word word word word]",
                "  [muted:word word word word word word word] …",
            ],
        ),
    ]:
        about.show("word " * words)
        assert drawn(about.lines(40)) == told
    about.show("x" * 200)
    assert {line.cell_length for line in about.lines(40)} == {40}
    assert about.lines(40)[1].plain.endswith("…")


def attempt(**rest: object) -> Attempt:
    usual: dict[str, object] = {
        "attempt_id": "a",
        "decks": ("a",),
        "mode": "practice",
        "seed": 1,
        "questions": (),
        "settings": {},
        "started": NOON,
    }
    return Attempt(**(usual | rest))  # type: ignore[arg-type]


def test_attempts_stand_in_columns() -> None:
    rows = AttemptRows()
    done = attempt(finished=NOON, score=1.5, out_of=4.0, percent=37.5)
    when = f"2026-01-01 {drawn([rows.draw(done, 80, here=False)])[0][13:18]}"
    bar = "[accent:━━━━━━][muted:──────────]"
    assert drawn(
        [
            rows.heading(80),
            rows.draw(done, 80, here=True),
            rows.draw(done, 80, here=False),
            rows.draw(attempt(mode="test"), 80, here=False),
            rows.draw(attempt(mode="exam", left=True), 80, here=True),
        ]
    ) == [
        "[muted:  when              mode      points        score]",
        f"[accent:› ][strong:{when}  practice  1.5 of 4      ]{bar}[strong:  37.5 %]",
        f"  {when}  practice  1.5 of 4      {bar}  37.5 %",
        f"  {when}  test      [muted:unfinished]",
        f"[accent:› ][strong:{when}  exam      ][muted:given up]",
    ]
    assert {rows.draw(each, 20, here=True).cell_length for each in (done, attempt())} == {20}
    assert _day(done) == "1 Jan 2026"


def test_the_numbers_over_attempts() -> None:
    finished = [attempt(percent=percent) for percent in (37.5, 90.0, 20.0)]
    assert drawn([ScoresScreen._facts(finished)]) == [
        "[muted:last ][accent strong:37.5 %][muted:   best ][strong:90 %][muted:   mean ][strong:49 %]"
    ]
    assert drawn(ScoresScreen._facts([]).split("\n")) == [
        "[strong:No quiz was finished here yet.]",
        "",
        "[muted:Take one with ][strong:q][muted: at home; its score is kept here.]",
    ]


def test_suspended_cards_are_named_by_question_part_and_deck(workspace: Workspace) -> None:
    rows = CardRows(workspace)
    assert drawn(
        [
            rows.draw("deck/choice", 60, here=True),
            rows.draw("deck/cloze#two", 60, here=False),
            rows.draw("deck/gone", 80, here=False),
            rows.draw("deck/gone", 30, here=False),
        ]
    ) == [
        f"[accent:› ][strong:Pick one.]{' ' * 39}[muted:Everything]",
        f"  A ____ in a ____.[muted:  two]{' ' * 26}[muted:Everything]",
        f"  deck/gone{' ' * 50}[muted:not in any deck now]",
        "  deck/gone         [muted:not in an…]",
    ]
    assert rows.draw("deck/choice", 5, here=True).cell_length <= 5


def test_a_study_is_headed_by_its_deck_or_by_their_number(workspace: Workspace) -> None:
    def heading(*names: str) -> str:
        return StudyScreen.open(workspace, ToStudy(decks=names))._heading.strip()

    assert (heading("deck"), heading(), heading("deck", "deck")) == (
        "Everything",
        "All decks",
        "2 decks",
    )


def test_the_end_of_a_study_tells_what_comes_back(workspaces: Workspaces) -> None:
    two = [each for each in decks.questions() if each.kind in {"choice", "multiple"}]
    workspace = workspaces("", *two)
    workspace.settings = Settings(learning_steps=(86_400,))
    session = study(workspace, (), seed="x", limit=2)
    screen = StudyScreen(session, "All")
    ends = []
    while isinstance(stage := session.state.stage, Asking):
        right = stage.item.question.best_response(None)
        session.send(events.Respond(right[:1] if isinstance(right, list) else right))
        session.send(events.Rate(Rating.AGAIN))
        ends.append(drawn(screen._ahead()))
    assert ends == [
        ["Tomorrow [strong:1 card comes] back."],
        ["Tomorrow [strong:2 cards come] back."],
    ]
    assert drawn(screen._summary())[:5] == [
        "[strong:Done for now: 2 answers.]",
        "",
        f"[right:✓ ]right            1  [right:{'━' * 12}][muted:{'─' * 12}]",
        f"[partly:~ ]partly right     1  [partly:{'━' * 12}][muted:{'─' * 12}]",
        "",
    ]
    workspaces.clock.at += 86_400_000
    assert drawn(screen._ahead()) == [
        "No card comes back tomorrow.",
        "[muted:2 cards are still due today: study on at home.]",
    ]
