"""What is due, how decks stand, what was done today."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.journal.counts import Counts, Tally
from quizapp.journal.events import Kind
from quizapp.journal.journal import Journal
from quizapp.reviews import Phase, Rating
from tests.journal.factories import AT, DAY, MINUTE, ONE_DAY, answer, answered, open_journal


def about(number: float) -> float:
    """Return what equals `number` but for rounding each card to a millionth."""
    return pytest.approx(number, abs=1e-4)  # type: ignore[return-value]


def test_due_are_learnt_cards_of_the_day_and_cards_in_their_steps(journal: Journal) -> None:
    answer(journal, "d/step")
    answer(journal, "d/learnt", rating=Rating.EASY)
    answer(journal, "e/other", rating=Rating.EASY)
    learnt = journal.state("d/learnt")
    assert learnt is not None
    assert journal.due(["d"], DAY, AT) == []
    assert [state.card for state in journal.due(["d"], DAY, AT + 10 * MINUTE)] == ["d/step"]
    due = journal.due(["d"], learnt.due_day, AT + 30 * ONE_DAY)
    assert sorted(state.card for state in due) == ["d/learnt", "d/step"]
    assert journal.due([], learnt.due_day, AT) == []


def test_suspended_cards_are_left_out_until_they_are_taken_up_again(journal: Journal) -> None:
    answer(journal, "d/a")
    journal.record(Kind.SUSPENDED, {"card": "d/a", "on": True}, at=AT)
    journal.record(Kind.SUSPENDED, {"card": "d/new", "on": True}, at=AT)
    journal.record(Kind.SUSPENDED, {"card": "e/new", "on": True}, at=AT)
    late = AT + ONE_DAY
    assert journal.due(["d"], DAY + 1, late) == []
    assert journal.states() == []
    assert journal.suspended() == {"d/a", "d/new", "e/new"}
    assert journal.suspended(["d"]) == {"d/a", "d/new"}
    assert journal.seen(["d"]) == {"d/a", "d/new"}
    assert journal.counts(DAY, late)["d"] == Counts(
        seen=1, suspended=2, suspended_unseen=1, strength=about(2.3065 / 21)
    )
    journal.record(Kind.SUSPENDED, {"card": "d/a", "on": False}, at=AT)
    journal.record(Kind.SUSPENDED, {"card": "d/new", "on": False}, at=AT)
    assert [state.card for state in journal.due(["d"], DAY + 1, late)] == ["d/a"]
    assert journal.seen(["d"]) == {"d/a"}


def test_counts_of_a_few_decks(journal: Journal) -> None:
    answer(journal, "d/a")
    answer(journal, "d/b", rating=Rating.EASY)
    answer(journal, "e/a", rating=Rating.AGAIN)
    assert journal.counts(DAY, AT) == {
        "d": Counts(seen=2, strength=about((2.3065 + 8.2956) / 21)),
        "e": Counts(seen=1, strength=about(0.212 / 21)),
    }
    later = journal.counts(DAY + 30, AT + 5 * MINUTE)
    assert (later["d"].due, later["d"].learning) == (1, 0)
    assert (later["e"].due, later["e"].learning) == (0, 1)


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["d", "e", "long-name.of-a-deck"]),
            st.integers(0, 30),
            st.integers(1, 4),
            st.integers(0, 40),
        ),
        max_size=40,
    ),
    st.lists(st.integers(0, 30), max_size=5),
    st.integers(0, 60),
    st.integers(0, 20 * MINUTE),
)
def test_counts_are_those_of_the_states(
    answers: list[tuple[str, int, int, int]], suspended: list[int], ahead: int, later: int
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_journal(Path(folder) / "journal.db") as journal,
    ):
        for deck, number, rating, day in sorted(answers, key=lambda told: told[3]):
            answer(
                journal,
                f"{deck}/{number}",
                rating=rating,
                day=DAY + day,
                at=AT + day * ONE_DAY,
            )
        for number in suspended:
            journal.record(Kind.SUSPENDED, {"card": f"d/{number}", "on": True}, at=AT)
        day, at = DAY + ahead, AT + ahead * ONE_DAY + later
        counts = journal.counts(day, at)
        for deck in ("d", "e", "long-name.of-a-deck"):
            kept = journal.suspended([deck])
            states = {card: journal.state(card) for card in journal.seen([deck])}
            known = [state for state in states.values() if state]
            due = journal.due([deck], day, at)
            learnt = [state for state in due if state.phase is Phase.REVIEW]
            assert counts.get(deck, Counts()) == Counts(
                seen=len(known),
                due=len(learnt),
                learning=len(due) - len(learnt),
                suspended=len(kept),
                suspended_unseen=sum(states[card] is None for card in kept),
                strength=about(sum(min(1.0, state.stability / 21) for state in known)),
            )
            assert {state.card for state in due} == {
                state.card
                for state in known
                if state.card not in kept
                and state.due_day <= day
                and (state.due_at is None or state.due_at <= at)
            }


def test_the_tally_of_a_day(journal: Journal) -> None:
    assert journal.tally(DAY) == Tally()
    answer(journal, "d/a")
    answer(journal, "d/a", at=AT + 10 * MINUTE)  # a step is neither new nor a review
    answer(journal, "d/c#1", "d/c#2", at=AT + 11 * MINUTE)
    answer(journal, "e/a", rating=Rating.EASY, at=AT + 12 * MINUTE)
    answer(journal, "d/a", day=DAY + 3, at=AT + 3 * ONE_DAY)
    answer(journal, "e/b", day=DAY + 3, at=AT + 3 * ONE_DAY)
    assert journal.tally(DAY) == Tally(
        cards=frozenset({"d/a", "d/c#1", "d/c#2", "e/a"}),
        new=4,
        reviews=0,
        responses=5,
    )
    assert journal.tally(DAY + 3) == Tally(
        cards=frozenset({"d/a", "e/b"}), new=1, reviews=1, responses=2
    )


def test_states_are_by_key_and_by_deck(journal: Journal) -> None:
    for card in ("e/b", "d/z", "d/a"):
        answer(journal, card)
    assert [state.card for state in journal.states()] == ["d/a", "d/z", "e/b"]
    assert [state.card for state in journal.states(["d"])] == ["d/a", "d/z"]
    assert journal.states(["d"])[0] == journal.state("d/a")


def test_decks_whose_names_begin_alike_are_kept_apart(journal: Journal) -> None:
    journal.record_all([answered("d/a"), answered("d-2/a"), answered("d.x/a")], at=AT)
    assert journal.seen(["d"]) == {"d/a"}
    assert list(journal.last_scores(["d"])) == ["d/a"]
    assert set(journal.counts(DAY, AT)) == {"d", "d-2", "d.x"}
