"""A session looks at few of many cards, and shows the same as if it had looked at all."""

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.memory.queue import Limits, build_queue
from quizapp.sessions.begin import ANY_TIME, study
from tests.journal.factories import answered
from tests.learner import DAY, Learner

BLANKS = ("a", "b", "c", "d")
PLAIN = 4
DECK = "quizapp: 1\nid: many\ntitle: Many\nquestions:\n" + "".join(
    f'  - {{id: c{number}, type: cloze, text: "'
    + " ".join(f"{{{{{blank}: x{number}}}}}" for blank in BLANKS)
    + '"}\n'
    for number in range(4)
)
DECK += "".join(
    f"  - {{id: p{number}, type: truefalse, prompt: Is it {number}?, answer: true}}\n"
    for number in range(PLAIN)
)
CARDS = [f"many/c{number}#{blank}" for number in range(4) for blank in BLANKS]
CARDS += [f"many/p{number}" for number in range(PLAIN)]


@settings(max_examples=60)
@given(
    past=st.lists(
        st.tuples(st.sampled_from(CARDS), st.integers(1, 4), st.integers(-60, 0)), max_size=40
    ),
    reviews=st.integers(0, 8),
    new=st.integers(0, 4),
)
@example(  # the most urgent are all of one question
    past=[(f"many/c0#{blank}", 4, -60) for blank in BLANKS] + [("many/p0", 4, -50)],
    reviews=2,
    new=0,
)
def test_the_queue_is_that_of_all_cards(
    past: list[tuple[str, int, int]], reviews: int, new: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        learner = Learner(Path(folder))
        learner.write("many.yaml", DECK)
        learner.places.home.mkdir()
        learner.places.settings.write_text(f"reviews_per_day = {reviews}\nnew_per_day = {new}\n")
        with learner.workspace() as workspace:
            today = workspace.today()
            for card, rating, ago in sorted(past, key=lambda told: told[2]):
                record = answered(card, rating=rating, day=today + ago)
                workspace.journal.record_all([record], at=learner.now + ago * DAY)
            queue = study(workspace).state.queue
            everything = build_queue(
                workspace.journal.due(["many"], today, ANY_TIME),
                [card for card in CARDS if card not in workspace.journal.seen(["many"])],
                workspace.journal.tally(today),
                Limits(new_per_day=new, reviews_per_day=reviews),
                today,
            )
            assert queue == everything


def test_as_many_cards_are_read_as_may_be_shown(tmp_path: Path) -> None:
    learner = Learner(tmp_path)
    learner.write("many.yaml", DECK)
    with learner.workspace() as workspace:
        today = workspace.today()
        for card in CARDS:
            workspace.journal.record_all(
                [answered(card, rating=4, day=today - 90)], at=learner.now - 90 * DAY
            )
        everything = workspace.journal.due(["many"], today, ANY_TIME)
        assert workspace.journal.due(["many"], today, ANY_TIME, 5) == everything[:5]
        assert sorted(state.card for state in everything) == sorted(CARDS)
        urgency = [(state.last_day - today) / state.stability for state in everything]
        assert urgency == sorted(urgency)
