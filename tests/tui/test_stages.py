"""What stands at the top of a quiz and of a study, and which keys would work at each stage."""

from collections.abc import Iterable

import pytest
from textual.screen import Screen

from quizapp.reviews import Rating
from quizapp.sessions import events
from quizapp.sessions.begin import quiz as begin_quiz
from quizapp.sessions.begin import study
from quizapp.sessions.plan import Mode
from quizapp.sessions.session import Session
from quizapp.sessions.stages import Asking
from quizapp.sessions.workspace import Workspace
from quizapp.tui.screens.quiz import QuizScreen
from quizapp.tui.screens.study import StudyScreen
from quizapp.tui.widgets.top import Top
from tests.tui import decks
from tests.tui.drawn import drawn
from tests.tui.harness import Workspaces, quiz

KEYS = [
    *("number", "undo", "suspend", "skip", "show_hint", "reveal_answer", "previous_question"),
    *("hand_in", "proceed", "rate", "count_mine", "show_source", "leave"),
]


def working(screen: Screen[None], *left_out: str) -> set[str]:
    """Return the keys that would work now; those of other screens are left out."""
    return {key for key in KEYS if key not in left_out and screen.check_action(key, ())}


def steps(session: Session, screen: Screen[None], *left_out: str) -> Iterable[tuple[str, set[str]]]:  # type: ignore[type-arg]
    """Answer every question wrongly, and yield each kind of stage with the keys that work there."""
    while isinstance(stage := session.state.stage, Asking):
        kind = stage.item.question.kind
        yield kind, working(screen, *left_out)
        session.send(events.ShowHint())
        yield f"{kind} hinted", working(screen, *left_out)
        if kind == "flashcard":
            session.send(events.Reveal())
            yield "revealed", working(screen, *left_out)
        if kind == "flashcard" and session.state.stage.outcomes:
            session.send(events.Rate(Rating.AGAIN))
        else:
            session.send(events.Respond("no" if kind == "flashcard" else "wrong"))
            yield f"{kind} answered", working(screen, *left_out)
            session.send(events.Proceed())
    yield "end", working(screen, *left_out)


MARKED = {"undo", "proceed", "rate", "show_source"}


def test_which_keys_work_in_a_practice(workspaces: Workspaces) -> None:
    asked = [each for each in decks.questions() if each.kind in {"short", "flashcard"}]
    workspace = workspaces("", *asked)
    session = begin_quiz(workspace, quiz("short", "flashcard").plan)
    screen = QuizScreen(session)
    seen = dict(steps(session, screen, "leave"))
    first = min("short", "flashcard", key=list(seen).index)
    undo = {"short": {"undo"}, "flashcard": {"undo"}} | {first: set()}
    assert seen == {
        "short": undo["short"] | {"skip", "show_hint", "hand_in"},
        "short hinted": undo["short"] | {"skip", "hand_in"},
        "short answered": MARKED | {"count_mine"},
        "flashcard": undo["flashcard"] | {"skip", "show_hint", "hand_in", "reveal_answer"},
        "flashcard hinted": undo["flashcard"] | {"skip", "hand_in", "reveal_answer"},
        "revealed": undo["flashcard"] | {"skip", "hand_in"},
        "flashcard answered": MARKED,
        "end": {"undo", "hand_in"},
    }


@pytest.mark.parametrize(("mode", "back"), [(Mode.TEST, {"previous_question"}), (Mode.EXAM, set())])
def test_which_keys_work_in_a_test_and_in_an_exam(
    workspace: Workspace, mode: Mode, back: set[str]
) -> None:
    session = begin_quiz(workspace, quiz("short", "choice", mode=mode).plan)
    screen = QuizScreen(session)
    seen = list(steps(session, screen, "leave"))
    usual = {"skip", "show_hint", "hand_in"}
    assert [keys for _, keys in seen] == [
        usual,
        usual - {"show_hint"},
        usual | back,
        usual | back,
        (usual - {"show_hint"}) | back,
        {"hand_in"} | back,
        {"hand_in"} | back,
    ]


def test_while_it_is_asked_how_sure_one_is_only_that_is_to_be_said(workspace: Workspace) -> None:
    screen = QuizScreen(begin_quiz(workspace, quiz("flashcard", "short", confidence=True).plan))
    assert "number" not in working(screen)
    screen._pending = "x"
    assert working(screen, "leave") == {"number", "undo", "hand_in"}


