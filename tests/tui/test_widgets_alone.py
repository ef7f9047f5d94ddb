"""Widgets without an app: what they draw, where it is to stand out, and what a click finds there."""

from types import SimpleNamespace

import pytest
from textual.geometry import Size
from textual.widget import Widget

from quizapp.questions.marks import Mark, Point
from quizapp.reviews import Rating
from quizapp.tui.content import MUTED, row
from quizapp.tui.widgets.chart import Chart
from quizapp.tui.widgets.confidence import ConfidencePrompt
from quizapp.tui.widgets.handing_in import HandInList
from quizapp.tui.widgets.line import Lead, Line
from quizapp.tui.widgets.mark import MarkPanel
from quizapp.tui.widgets.options import Option, OptionLines
from quizapp.tui.widgets.points import Points, point_lines
from quizapp.tui.widgets.ratings import Ratings
from quizapp.tui.widgets.top import Top
from tests.tui import decks
from tests.tui.drawn import drawn, meant


def is_shown(widget: Widget) -> bool:
    return widget.display


def test_the_rating_that_enter_takes_stands_out() -> None:
    ratings = Ratings()
    assert not is_shown(ratings)
    times = {Rating.AGAIN: "1m", Rating.HARD: "6m", Rating.GOOD: "10m", Rating.EASY: "4d"}
    ratings.show(times, Rating.GOOD)
    assert is_shown(ratings)
    assert drawn(ratings.lines(56)) == [
        (
            "[strong:1] Again[muted: 1m]    [strong:2] Hard[muted: 6m]"
            "    [accent strong:enter 3 Good][muted: 10m]    [strong:4] Easy[muted: 4d]"
        )
    ]
    assert drawn(ratings.lines(55)) == [
        "[strong:1] Again    [strong:2] Hard    [accent strong:enter 3 Good]    [strong:4] Easy"
    ]
    assert meant(ratings.lines(56), "key") == [
        ("1 Again 1m", "1"),
        ("2 Hard 6m", "2"),
        ("enter 3 Good 10m", "3"),
        ("4 Easy 4d", "4"),
    ]
    ratings.show({}, None)
    assert not is_shown(ratings)


def test_how_sure_one_can_be() -> None:
    prompt = ConfidencePrompt(print)
    assert not is_shown(prompt)
    assert drawn(prompt.lines(60)) == [
        (
            "[accent strong:How sure are you?]   [strong:1] a guess    [strong:2] fairly"
            "    [strong:3] sure"
        )
    ]
    assert meant(prompt.lines(60), "confidence") == [
        ("1 a guess", "guess"),
        ("2 fairly", "fairly"),
        ("3 sure", "sure"),
    ]
    assert [line.cell_length for line in prompt.lines(20)] == [20]


def test_what_is_unanswered_is_listed_under_the_offer_to_hand_in() -> None:
    done: list[int | str] = []
    places = [(0, "First?"), (11, "Second [x]")]
    listed = HandInList(places, done.append, lambda: done.append("handed in"))
    assert drawn(listed.lines(40)) == [
        "[accent:› ][strong:hand in and see the result]",
        "  [muted:  1  ]First?",
        "  [muted: 12  ]Second [x]",
    ]
    listed.action_take()
    listed.cursor = 2
    assert drawn(listed.lines(20)) == [
        "  hand in and see t…",
        "  [muted:  1  ]First?",
        "[accent:› ][muted strong: 12  ][strong:Second [x]]",
    ]
    listed.action_take()
    listed.cursor = 1
    listed.chosen(1)
    assert done == ["handed in", 11, 0]


@pytest.mark.parametrize(
    ("mark", "cites", "told"),
    [
        (
            Mark(0.5, "partly right; one of two"),
            "Notes, paragraph 2",
            "[partly strong:~ Partly right]. 50 % of the points. One of two.",
        ),
        (Mark(1, "right"), "", "[right strong:✓ Right]."),
        (Mark(0, "no idea!"), "", "[strong wrong:✗ Wrong]. No idea!"),
    ],
)
def test_a_judgement_in_the_order_in_which_it_is_needed(mark: Mark, cites: str, told: str) -> None:
    panel = MarkPanel()
    assert not is_shown(panel)
    assert panel.lines(60) == []
    panel.show(mark, decks.questions()[0], cites)
    assert is_shown(panel)
    assert drawn(panel.lines(70)) == [
        told,
        "",
        "an explanation",
        "",
        "[muted:Who says so: a witness]",
        *([f"[strong:s]  [muted:{cites}]"] if cites else []),
    ]
    panel.hide()
    assert not is_shown(panel)
    assert panel.lines(60) == []


