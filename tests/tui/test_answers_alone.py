"""The widgets that take a response, without an app: what stands in them, and what each key does."""

from textual.widget import Widget

from quizapp.questions.forms import Pick, Response, Reveal, Tick
from quizapp.questions.marks import Mark, Point
from quizapp.questions.match import Pair
from quizapp.questions.open import MADE, TEXT, Compose
from quizapp.questions.order import Arrange
from quizapp.tui.answers.arrange import ArrangeAnswer
from quizapp.tui.answers.compose import ComposeAnswer
from quizapp.tui.answers.option import numbers, option_row
from quizapp.tui.answers.pair import PairAnswer
from quizapp.tui.answers.pick import PickAnswer
from quizapp.tui.answers.reveal import RevealAnswer
from quizapp.tui.answers.tick import TickAnswer
from tests.tui.drawn import drawn, meant


def do(widget: Widget, *actions: str | int) -> None:
    """Do what keys would: each is a command of the widget's, or a number that is pressed."""
    for action in actions:
        if isinstance(action, int):
            widget.action_number(action)  # type: ignore[attr-defined]
        else:
            getattr(widget, f"action_{action}")()


def test_a_note_stands_at_the_right_end_or_on_a_line_of_its_own() -> None:
    def row(width: int) -> list[str]:
        return drawn(option_row("1", "one two", width, glyph=" ", note="right"))

    assert row(19) == ["  [muted:1  ]one two  [muted:right]"]
    assert row(18) == ["  [muted:1  ]one two", "             [muted:right]"]
    assert row(3)[-1] == "[muted:right]"
    assert numbers(10)[8:] == [" 9", "10"]


def test_an_option_is_taken_by_its_number_by_the_cursor_or_by_a_click() -> None:
    given: list[Response] = []
    widget = PickAnswer(Pick("?", ("Łódź", "[/]", "York")), given.append)
    assert drawn(widget.lines(40)) == [
        "[accent:› ][strong:1  Łódź]",
        "  [muted:2  ][/]",
        "  [muted:3  ]York",
    ]
    do(widget, 2)
    assert (given, widget.cursor) == (["[/]"], 1)
    do(widget, 4, 0)
    assert given == ["[/]"]
    do(widget, "submit")
    widget.chosen(2)
    assert given == ["[/]", "[/]", "York"]


def test_an_option_that_was_given_before_is_under_the_cursor() -> None:
    widget = PickAnswer(Pick("?", ("Łódź", "[/]", "York")), print)
    widget.fill_in("York")
    assert drawn(widget.lines(40)) == [
        "  [muted:1  ]Łódź",
        "  [muted:2  ][/]",
        "[accent:› ][strong:3  York]                         [muted:chosen]",
    ]
    widget.fill_in("Leeds")
    assert widget.cursor == 2


def test_the_options_say_what_was_right_and_take_nothing_more() -> None:
    given: list[Response] = []
    widget = PickAnswer(Pick("?", ("Łódź", "[/]", "York")), given.append)
    widget.show_mark("[/]", Mark(0, "", (Point("[/]", "[/]", "York", right=False),)))
    assert drawn(widget.lines(40)) == [
        "  [muted:1  ]Łódź",
        "[wrong:✗ ][muted:2  ][/]                     [wrong:your answer]",
        "[right:✓ ][strong:3  York]                          [right:right]",
    ]
    do(widget, "submit", 1)
    assert given == []
    widget.show_mark("York", Mark(1, "", (Point("York", "York", "York", right=True),)))
    assert drawn(widget.lines(40))[1:] == [
        "  [muted:2  ][/]",
        "[right:✓ ][strong:3  York]             [right:your answer, right]",
    ]
    widget.show_mark("York", Mark(0, ""))
    assert not any("✓" in line for line in drawn(widget.lines(40)))


def test_boxes_are_ticked_and_emptied_and_given_together() -> None:
    given: list[Response] = []
    widget = TickAnswer(Tick("?", ("a", "b", "c", "d")), given.append)
    do(widget, 2, 3, "tick_option", 4)
    assert drawn(widget.lines(40)) == [
        "  [muted:1 [ ]  ]a",
        "  [muted:2 [x]  ]b",
        "  [muted:3 [ ]  ]c",
        "[accent:› ][strong:4 [x]  d]",
    ]
    assert widget.entered() == ["b", "d"]
    do(widget, "submit", 4, 2, 5, 0, "submit")
    assert given == [["b", "d"], []]
    assert (widget.entered(), widget.cursor) == (None, 1)
    widget.chosen(0)
    assert widget.entered() == ["a"]
    widget.fill_in(["c", "b", "x"])
    assert widget.entered() == ["b", "c"]
    widget.pause(paused=True)
    assert not any("›" in line for line in drawn(widget.lines(40)))