def test_which_keys_work_while_studying(workspaces: Workspaces) -> None:
    asked = [each for each in decks.questions() if each.kind in {"short", "flashcard"}]
    workspace = workspaces("", *asked)
    session = study(workspace, (), seed="x", limit=2)
    screen = StudyScreen(session, "All")
    quiz_only = ("number", "previous_question", "hand_in")
    assert drawn(screen._summary()) == [
        "[strong:Nothing to study here today.]",
        "",
        "[muted:No card is due, and there are no new ones for today. A quiz]",
        "[muted:asks any question at any time: ][strong:q][muted: at home.]",
    ]
    seen = dict(steps(session, screen, *quiz_only))
    first = min("short", "flashcard", key=list(seen).index)
    undo = {"short": {"undo"}, "flashcard": {"undo"}} | {first: set()}
    assert seen == {
        "short": undo["short"] | {"skip", "show_hint", "suspend"},
        "short hinted": undo["short"] | {"skip", "suspend"},
        "short answered": MARKED | {"count_mine", "suspend"},
        "flashcard": undo["flashcard"] | {"skip", "show_hint", "suspend", "reveal_answer"},
        "flashcard hinted": undo["flashcard"] | {"skip", "suspend", "reveal_answer"},
        "revealed": undo["flashcard"] | {"skip", "suspend", "proceed", "rate"},
        "end": {"undo", "leave"},
    }
    assert drawn(screen._summary())[:3] == [
        "[strong:Done for now: 2 answers.]",
        "",
        f"[wrong:✗ ]wrong            2  [wrong:{'━' * 24}]",
    ]


@pytest.fixture
def top(monkeypatch: pytest.MonkeyPatch) -> Top:
    """Stand in for the line at the top of a quiz and of a study."""
    line = Top()
    for screen in (QuizScreen, StudyScreen):
        monkeypatch.setattr(screen, "top", line)
    return line


def right_of(screen: QuizScreen | StudyScreen) -> str:
    """Return what stands at the right of the line at the top, in a narrow terminal."""
    screen.draw_top()
    return drawn(screen.top.lines(59))[0].partition("  ")[2].strip()


def test_the_top_of_a_practice_tells_how_many_were_right(workspace: Workspace, top: Top) -> None:
    session = begin_quiz(workspace, quiz("short", "choice").plan)
    screen = QuizScreen(session)
    screen.draw_top()
    bar = f"[muted:{'─' * 12}]"
    assert drawn(top.lines(70)) == [
        f"[strong:Everything][muted: · practice]{' ' * 29}[muted:1 of 2]  {bar}"
    ]
    seen = []
    while isinstance(stage := session.state.stage, Asking):
        rightly = stage.item.question.kind == "choice"
        session.send(events.Respond("right" if rightly else "x"))
        seen.append((rightly, right_of(screen)))
        session.send(events.Proceed())
    rights = 0
    for number, (rightly, told) in enumerate(seen, 1):
        rights += rightly
        assert told == f"[muted:{rights} right]   [muted:{number} of 2]"
    screen.draw_top()
    assert drawn(top.lines(70))[0].endswith(f"[accent:{'━' * 12}]")


@pytest.mark.usefixtures("top")
def test_the_clock_at_the_top_stands_out_in_the_last_minute(workspaces: Workspaces) -> None:
    workspace = workspaces()
    session = begin_quiz(workspace, quiz("short", "choice", mode=Mode.EXAM, seconds=3600).plan)
    screen = QuizScreen(session)
    assert right_of(screen) == "[muted:1:00:00 left]   [muted:1 of 2]"
    for ahead, told in [
        (3_540_000, "[muted:1:00 left]"),
        (1, "[strong wrong:1:00 left]"),
        (999, "[strong wrong:0:59 left]"),
        (58_999, "[strong wrong:0:01 left]"),
        (1, "[strong wrong:0:00 left]"),
        (5_000, "[strong wrong:0:00 left]"),
    ]:
        workspaces.clock.at += ahead
        assert right_of(screen) == f"{told}   [muted:1 of 2]"


def test_before_it_is_handed_in_no_question_is_the_present_one(
    workspace: Workspace, top: Top
) -> None:
    session = begin_quiz(workspace, quiz("short", mode=Mode.TEST).plan)
    screen = QuizScreen(session)
    session.send(events.Respond("x"))
    screen.draw_top()
    assert drawn(top.lines(59)) == ["[strong:Everything][muted: · test]"]


def test_the_top_of_a_study_counts_the_answer_that_is_marked_once(
    workspace: Workspace, top: Top
) -> None:
    session = study(workspace, (), seed="x", limit=2)
    screen = StudyScreen(session, "All")
    seen = []
    for _ in range(2):
        seen.append(right_of(screen))
        session.send(events.Respond([]))
        seen.append(right_of(screen))
        session.send(events.Rate(Rating.EASY))
    assert seen == [f"[muted:{now} of 2]" for now in (1, 1, 2, 2)]
    screen.draw_top()
    assert drawn(top.lines(80)) == ["[strong:All][muted: · study]"]
