"""What can be chosen for a quiz, and the plan that is made of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.sessions.plan import Mode, Plan
from quizapp.sessions.workspace import Workspace
from quizapp.tui.screens.setup import SetupScreen, options_of
from tests.tui import decks

CHOICES = [
    ("length", "Questions", [(5, "5", ""), (10, "10", ""), (None, "all 12", "")]),
    (
        "mode",
        "Mode",
        [
            (Mode.PRACTICE, "practice", "each answer is marked at once"),
            (Mode.TEST, "test", "marks come at the end; answers can be changed"),
            (Mode.EXAM, "exam", "no way back; cards are not rescheduled"),
        ],
    ),
    (
        "only",
        "Which",
        [
            ("", "all questions", ""),
            ("mistakes", "only mistakes", "those you did not get right last time"),
            ("unseen", "only unseen", "those you never answered"),
        ],
    ),
    ("difficulty", "Difficulty", [((), "any", ""), ((2,), "only 2", "middling")]),
    (
        "seconds",
        "Time",
        [
            (None, "no limit", ""),
            (5 * 60, "5 minutes", ""),
            (10 * 60, "10 minutes", ""),
            (20 * 60, "20 minutes", ""),
            (30 * 60, "30 minutes", ""),
            (60 * 60, "1 hour", ""),
        ],
    ),
    (
        "question_seconds",
        "Per question",
        [(None, "no limit", ""), (15, "15 s", ""), (30, "30 s", ""), (60, "60 s", "")],
    ),
    (
        "pass_percent",
        "Pass mark",
        [(None, "none", ""), *((share, f"{share} %", "") for share in (50, 60, 70, 80, 90))],
    ),
    (
        "confidence",
        "Confidence",
        [(False, "not asked", ""), (True, "asked", "how sure you are, before each mark")],
    ),
    (
        "marking",
        "Partial credit",
        [
            (None, "partial", "as each question says"),
            ("all_or_nothing", "all or nothing", "only what is wholly right counts"),
            ("right_minus_wrong", "right minus wrong", "guessing ticks costs"),
            ("per_option", "per option", "each option counts, ticked or not"),
        ],
    ),
]


def test_all_that_can_be_chosen_for_a_quiz(tmp_path: Path) -> None:
    options = options_of([decks.deck(tmp_path)], 10)
    assert [(each.field, each.name, list(each.values)) for each in options[:-1]] == CHOICES
    assert [each.place for each in options] == [1, *[0] * 9]
    assert {each.group for each in options[:-1]} == {""}
    assert options[-1].field == "tags"


@pytest.mark.parametrize(
    ("usual", "lengths", "chosen"),
    [
        (10, ["5", "10", "all 12"], "10"),
        (11, ["5", "10", "11", "all 12"], "11"),
        (12, ["5", "10", "all 12"], "all 12"),
        (50, ["5", "10", "all 12"], "all 12"),
        (3, ["3", "5", "10", "all 12"], "3"),
    ],
)
def test_the_usual_length_is_chosen_where_there_are_so_many_questions(
    usual: int, lengths: list[str], chosen: str, tmp_path: Path
) -> None:
    option = options_of([decks.deck(tmp_path)], usual)[0]
    assert [word for _, word, _ in option.values] == lengths
    assert option.value == chosen


def test_long_quizzes_are_offered_of_large_decks(tmp_path: Path) -> None:
    one = decks.questions()[0]
    large = decks.deck(tmp_path, asked=tuple(replace(one, id=str(n)) for n in range(51)))
    assert [word for _, word, _ in options_of([large], 10)[0].values] == [
        *("5", "10", "20", "50", "all 51")
    ]


def test_tags_can_be_ticked_those_of_the_deck_first_and_none_that_no_question_has(
    tmp_path: Path,
) -> None:
    one, other, third = decks.questions()[:3]
    asked = (replace(one, tags=("b", "a")), replace(other, tags=("a",)), replace(third, tags=()))
    deck = replace(decks.deck(tmp_path, asked=asked), tags=("none", "a"))
    tags = [each for each in options_of([deck], 10) if each.field == "tags"]
    assert [(each.name, list(each.values), each.group) for each in tags] == [
        ("a", [(False, "[ ]", "2"), (True, "[x]", "2")], "Tags; with none ticked, all"),
        ("b", [(False, "[ ]", "1"), (True, "[x]", "1")], ""),
    ]


def test_a_plan_is_made_of_what_is_chosen(workspace: Workspace) -> None:
    screen = SetupScreen(workspace, [workspace.deck("deck")])
    assert screen.plan == Plan.for_mode(
        Mode.PRACTICE, decks=("deck",), length=10, seed=screen._seed, difficulty=()
    )
    assert not screen.check_action("start_quiz", ())
    screen._fitting = 1
    assert screen.check_action("start_quiz", ())
    for option in screen._options:
        option.step(1)
    assert screen.plan == Plan(
        decks=("deck",),
        mode=Mode.TEST,
        only="mistakes",
        difficulty=(2,),
        seconds=300,
        question_seconds=15,
        pass_percent=50,
        confidence=True,
        marking="all_or_nothing",
        tags=("tag",),
        seed=screen._seed,
        may_go_back=True,
    )
