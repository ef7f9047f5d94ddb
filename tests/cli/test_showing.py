"""A mark as plain mode says it: the verdict with its reason, each point, what is right, the lesson."""

from pathlib import Path

import pytest

from quizapp.sessions.begin import study
from quizapp.sessions.plan import Mode
from tests.cli.dialogue import lead, towns
from tests.learner import Learner

GAPS = "type: cloze, text: 'A {{a: cat}} and {{b: dog | hound}} and {{c: cow}}'"
LIST = "type: list, prompt: Which?, answers: [Rome, Paris, Oslo]"
MATCH = "type: match, prompt: Match., pairs: {a: x, b: y, c: z}"
SEVERAL = (
    "type: multiple, prompt: Which?, answers: [aa, bb], "
    "distractors: [{text: cc, feedback: No c.}, dd]"
)
CARD = "type: flashcard, front: F, back: B, explanation: E, attribution: someone."
SHORT = "type: short, prompt: Which?, answer: Bern, reject: [Basel]"


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return Learner(tmp_path)


def said(learner: Learner, question: str, *typed: str) -> list[str]:
    """Return what is said after the last line that is typed, up to the rating."""
    deck = f"quizapp: 1\nid: towns\ntitle: T\nquestions: [{{id: q, {question}}}]\n"
    learner.write("towns.yaml", deck)
    told = lead(learner, towns(Mode.PRACTICE, "q"), "".join(f"{line}\n" for line in typed))
    rated = next(place for place, line in enumerate(told.lines) if line.startswith("["))
    begun = max(place for place in range(rated) if "> " in told.lines[place])
    return told.lines[begun + 1 : rated]


@pytest.mark.parametrize(
    ("question", "typed", "lines"),
    [
        (SHORT, ["Bern"], ["✓ right"]),
        (SHORT, ["Basel"], ["✗ wrong; 'Basel' is not it, it is 'Bern'"]),
        (SHORT, ["Zurich"], ["✗ wrong; it is 'Bern'"]),
        (
            SHORT,
            ["Brn"],
            ["✓ right; 'Brn' accepted with a typo (Bern)", "  letter by letter: B[+e]rn"],
        ),
        (SHORT, ["Bonn"], ["✗ wrong; it is 'Bern'", "  letter by letter: B[-on][+er]n"]),
        (SHORT, ["rebn"], ["✗ wrong; it is 'Bern'", "  letter by letter: [-r][+B]e[-b][+r]n"]),
        (SHORT, ["aexy"], ["✗ wrong; it is 'Bern'"]),
        (
            GAPS,
            ["cat", "dgo", "bull"],
            [
                "~ partly right; 1 of 3 blanks",
                "  ✓ a: cat",
                "  ✗ b: dgo (right: dog)",
                "  letter by letter: d[+o]g[-o]",
                "  ✗ c: bull (right: cow)",
            ],
        ),
        (
            GAPS,
            ["", "hound", ""],
            [
                "~ partly right; 1 of 3 blanks",
                "  ✗ a (missing: cat)",
                "  ✓ b: hound",
                "  ✗ c (missing: cow)",
                "Right: cat; dog; cow",
            ],
        ),
        (
            LIST,
            ["Rome", "Bern", ""],
            [
                "~ partly right; 1 of 3 found; 'Bern' is none of them",
                "  ✓ Rome",
                "  ✗ Bern (not one of them)",
                "  ✗ Paris (missing)",
                "  ✗ Oslo (missing)",
            ],
        ),
        (
            MATCH,
            ["x", "y", "z"],
            [
                "~ partly right; 1 of 3 pairs",
                "  ✗ a: z (right: x)",
                "  ✓ b: y",
                "  ✗ c: x (right: z)",
                "Right: a = x; b = y; c = z",
            ],
        ),
        (
            MATCH,
            ["y", "x", "z"],
            [
                "✗ wrong; 0 of 3 pairs",
                "  ✗ a: z (right: x)",
                "  ✗ b: x (right: y)",
                "  ✗ c: y (right: z)",
            ],
        ),
        (
            SEVERAL,
            ["aa; cc"],
            [
                "✗ wrong; 1 of 2 found, 'cc' is not one of them (No c)",
                "  ✓ aa",
                "  ✗ bb (missing)",
                "  ✗ cc (not one of them): No c.",
            ],
        ),
        (SEVERAL, ["aa; bb"], ["✓ right", "  ✓ aa", "  ✓ bb"]),
        (CARD, ["", "y"], ["✓ right; you knew it", "Who says so: someone.", "E"]),
        (
            CARD,
            ["", "p"],
            ["~ partly right; you knew a part of it", "Right: B", "Who says so: someone.", "E"],
        ),
        (
            "type: number, prompt: How many?, answer: 317, unit: towns",
            ["3170"],
            ["✗ wrong; too high; it is 317 towns"],
        ),
        (
            "type: date, prompt: When?, answer: 2024-12-17",
            ["2024"],
            ["~ partly right; the month and day are missing; it is 17 December 2024"],
        ),
    ],
)
def test_a_mark_is_said_once_and_whole(
    learner: Learner, question: str, typed: list[str], lines: list[str]
) -> None:
    assert said(learner, question, *typed) == lines


def test_the_source_is_said_with_its_paragraphs(learner: Learner) -> None:
    learner.write("notes.md", "First.\n\nSecond.\n")
    learner.write("other.md", "Third.\n")
    source = "sources: {notes: {file: notes.md, title: My notes}, bare: other.md}\n"
    facts = "type: truefalse, answer: true"
    learner.write(
        "towns.yaml",
        f"quizapp: 1\nid: towns\ntitle: T\n{source}questions:\n"
        f"  - {{id: a, {facts}, prompt: Cited., source: ['notes#2', 'bare#1']}}\n"
        f"  - {{id: b, {facts}, prompt: Bare.}}\n"
        f"  - {{id: c, {facts}, prompt: Bare as well.}}\n",
    )
    told = lead(learner, study, "/source\ntrue\n/source\ntrue\n/source\n/quit\n")
    asked = [place for place, line in enumerate(told.lines) if line == "1-2> /source"]
    first, second, third = (told.lines[place + 1 :] for place in asked)
    assert first[0] == "The source can be seen after an answer that was marked."
    assert second[:4] == ["My notes", "  [2] Second.", "other.md", "  [1] Third."]
    assert third[0] == "This question names no source."
