from random import Random

import pytest

from quizapp.questions.blanks import take_apart
from quizapp.questions.cloze import Cloze
from quizapp.questions.forms import Fill
from quizapp.questions.marks import Grading

HIDDEN = Cloze(id="hidden", text="It was in a {{place: statue | figurine}} in a {{city: café}}.")


def accepted(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(blank.name, blank.accepted) for blank in take_apart(text).blanks]


@pytest.mark.parametrize(
    ("text", "blanks"),
    [
        ("{{place: statue | figurine}}", [("place", ("statue", "figurine"))]),
        ("{{place:statue}}", [("place", ("statue",))]),
        ("{{statue}}", [("1", ("statue",))]),
        ("{{a}} {{name: b}} {{c}}", [("1", ("a",)), ("name", ("b",)), ("2", ("c",))]),
        ("at {{12:30}}", [("1", ("12:30",))]),
        ("at {{when: 12:30}}", [("when", ("12:30",))]),
        ("{{2: two}}", [("2", ("two",))]),
        ("{{https://example.org}}", [("1", ("https://example.org",))]),
        ("{{title: Re: Zero}}", [("title", ("Re: Zero",))]),
        ("{{b-1_x: y}}", [("b-1_x", ("y",))]),
        ("{{два: 2}}", [("два", ("2",))]),
        ("{{the name: y}}", [("1", ("the name: y",))]),
        (r"{{a \| b | c}}", [("1", ("a | b", "c"))]),
        (r"{{a \{{ b}}", [("1", ("a {{ b",))]),
        (r"{{\frac{1}{2}}}", [("1", (r"\frac{1}{2}",))]),
        ("{{two\nlines}}", [("1", ("two\nlines",))]),
    ],
)
def test_how_blanks_are_written(text: str, blanks: list[tuple[str, tuple[str, ...]]]) -> None:
    assert accepted(text) == blanks
    assert take_apart(text).loose == ()


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (r"Write \{{ x }} for {{it}}", "Write {{ x }} for ____"),
        (r"Write \{{ x \}} for {{it}}", "Write {{ x }} for ____"),
        (r"a \| b {{c}}", "a | b ____"),
        ("a | b { } {{c}}", "a | b { } ____"),
    ],
)
def test_signs_that_are_text(text: str, heading: str) -> None:
    assert Cloze(text=text).heading == heading
    assert list(Cloze(text=text).findings()) == []


def test_each_blank_is_a_card() -> None:
    assert [card.key for card in HIDDEN.cards("d")] == ["d/hidden#place", "d/hidden#city"]
    assert HIDDEN.right_answers() == ("statue", "café")
    assert HIDDEN.heading == "It was in a ____ in a ____."


def test_one_blank_is_asked_with_the_others_filled_in() -> None:
    assert HIDDEN.ask("city", Random(1)) == Fill("It was in a statue in a ____.", ("city",))


def test_all_blanks_are_asked_at_once() -> None:
    form = HIDDEN.ask(None, Random(1))
    assert form == Fill("It was in a [1] ____ in a [2] ____.", ("place", "city"))
    assert form.ask([]) == "blank 1 of 2"
    assert form.ask(["x"]) == "blank 2 of 2"
    assert form.ask(["x", "y"]) is None
    assert form.read(["x", "y"]) == {"place": "x", "city": "y"}


def test_marking_one_blank_leaves_the_others_alone() -> None:
    mark = HIDDEN.mark({"city": "cafe"}, "city")
    assert mark.why == "right; 'cafe' accepted (café), accents aside"
    assert mark.parts == {"city": 1}


def test_marking_all_blanks() -> None:
    mark = HIDDEN.mark({"place": "figurine", "city": "bar"})
    assert mark.score == 1 / 2
    assert mark.parts == {"place": 1, "city": 0}
    assert mark.why == "partly right; 1 of 2 blanks; city: it is 'café'"
    assert [(point.label, point.given, point.expected) for point in mark.points] == [
        ("place", "figurine", "figurine"),
        ("city", "bar", "café"),
    ]
    assert HIDDEN.mark({}).score == 0
    assert HIDDEN.mark("statue").score == 0


def test_the_answer_of_another_blank_is_no_typo() -> None:
    question = Cloze(text="First the {{a: statue}}, then the {{b: status}}.")
    assert question.mark({"a": "status", "b": "statue"}).score == 0
    assert question.mark({"a": "statuee", "b": "statuss"}).score == 1


def test_learners_and_policies() -> None:
    grading = Grading(also={"city": ("bistro",)}, marking="all_or_nothing")
    assert HIDDEN.mark({"place": "statue", "city": "Bistro"}, grading=grading).score == 1
    assert HIDDEN.mark({"place": "bistro", "city": "café"}, grading=grading).score == 0
    mark = HIDDEN.mark({"place": "bistro", "city": "café"}, grading=grading)
    assert mark.parts == {"place": 0, "city": 1}


def test_a_new_spelling_or_name_leaves_the_fingerprint_and_another_answer_changes_it() -> None:
    def print_of(text: str) -> str:
        return Cloze(text=text).fingerprint()

    assert print_of("A {{x: b}}.") == print_of("A {{y: b | c}}.")
    assert print_of("A {{x: b}}.") != print_of("A {{x: c}}.")
    assert print_of("{{a}} or {{b}}") != print_of("{{b}} or {{a}}")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nothing hidden", ["E311"]),
        (" ", ["E301"]),
        ("{{a", ["E312"]),
        ("a}} {{b}}", ["E312"]),
        ("{{a {{b}} c", ["E312"]),
        ("{{}}", ["E313"]),
        ("{{name:}}", ["E313"]),
        ("{{a | }}", ["E313"]),
        ("{{a || b}}", ["E313"]),
        ("{{x: a}} {{x: b}}", ["E314"]),
        ("{{a}} {{1: b}}", ["E314"]),
        ("{{a}} {{b}}", ["W311"]),
        ("{{a}} {{b: c}}", []),
        ("It is {{the name: c}} there.", ["W312"]),
    ],
)
def test_findings(text: str, found: list[str]) -> None:
    findings = list(Cloze(text=text).findings())
    assert [finding.rule.code for finding in findings] == found
    assert {finding.path for finding in findings} <= {("text",)}
