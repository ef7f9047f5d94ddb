import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.decks.shaping.slugs import LONGEST, MOST_LETTERS, nearest_id, slug, unused

ID = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}")


@given(st.text())
def test_a_slug_is_an_id_with_room_for_a_number(text: str) -> None:
    made = slug(text, "flashcard")
    assert ID.fullmatch(made)
    assert not made.endswith("-")
    assert len(made) <= MOST_LETTERS + len("flashcard-")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("In which town did it happen?", "town-happen"),
        ("According to the first article, how was it set off?", "first-article-set-off"),
        ("Who?", "who"),
        ("Zelenskyy's Café in Łódź", "zelenskyys-cafe-lodz"),
        ("STRASSE und Straße", "strasse-und-strasse"),
        ("Кто это?", "short"),
        ("一二三", "short"),
        ("", "short"),
        ("1984", "short-1984"),
        ("null", "short-null"),
        ("2024-12-17?", "short-2024-12-17"),
        ("17 December", "17-december"),
        ("a" * 100, "a" * 48),
        ("one two three four five six seven", "one-two-three-four-five-six"),
        (" ".join(["w" * 20] * 6), "-".join(["w" * 20] * 2)),
        (f"{'w' * 23} {'w' * 24}", f"{'w' * 23}-{'w' * 24}"),
        (f"{'w' * 24} {'w' * 24}", "w" * 24),
    ],
)
def test_a_slug_is_made_of_the_words_that_tell(text: str, made: str) -> None:
    assert slug(text, "short") == made


def test_a_number_tells_the_second_from_the_first() -> None:
    assert unused("a", set()) == "a"
    assert unused("a", {"a"}) == "a-2"
    assert unused("a", {"a", "a-2"}) == "a-3"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Łódź Ærø", "lodz-aero"),
        ("Straße", "strasse"),
        ("Þór", "thor"),
        ("Œuvre", "oeuvre"),
        ("Đurđevac", "durdevac"),
        ("İstanbul \u0131l\u0131k", "istanbul-ilik"),
        ("Åse Bøe", "ase-boe"),
        ("Ðiện Biên", "dien-bien"),
        ("smørrebrød", "smorrebrod"),
        ("L\u2019Été", "lete"),
        ("ﬁre Ⅻ", "fire-xii"),
    ],
)
def test_every_id_is_made_of_the_same_letters(text: str, made: str) -> None:
    assert slug(text, "short") == made
    assert nearest_id(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("My Deck 1.2", "my-deck-1.2"),
        ("_draft_", "draft"),
        ("-.a.-", "a"),
        ("Москва", ""),
        ("a" * 70, "a" * LONGEST),
        ("a" * 63 + " b", "a" * 63),
    ],
)
def test_the_nearest_id_keeps_all_that_an_id_may_hold(text: str, made: str) -> None:
    assert nearest_id(text) == made


@given(st.text())
def test_the_nearest_id_is_an_id_or_nothing_and_its_own_nearest(text: str) -> None:
    made = nearest_id(text)
    assert not made or ID.fullmatch(made)
    assert nearest_id(made) == made
