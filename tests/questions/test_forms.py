import pytest

from quizapp.questions.forms import (
    Fill,
    MisreadError,
    Pick,
    Reveal,
    Tick,
    as_table,
    as_text,
    as_texts,
)

PICK = Pick("?", ("Moscow", "Kyiv", "Kursk", "3"))
TICK = Tick("?", ("red", "green", "dark blue"))


@pytest.mark.parametrize(
    ("line", "chosen"),
    [("1", "Moscow"), (" 2 ", "Kyiv"), ("kyiv", "Kyiv"), ("m", "Moscow"), ("3", "Kursk")],
)
def test_an_option_is_named_by_number_text_or_beginning(line: str, chosen: str) -> None:
    assert PICK.ask([line]) is None
    assert PICK.read([line]) == chosen


@pytest.mark.parametrize("line", ["", "0", "5", "k", "Paris", "1 2", "\u0661", "9" * 30])
def test_what_names_no_single_option_is_asked_back(line: str) -> None:
    with pytest.raises(MisreadError, match="1 to 4"):
        PICK.ask([line])


@pytest.mark.parametrize(
    ("line", "ticked"),
    [
        ("1 3", ["red", "dark blue"]),
        ("3,1", ["red", "dark blue"]),
        ("dark blue; red", ["red", "dark blue"]),
        ("dark blue", ["dark blue"]),
        ("2 2", ["green"]),
        ("", []),
        ("0", []),
    ],
)
def test_ticks_are_named_on_one_line(line: str, ticked: list[str]) -> None:
    assert TICK.ask([line]) is None
    assert TICK.read([line]) == ticked


def test_a_tick_that_is_not_there_is_asked_back() -> None:
    with pytest.raises(MisreadError, match="1 to 3"):
        TICK.ask(["1 4"])


def test_prompts_tell_what_can_be_typed() -> None:
    assert PICK.ask([]) == "1-4"
    assert PICK.lines()[0] == "1  Moscow"
    assert "0 for none" in str(TICK.ask([]))
    assert Fill("a ____", ("x",)).ask([]) == "the blank"


def test_a_card_is_turned_before_it_is_judged() -> None:
    form = Reveal("France", "Paris")
    assert "Paris" not in f"{form.ask([])}{form.lines()}"
    assert str(form.ask([""])).startswith("Paris")
    assert form.ask(["", "P"]) is None
    assert [form.read(["", word]) for word in ("y", "partly", "NO")] == ["yes", "partly", "no"]
    for word in ("", "perhaps"):
        with pytest.raises(MisreadError, match="y, p or n"):
            form.ask(["", word])


def test_a_response_of_another_shape_is_no_response() -> None:
    assert (as_text(" a "), as_text(["a"]), as_text({"a": "b"}), as_text(None)) == ("a", "", "", "")
    assert (as_texts([" a ", 1]), as_texts("a"), as_texts({"a": "b"})) == (["a"], [], [])
    assert (as_table({"a": " b ", "c": 1}), as_table("a"), as_table(["a"])) == ({"a": "b"}, {}, {})
