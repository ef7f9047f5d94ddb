from pathlib import Path

import pytest

from quizapp.insight.overview import overview, today
from quizapp.insight.stats import stats
from quizapp.reviews import Rating
from quizapp.sessions import events
from quizapp.sessions.begin import quiz, study
from quizapp.sessions.plan import Plan
from quizapp.sessions.stages import Asking, Marked
from quizapp.settings import SettingsError
from tests.learner import DAY, Learner, learner_with_towns


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return learner_with_towns(tmp_path)


def test_settings_hold_from_the_first_answer_of_a_quiz(learner: Learner) -> None:
    learner.places.home.mkdir()
    learner.places.settings.write_text('learning_steps = ["3m"]')
    with learner.workspace() as workspace:
        # Its first question has two cards, so that no preview is made before it is recorded.
        session = quiz(workspace, Plan(decks=("towns",), questions=("towns/rhine",)))
        session.send(events.Respond({"first": "x", "second": "x"}))
        state = workspace.journal.state("towns/rhine#first")
        assert state is not None
        assert state.due_at == learner.now + 3 * 60_000


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("new_per_day = -1", "whole number from 0"),
        ("new_per_days = 3", "did you mean 'new_per_day'?"),
        ("desired_retention = 1.5", "0.70 to 0.99"),
        ("day_starts = 'dawn'", "a time of day"),
        ("learning_steps = '1m'", "a list of times"),
        ("new_per_day =", "mend it"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named_with_its_line(
    learner: Learner, line: str, said: str
) -> None:
    learner.places.home.mkdir()
    learner.places.settings.write_text(f"# mine\n{line}\n")
    with pytest.raises(SettingsError) as told, learner.workspace():
        pass
    assert said in str(told.value)
    assert str(learner.places.settings) in str(told.value)
    if "mend" not in said:
        assert ":2:" in str(told.value)


def study_all(learner: Learner, rating: Rating) -> int:
    count = 0
    with learner.workspace() as workspace:
        session = study(workspace)
        while isinstance(stage := session.state.stage, Asking):
            session.send(events.Respond(stage.item.question.best_response(stage.item.part)))
            assert isinstance(session.state.stage, Marked)
            session.send(events.Rate(rating))
            count += 1
    return count


def test_the_overview_counts_what_waits(learner: Learner) -> None:
    with learner.workspace() as workspace:
        [row] = overview(workspace.entries(), workspace.journal, workspace.today(), workspace.now())
        assert (row.questions, row.cards, row.new, row.due, row.mastery) == (6, 7, 7, 0, 0)
        held = today([row], workspace.journal, workspace.settings, workspace.today())
        assert (held.due, held.new, held.done) == (0, 7, 0)
        assert held.minutes >= 1
    study_all(learner, Rating.EASY)
    with learner.workspace() as workspace:
        [row] = overview(workspace.entries(), workspace.journal, workspace.today(), workspace.now())
        assert (row.new, row.due) == (1, 0)
        assert 0 < row.mastery < 1
        assert today([row], workspace.journal, workspace.settings, workspace.today()).done == 6
        assert (
            overview(
                workspace.entries(), workspace.journal, workspace.today() + 60, workspace.now()
            )[0].due
            == 6
        )


def test_stats_count_days_in_a_row_and_what_was_recalled(learner: Learner) -> None:
    study_all(learner, Rating.EASY)
    with learner.workspace() as workspace:
        found = stats(workspace.journal, workspace.today())
        assert (found.answers, found.days, found.streak, found.retention) == (6, 1, 1, None)
        later = stats(workspace.journal, workspace.today() + 2)
        assert later.streak == 0
        assert sum(found.forecast) == sum(later.forecast)
    learner.later(30 * DAY)
    study_all(learner, Rating.GOOD)
    with learner.workspace() as workspace:
        found = stats(workspace.journal, workspace.today())
        assert (found.days, found.streak, found.retention) == (2, 1, 1.0)
        assert found.retention_reviews == 6
