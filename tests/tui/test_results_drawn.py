"""What a result shows, without an app: the numbers, what they are made of, and each question."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.journal.rows import Attempt
from quizapp.questions.forms import Response
from quizapp.questions.marks import Mark
from quizapp.reviews import Confidence
from quizapp.sessions.plan import Plan
from quizapp.sessions.result import Given, Line, Result
from quizapp.sessions.stages import Item
from quizapp.tui.widgets.breakdown import Breakdown
from quizapp.tui.widgets.questions import QuestionList
from quizapp.tui.widgets.summary import Summary
from tests.tui import decks
from tests.tui.drawn import drawn
from tests.tui.harness import NOON

DAY = 86_400_000


@pytest.fixture
def lines(tmp_path: Path) -> tuple[Line, ...]:
    """Right and sure, wrong and sure, partly right and guessed, not answered."""
    deck = decks.deck(tmp_path)

    def line(  # noqa: PLR0913, PLR0917 - what an answer is made of
        position: int,
        name: str,
        response: Response | None = None,
        mark: Mark | None = None,
        took: int = 0,
        confidence: Confidence | None = None,
    ) -> Line:
        question = next(each for each in deck.questions if each.id == name)
        item = Item(deck=deck, question=question, part=None)
        if response is None or mark is None:
            return Line(position=position, item=item, given=None)
        given = Given(
            item=item, response=response, mark=mark, event_id=name, took=took, confidence=confidence
        )
        return Line(position=position, item=item, given=given)

    return (
        line(0, "choice", "right", Mark(1, "right"), 4000, "sure"),
        line(1, "short", "Kyiv", Mark(0, "wrong; another town"), 65_000, "sure"),
        line(10, "multiple", ["one"], Mark(0.5, "partly right"), 9000, "guess"),
        line(11, "truefalse"),
    )


def result(lines: tuple[Line, ...], pass_percent: float | None = None) -> Result:
    plan = Plan(decks=("deck",), pass_percent=pass_percent)
    return Result(attempt_id="a", plan=plan, lines=lines, started=NOON, finished=NOON + 90_000)


def earlier(days_ago: int, percent: float) -> Attempt:
    return Attempt(
        attempt_id=str(days_ago),
        decks=("deck",),
        mode="practice",
        seed=1,
        questions=(),
        settings={},
        started=NOON - days_ago * DAY,
        percent=percent,
    )


def test_a_score_with_all_that_can_be_said_of_it(lines: tuple[Line, ...]) -> None:
    summary = Summary(result(lines, 40), [earlier(19, 20.0), earlier(18, 50.0)])
    assert drawn(summary.lines(70)) == [
        (
            "[accent strong:37.5 %]   [accent:━━━━━━━━━][muted:───────────────]"
            "   [strong:1.5 of 4 points]"
        ),
        "[strong wrong:✗ Not passed][muted:; the pass mark is 40 %]",
        "",
        "[muted:wholly right       ]1 of 4 questions",
        "[muted:no partial credit  ]1 of 4 points, 25 %",
        "[muted:certainty score    ]-3 of 12; sure and wrong costs 6",
        "[muted:time               ]1:18, 26 s an answer",
        "[muted:compared           ]down 12.5 from 50 % on 14 Dec; best 50 %",
        "[muted:attempts           ][accent:▂▄▃][muted:  this one last]",
        "",
        "[muted:Sure, but wrong]",
        "[wrong:✗ ][muted: 2  ]Which town?" + " " * 47 + "[muted:  65 s]",
    ]


def test_a_pass_mark_that_is_just_reached_and_the_last_attempts_of_many(
    lines: tuple[Line, ...],
) -> None:
    summary = Summary(result(lines, 37.5), [earlier(20 - n, 10 * (n > 3)) for n in range(15)])
    told = drawn(summary.lines(70))
    assert told[1] == "[right strong:✓ Passed][muted:; the pass mark is 37.5 %]"
    assert told[7:9] == [
        "[muted:compared           ]up 27.5 from 10 % on 26 Dec; your best so far",
        f"[muted:attempts           ][accent:{'▁' * 11}▃][muted:  this one last]",
    ]


def test_what_need_not_be_said_of_a_score_is_not(lines: tuple[Line, ...]) -> None:
    whole = Summary(result(lines[:2]), [earlier(19, 50.0)])
    assert drawn(whole.lines(40)) == [
        "[accent strong:50 %]   [accent:━━━━━━━━━━━━][muted:────────────]   [strong:1 of 2 points]",
        "",
        "[muted:wholly right       ]1 of 2 questions",
        "[muted:certainty score    ]-3 of 6; sure and wr…",
        "[muted:time               ]1:09, 34 s an answer",
        "[muted:compared           ]again 50 % on 13 Dec…",
        "[muted:attempts           ][accent:▄▄][muted:  this one last]",
        "",
        "[muted:Sure, but wrong]",
        "[wrong:✗ ][muted: 2  ]Which town?" + " " * 17 + "[muted:  65 s]",
    ]
    unanswered = Summary(result(lines[3:]), [])
    assert drawn(unanswered.lines(70))[1:] == ["", "[muted:wholly right       ]0 of 1 question"]


def test_what_a_score_is_made_of(lines: tuple[Line, ...]) -> None:
    thirds = "[accent:━━━━━━━━━][muted:───────────────]   38 %[muted:   1.5 of 4]"
    halves = "[accent:━━━━━━━━━━━━][muted:────────────]   50 %[muted:   "
    assert drawn(Breakdown(result(lines)).lines(70)) == [
        "[muted:By tag]",
        f"tag                {thirds}",
        "",
        "[muted:By difficulty]",
        f"middling           {thirds}",
        "",
        "[muted:By how sure you were]",
        f"sure               {halves}1 of 2]",
        f"a guess            {halves}0.5 of 1]",
        "",
        "[muted:Slowest answers]",
        "[wrong:✗ ][muted: 2  ]Which town?" + " " * 47 + "[muted:  65 s]",
        "[partly:~ ][muted:11  ]Tick two." + " " * 48 + "[muted:  9.0 s]",
        "[right:✓ ][muted: 1  ]Pick one." + " " * 48 + "[muted:  4.0 s]",
    ]


def test_the_bars_of_a_score_in_a_narrow_terminal(lines: tuple[Line, ...]) -> None:
    told = drawn(Breakdown(result(lines[:3])).lines(44))
    assert told[1] == "tag                [accent:━━][muted:──]   50 %[muted:   1.5 of 3]"
    assert len(told) == 9, "three answers were all seen: none of them is named as slow"
    wider = drawn(Breakdown(result(lines[:3])).lines(47))
    assert wider[1].startswith("tag                [accent:━━━][muted:───]   50 %")
    tagged = replace(lines[0].question, tags=("a tag that is longer than the column",))
    item = replace(lines[0].item, question=tagged)
    named = drawn(Breakdown(result((replace(lines[0], item=item),))).lines(70))[1]
    assert named == f"a tag that is lo…  [accent:{'━' * 24}]  100 %[muted:   1 of 1]"


SOURCE = [
    "        [muted:why      ]an explanation",
    "        [muted:says who ]a witness",
    "        [muted:source    Notes, paragraph 2 (s)]",
]


def test_the_question_under_the_cursor_is_told_in_full(lines: tuple[Line, ...]) -> None:
    listed = QuestionList()
    assert (drawn(listed.lines(60)), listed.line) == ([], None)
    listed.show(lines)
    short = [
        "  [right:✓ ][muted: 1  ]Pick one." + " " * 36 + "[muted:  4.0 s]",
        "  [wrong:✗ ][muted: 2  ]Which town?" + " " * 35 + "[muted:  65 s]",
        "  [partly:~ ][muted:11  ]Tick two." + " " * 36 + "[muted:  9.0 s]",
        "  [wrong:✗ ][muted:12  ]It is so." + " " * 32 + "[muted:  no answer]",
    ]
    full = [
        [
            "[accent:› ][right:✓ ][muted: 1  ][strong:Pick one.]" + " " * 36 + "[muted:  4.0 s]",
            "        [muted:given    ]right",
            "        [muted:marked   ]You were sure. Right",
            *SOURCE,
            "",
        ],
        [
            "[accent:› ][wrong:✗ ][muted: 2  ][strong:Which town?]" + " " * 35 + "[muted:  65 s]",
            "        [muted:given    ]Kyiv",
            "        [muted:marked   ]You were sure. Wrong; another town",
            "        [muted:right is ]Balashikha",
            *SOURCE,
            "",
        ],
        [
            "[accent:› ][partly:~ ][muted:11  ][strong:Tick two.]" + " " * 36 + "[muted:  9.0 s]",
            "        [muted:given    ]one",
            "        [muted:marked   ]A guess. Partly right",
            "        [muted:right is ]one; two",
            *SOURCE,
            "",
        ],
        [
            "[accent:› ][wrong:✗ ][muted:12  ][strong:It is so.]"
            + " " * 32
            + "[muted:  no answer]",
            "        [muted:given    ]no answer",
            "        [muted:right is ]true",
            *SOURCE,
        ],
    ]
    for place, lines_here in enumerate(full):
        listed.cursor = place
        assert drawn(listed.lines(60)) == [*short[:place], *lines_here, *short[place + 1 :]]
        assert listed.line is lines[place]


def test_what_there_is_not_to_tell_of_a_question_is_left_out(lines: tuple[Line, ...]) -> None:
    bare = replace(lines[1].question, explanation="", attribution="", source=())
    item = replace(lines[1].item, question=bare)
    given = Given(item=item, response="", mark=Mark(0, "wrong; no"), event_id="e", took=0)
    listed = QuestionList()
    listed.cursor = 3
    listed.show([Line(position=0, item=item, given=given)])
    assert listed.cursor == 0
    assert drawn(listed.lines(60))[1:] == [
        "        [muted:given    ]nothing",
        "        [muted:marked   ]wrong; no",
        "        [muted:right is ]Balashikha",
    ]
