from pathlib import Path

import pytest

from quizapp.questions.marks import Mark
from quizapp.reviews import Confidence
from quizapp.sessions.begin import items_of
from quizapp.sessions.plan import Plan
from quizapp.sessions.result import NOTHING, Given, Result, Score, result_of
from tests.learner import SECOND, Learner, learner_with_towns

KEYS = ("towns/seine", "towns/danube", "towns/oslo", "towns/bern", "towns/ebro")
"""Of difficulty 1 and 2, then of none; bern weighs two points."""


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return learner_with_towns(tmp_path)


def result(  # noqa: PLR0913 - what an attempt is made of
    learner: Learner,
    scores: dict[str, float],
    *,
    sure: dict[str, Confidence] | None = None,
    took: dict[str, int] | None = None,
    hinted: tuple[str, ...] = (),
    pass_percent: float | None = None,
) -> Result:
    """Return the result of an attempt at the five questions with these scores; others went unanswered."""
    with learner.workspace() as workspace:
        items = items_of(workspace, KEYS)
    given = {
        place: Given(
            item=item,
            response="",
            mark=Mark(scores[item.question.id], ""),
            event_id=item.key,
            took=(took or {}).get(item.question.id, SECOND),
            hinted=item.question.id in hinted,
            confidence=(sure or {}).get(item.question.id),
        )
        for place, item in enumerate(items)
        if item.question.id in scores
    }
    plan = Plan(decks=("towns",), pass_percent=pass_percent)
    return result_of(attempt_id="a", plan=plan, items=items, given=given, started=1, finished=2)


def test_the_score_weighs_points_and_counts_what_went_unanswered_as_wrong(learner: Learner) -> None:
    found = result(learner, {"seine": 1, "danube": 0.5, "bern": 0.5})
    assert found.score == Score(2.5, 6)
    assert found.score.percent == 41.7
    assert found.score_all_or_nothing == Score(1, 6)
    assert [line.item.question.id for line in found.mistakes] == ["danube", "oslo", "bern", "ebro"]
    assert [line.position for line in found.mistakes] == [1, 2, 3, 4]


def test_no_questions_are_nothing_in_percent(learner: Learner) -> None:
    assert NOTHING.percent == 0
    assert Score(1, 1).percent == 100
    none = result(learner, {})
    assert (none.score.percent, none.took, none.slowest) == (0, 0, ())


def test_each_tag_and_each_level_has_its_score(learner: Learner) -> None:
    found = result(learner, {"danube": 0.5, "bern": 1, "ebro": 1})
    assert list(found.by_tag.items()) == [("capitals", Score(2.5, 4)), ("rivers", Score(1.5, 3))]
    assert list(found.by_difficulty.items()) == [(1, Score(0, 1)), (2, Score(0.5, 1))]


def test_the_slowest_comes_first(learner: Learner) -> None:
    took = {"seine": 4 * SECOND, "oslo": 9 * SECOND, "bern": 6 * SECOND}
    found = result(learner, dict.fromkeys(took, 1.0), took=took)
    assert [line.item.question.id for line in found.slowest] == ["oslo", "bern", "seine"]
    assert found.took == 19 * SECOND


def test_certainty_is_scored_by_how_sure_the_learner_was(learner: Learner) -> None:
    sure: dict[str, Confidence] = {"seine": "sure", "danube": "fairly", "oslo": "guess"}
    right = result(learner, {"seine": 1, "danube": 1, "oslo": 1, "bern": 1}, sure=sure)
    assert right.certainty_score == 3 + 2 + 1
    wrong = result(learner, {"seine": 0, "danube": 0.5, "oslo": 0, "bern": 0}, sure=sure)
    assert wrong.certainty_score == -6 - 2 + 0
    assert result(learner, {"seine": 1}).certainty_score is None, "nobody was asked"


def test_scores_are_told_by_how_sure_the_learner_was_surest_first(learner: Learner) -> None:
    sure: dict[str, Confidence] = {
        "seine": "guess",
        "danube": "sure",
        "oslo": "sure",
        "bern": "fairly",
    }
    found = result(learner, {"seine": 1, "danube": 0.5, "oslo": 1, "bern": 0, "ebro": 1}, sure=sure)
    assert list(found.by_confidence.items()) == [
        ("sure", Score(1.5, 2)),
        ("fairly", Score(0, 2)),
        ("guess", Score(1, 1)),
    ]
    assert result(learner, {"seine": 1}).by_confidence == {}


def test_only_a_mistake_that_no_hint_explains_was_a_sure_one(learner: Learner) -> None:
    sure: dict[str, Confidence] = {"seine": "sure", "danube": "sure", "oslo": "sure"}
    found = result(
        learner,
        {"seine": 2 / 3, "danube": 0.6, "oslo": 1, "bern": 0},
        sure={**sure, "bern": "fairly"},
        hinted=("seine", "danube"),
    )
    assert [line.item.question.id for line in found.sure_but_wrong] == ["danube"]


def test_what_was_wrong_or_guessed_is_worth_asking_again(learner: Learner) -> None:
    sure: dict[str, Confidence] = {"seine": "guess", "oslo": "fairly"}
    found = result(learner, {"seine": 1, "danube": 0.5, "oslo": 1, "bern": 1}, sure=sure)
    assert found.missed == ("towns/seine", "towns/danube", "towns/ebro")


def test_the_pass_mark_itself_is_enough(learner: Learner) -> None:
    half = {"seine": 1.0, "bern": 1.0}
    assert result(learner, half, pass_percent=50).passed is True
    assert result(learner, half, pass_percent=50.1).passed is False
    assert result(learner, half).passed is None


def test_the_journal_keeps_the_numbers(learner: Learner) -> None:
    assert result(learner, {"seine": 1 / 3, "bern": 1}).to_json() == {
        "attempt": "a",
        "score": 2.333333,
        "out_of": 6.0,
        "percent": 38.9,
        "by_tag": {
            "capitals": {"score": 2.0, "out_of": 4.0},
            "rivers": {"score": 0.333333, "out_of": 3.0},
        },
    }
