"""Typed responses with the verdict that a fair teacher would give: `typed_responses.tsv`.

Columns: the type; the question (for short `answer | accepted ! rejected | rejected`, for number `answer unit
~tolerance`, for list its answers between semicolons, else as in a deck); the response (for list its lines
between semicolons); the verdict, `asked back` where the form wants another line; a part of the reason.
"""

import csv
import re
from pathlib import Path
from random import Random

import pytest

from quizapp.questions.cloze import Cloze
from quizapp.questions.date import Date
from quizapp.questions.forms import MisreadError
from quizapp.questions.list import List
from quizapp.questions.number import Number
from quizapp.questions.question import Question
from quizapp.questions.short import Short

ASKED_BACK = "asked back"


def rows() -> list[dict[str, str]]:
    with Path(__file__).with_name("typed_responses.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def question(kind: str, written: str) -> Question:
    if kind == "cloze":
        return Cloze(text=written)
    if kind == "date":
        return Date(prompt="?", answer=written)
    if kind == "list":
        return List(prompt="?", answers=tuple(written.split("; ")))
    if kind == "number":
        found = re.fullmatch(r"(\S+)(?: ([^~]+?))?(?: ~(\S+))?", written)
        assert found is not None
        return Number(prompt="?", answer=found[1], unit=found[2] or "", tolerance=found[3] or "0")
    assert kind == "short"
    right, _, wrong = written.partition(" ! ")
    answer, *accept = right.split(" | ")
    reject = tuple(wrong.split(" | ")) if wrong else ()
    return Short(prompt="?", answer=answer, accept=tuple(accept), reject=reject)


def judged(asked: Question, line: str) -> tuple[str, str]:
    """Return verdict and reason for what is typed in plain mode."""
    form = asked.ask(None, Random(1))
    if isinstance(asked, List):
        mark = asked.mark(line.split("; "))
        return mark.verdict.value, mark.why
    form = asked.ask(None, Random(1))
    try:
        assert form.ask([line]) is None
    except MisreadError as error:
        return ASKED_BACK, str(error)
    mark = asked.mark(form.read([line]))
    return mark.verdict.value, mark.why


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['question']}-{row['response']}")
def test_the_verdict_is_fair(row: dict[str, str]) -> None:
    verdict, why = judged(question(row["type"], row["question"]), row["response"])
    assert verdict == row["verdict"], why
    assert row["why"] in why


def test_the_table_is_large_and_holds_no_row_twice() -> None:
    keys = [(row["type"], row["question"], row["response"]) for row in rows()]
    assert len(keys) >= 300
    assert len(keys) == len(set(keys))
