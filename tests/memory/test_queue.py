from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quizapp.memory.queue import Limits, StudyQueue, Wait, build_queue
from quizapp.memory.scheduler import Scheduler
from quizapp.reviews import CardState, Phase, Rating, Review

DAY = 739_000
AT = DAY * 86_400_000
MINUTE = 60_000
SCHEDULER = Scheduler()


@dataclass
class Done:
    """What was done today before."""

    cards: frozenset[str] = field(default_factory=frozenset)
    new: int = 0
    reviews: int = 0


def state(  # noqa: PLR0913 - what tells one card from another
    card: str,
    phase: Phase = Phase.REVIEW,
    *,
    due_day: int = DAY,
    due_at: int | None = None,
    stability: float = 10.0,
    last_day: int = DAY - 10,
) -> CardState:
    return CardState(
        card=card,
        phase=phase,
        step=None if phase is Phase.REVIEW else 0,
        stability=stability,
        difficulty=5.0,
        due_day=due_day,
        due_at=due_at,
        last_at=AT - 86_400_000,
        last_day=last_day,
        reviews=3,
        lapses=0,
    )


def queue(
    states: Iterable[CardState] = (),
    new: Iterable[str] = (),
    done: Done | None = None,
    limits: Limits | None = None,
) -> StudyQueue:
    return build_queue(states, list(new), done or Done(), limits or Limits(), DAY)


def order(of: StudyQueue) -> list[str]:
    """Return the cards in the order in which they are shown, each answered at once for good."""
    shown = []
    while isinstance(card := of.next(AT), str):
        shown.append(card)
        of = of.after(card, state(card, due_day=DAY + 9), AT)
    return shown


def question(card: str) -> str:
    return card.partition("#")[0]


def test_steps_come_first_then_reviews_with_new_cards_between() -> None:
    states = [
        state("d/a"),
        state("d/b"),
        state("d/c"),
        state("d/step", Phase.LEARNING, due_at=AT - 1),
        state("d/later", Phase.RELEARNING, due_at=AT + 5 * MINUTE),
    ]
    of = queue(states, ["d/new-1", "d/new-2"])
    assert of.counts == (2, 2, 3)
    assert order(of) == ["d/step", "d/a", "d/b", "d/new-1", "d/c", "d/new-2", "d/later"]


def test_what_is_most_likely_forgotten_comes_first() -> None:
    states = [
        state("d/fresh", stability=100, last_day=DAY - 10),
        state("d/stale", stability=2, last_day=DAY - 10),
        state("d/old", stability=100, last_day=DAY - 300),
    ]
    assert order(queue(states)) == ["d/stale", "d/old", "d/fresh"]


def test_new_cards_keep_the_order_of_their_deck() -> None:
    assert order(queue(new=["d/z", "d/a", "d/m"])) == ["d/z", "d/a", "d/m"]


def test_of_one_question_one_card_is_shown() -> None:
    states = [state("d/q#1", stability=1), state("d/q#2", stability=5)]
    assert order(queue(states, ["d/q#3", "d/p#1", "d/p#2"])) == ["d/q#1", "d/p#1"]


def test_siblings_of_a_card_reviewed_today_wait() -> None:
    done = Done(cards=frozenset({"d/q#1"}), reviews=1)
    of = queue([state("d/q#2"), state("d/r")], ["d/q#3", "d/s"], done)
    assert sorted(order(of)) == ["d/r", "d/s"]


def test_a_card_that_is_due_again_today_is_no_sibling_of_itself() -> None:
    done = Done(cards=frozenset({"d/q"}), reviews=1)
    assert order(queue([state("d/q")], done=done)) == ["d/q"]


def test_a_card_in_its_steps_goes_on_and_its_siblings_wait() -> None:
    states = [state("d/q#1", Phase.LEARNING, due_at=AT), state("d/q#2")]
    of = queue(states, ["d/q#3"], Done(cards=frozenset({"d/q#1"}), new=1))
    assert of.counts == (0, 1, 0)
    assert of.next(AT) == "d/q#1"


def test_two_siblings_that_have_both_begun_both_go_on() -> None:
    states = [
        state("d/q#1", Phase.LEARNING, due_at=AT),
        state("d/q#2", Phase.LEARNING, due_at=AT + 1),
    ]
    assert queue(states).counts == (0, 2, 0)


def test_cards_that_wait_for_a_sibling_do_not_use_up_the_limit() -> None:
    states = [state("d/q#1", stability=1), state("d/q#2", stability=2), state("d/r", stability=9)]
    limits = Limits(reviews_per_day=2, new_per_day=1)
    assert sorted(order(queue(states, ["d/q#3", "d/s"], limits=limits))) == ["d/q#1", "d/r", "d/s"]


def test_what_was_done_today_counts_against_the_limits() -> None:
    states = [state(f"d/{number}") for number in range(9)]
    new = [f"d/new-{number}" for number in range(9)]
    done = Done(new=8, reviews=197)
    assert queue(states, new, done).counts == (2, 0, 3)
    assert queue(states, new, Done(new=50, reviews=900)).counts == (0, 0, 0)


def test_cards_of_later_days_are_left_out() -> None:
    later = [state("d/a", due_day=DAY + 1), state("d/b", Phase.LEARNING, due_day=DAY + 1)]
    assert queue(later).next(AT) is None


def test_an_answer_that_starts_steps_brings_the_card_back() -> None:
    of = queue(new=["d/a", "d/b"])
    again = state("d/a", Phase.LEARNING, due_at=AT + MINUTE)
    of = of.after("d/a", again, AT)
    assert of.counts == (1, 1, 0)
    assert of.next(AT) == "d/b"
    assert of.next(AT + MINUTE) == "d/a"  # its time has come: it goes before the new one


