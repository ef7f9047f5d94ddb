import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizapp.questions.folding import fold, squash
from quizapp.questions.typed import (
    TYPO,
    Piece,
    Side,
    allowed_typos,
    compare,
    difference,
)

letters = st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Balashikha", "bALASHIKHA"),
        ("two  words ", "two words"),
        ("U.S.", "US"),
        ("U.S. Army", "us army"),
        ("Lt. Gen. Moskalik", "lt gen moskalik"),
        ("it's", "it\u2019s"),
        ("\u201cterrorist\u201d", "terrorist"),
        ("car-bomb", "car bomb"),
        ("car\u2014bomb", "car bomb"),
        ("40,000", "40000"),
        ("The Guardian", "guardian"),
        ("an elephant", "elephant"),
        ("café", "cafe"),
        ("cafe\u0301", "café"),
        ("Łódź", "lodz"),
        ("straße", "strasse"),
        ("Smith & Sons", "Smith and Sons"),
        ("\uff21\uff22", "ab"),
        ("soft\u00adhyphen", "softhyphen"),
        ("Ελλάδα", "ελλάδα"),
        ("yes!", "yes"),
        ("(maybe)", "maybe"),
        ("\u00bfqu\u00e9?", "que"),
        ("Tokyo\u3001 Japan\u3002", "tokyo japan"),
    ],
)
def test_what_folds_to_the_same(one: str, two: str) -> None:
    assert fold(one) == fold(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("C", "C++"),
        ("C", "C#"),
        ("1.5", "15"),
        ("12:30", "1230"),
        ("3-4", "34"),
        ("-5", "5"),
        ("5%", "5"),
        ("$5", "5"),
        ("?", "!"),
        ("!=", "="),
        ("x != y", "x = y"),
        ("й", "и"),
        ("ё", "\u0435"),
        ("10\u00b2", "102"),
        ("a", ""),
        ("the", ""),
        ("1/2", "12"),
    ],
)
def test_what_does_not(one: str, two: str) -> None:
    assert fold(one) != fold(two)


@given(st.text())
def test_folding_twice_changes_no_more(text: str) -> None:
    assert squash(squash(text)) == squash(text)


@given(st.text(min_size=1))
def test_no_text_folds_to_nothing(text: str) -> None:
    assume(squash(text))
    assert fold(text)


@pytest.mark.parametrize(
    ("answer", "typos"),
    [("", 0), ("cat", 0), ("cats", 1), ("ninemonth", 1), ("tenmonthes", 2), ("car bomb", 1)],
)
def test_how_many_typos_are_forgiven(answer: str, typos: int) -> None:
    assert allowed_typos(answer) == typos


@given(letters, letters)
def test_never_more_typos_than_allowed(typed: str, answer: str) -> None:
    found = compare(typed, (answer,))
    if found.right and found.step == TYPO:
        assert abs(len(typed) - len(answer)) <= allowed_typos(answer)
        assert len(answer) > 3


@given(letters, letters, letters)
def test_what_is_wrong_is_never_right(typed: str, answer: str, wrong: str) -> None:
    assume(typed != answer)
    found = compare(typed, (answer,), (typed, wrong))
    assert not found.right


@given(letters)
def test_the_answer_is_right(answer: str) -> None:
    found = compare(answer.upper(), (answer,))
    assert (found.right, found.reason, found.step) == (True, "", 0)


@given(st.text(min_size=1, max_size=20), st.lists(st.text(min_size=1), min_size=1, max_size=3))
def test_any_text_is_compared(typed: str, accepted: list[str]) -> None:
    assert compare(typed, accepted).expected in accepted


def test_the_finest_step_decides() -> None:
    assert compare("Ano", ("año",)).right
    assert not compare("Ano", ("año",), ("ano",)).right
    assert compare("AÑO", ("año",), ("ano",)).right


def test_a_typo_that_is_as_near_to_a_wrong_answer_is_none() -> None:
    assert compare("Irann", ("Iran",)).right
    assert not compare("Iray", ("Iran",), ("Iraq",)).right
    assert (
        compare("Iray", ("Iran",), ("Iraq",)).reason == "'Iray' is as near to 'Iraq', it is 'Iran'"
    )


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_difference_spells_both_sides(typed: str, expected: str) -> None:
    pieces = difference(typed, expected)
    answer = "".join(piece.text for piece in pieces if piece.side is not Side.GIVEN)
    given_ = "".join(piece.text for piece in pieces if piece.side is not Side.EXPECTED)
    assert answer == expected
    assert len(given_) == len(typed)
    assert all(piece.text for piece in pieces)


def test_a_difference_letter_by_letter() -> None:
    assert difference("balashika", "Balashikha") == (
        Piece(Side.BOTH, "Balashik"),
        Piece(Side.EXPECTED, "h"),
        Piece(Side.BOTH, "a"),
    )
    assert difference("Peskow", "Peskov") == (
        Piece(Side.BOTH, "Pesko"),
        Piece(Side.GIVEN, "w"),
        Piece(Side.EXPECTED, "v"),
    )
    assert difference("cafe", "café") == (Piece(Side.BOTH, "café"),)
    assert difference("", "") == ()
