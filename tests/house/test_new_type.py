"""A type that is one new file is held to every rule, and works everywhere: nobody lists types by name."""

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp import questions
from quizapp.decks.checking.check import check_paths
from quizapp.destinations import ToStudy
from quizapp.questions.registry import question_type, question_types
from tests.cli.running import Shell
from tests.house.new_types import FILES
from tests.learner import Learner
from tests.tui.harness import running

PACKAGE = Path(questions.__file__).parent.parent

HEAD = "quizapp: 1\nid: d\ntitle: D\nsources: {notes: notes.md}\nquestions:\n"
NOTES = "A wolf met a lamb.\n"

POLL = "type: poll, prompt: Which animal?, most: A wolf, distractors: [A cat, A dog]"
RIDDLE = "type: riddle, verse: What bleats?, answer: lamb"


@pytest.fixture
def _new_types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the house find each of the new files beside its own."""
    folder = tmp_path / "types"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    known = [*questions.__path__]
    monkeypatch.setattr(questions, "__path__", [*known, str(folder)])
    _forget()
    yield
    questions.__path__ = known
    for name in FILES:
        sys.modules.pop(f"{questions.__name__}.{name}", None)
        vars(questions).pop(name, None)
    _forget()


def _forget() -> None:
    importlib.invalidate_caches()
    question_types.cache_clear()
    question_type.cache_clear()


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    return Shell(tmp_path, capsys, monkeypatch)


def deck(*asked: str) -> str:
    return HEAD + "".join(
        f"  - {{id: q{number}, {each}, source: notes#1}}\n" for number, each in enumerate(asked)
    )


def found(folder: Path, *asked: str) -> list[tuple[str, str]]:
    """Return code and marked text of each problem of a deck with these questions."""
    file = folder / "deck.yaml"
    file.write_text(deck(*asked), encoding="utf-8")
    (folder / "notes.md").write_text(NOTES, encoding="utf-8")
    lines = file.read_text(encoding="utf-8").splitlines()
    return [
        (each.code, lines[each.line - 1][each.column - 1 :][: each.width])
        for each in check_paths([file]).problems
    ]


LIKELY = "type: verdict, prompt: They were there {}., answer: likely"


@pytest.mark.usefixtures("_new_types")
@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (POLL, []),
        (RIDDLE, []),
        (LIKELY.format(1), []),
        (
            "type: poll, prompt: Which?, most: All of the above, distractors: [wolf, lamb]",
            [("W212", "All of the above"), ("W402", "All of the above")],
        ),
        (
            "type: poll, prompt: Which?, most: wolf, distractors: [cat, None of the above, dog]",
            [("I401", "None of the above")],
        ),
        (
            "type: poll, prompt: Which?, most: wolf, distractors: [b, c, d, e, f, g]",
            [("I404", "[")],
        ),
        (
            "type: poll, prompt: Which of these is not there?, most: wolf, distractors: [cat, dog]",
            [("W410", "Which of these is not there?")],
        ),
        (
            "type: poll, prompt: Which wolf?, most: wolf, distractors: [cat, dog]",
            [("W420", "Which wolf?")],
        ),
        ("type: poll, prompt: Which?, most: pig, distractors: [cat, dog]", [("W212", "pig")]),
        ("type: riddle, verse: Is it a lamb?, answer: lamb", [("W420", "Is it a lamb?")]),
        ("type: riddle, verse: It is what?, answer: lamb", [("W411", "It is what?")]),
        (
            "type: riddle, verse: Who?, answer: a wolf met a lamb a wolf met",
            [("W430", "a wolf met a lamb a wolf met")],
        ),
        ("type: riddle, verse: Who?, answer: pig", [("W212", "pig")]),
        ("type: riddle, verse: Which of these is not there?, answer: lamb", []),
    ],
)
def test_the_rules_go_by_what_a_type_says_of_itself(
    asked: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert found(tmp_path, asked) == expected


@pytest.mark.usefixtures("_new_types")
def test_patterns_over_a_deck_are_found_in_new_types(tmp_path: Path) -> None:
    said = [LIKELY.format(number) for number in range(12)]
    assert [code for code, _ in found(tmp_path, *said)] == ["I470"]
    long = [
        f"type: poll, prompt: Which is {number}?, most: a wolf met, distractors: [cat, dog]"
        for number in range(12)
    ]
    assert [code for code, _ in found(tmp_path, *long)] == ["W470"]


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    made = Learner(tmp_path)
    made.write("deck.yaml", deck(RIDDLE))
    made.write("notes.md", NOTES)
    return made


@pytest.mark.usefixtures("_new_types")
def test_plain_mode_asks_and_counts_what_was_typed(shell: Shell, learner: Learner) -> None:
    done = shell.run("study", "d", "--plain", typed="ewe\n/mine\nEwe\n")
    assert "(psst)" in done.out
    assert "✗ wrong" in done.out
    with learner.workspace() as workspace:
        assert workspace.journal.accepted() == [("d/q0", "ewe")]
        grading = workspace.grading("d/q0")
        deck_and_question = workspace.question("d/q0")
    assert deck_and_question is not None
    assert deck_and_question[1].mark("EWE", None, grading).score == 1


@pytest.mark.usefixtures("_new_types")
def test_what_was_picked_is_not_counted(shell: Shell, learner: Learner) -> None:
    learner.write("deck.yaml", deck(POLL))
    assert "so say most" in shell.run("study", "d", "--plain", typed="A cat\n/mine\n").out
    with learner.workspace() as workspace:
        assert workspace.journal.accepted() == []


@pytest.mark.usefixtures("_new_types")
async def test_the_app_draws_a_form_that_no_widget_knows(learner: Learner) -> None:
    with learner.workspace() as workspace:
        async with running(workspace, ToStudy()) as harness:
            await harness.sees("What bleats?", "(psst)", "whisper it")
            await harness.type("ewe")
            await harness.press("enter")
            await harness.sees("✗ Wrong", "c count mine as right")
            await harness.press("c")
            await harness.sees("✓ Right")
        assert workspace.journal.accepted() == [("d/q0", "ewe")]


@pytest.mark.usefixtures("_new_types")
def test_show_and_preview_know_it(shell: Shell, learner: Learner) -> None:
    [shown] = shell.run("show", "d", "--json").json["questions"]
    assert (shown["type"], shown["prompt"], shown["answers"]) == (
        "riddle",
        "What bleats?",
        ["lamb"],
    )
    assert "What bleats?" in shell.run("preview", learner.folder / "decks/deck.yaml").out


def test_nobody_outside_the_room_lists_types_by_name() -> None:
    """A comparison with a type's name, or an import of its class, is a rule that new types escape."""
    names = "|".join(question_types())
    compared = re.compile(rf"\b(?:kind|type)\b (?:==|!=|in|not in) .*[\"'](?:{names})[\"']")
    classes = "|".join(cls.__name__ for cls in question_types().values())
    imported = re.compile(rf"from quizapp\.questions\.\w+ import .*\b(?:{classes})\b")
    for file in sorted(PACKAGE.rglob("*.py")):
        if file.parent.name == "questions":
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            assert not compared.search(line), f"{file}:{number}: {line}"
            assert not imported.search(line), f"{file}:{number}: {line}"
