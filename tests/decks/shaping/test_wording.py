"""What is said of values that do not fit: which one, why, and the right form."""

from pathlib import Path

import pytest

from quizapp.decks.read import read_deck

HEAD = "quizapp: 1\nid: d\ntitle: D\nquestions:\n"
CHOICE = "id: q, type: choice, prompt: Which?, answer: A"


def said(folder: Path, question: str) -> tuple[str, str]:
    file = folder / "deck.yaml"
    file.write_text(f"{HEAD}  - {{{question}}}\n", encoding="utf-8")
    (problem,) = read_deck(file).problems
    return problem.message, problem.help


@pytest.mark.parametrize(
    ("fields", "message", "help"),
    [
        ("distractors: [B, [C]]", "item 2 of 'distractors' must be text or a mapping", "write C,"),
        (
            "distractors: [B, {text: [C]}]",
            "text in item 2 of 'distractors' must be text",
            "write C",
        ),
        (
            "distractors: {B: C}",
            "'distractors' must be a list",
            "write distractors: [...], or each",
        ),
        ("distractors: B", "'distractors' must be a list", "write distractors: [B]"),
        ('distractors: "B: C"', "'distractors' must be a list", 'write distractors: ["B: C"]'),
        ("distractors: [B, ]\n    , tags: a", "'tags' must be a list", "write tags: [a]"),
        ("distractors: [B], points: none", "'points': 'none' is no number", "write decimal digits"),
        ("distractors: [B], points: 0", "'points' is 0; it must be above 0", "a number above 0"),
        (
            "distractors: [B], ignore: [a]",
            "'ignore' must be a mapping",
            "ignore: {left: right, ...}",
        ),
        ("distractors: [B], ignore: a", "'ignore' must be a mapping", "ignore: {key: value, ...}"),
        ("distractors: [B], hint: {a: b}", "'hint' must be text; this is a mapping", '"a: b"'),
        ("distractors: [B], hint: [a, b]", "'hint' must be text; this is a list", "a dash"),
    ],
)
def test_a_misfit_is_named_with_its_right_form(
    fields: str, message: str, help: str, tmp_path: Path
) -> None:
    found = said(tmp_path, f"{CHOICE}, {fields}")
    assert message in found[0]
    assert help in found[1]


@pytest.mark.parametrize(("length", "shown"), [(60, "x" * 60), (61, "x" * 59 + "…")])
def test_what_is_long_is_quoted_in_part(length: int, shown: str, tmp_path: Path) -> None:
    message, _ = said(tmp_path, f"{CHOICE}, distractors: [B], {'x' * length}: y")
    assert message == f"unknown key '{shown}' in a choice question"