def test_each_box_says_whether_it_should_have_been_ticked() -> None:
    points = (
        Point("a", "", "a", right=False),
        Point("b", "b", "b", right=True),
        Point("c", "c", "", right=False),
        Point("d", "", "", right=True),
    )
    widget = TickAnswer(Tick("?", ("a", "b", "c", "d")), print)
    widget.show_mark(["b", "c"], Mark(0.5, "", points))
    assert drawn(widget.lines(40)) == [
        "[wrong:○ ][strong:1 [ ]  a]                        [wrong:missed]",
        "[right:✓ ][strong:2 [x]  b]                 [right:ticked, right]",
        "[wrong:✗ ][muted:3 [x]  ]c                 [wrong:ticked, wrong]",
        "  [muted:4 [ ]  ]d",
    ]
    do(widget, 1)
    assert widget.entered() == ["b", "c"]


def test_items_are_carried_and_the_cursor_goes_with_them() -> None:
    given: list[Response] = []
    widget = ArrangeAnswer(Arrange("?", ("a", "b", "c")), given.append)
    assert widget.entered() is None
    seen = []
    for action in ("carry_up", "carry_down", "carry_down", "carry_down", "carry_up", 1, 3, 4, 0):
        do(widget, action)
        seen.append(("".join(widget._items), widget.cursor))
    assert seen == [
        ("abc", 0),
        ("bac", 1),
        ("bca", 2),
        ("bca", 2),
        ("bac", 1),
        ("abc", 0),
        ("bca", 2),
        ("bca", 2),
        ("bca", 2),
    ]
    do(widget, "submit")
    assert given == [widget.entered()] == [["b", "c", "a"]]


def test_an_item_is_lifted_by_a_click_and_put_down_by_another() -> None:
    widget = ArrangeAnswer(Arrange("?", ("a", "b", "c")), print)
    widget.cursor = 2
    widget.chosen(2)
    lifted = "[accent:› ][strong:3  c]     [muted:click its new place]"
    assert drawn(widget.lines(30)) == ["  [muted:1  ]a", "  [muted:2  ]b", lifted]
    widget.chosen(2)
    assert drawn(widget.lines(30))[2] == "[accent:› ][strong:3  c]"
    widget.chosen(2)
    widget.chosen(0)
    assert drawn(widget.lines(30)) == [
        "[accent:› ][strong:1  c]",
        "  [muted:2  ]a",
        "  [muted:3  ]b",
    ]
    assert (widget.entered(), widget.cursor) == (["c", "a", "b"], 0)


def test_an_order_is_put_back_and_marked_place_by_place() -> None:
    widget = ArrangeAnswer(Arrange("?", ("a", "b", "c")), print)
    widget.fill_in(["b", "c"])
    assert widget.entered() is None
    widget.fill_in(["b", "c", "a"])
    assert widget.entered() == ["b", "c", "a"]
    points = tuple(
        Point("", given, right, right=given == right)
        for given, right in zip("bac", "abc", strict=True)
    )
    widget.show_mark(["b", "a", "c"], Mark(0, "", points))
    assert drawn(widget.lines(40)) == [
        "[wrong:✗ ][muted:1  ]b                      [muted:belongs at 2]",
        "[wrong:✗ ][muted:2  ]a                      [muted:belongs at 1]",
        "[right:✓ ][muted:3  ]c",
    ]
    widget.chosen(0)
    widget.chosen(1)
    assert widget.entered() == ["b", "a", "c"]
    widget.show_mark(["b"], Mark(0, "", points))
    assert widget.entered() == ["b", "a", "c"]


def pairs(given: list[Response]) -> PairAnswer:
    return PairAnswer(Pair("?", ("A", "long B"), ("x", "y", "z")), given.append)


def test_a_right_goes_to_the_left_under_the_cursor_and_is_shown_as_taken() -> None:
    given: list[Response] = []
    widget = pairs(given)
    rights = ["", "    [muted:1  ]x", "    [muted:2  ]y", "    [muted:3  ]z"]
    assert drawn(widget.lines(40)) == [
        "[accent:› ][strong:A]     [muted:  =  …]",
        "  long B[muted:  =  …]",
        *rights,
    ]
    assert meant(widget.lines(40), "right") == [("    1  x", 0), ("    2  y", 1), ("    3  z", 2)]
    assert [row for _, row in meant(widget.lines(40), "row")] == [0, 1]
    do(widget, 2)
    assert (widget.entered(), widget.cursor) == ({"A": "y"}, 1)
    rights[2] = "    [muted:2  y]"
    shown = ["  A     [muted:  =  ]y", "[accent:› ][strong:long B][muted:  =  …]", *rights]
    assert drawn(widget.lines(40)) == shown
    do(widget, "submit")
    warning = "[partly:! ][muted:1 still open. Enter again leaves them open.]"
    assert drawn(widget.lines(60)) == [*shown, "", warning]
    assert given == []
    do(widget, "submit")
    assert given == [{"A": "y"}]
    do(widget, 3)
    assert drawn(widget.lines(16)) == [
        "  A [muted:  =  ]y",
        "[accent:› ][strong:long B]",
        "      [muted:=  ][strong:z]",
        *rights[:3],
        "    [muted:3  z]",
    ]


