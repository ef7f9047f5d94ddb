from random import Random

import pytest

from quizapp.questions.forms import MisreadError
from quizapp.questions.marks import Grading
from quizapp.questions.number import Number

OFFICERS = Number(prompt="How many?", answer="317", unit="officers")


def made(answer: str, tolerance: str = "0", unit: str = "") -> Number:
    return Number(prompt="?", answer=answer, tolerance=tolerance, unit=unit)


@pytest.mark.parametrize(
    ("answer", "tolerance", "given", "score"),
    [
        # Nominal and relative tolerance as in Moodle: both ends belong to it.
        ("1.0", "0.5", "0.5", 1),
        ("1.0", "0.5", "1.5", 1),
        ("1.0", "0.5", "0.49", 0),
        ("1.0", "0.5", "1.51", 0),
        ("7.0", "10%", "6.3", 1),
        ("7.0", "10%", "7.7", 1),
        ("7.0", "10%", "6.2999", 0),
        ("7.0", "10%", "7.7001", 0),
        ("-7", "10%", "-7.7", 1),
        ("-7", "10%", "7", 0),
        ("0", "10%", "0", 1),
        ("0", "10%", "0.001", 0),
        ("0", "0.1", "-0.1", 1),
        ("0.1", "0.2", "0.3", 1),  # 0.1 + 0.2 is more than 0.3 in binary
        ("1.1", "0", "1.10", 1),
        ("6.02", "0", "602e-2", 1),
        ("10000000000000000000001", "0", "10000000000000000000000", 0),
        ("1000000", "1", "1,000,001", 1),
        ("3.1", "0.01", "3,1", 1),
        ("317", "0", "317.0000001", 0),
    ],
)
def test_tolerances_are_exact(answer: str, tolerance: str, given: str, score: float) -> None:
    assert made(answer, tolerance).mark(given).score == score


@pytest.mark.parametrize(
    ("unit", "given", "score", "why"),
    [
        ("officers", "317 officers", 1, "right"),
        ("officers", "317", 1, "right number, unit missing"),
        ("officers", "at least 317 Russian officers", 1, "right"),
        ("officers", "317 oficers", 1, "right"),
        ("officers", "three hundred and seventeen officers", 1, "right"),
        ("officers", "317 km", 0.5, "partly right; right number, but of officers, not km"),
        ("officers", "317 tanks", 1, "right number; officers are counted, you wrote tanks"),
        ("officers", "318 officers", 0, "wrong; too high; it is 317 officers"),
        ("officers", "17", 0, "wrong; too low"),
        ("km", "317km", 1, "right"),
        ("km", "317,000 m", 1, "right; m converted to km"),
        ("km", "317 m", 0, "wrong; too low"),
        ("%", "317%", 1, "right"),
        ("%", "317 per cent", 1, "right"),
        ("percent", "317 %", 1, "right"),
        ("dollars", "$317", 1, "right"),
        ("dollars", "US$ 317", 1, "right"),
        ("dollars", "317 euros", 0.5, "partly right"),
        ("billion dollars", "$317bn", 1, "right"),
        ("billion dollars", "317 billion", 1, "right number, unit missing"),
        ("billion dollars", "317,000,000,000 dollars", 1, "right"),
        ("billion dollars", "317 dollars", 0.5, "partly right"),
        ("billion dollars", "317 million dollars", 0, "wrong; too low"),
        ("", "317 officers", 1, "right"),
        ("", "31700%", 1, "right"),
        ("years", "317 years old", 1, "right"),
        ("hours", "317 h", 1, "right"),
    ],
)
def test_units(unit: str, given: str, score: float, why: str) -> None:
    mark = made("317", unit=unit).mark(given)
    assert mark.score == score
    assert mark.why.startswith(why)


def test_the_reason_says_how_far_off_it_was() -> None:
    assert made("100", "5%").mark("102").why == "right; within 5% of 100"
    assert OFFICERS.mark("").why == "wrong; nothing was given; it is 317 officers"
    assert OFFICERS.mark("many").why.startswith("wrong; 'many' is no number")


def test_what_the_learner_had_counted_is_right() -> None:
    assert OFFICERS.mark("320", grading=Grading(also={"": ("320",)})).score == 1


def test_no_partial_credit_where_a_quiz_gives_none() -> None:
    assert OFFICERS.mark("317 km", grading=Grading(marking="all_or_nothing")).score == 0


def test_the_form_asks_back_for_what_is_no_number() -> None:
    form = OFFICERS.ask(None, Random(1))
    assert form.ask([]) == "number (officers)"
    assert form.ask(["three hundred"]) is None
    assert form.ask([""]) is None
    for line in ("many", "3 or 4", "1234,567"):
        with pytest.raises(MisreadError):
            form.ask([line])


def test_another_unit_is_another_question() -> None:
    assert made("5", unit="km").fingerprint() != made("5", unit="miles").fingerprint()
    assert made("5", tolerance="1").fingerprint() == made("5").fingerprint()


@pytest.mark.parametrize(
    ("answer", "help_"),
    [
        ("1,234", "write 1234"),
        ("1_000", "write 1000"),
        ("0x29", "write 41"),
        ("1e3", "write 1000"),
        ("+5", "write 5"),
        (".5", "write 0.5"),
        ("1/8", "write 0.125"),
        ("1/3", "write digits, such as 317 or 6.8"),
        ("5 km", "write 5 and unit: km"),
        ("6.8 million", "write 6800000"),
        ("many", "write digits, such as 317 or 6.8"),
        ("", "write digits, such as 317 or 6.8"),
        ("٣", "write 3"),
    ],
)
def test_an_answer_is_written_in_plain_digits(answer: str, help_: str) -> None:
    (finding,) = made(answer).findings()
    assert (finding.rule.code, finding.path, finding.help) == ("E321", ("answer",), help_)


@pytest.mark.parametrize("tolerance", ["-1", "five", "5 %%", "", "1,5", "±2", "%"])
def test_a_tolerance_is_a_number_or_a_share(tolerance: str) -> None:
    (finding,) = made("5", tolerance).findings()
    assert (finding.rule.code, finding.path) == ("E322", ("tolerance",))


@pytest.mark.parametrize("tolerance", ["0", "5", "0.5", "5%", "2.5 %"])
def test_tolerances_that_are_well_written(tolerance: str) -> None:
    assert list(made("-5.25", tolerance).findings()) == []


def test_a_speed_is_converted() -> None:
    limit = Number(prompt="How fast?", answer="72", unit="km/h")
    assert limit.mark("20 m/s").why == "right; m/s converted to km/h"
    assert limit.mark("20 metres per second").score == 1
    assert limit.mark("20 km/h").score == 0


@pytest.mark.parametrize(
    ("word", "zeros"), [("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)]
)
def test_a_word_of_scale_multiplies_by_what_it_says(word: str, zeros: int) -> None:
    question = Number(prompt="How many?", answer="2" + "0" * zeros)
    for typed in (f"two {word}", f"2 {word}"):
        assert question.mark(typed).score == 1
    assert Number(prompt="How many?", answer="2" + "0" * (zeros - 1)).mark(f"two {word}").score == 0
