"""Several mistakes in one question come to light in one run, whichever of its fields they are in."""

from pathlib import Path

import pytest

from quizapp.decks.checking.check import check_paths
from quizapp.questions.registry import question_types

HEAD = "quizapp: 1\nid: d\ntitle: D\nsources: {s: s.md}\nquestions:\n"


def codes(folder: Path, question: str) -> list[tuple[str, int]]:
    """Return code and column of each error of a question, which stands on line 6."""
    folder.joinpath("s.md").write_text("One.\nTwo.\n", encoding="utf-8")
    file = folder / "deck.yaml"
    file.write_text(f"{HEAD}  - {question}\n", encoding="utf-8")
    found = [problem for problem in check_paths([file]).problems if problem.is_error]
    assert {problem.line for problem in found} == {6}
    return [(problem.code, problem.column) for problem in found]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        (
            "{id: q, type: date, prompt: W?, answer: 2024-13-01, difficulty: 7, source: s#9}",
            [("E323", 45), ("E111", 69), ("E217", 80)],
        ),
        (
            "{id: q, type: choice, prompt: W?, answer: A, distractors: [A], hints: x}",
            [("E304", 64), ("E102", 68)],
        ),
        (
            "{id: q, type: choice, answer: A, distractors: [A, {texts: B}, [C], D, d]}",
            [("E101", 5), ("E304", 52), ("E102", 56), ("E104", 67), ("E303", 75)],
        ),
        (
            "{id: q, type: choice, prompt: ' ', distractors: A, source: t#1}",
            [("E101", 5), ("E301", 35), ("E105", 53), ("E216", 64)],
        ),
        (
            "{id: q, type: match, prompt: W?, pairs: {a: [b], c: d}, distractors: [d], points: 0}",
            [("E104", 49), ("E304", 75), ("E111", 87)],
        ),
        ("{id: q, type: list, prompt: W?, need: 3}", [("E101", 5)]),
        (
            "{id: q, type: choise, prompt: '', answer: A, distractors: [A]}",
            [("E103", 19), ("E301", 35), ("E304", 64)],
        ),
    ],
)
def test_what_fits_is_checked_beside_what_does_not(
    question: str, wanted: list[tuple[str, int]], tmp_path: Path
) -> None:
    assert codes(tmp_path, question) == wanted


@pytest.mark.parametrize("name", sorted(question_types()))
def test_nothing_is_said_of_what_is_missing_but_that_it_is(name: str, tmp_path: Path) -> None:
    required = question_types()[name].required()
    assert codes(tmp_path, f"{{id: q, type: {name}}}") == [("E101", 5)] * len(required)


def test_a_source_that_an_unread_question_cites_counts_as_cited(tmp_path: Path) -> None:
    question = "{id: q, type: short, prompt: W?, answer: One, points: 0, source: s#1}"
    assert codes(tmp_path, question) == [("E111", 59)]
    codes_of_all = {problem.code for problem in check_paths([tmp_path / "deck.yaml"]).problems}
    assert "I442" not in codes_of_all


def test_a_comma_in_a_number_in_braces_gets_the_right_form(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    question = "{id: q, type: number, prompt: W?, answer: 1,234}"
    file.write_text(f"{HEAD}  - {question}\n", encoding="utf-8")
    [problem] = [each for each in check_paths([file]).problems if each.code == "E102"]
    assert problem.help.endswith("write 1234")


def test_a_source_of_which_one_field_does_not_fit_is_looked_for(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    head = HEAD.replace("s: s.md", "s: {file: none.md, titel: T}")
    file.write_text(f"{head}  - {{id: q, type: short, prompt: W?, answer: A}}\n", encoding="utf-8")
    found = [problem.code for problem in check_paths([file]).problems if problem.is_error]
    assert found == ["E211", "E102"]


def test_text_behind_a_question_that_cannot_be_read_is_looked_at_closely(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    rest = '  - id: c\n    type: short\n    prompt: "W\\e?"\n    answer: C #3\n'
    file.write_text(HEAD + "  - {id: a, prompt: [}\n" + rest, encoding="utf-8")
    found = [(problem.code, problem.line) for problem in check_paths([file]).problems]
    assert ("E004", 9) in found
    assert ("W001", 10) in found
