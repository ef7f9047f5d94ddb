"""What is typed in plain mode, counted as right by the learner and kept."""

import pytest

from tests.cli.running import Shell

TYPED = """\
quizapp: 1
id: typed
title: Typed
questions:
  - {id: so, type: truefalse, prompt: It is so., answer: true}
"""


@pytest.mark.parametrize("flow", ["study", "quiz"])
@pytest.mark.parametrize(
    ("question", "lines", "counted"),
    [
        ("type: number, prompt: Which?, answer: 317, unit: men", ["400"], ["400"]),
        ("type: number, prompt: Which?, answer: 317, unit: km", ["317 kg"], ["317 kg"]),
        ("type: date, prompt: Which?, answer: 2024-12-17", ["18 May 2024"], ["18 May 2024"]),
        ("type: date, prompt: Which?, answer: 2024-12-17", ["2024"], ["2024"]),
        ("type: list, prompt: Which?, answers: [Paris, Rome]", ["Rome", "Kyiv"], ["Kyiv"]),
        ("type: list, prompt: Which?, answers: [Paris, Rome]", ["Bern", "Kyiv"], ["Bern", "Kyiv"]),
    ],
)
def test_whatever_is_typed_can_be_counted_as_right(
    flow: str, question: str, lines: list[str], counted: list[str], shell: Shell
) -> None:
    shell.write("decks/typed.yaml", f"{TYPED}  - {{id: it, {question}}}\n")
    # What is asked last in a quiz ends it: take an order in which that is the other question.
    orders = (("quiz", "typed", "--all", "--plain", "--seed", seed) for seed in range(20))
    quiz = next(order for order in orders if "Which?" in shell.run(*order).out)
    typed = "".join(f"{line}\n" for line in lines)
    if flow == "study":
        shell.run("study", "typed", "--plain", typed=f"true\n{typed}/mine\n")
    else:
        shell.run(*quiz, typed=f"{typed}/mine\n")
    assert [row["text"] for row in shell.run("accepted", "--json").json] == counted
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2027-06-01T12:00")
    again = shell.run(*quiz, typed=typed.upper())
    assert "✓ right" in again.out
    assert "counted as right" in again.out
