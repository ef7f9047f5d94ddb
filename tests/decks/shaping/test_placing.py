"""Findings at their places: by their paths, at keys, where something is missing, in defaults."""

from collections.abc import Mapping

import pytest

from quizapp.decks.problems import Problem, Problems
from quizapp.decks.reading.lines import Lines
from quizapp.decks.reading.reader import read
from quizapp.decks.reading.scan import STAND_IN, scan
from quizapp.decks.shaping.keys import NO_ID
from quizapp.decks.shaping.placing import Placing
from quizapp.decks.shaping.wording import NOT_FIT
from quizapp.questions.findings import FieldPath, Finding
from quizapp.questions.question import Question
from quizapp.questions.short import Short

TEXT = """\
# A deck
title: "Two words"
defaults: {hint: Look}
questions:
  - {id: one, prompt: First, answer:  }
  - id: two
    prompt: Second one
    answers: [left, right]
"""


def problems_of(
    *findings: Finding,
    under: FieldPath = (),
    question: Question | None = None,
    text: str = TEXT,
    defaults: Mapping[str, str] | None = None,
) -> list[Problem]:
    problems = Problems("deck.yaml")
    scanned = scan(text.encode(), problems)
    assert scanned is not None
    tree = read(scanned.readable, problems)
    placing = Placing(tree, Lines(scanned.readable), problems)
    placing.defaults = dict(defaults or {})
    before = len(problems.found)
    for finding in findings:
        placing.note(finding, under, question)
    return problems.found[before:]


def asking(*ignored: str) -> Question:
    return Short(id="two", prompt="Second one", answer="left", ignore=dict.fromkeys(ignored, "so"))


@pytest.mark.parametrize(
    ("path", "under", "line", "column", "width"),
    [
        ((), (), 1, 1, 1),
        (("title",), (), 2, 8, 11),
        (("licence",), (), 1, 1, 1),
        (("prompt",), ("questions", 0), 5, 23, 5),
        ((), ("questions", 0), 5, 5, 1),
        (("questions", 0), (), 5, 5, 1),
        (("answers", 1), ("questions", 1), 8, 21, 5),
        (("hint",), ("questions", 1), 6, 5, 1),
        (("answers", 1, "feedback"), ("questions", 1), 8, 21, 5),
    ],
)
def test_a_finding_stands_at_its_value_or_where_that_is_missed(
    path: FieldPath, under: FieldPath, line: int, column: int, width: int
) -> None:
    (problem,) = problems_of(Finding(NOT_FIT, path, "m", "h", instead="i"), under=under)
    assert problem == Problem("deck.yaml", line, column, "E119", "error", "m", "h")
    assert (problem.width, problem.instead) == (width, "i")


def test_what_is_wrong_with_a_key_stands_at_the_key() -> None:
    finding = Finding(NOT_FIT, ("answers",), "m", at_key=True)
    (problem,) = problems_of(finding, under=("questions", 1))
    assert (problem.line, problem.column, problem.width) == (8, 5, len("answers"))


def test_a_key_that_is_not_there_is_missed_where_its_mapping_begins() -> None:
    finding = Finding(NOT_FIT, ("feedback",), "m", at_key=True)
    (problem,) = problems_of(finding, under=("questions", 1))
    assert (problem.line, problem.column, problem.width) == (6, 5, 1)


def test_a_repetition_names_the_line_of_the_first() -> None:
    finding = Finding(NOT_FIT, ("id",), "as before", first=("questions", 0, "id"))
    (problem,) = problems_of(finding, under=("questions", 1))
    assert problem.message == "as before on line 5"


def test_an_author_may_pass_over_warnings_and_no_errors() -> None:
    findings = Finding(NO_ID, ("prompt",), "m"), Finding(NOT_FIT, ("prompt",), "m")
    question = asking("W202", "E119")
    found = problems_of(*findings, under=("questions", 1), question=question)
    assert [problem.code for problem in found] == ["E119"]
    assert len(problems_of(*findings, under=("questions", 1), question=asking())) == 2


def test_what_comes_from_the_defaults_is_wrong_there() -> None:
    hint, prompt = Finding(NOT_FIT, ("hint",), "m"), Finding(NOT_FIT, ("prompt",), "m")
    given = {"hint": "Look", "prompt": "Asked in each question itself"}
    found = problems_of(hint, prompt, under=("questions", 1), question=asking(), defaults=given)
    assert [(problem.line, problem.column) for problem in found] == [(3, 18), (7, 13)]


@pytest.mark.parametrize("path", [(), ("hint",)])
def test_a_question_without_defaults_is_wrong_itself(path: FieldPath) -> None:
    finding = Finding(NOT_FIT, path, "m")
    (problem,) = problems_of(finding, under=("questions", 1), question=asking())
    assert (problem.line, problem.column, problem.width) == (6, 5, 1)


@pytest.mark.parametrize(
    "finding",
    [
        Finding(NOT_FIT, ("title",), f"'a{STAND_IN}b' is no id"),
        Finding(NOT_FIT, (f"a{STAND_IN}",), "m"),
    ],
)
def test_what_quotes_a_stand_in_is_reported_already(finding: Finding) -> None:
    spoilt = TEXT.replace("Two words", "Two\x01words")
    assert problems_of(finding, text=spoilt) == []
    assert len(problems_of(finding)) == 1, "an author may write the character that we take for one"