def test_a_left_that_takes_half_of_the_line_has_its_right_under_it() -> None:
    widget = PairAnswer(Pair("?", ("a" * 14, "b" * 15), ("x",)), print)
    assert drawn(widget.lines(40))[:3] == [
        f"[accent:› ][strong:{'a' * 14}][muted:  =  …]",
        f"  {'b' * 15}",
        "      [muted:=  …]",
    ]
    assert drawn(widget.lines(42))[1] == f"  {'b' * 15}[muted:  =  …]"


def test_the_warning_of_open_pairs_goes_with_the_next_pick_and_leads_to_an_open_one() -> None:
    given: list[Response] = []
    widget = pairs(given)
    widget.cursor = 1
    do(widget, 1, "submit")
    assert (widget.cursor, given) == (0, [])
    for pick in ("next_right", 1):
        do(widget, pick)
        assert not any("still open" in line for line in drawn(widget.lines(60)))
        widget.fill_in({"A": "x"})
        do(widget, "submit")
        assert any("1 still open" in line for line in drawn(widget.lines(60)))


def test_the_arrows_turn_through_the_rights_and_back_to_an_open_place() -> None:
    widget = pairs([])
    seen = []
    for turn in ("next_right", "previous_right", "previous_right", "previous_right", "next_right"):
        do(widget, turn)
        seen.append(widget.entered())
    assert seen == [{"A": "x"}, None, {"A": "z"}, {"A": "y"}, {"A": "z"}]
    do(widget, 4, 0)
    assert (widget.entered(), widget.cursor) == ({"A": "z"}, 0)
    do(widget, "next_right")
    assert widget.entered() is None


def test_whole_pairs_are_given_at_once_and_marked_each() -> None:
    given: list[Response] = []
    widget = pairs(given)
    do(widget, 1, 3, "submit")
    assert given == [{"A": "x", "long B": "z"}]
    widget.fill_in({"A": "z", "long B": "q", "C": "x"})
    assert widget.entered() == {"A": "z"}
    points = (Point("A", "x", "x", right=True), Point("long B", "", "y", right=False))
    widget.show_mark({"A": "x", "long B": ""}, Mark(0.5, "", points))
    assert drawn(widget.lines(40)) == [
        "[right:✓ ]A     [muted:  =  ]x",
        "[wrong:✗ ]long B[muted:  =  …]",
        "             [muted:it is  ][strong:y]",
    ]
    assert drawn(widget.lines(16)) == [
        "[right:✓ ]A [muted:  =  ]x",
        "[wrong:✗ ]long B",
        "      [muted:=  …]",
        "         [muted:it is  ][strong:y]",
    ]
    do(widget, 3)
    assert widget.entered() == {"A": "x", "long B": ""}


def test_an_answer_is_hidden_until_it_is_looked_at_and_judged_only_where_it_is_asked() -> None:
    given: list[Response] = []
    widget = RevealAnswer(Reveal("?", "It is [x]."), given.append)
    assert drawn(widget.lines(60)) == ["[muted:Recall the answer, then look.]"]
    assert not widget.check_action("submit", ())
    widget.reveal(judge=False)
    assert drawn(widget.lines(60)) == ["[strong:It is [x].]"]
    do(widget, "submit", 1)
    assert given == []
    assert not widget.check_action("submit", ())
    widget.reveal(judge=True)
    assert drawn(widget.lines(60)) == [
        "[strong:It is [x].]",
        "",
        "  [muted:1  ]I did not know it",
        "  [muted:2  ]I knew a part of it",
        "[accent:› ][strong:3  I knew it]",
    ]
    assert widget.check_action("submit", ())
    do(widget, "submit", 1, 0, 4)
    widget.chosen(1)
    assert given == ["yes", "no", "partly"]
    widget.show_mark("yes", Mark(1, ""))
    assert drawn(widget.lines(60)) == ["[strong:It is [x].]"]
    assert not widget.check_action("submit", ())


def test_the_points_of_a_good_answer_are_ticked_and_given_with_the_text() -> None:
    given: list[Response] = []
    widget = ComposeAnswer(Compose("?", ("this", "that"), "Both."), given.append)
    rubric = widget.rubric
    do(rubric, 2, "tick_option", 1, 3, 0)
    assert drawn(rubric.lines(40)) == [
        "[accent:› ][strong:1 [x]  this]",
        "  [muted:2 [ ]  ]that",
    ]
    do(rubric, "submit")
    assert given == [{TEXT: "", "this": MADE, "that": "no"}]
    rubric.chosen(1)
    assert widget.entered() == {TEXT: "", "this": MADE, "that": MADE}
    do(rubric, 1, 2)
    assert widget.entered() is None
    widget.fill_in({TEXT: " written\x1b ", "this": "no", "that": MADE})
    assert widget.entered() == {TEXT: "written", "this": "no", "that": MADE}
    assert rubric.check_action("submit", ())
    widget.taking = False
    assert drawn(rubric.lines(40)) == [
        "[wrong:✗ ][muted:1  ]this                        [wrong:missing]",
        "[right:✓ ][muted:2  ]that                           [right:made]",
    ]
    assert not rubric.check_action("submit", ())