def test_learn_ahead_puts_another_card_between_where_there_is_one() -> None:
    of = queue(new=["d/a", "d/b"])
    of = of.after("d/a", state("d/a", Phase.LEARNING, due_at=AT + MINUTE), AT)
    of = of.after("d/b", state("d/b", Phase.LEARNING, due_at=AT + 10 * MINUTE), AT)
    of = of.after("d/a", state("d/a", Phase.LEARNING, due_at=AT + 2 * MINUTE), AT)
    assert of.next(AT) == "d/b"
    assert of.without("d/b").next(AT) == "d/a"


def test_beyond_learn_ahead_one_waits_until_it_reaches() -> None:
    of = queue([state("d/a", Phase.LEARNING, due_at=AT + 60 * MINUTE)])
    waiting = of.next(AT)
    assert waiting == Wait(AT + 40 * MINUTE)
    assert of.next(AT + 40 * MINUTE - 1) == waiting
    assert of.next(AT + 40 * MINUTE) == "d/a"


def test_a_step_that_ends_another_day_is_done_for_today() -> None:
    of = queue(new=["d/a"]).after("d/a", state("d/a", Phase.LEARNING, due_day=DAY + 1), AT)
    assert of.next(AT) is None


def test_a_step_counted_in_days_is_shown_on_its_day() -> None:
    assert queue([state("d/a", Phase.LEARNING, due_day=DAY - 1)]).next(AT) == "d/a"


def test_a_card_can_be_left_out() -> None:
    of = queue([state("d/a"), state("d/b", Phase.LEARNING, due_at=AT)], ["d/c"])
    for card in ("d/a", "d/b", "d/c"):
        assert card not in order(of.without(card))
        assert len(order(of.without(card))) == 2


def test_an_answer_from_elsewhere_makes_its_siblings_wait() -> None:
    of = queue([state("d/q#1")], ["d/r"])
    assert order(of.after("d/q#2", state("d/q#2", due_day=DAY + 5), AT)) == ["d/r"]


keys = st.builds(
    lambda question, part: f"d/{question}#{part}" if part else f"d/{question}",
    st.integers(0, 25),
    st.integers(0, 3),
)
known = st.builds(
    state,
    keys,
    st.sampled_from(Phase),
    due_day=st.integers(DAY - 20, DAY + 1),
    due_at=st.none() | st.integers(AT - 30 * MINUTE, AT + 90 * MINUTE),
    stability=st.floats(0.5, 300),
    last_day=st.integers(DAY - 300, DAY - 1),
)
known_cards = st.lists(known, max_size=40, unique_by=lambda state: state.card)
new_cards = st.lists(keys, max_size=30, unique=True)
some_limits = st.builds(
    Limits,
    new_per_day=st.integers(0, 12),
    reviews_per_day=st.integers(0, 20),
    learn_ahead=st.integers(0, 30 * MINUTE),
)
some_done = st.builds(Done, st.frozensets(keys, max_size=4), st.integers(0, 5), st.integers(0, 5))


@given(known_cards, new_cards, some_done, some_limits, st.integers(0, 2**32))
def test_a_whole_study_day(
    states: list[CardState], new: list[str], done: Done, limits: Limits, seed: int
) -> None:
    states = [one for one in states if one.card not in done.cards]
    has_state = {one.card: one for one in states}
    new = [card for card in new if card not in has_state and card not in done.cards]
    begun = {one.card for one in states if one.phase is not Phase.REVIEW and one.due_day <= DAY}
    learnt = {one.card for one in states if one.phase is Phase.REVIEW and one.due_day <= DAY}
    of = build_queue(states, new, done, limits, DAY)

    mixed = list(states)
    Random(seed).shuffle(mixed)
    assert build_queue(mixed, new, done, limits, DAY) == of  # whatever order they come in

    choose = Random(seed)
    remembered: dict[str, CardState | None] = dict.fromkeys(new)
    remembered.update(has_state)
    shown: set[str] = set()
    at, turns = AT, 0
    while (card := of.next(at)) is not None:
        turns += 1
        assert turns < 2000, "the day does not end"
        if isinstance(card, Wait):
            assert card.until > at
            at = card.until
            assert isinstance(of.next(at), str)
            continue
        assert sum(of.counts) > 0
        shown.add(card)
        # Mostly right, so that steps come to an end.
        rating = choose.choice([Rating.AGAIN, Rating.HARD, *[Rating.GOOD] * 5, Rating.EASY])
        at += choose.randrange(1, 90_000)
        after = SCHEDULER.apply(remembered[card], Review(card=card, rating=rating, at=at, day=DAY))
        remembered[card] = after
        of = of.after(card, after, at)
    assert of.counts == (0, 0, 0)

    fresh, reviews = shown & set(new), shown & learnt
    assert len(fresh) <= max(0, limits.new_per_day - done.new)
    assert len(reviews) <= max(0, limits.reviews_per_day - done.reviews)
    assert begun <= shown
    questions = [question(card) for card in shown - begun]
    assert len(questions) == len(set(questions))
    taken = {question(card) for card in begun | done.cards}
    assert taken.isdisjoint(questions)
    # Nothing is lost: what was not shown waits for a sibling, or for a day with room.
    taken.update(questions)
    if len(reviews) < limits.reviews_per_day - done.reviews:
        assert all(question(card) in taken for card in learnt)
    if len(fresh) < limits.new_per_day - done.new:
        assert all(question(card) in taken for card in new)