POINTS = [
    (Point("one", "bar", "cafe", right=False), ["[wrong:✗ ][muted:one]  bar", "it: [strong:cafe]"]),
    (
        Point("one", "cafe", "cafe", right=True, note="so it is"),
        ["[right:✓ ][muted:one]  cafe", "  [muted:so it is]"],
    ),
    (Point("", "", "cafe", right=False), ["[wrong:✗ ][muted:nothing]", "it: [strong:cafe]"]),
    (Point("", "x", "", right=False, typed=True), ["[wrong:✗ ]x"]),
    (Point("", "x", "", right=True, typed=True), ["[right:✓ ]x"]),
    (
        Point("", "balashhika", "Balashikha", right=True, typed=True),
        ["[right:✓ ]balashhika", "  [muted:exactly  ]Balashik[strong underline:h]a"],
    ),
    (Point("", "balashhika", "Balashikha", right=True), ["[right:✓ ]balashhika"]),
    (Point("", "balashikha", "Balashikha", right=True, typed=True), ["[right:✓ ]balashikha"]),
    (
        Point("", "balashhika", "Balashikha", right=False, typed=True),
        ["[wrong:✗ ]balashhika", "it: Balashik[strong underline:h]a"],
    ),
    (
        Point("", "New York", "New Yorks", right=False, typed=True),
        ["[wrong:✗ ]New York", "it: New York[strong underline:s]"],
    ),
    (
        Point("", "ac", "ab", right=False, typed=True),
        ["[wrong:✗ ]ac", "it: a[strong underline:b]"],
    ),
    (Point("", "axy", "abc", right=False, typed=True), ["[wrong:✗ ]axy", "it: [strong:abc]"]),
]
"""Points, and how they are drawn; `it: ` is short for what stands before the answer."""


@pytest.mark.parametrize(("point", "told"), POINTS)
def test_a_point_shows_what_was_given_and_what_belongs_there(point: Point, told: list[str]) -> None:
    shown = [line.replace("it: ", "  [muted:it is  ]") for line in told]
    assert drawn(point_lines(point, 60)) == drawn(Points([point]).lines(60)) == shown


def test_points_without_labels_name_what_was_not_given() -> None:
    points = [Point("a", "", "cafe", right=False), Point("b", "bar", "inn", right=False)]
    assert drawn(Points(points, labelled=False).lines(60)) == [
        "[wrong:○ ][muted:not given  ][strong:cafe]",
        "[wrong:✗ ]bar",
        "  [muted:it is  ][strong:inn]",
    ]


def test_options_turn_through_their_values() -> None:
    changes: list[object] = []
    length = Option("length", "how many", ((10, "10", "of 300"), (20, "20", "")))
    mode = Option("mode", "a name that is too long", (("x", "practice", "at once"),), group="How")
    lines = OptionLines([length, mode], lambda: changes.append(length.chosen))
    rest = ["", "[muted:  How]", "  a name that is …  practice[muted:   at once]"]
    assert drawn(lines.lines(60)) == [
        "[accent:› ][strong:how many]          [muted:‹ ][strong:10][muted: ›   of 300]",
        *rest,
    ]
    lines.action_more()
    assert drawn(lines.lines(60)) == [
        "[accent:› ][strong:how many]          [muted:‹ ][strong:20][muted: ›]",
        *rest,
    ]
    lines.action_more()
    lines.action_less()
    lines.action_less()
    lines.chosen(0)
    assert changes == [20, 10, 20, 10, 20]
    lines.cursor = 1
    assert drawn(lines.lines(60)) == [
        "  how many          20",
        *rest[:2],
        "[accent:› ][strong:a name that is …]  [strong:practice][muted:   at once]",
    ]
    assert [line.plain for line in lines.lines(24)][-1] == "› a name that is …  pra…"


