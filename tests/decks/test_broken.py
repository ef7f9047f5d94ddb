"""Every broken deck of the table: all of its problems, each at its place, with a way out."""

from pathlib import Path

import pytest

from quizapp.decks.read import read_deck
from tests.decks.broken import CASES, Case


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_problem_has_its_place_and_a_way_out(case: Case, tmp_path: Path) -> None:
    file = tmp_path / "decks" / "deck.yaml"
    file.parent.mkdir()
    file.write_bytes(case.data)
    reading = read_deck(file)
    found = [(problem.code, problem.line, problem.column) for problem in reading.problems]
    assert found == [wanted[:3] for wanted in case.wanted]
    for problem, wanted in zip(reading.problems, case.wanted, strict=True):
        assert wanted[3] in problem.help
        assert "pydantic" not in problem.message + problem.help
        assert "Input should" not in problem.message
    assert (reading.deck is None) == any(code.startswith("E") for code, *_ in found)
