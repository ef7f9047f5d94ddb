from dataclasses import fields
from datetime import date

import pytest

from quizapp.questions.choice import Choice
from quizapp.questions.findings import Rule, Severity
from quizapp.questions.marks import Grading, Mark, Verdict
from quizapp.questions.question import Citation
from quizapp.questions.registry import question_type, question_types
from quizapp.questions.short import Short

FIELDS = {
    "flashcard": (("front", "back"), ("both_ways",)),
    "choice": (("prompt", "answer", "distractors"), ()),
    "multiple": (("prompt", "answers", "distractors"), ("marking",)),
    "truefalse": (("prompt", "answer"), ()),
    "short": (("prompt", "answer"), ("accept", "reject")),
    "number": (("prompt", "answer"), ("unit", "tolerance")),
    "date": (("prompt", "answer"), ()),
    "cloze": (("text",), ()),
    "match": (("prompt", "pairs"), ("distractors",)),
    "order": (("prompt", "items"), ()),
    "list": (("prompt", "answers"), ("need",)),
    "open": (("prompt", "rubric"), ("answer",)),
}
COMMON = {
    *("type", "id", "hint", "explanation", "source", "tags", "difficulty", "points"),
    *("attribution", "as_of", "review_by", "aliases", "shuffle", "ignore"),
}


@pytest.mark.parametrize("name", FIELDS)
def test_a_type_has_the_fields_of_the_format_and_no_other(name: str) -> None:
    required, optional = FIELDS[name]
    cls = question_type(name)
    assert set(cls.required()) == set(required)
    assert {field.name for field in fields(cls)} == {*required, *optional, *COMMON}


def test_all_types_are_found_by_their_files() -> None:
    assert sorted(question_types()) == sorted(FIELDS)
    assert all(question_type(name) is cls for name, cls in question_types().items())


@pytest.mark.parametrize("name", ["typed", "question", "nowhere", "../choice", "", "Choice"])
def test_what_is_no_type_is_not_found(name: str) -> None:
    with pytest.raises(KeyError):
        question_type(name)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [("report", ()), ("report#4", (4,)), ("report#4-6", (4, 5, 6)), ("report#4-4", (4,))],
)
def test_citations(text: str, paragraphs: tuple[int, ...]) -> None:
    assert Citation.parse(text) == Citation("report", paragraphs)


@pytest.mark.parametrize("text", ["", "report#", "report#0", "a b#1", "report#1-", "#4", "r#4-3"])
def test_what_is_no_citation(text: str) -> None:
    with pytest.raises(ValueError, match=r"citation|backwards"):
        Citation.parse(text)


def test_a_question_names_its_places() -> None:
    def cited(source: str | tuple[str, ...]) -> tuple[Citation, ...]:
        return Short(prompt="?", answer="a", source=source).citations

    assert cited("a#1") == (Citation("a", (1,)),)
    assert cited(("a#1", "b", "c#")) == (Citation("a", (1,)), Citation("b", ()))
    assert cited(()) == ()


def test_the_fingerprint_changes_with_what_must_be_recalled_and_with_nothing_else() -> None:
    before = Short(id="x", prompt="Where?", answer="Here")
    same = Short(
        id="y",
        prompt=" where? ",
        answer="here",
        accept=("hier",),
        hint="h",
        explanation="e",
        tags=("t",),
        as_of=date(2025, 1, 1),
    )
    assert same.fingerprint() == before.fingerprint()
    assert Short(prompt="Where?", answer="There").fingerprint() != before.fingerprint()
    assert Short(prompt="Whence?", answer="Here").fingerprint() != before.fingerprint()
    choice = Choice(prompt="Where?", answer="Here", distractors=("There",))
    assert choice.fingerprint() != before.fingerprint()
    more = Choice(prompt="Where?", answer="Here", distractors=("There", "Nowhere"))
    assert choice.fingerprint() == more.fingerprint()


@pytest.mark.parametrize(
    ("score", "verdict"),
    [
        (1.0, Verdict.RIGHT),
        (1 - 1e-12, Verdict.RIGHT),
        (0.99, Verdict.PARTLY),
        (1e-12, Verdict.WRONG),
        (0.0, Verdict.WRONG),
    ],
)
def test_verdicts(score: float, verdict: Verdict) -> None:
    assert Mark(score, "").verdict is verdict


def test_all_or_nothing_leaves_no_partial_score() -> None:
    strict = Grading(marking="all_or_nothing")
    assert [strict.clamp(score) for score in (0.0, 0.5, 1 - 1e-12, 1.0)] == [0, 0, 1, 1]
    assert Grading().clamp(0.5) == 0.5


def test_every_rule_teaches_under_a_code_of_its_own() -> None:
    question_types()
    ours = [rule for code, rule in Rule.known.items() if code[1] == "3"]
    assert len(ours) >= 15
    for rule in ours:
        assert rule.code[0] in "EWI"
        assert rule.code[1:].isdigit()
        assert rule.reason.endswith(".")
        assert rule.severity in Severity
    with pytest.raises(ValueError, match="E301"):
        Rule("E301", "again", "Twice.")