def test_the_top_gives_way_from_the_bar_to_the_title() -> None:
    top = Top()
    assert drawn(top.lines(60)) == [""]
    top.show("A title\nof two", "study")
    assert drawn(top.lines(60)) == ["[strong:A title of two][muted: · study]"]
    top.show("Title", "study", row(("3 of 4", MUTED)), 0.5)
    told = "[strong:Title][muted: · study]"
    assert drawn(top.lines(60)) == [
        f"{told}{' ' * 27}[muted:3 of 4]  [accent:━━━━━━][muted:──────]"
    ]
    assert drawn(top.lines(59)) == [f"{told}{' ' * 40}[muted:3 of 4]"]
    assert drawn(top.lines(20)) == ["[strong:Tit…][muted: · study]  [muted:3 of 4]"]
    top.show("Title", "", share=1.0)
    assert drawn(top.lines(60)) == [f"[strong:Title]{' ' * 43}[accent:{'━' * 12}]"]


def test_a_line_keeps_what_may_be_shown_and_the_spaces_at_its_end() -> None:
    line = Line("label")
    assert line.validate_value("a\x1b\n b  ") == "a b  "
    assert line.validate_value("   ") == ""
    assert drawn([Lead("filter").render(), Lead("").render()]) == [
        "[muted:filter] [accent:›]",
        "[accent:›]",
    ]


class ChartOf(Chart):
    """A chart in a terminal of so many rows."""

    rows = 24

    @property
    def app(self) -> SimpleNamespace:  # type: ignore[override]
        return SimpleNamespace(size=Size(80, self.rows))


def test_a_chart_is_drawn_once_there_is_something_to_compare() -> None:
    chart = ChartOf()
    shown = [chart.display]
    for count in (1, 2):
        chart.show([("1 Jan 2026", 50.0)] * count)
        shown.append(chart.display)
    assert shown == [False, False, True]


def test_the_columns_of_a_chart_in_a_low_and_in_a_high_terminal() -> None:
    chart = ChartOf()
    chart.show([(f"{day} Jan", percent) for day, percent in ((1, 0), (2, 30), (3, 100), (4, 50))])
    low = [
        "[muted:100 % ┤][accent:        ███]",
        "[muted:      │][accent:        ███]",
        "[muted: 50 % ┤][accent:    ▂▂▂ ███ ███]",
        "[muted:      │][accent:▁▁▁ ███ ███ ███]",
        "[muted:  0 % └────────────────]",
        "[muted:       1 Jan      4 Jan]",
    ]
    assert drawn(chart.lines(40)) == low
    chart.rows = 29
    assert drawn(chart.lines(40)) == low
    chart.rows = 30
    assert drawn(chart.lines(40)) == [
        "[muted:100 % ┤][accent:        ███]",
        *["[muted:      │][accent:        ███]"] * 3,
        "[muted: 50 % ┤][accent:        ███ ███]",
        "[muted:      │][accent:    ▃▃▃ ███ ███]",
        "[muted:      │][accent:    ███ ███ ███]",
        "[muted:      │][accent:▁▁▁ ███ ███ ███]",
        *low[-2:],
    ]
    chart.rows = 16
    assert len(chart.lines(40)) == 6
    chart.rows = 15
    assert chart.lines(40) == []


def test_the_days_under_a_chart_fit_under_its_columns_or_stand_together() -> None:
    chart = ChartOf()

    def days(*scores: tuple[str, float], width: int = 40) -> str:
        chart.show(scores)
        return drawn(chart.lines(width))[-1].strip("[]").removeprefix("muted:")

    assert days(("1 Jan", 1), ("1 Jan", 2)) == "       1 Jan"
    assert days(("1 Jan", 1), ("2 Jan", 2)) == "       1 Jan to 2 Jan"
    assert days(("1 Jan", 1), ("", 1), ("2 Feb", 2)) == "       1 Jan  2 Feb"
    assert days(("1 Jan", 1), ("", 1), ("2 Febr", 2)) == "       1 Jan 2 Febr"
    assert days(("1 Jan", 1), ("", 1), ("2 Febru", 2)) == "       1 Jan to 2 Febru"
    chart.show([])
    assert drawn(chart.lines(40))[-1] == ""


def test_the_oldest_columns_of_a_chart_get_narrow_and_give_way() -> None:
    chart = ChartOf()
    heights = {}
    for count in (8, 9, 16, 17, 40):
        chart.show([("1 Jan", 100.0)] * (count - 1) + [("2 Jan", 0.0)])
        heights[count] = drawn(chart.lines(39))[-3].partition("accent:")[2].rstrip("]")
    assert heights == {
        8: "███ " * 7 + "▁▁▁",
        9: "██ " * 8 + "▁▁",
        16: "█ " * 15 + "▁",
        17: "█" * 16 + "▁",
        40: "█" * 31 + "▁",
    }
