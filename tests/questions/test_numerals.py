from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms import MisreadError
from quizapp.questions.numerals import read_number
from quizapp.questions.units import factor, same_unit


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1234", 1234),
        ("1,234", 1234),
        ("1 234", 1234),
        ("1\u202f234", 1234),
        ("1\u00a0234\u00a0567", 1234567),
        ("1'234", 1234),
        ("1\u2019234", 1234),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("1.234.567", 1234567),
        ("12,34,567", 1234567),
        ("1.234", "1.234"),
        ("0,125", "0.125"),
        ("6,8", "6.8"),
        ("12,34", "12.34"),
        (".5", "0.5"),
        (",5", "0.5"),
        ("5.", 5),
        ("007", 7),
        ("-5", -5),
        ("\u22125", -5),
        ("+5", 5),
        ("minus five", -5),
        ("2 1/2", "2.5"),
        ("2\u00bd", "2.5"),
        ("\u00be", "0.75"),
        ("3/4", "0.75"),
        ("1.2e6", 1200000),
        ("5 x 10^6", 5000000),
        ("5\u00d710\u2076", 5000000),
        ("4th", 4),
        ("21st", 21),
        ("fourth", 4),
        ("zero", 0),
        ("none", 0),
        ("twelve", 12),
        ("twenty-one", 21),
        ("forty thousand", 40000),
        ("a hundred and five", 105),
        ("three hundred and seventeen", 317),
        ("one million two hundred thousand and six", 1200006),
        ("two and a half million", 2500000),
        ("six point eight million", 6800000),
        ("half a million", 500000),
        ("half", "0.5"),
        ("a third", "1/3"),
        ("two thirds", "2/3"),
        ("a dozen", 12),
        ("2 dozen", 24),
        ("40k", 40000),
        ("6.8 million", 6800000),
        ("118bn", 118000000000),
        ("$4m", 4000000),
        ("over 40,000", 40000),
        ("more than 40 000", 40000),
        ("~5", 5),
        ("about $118 billion", 118000000000),
        ("\u0665", 5),
        ("\uff13\uff11\uff17", 317),
    ],
)
def test_numbers(text: str, value: str | int) -> None:
    assert read_number(text).value == Fraction(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "many",
        "a",
        "3 or 4",
        "three or four",
        "3-4",
        "1234,567",
        "1 23",
        "1,23,4",
        "1,234,56",
        "12:30",
        "2025-04-25",
        "one two",
        "ten five",
        "3/0",
        "1e999",
        "9" * 5000,
        "317 of 20",
    ],
)
def test_what_is_no_number_or_two_is_asked_back(text: str) -> None:
    with pytest.raises(MisreadError):
        read_number(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("317 officers", "officers"),
        ("5km", "km"),
        ("4 m", "m"),
        ("4 million people", "people"),
        ("12 m²", "m2"),
        ("50%", "%"),
        ("$5", "$"),
        ("3 dozen of eggs", "eggs"),
    ],
)
def test_units_stand_beside(text: str, unit: str) -> None:
    assert read_number(text).unit == unit


@given(st.integers(-(10**15), 10**15), st.sampled_from(("", ",", " ", "'", "\u202f")))
def test_any_grouping_reads_the_same(value: int, sign: str) -> None:
    assert read_number(f"{value:,}".replace(",", sign)).value == value


@given(st.decimals(min_value=0, max_value=10**9, places=3).filter(lambda each: each >= 1))
def test_points_and_commas_change_places(value: object) -> None:
    english = f"{value:,.2f}"
    swapped = english.translate(str.maketrans(",.", ".,"))
    assert read_number(english).value == read_number(swapped).value


@given(st.text(max_size=80))
def test_any_text_is_read_or_asked_back(text: str) -> None:
    try:
        read_number(text)
    except MisreadError as error:
        assert str(error)  # noqa: PT017 - either way is right


@pytest.mark.parametrize(
    ("given_", "wanted", "same"),
    [
        ("officers", "officer", True),
        ("russian officers", "officers", True),
        ("%", "percent", True),
        ("per cent", "%", True),
        ("$", "US dollars", True),
        ("metres", "m", False),  # a measure: see factor
        ("tanks", "officers", False),
        ("", "officers", False),
        ("kilometres", "kilometers", True),
    ],
)
def test_units_of_one_name(given_: str, wanted: str, *, same: bool) -> None:
    assert same_unit(given_, wanted) is same


@pytest.mark.parametrize(
    ("given_", "wanted", "ratio"),
    [
        ("m", "km", "1/1000"),
        ("metres", "m", 1),
        ("hours", "min", 60),
        ("days", "h", 24),
        ("kg", "t", "1/1000"),
        ("sq km", "m²", 1000000),
        ("miles", "km", "1.609344"),
    ],
)
def test_measures_of_one_kind(given_: str, wanted: str, ratio: str | int) -> None:
    assert factor(given_, wanted) == Fraction(ratio)


def test_measures_of_two_kinds_have_nothing_in_common() -> None:
    assert factor("kg", "km") is None
    assert factor("officers", "km") is None


SCALES = {
    100: "hundred",
    12: "dozen dozens",
    10**3: "k thousand thousands",
    10**6: "million millions mn mln mio",
    10**9: "billion billions bn bln",
    10**12: "trillion tn",
}


@pytest.mark.parametrize(
    ("word", "scale"), [(word, scale) for scale, words in SCALES.items() for word in words.split()]
)
def test_every_word_that_multiplies(word: str, scale: int) -> None:
    assert read_number(f"2.5 {word}").value == Fraction("2.5") * scale
    assert read_number(f"2.5 {word} km").unit == "km"


UNITS = {
    "m": {"um": "0.000001", "mm": "0.001", "cm": "0.01", "km": "1000", "inch": "0.0254"}
    | {"foot": "0.3048", "yard": "0.9144", "mile": "1609.344"},
    "m2": {"ha": "10000", "km2": "1000000"},
    "kg": {"mg": "0.000001", "g": "0.001", "t": "1000"},
    "l": {"ml": "0.001", "cl": "0.01", "dl": "0.1", "m3": "1000"},
    "s": {"ms": "0.001", "min": "60", "h": "3600", "d": "86400", "week": "604800"}
    | {"month": "2629800", "year": "31557600"},
    "watt": {"kw": "1000", "megawatt": "1000000", "gw": "1000000000"},
    "pa": {"hpa": "100", "kpa": "1000", "bar": "100000"},
    "km/h": {"m/s": "3.6"},
}
"""For each measure: others of its kind, and how many of it each is."""


@pytest.mark.parametrize(
    ("unit", "one", "size"),
    [(u, one, size) for u, sizes in UNITS.items() for one, size in sizes.items()],
)
def test_every_measure_has_its_size(unit: str, one: str, size: str) -> None:
    assert factor(one, unit) == Fraction(size)
    assert factor(unit, one) == 1 / Fraction(size)
