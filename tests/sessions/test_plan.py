from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from quizapp.decks.deck import Deck
from quizapp.questions.flashcard import Flashcard
from quizapp.sessions.plan import Known, Mode, Plan, draw

QUESTIONS = tuple(
    Flashcard(
        id=f"q{number}",
        front=f"front {number}",
        back=f"back {number}",
        tags=("odd",) if number % 2 else ("even",),
        difficulty=number % 3 + 1,
    )
    for number in range(30)
)


def deck(questions: tuple[Flashcard, ...]) -> Deck:
    return Deck(path=Path("d.yaml"), id="d", title="D", questions=questions)


plans = st.builds(
    Plan,
    decks=st.just(("d",)),
    mode=st.sampled_from(Mode),
    length=st.none() | st.integers(1, 40),
    tags=st.sets(st.sampled_from(["odd", "even", "other"])).map(tuple),
    difficulty=st.sets(st.integers(1, 3)).map(tuple),
    seed=st.integers(0, 10**6),
    seconds=st.none() | st.integers(1, 9999),
    pass_percent=st.none() | st.floats(0, 100),
    confidence=st.booleans(),
)


@given(plans, st.permutations(QUESTIONS))
def test_the_order_in_the_file_changes_nothing(plan: Plan, shuffled: list[Flashcard]) -> None:
    assert draw(plan, [deck(QUESTIONS)], Known()) == draw(plan, [deck(tuple(shuffled))], Known())


@given(plans)
def test_a_draw_fits_the_plan_and_repeats_nothing(plan: Plan) -> None:
    keys = draw(plan, [deck(QUESTIONS)], Known())
    by_key = {f"d/{question.id}": question for question in QUESTIONS}
    assert len(set(keys)) == len(keys)
    assert plan.length is None or len(keys) <= plan.length
    for key in keys:
        assert not plan.tags or set(plan.tags) & set(by_key[key].tags)
        assert not plan.difficulty or by_key[key].difficulty in plan.difficulty


@given(plans)
def test_a_plan_survives_the_journal(plan: Plan) -> None:
    assert Plan.from_json(plan.to_json() | {"from_a_later_version": 1}) == plan
