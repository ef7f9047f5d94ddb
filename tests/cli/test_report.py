from pathlib import Path

import pytest

from quizapp.sessions.plan import Mode
from tests.cli.dialogue import lead, towns
from tests.learner import DAY, Learner, learner_with_towns

THREE = ("seine", "danube", "bern")
"""Asked in this order: danube, seine, bern."""


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return learner_with_towns(tmp_path)


def test_an_exam_is_reported_whole(learner: Learner) -> None:
    exam = towns(Mode.EXAM, *THREE, pass_percent=60.5, confidence=True)
    typed = "Vienna; Rome\ng\nloire\ns\nBern\nfairly\n"
    told = lead(learner, exam, typed)
    assert told.ended
    assert told.after("How sure? (s)ure, (f)airly, (g)uess> fairly") == [
        "",
        "Score: 2 of 4 (50 %)",
        "With certainty counted: -4",
        "Not passed (pass mark 60.5 %)",
        "Time: 21 s, 7 s for each question",
        "Longest: 3 (11 s), 2 (7 s), 1 (3 s)",
        "",
        "By tag",
        "  capitals: 2 of 3 (66.7 %)",
        "  rivers: 0 of 2 (0 %)",
        "",
        "By difficulty",
        "  level 1: 0 of 1 (0 %)",
        "  level 2: 0 of 1 (0 %)",
        "",
        "To look at again",
        "  ✗ 1. Which capitals lie on the Danube?",
        "    You: Rome; Vienna",
        "    wrong; 1 of 2 found, 'Rome' is not one of them",
        "    Right: Vienna; Budapest",
        "  ✗ 2. Which river runs through Paris?",
        "    You: Loire",
        "    wrong; The Loire runs through Orleans; it is 'Seine'",
        "    The Seine reaches the sea at Le Havre.",
        "",
        "Sure, but wrong: 2",
        "",
        "Ask these again: quizapp quiz --retry --plain",
    ]


def test_without_a_mistake_nothing_is_to_be_looked_at_again(learner: Learner) -> None:
    told = lead(
        learner, towns(Mode.EXAM, *THREE, pass_percent=100), "Vienna; Budapest\nseine\nBern\n"
    )
    assert told.after("answer> Bern") == [
        "",
        "Score: 4 of 4 (100 %)",
        "Passed (pass mark 100 %)",
        "Time: 6 s, 2 s for each question",
        "Longest: 3 (3 s), 2 (2 s), 1 (1 s)",
        "",
        "By tag",
        "  capitals: 3 of 3 (100 %)",
        "  rivers: 2 of 2 (100 %)",
        "",
        "By difficulty",
        "  level 1: 1 of 1 (100 %)",
        "  level 2: 1 of 1 (100 %)",
    ]


def test_what_is_wholly_right_is_told_where_it_differs(learner: Learner) -> None:
    told = lead(learner, towns(Mode.TEST, *THREE), "Vienna\nseine\nBern\n\n")
    assert "Score: 3.5 of 4 (87.5 %)" in told.lines
    assert "Wholly right: 3 of 4 (75 %)" in told.lines
    assert "  ~ 1. Which capitals lie on the Danube?" in told.lines


def test_earlier_attempts_are_told_with_the_best_and_the_last(learner: Learner) -> None:
    for bern in ("Bern", "Bonn"):
        lead(learner, towns(Mode.TEST, *THREE), f"Vienna; Budapest\nloire\n{bern}\n\n")
        learner.later(DAY)
    told = lead(learner, towns(Mode.TEST, *THREE), "Vienna; Budapest\nloire\nBonn\n\n")
    assert "Earlier: 2 times, best 75 %, last 25 %" in told.lines


def test_a_practice_does_not_say_again_what_was_said_with_each_mark(learner: Learner) -> None:
    told = lead(learner, towns(Mode.PRACTICE, "seine"), "loire\n")
    assert told.after("Score: 0 of 1 (0 %)") == [
        "Time: 1 s, 1 s for each question",
        "",
        "By tag",
        "  rivers: 0 of 1 (0 %)",
        "",
        "By difficulty",
        "  level 1: 0 of 1 (0 %)",
        "",
        "To look at again",
        "  ✗ 1. Which river runs through Paris?",
        "    wrong; The Loire runs through Orleans; it is 'Seine'",
        "",
        "Ask these again: quizapp quiz --retry --plain",
    ]


def test_questions_without_tags_or_levels_have_no_tables(learner: Learner) -> None:
    one = "{id: a, type: truefalse, prompt: Is it?, answer: true}"
    learner.write("towns.yaml", f"quizapp: 1\nid: towns\ntitle: T\nquestions: [{one}]\n")
    told = lead(learner, towns(Mode.TEST, "a"), "true\n\n")
    assert told.after("Score: 1 of 1 (100 %)") == ["Time: 1 s, 1 s for each question"]


def test_what_went_unanswered_is_a_mistake_and_took_no_time(learner: Learner) -> None:
    told = lead(learner, towns(Mode.TEST, *THREE), "/skip\n/skip\nBern\n/end\n")
    assert told.after("Score: 2 of 4 (50 %)") == [
        "Time: 3 s, 1 s for each question",
        "Longest: 3 (3 s)",
        "",
        "By tag",
        "  capitals: 2 of 3 (66.7 %)",
        "  rivers: 0 of 2 (0 %)",
        "",
        "By difficulty",
        "  level 1: 0 of 1 (0 %)",
        "  level 2: 0 of 1 (0 %)",
        "",
        "To look at again",
        "  ✗ 1. Which capitals lie on the Danube?",
        "    no answer",
        "    Right: Vienna; Budapest",
        "  ✗ 2. Which river runs through Paris?",
        "    no answer",
        "    Right: Seine",
        "    The Seine reaches the sea at Le Havre.",
        "",
        "Ask these again: quizapp quiz --retry --plain",
    ]


def test_what_was_left_says_how_to_go_on(learner: Learner) -> None:
    told = lead(learner, towns(Mode.EXAM, *THREE), "Vienna; Budapest\n/quit\n")
    assert not told.ended
    assert told.after("1-4> /quit") == [
        "",
        "Left after 1 of 3: 1 of 1 (100 %) so far.",
        "What you answered is kept; go on with: quizapp quiz --resume --plain",
    ]


def test_what_was_left_before_the_first_answer_says_so(learner: Learner) -> None:
    told = lead(learner, towns(Mode.EXAM, "seine"), "/quit\n")
    assert told.after("1-4> /quit") == ["", "Left before the first answer."]


def test_the_rest_of_a_long_line_stands_under_its_beginning(learner: Learner) -> None:
    long = " ".join(["word"] * 20)
    one = f"{{id: a, type: short, prompt: Why {long}?, answer: b {long}}}"
    learner.write("towns.yaml", f"quizapp: 1\nid: towns\ntitle: T\nquestions: [{one}]\n")
    other = long.replace("word", "other")
    told = lead(learner, towns(Mode.TEST, "a"), f"{other}\n").after("To look at again")
    for first, rest in (
        ("  ✗ 1. Why word", "    word"),
        ("    You: other", "      other"),
        ("    wrong; it is 'b word", "    word"),
    ):
        place = next(place for place, line in enumerate(told) if line.startswith(first))
        assert told[place + 1].startswith(rest)


def test_what_took_a_second_is_told_as_the_longest(learner: Learner) -> None:
    told = lead(learner, towns(Mode.TEST, "seine", "danube"), "1\n/skip\n/end\n")
    assert "Longest: 1 (1 s)" in told.lines
