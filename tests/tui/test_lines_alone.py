"""The widgets with lines to type in, in an app that is not running: what stands there, what enter does."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from textual._context import active_app

from quizapp.destinations import ToHome
from quizapp.questions.forms import Fill, Write
from quizapp.questions.list import Enumerate
from quizapp.questions.match import Pair
from quizapp.sessions.workspace import Workspace
from quizapp.tui.answers.any import AnyAnswer
from quizapp.tui.answers.enumerate import EnumerateAnswer
from quizapp.tui.answers.fill import FillAnswer
from quizapp.tui.answers.line import TakesLines, TypedAnswer
from quizapp.tui.answers.write import WriteAnswer
from quizapp.tui.app import QuizApp
from quizapp.tui.widgets.line import Line
from tests.tui.drawn import drawn

if TYPE_CHECKING:
    from quizapp.questions.forms import Response


@pytest.fixture(autouse=True)
def led_to(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Line]]:
    """Give lines the app that they ask for, and note to which of them the cursor is led."""
    found: list[Line] = []
    monkeypatch.setattr(TakesLines, "go_to", lambda _, line: found.append(line))
    monkeypatch.setattr(QuizApp, "clear_selection", lambda _: None)  # there is no screen yet
    token = active_app.set(QuizApp(workspace, ToHome()))
    yield found
    active_app.reset(token)


def enter(widget: TypedAnswer, place: int, text: str = "") -> None:
    """Type into the line at `place`, and press enter there."""
    widget.lines[place].value = text
    widget.take_line(widget.lines[place])


def leads(widget: TypedAnswer) -> list[str]:
    return drawn(next(iter(row.compose())).render() for row in widget._rows)  # type: ignore[misc]


def labels(widget: TypedAnswer) -> set[str]:
    return {str(line.placeholder) for line in widget.lines}


def warning(widget: TypedAnswer) -> list[str]:
    return drawn(widget._warning.lines(70)) if widget._warning.display else []


def test_a_line_is_given_as_it_is_typed_and_an_empty_one_only_when_it_is_meant() -> None:
    given: list[Response] = []
    widget = WriteAnswer(Write("?"), given.append)
    assert (leads(widget), labels(widget)) == (["[accent:›]"], {"type your answer"})
    assert labels(WriteAnswer(Write("?", "number (men)"), print)) == {"number (men)"}
    assert (widget.entered(), warning(widget)) == (None, [])
    enter(widget, 0, "  ")
    assert given == []
    assert warning(widget) == [
        "[partly:! ][muted:Nothing is entered. Enter again says that you do not know.]"
    ]
    enter(widget, 0)
    assert given == [""]
    enter(widget, 0, " Łódź ")
    assert given == ["", "Łódź"] == ["", widget.entered()]
    widget.fill_in("York")
    assert widget.entered() == "York"
    widget.taking = False
    enter(widget, 0, "Leeds")
    assert len(given) == 2


def test_blanks_are_numbered_where_there_are_several_and_filled_one_after_the_other(
    led_to: list[Line],
) -> None:
    given: list[Response] = []
    widget = FillAnswer(Fill("?", ("one", "two")), given.append)
    assert (leads(widget), labels(widget)) == (
        ["[muted:[1]] [accent:›]", "[muted:[2]] [accent:›]"],
        {"type what is missing"},
    )
    assert leads(FillAnswer(Fill("?", ("one",)), print)) == ["[accent:›]"]
    assert widget._labelled
    assert not FillAnswer(Fill("?", ("one",)), print)._labelled
    enter(widget, 0, "statue")
    assert (led_to, given) == ([widget.lines[1]], [])
    enter(widget, 1)
    assert given == [{"one": "statue", "two": ""}]
    enter(widget, 1, "cafe")
    assert given[1:] == [{"one": "statue", "two": "cafe"}] == [widget.entered()]
    enter(widget, 0, "pillar")
    assert len(led_to) == 1, "the line after it is filled already"
    widget.fill_in({"two": "inn"})
    assert widget.texts == ["", "inn"]


def test_a_list_ends_with_its_last_line_or_with_an_empty_one(led_to: list[Line]) -> None:
    given: list[Response] = []
    widget = EnumerateAnswer(Enumerate("?", 3), given.append)
    assert (leads(widget), labels(widget)) == (
        [f"[muted:{number}] [accent:›]" for number in (1, 2, 3)],
        {"one answer"},
    )
    assert not widget._labelled
    enter(widget, 0)
    enter(widget, 1, "Kyiv")
    assert (led_to, given) == ([widget.lines[1], widget.lines[2]], [])
    enter(widget, 2)
    assert given == [["Kyiv"]]
    enter(widget, 2, "Moscow")
    assert given[1:] == [["Kyiv", "Moscow"]]
    widget.fill_in(["a", "b", "c", "d"])
    assert widget.entered() == ["a", "b", "c"]


def test_any_form_is_walked_through_line_by_line() -> None:
    given: list[Response] = []
    widget = AnyAnswer(Pair("?", ("A", "B"), ("x", "y")), given.append)

    def stands() -> tuple[list[str], list[str]]:
        """Return what was given so far and what is asked next."""
        so_far = widget._so_far
        return drawn(so_far.lines(70)) if so_far.display else [], drawn(widget._asks.lines(70))

    def line(text: str) -> None:
        widget._line.value = text
        widget.take_line(widget._line)

    assert drawn(widget._shown.lines(70)) == ["1  x", "2  y"]
    first = "[muted:A (1-2; 0 leaves it open)]"
    assert (stands(), widget.entered()) == (([], [first]), None)
    line("9")
    (told,) = stands()[1]
    assert told.startswith("[partly:! ]")
    assert "1 to 2" in told
    assert widget._line.value == "9", "it can be mended"
    line("2")
    assert stands() == (["2"], [first.replace("A", "B")])
    assert widget._line.value == ""
    line("1")
    assert given == [{"A": "y", "B": "x"}]
    widget.taking = False
    line("1")
    assert len(given) == 1
