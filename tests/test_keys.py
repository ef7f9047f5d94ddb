from hypothesis import given
from hypothesis import strategies as st

from quizapp import keys

ids = st.from_regex(r"[a-z0-9][a-z0-9.-]{0,10}", fullmatch=True)
parts = st.text(max_size=8)


@given(ids, ids, parts)
def test_a_key_is_taken_apart_as_it_was_put_together(deck: str, question: str, part: str) -> None:
    key = keys.question_key(deck, question)
    card = keys.card_key(key, part)
    for each in (key, card):
        assert (keys.deck_of(each), keys.id_of(each)) == (deck, question)
        assert keys.question_of(each) == key
    assert (keys.part_of(key), keys.part_of(card)) == ("", part)


@given(ids, ids, ids, parts)
def test_the_keys_of_a_deck_and_of_a_question_lie_together(
    deck: str, other: str, question: str, part: str
) -> None:
    first, end = keys.keys_of_deck(deck)
    key = keys.question_key(other, question)
    assert (first <= key < end) == (other == deck)
    first, end = keys.keys_of_parts(key)
    assert (first <= keys.card_key(key, part) < end) == (part != "")
