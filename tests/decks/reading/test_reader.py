"""The YAML reader: what it makes of any text, and that no text ends it."""

import random
import string
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.decks.checking.check import check_deck
from quizapp.decks.problems import Problems
from quizapp.decks.read import read_deck, read_draft
from quizapp.decks.reading import reader
from quizapp.decks.reading.lines import Lines
from quizapp.decks.reading.scan import MOST_BYTES
from quizapp.decks.reading.spans import spans_of
from quizapp.decks.reading.tree import Tree
from tests.decks.broken import CASES, CHOICE, HEAD

TEXT = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x2FF, exclude_categories=("Cc", "Cs")),
    max_size=12,
)
DATA = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


class Strings(yaml.CSafeLoader):
    """PyYAML's own loader, with every scalar a string."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - it is PyYAML's way to set them


def tree_of(text: str) -> Tree:
    problems = Problems("deck")
    tree = reader.read(text, problems)
    assert problems.found == []
    return tree


def strings(data: object) -> object:
    """Return data with "" for nothing, for PyYAML has no word for it without resolvers."""
    if isinstance(data, dict):
        return {key: strings(value) for key, value in data.items()}
    if isinstance(data, list):
        return [strings(value) for value in data]
    return "" if data in (None, "~", "null") else data


@given(data=DATA, flow=st.booleans(), unicode=st.booleans())
@settings(max_examples=200)
def test_plain_documents_are_what_pyyaml_reads(data: object, *, flow: bool, unicode: bool) -> None:
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, default_flow_style=flow, allow_unicode=unicode)
    text = text.removesuffix("...\n")
    expected = yaml.load(text, Loader=Strings)
    assert strings(tree_of(text).data) == strings(expected)


@given(DATA)
@settings(max_examples=100)
def test_every_value_is_at_its_place(data: object) -> None:
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, default_flow_style=False)
    tree, spans, lines = tree_of(text), spans_of(text), Lines(text)
    for path, span in spans.items():
        assert tree.place(path) == span.start
        start, end = lines.offset(span.start), lines.offset(span.end)
        assert 0 <= start <= end <= len(text)


def test_plain_words_stay_as_they_are_written() -> None:
    words = ["no", "on", "010", "1_000", "0x1F", "12:30", "1e3", "1.10", "2024-13-45", "=", "Null"]
    assert tree_of("\n".join(f"- {word}" for word in words)).data == words


def test_nothing_has_three_spellings_and_quotes_make_text() -> None:
    assert tree_of("- ~\n- null\n-\n- '~'\n- \"null\"\n- ''\n").data == [None] * 3 + [
        "~",
        "null",
        "",
    ]


def test_columns_count_code_points() -> None:
    tree = tree_of("{café: 'a', 日本: {é: 😀, b: [c]}}")
    assert tree.place(("日本", "b", 0)) == (1, 28)
    assert tree.place(("日本",), key=True) == (1, 13)


def test_a_path_that_leads_nowhere_ends_at_its_last_known_step() -> None:
    tree = tree_of("a:\n  - b: c\n")
    assert tree.place(("a", 0, "x", 1)) == (2, 5)
    assert tree.place(("a", 7)) == (2, 3)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_all_line_ends_count_alike(line_end: str, tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    text = f"{HEAD}  - {{id: Q, type: short, prompt: W?, answer: A}}\n".replace("\n", line_end)
    file.write_bytes(text.encode())
    (problem,) = read_deck(file).problems
    assert (problem.code, problem.line, problem.column) == ("E202", 5, 10)


BOMBS = {
    "brackets": "[" * 30_000 + "]" * 30_000,
    "open brackets": "[" * 1_000_000,
    "braces": "{a: " * 100_000,
    "dashes": "- " * 50_000,
    "laughs": "a: &a [x, x]\n"
    + "".join(f"b{n}: &b{n} [*b{n - 1}, *b{n - 1}]\n" for n in range(1, 400)),
    "one key many times": "a: b\n" * 20_000,
    "many unknown keys": "".join(f"k{n}: b\n" for n in range(5_000)),
    "many broken questions": HEAD + "  - {a: [}\n" * 300,
    "control characters": "\x07" * 100_000,
    "bad bytes in surrogates": "a: \udcff\n" * 10_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_no_text_ends_the_reader(name: str, tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_bytes(BOMBS[name].encode(errors="surrogateescape"))
    reading = read_deck(file)
    assert reading.deck is None
    assert any(problem.is_error for problem in reading.problems)


def test_too_large_a_file_is_told_of_and_not_read(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_bytes(b"#" * (MOST_BYTES + 1))
    assert [(p.code, p.line, p.column) for p in read_deck(file).problems] == [("E001", 1, 1)]
    file.write_bytes(
        f"{HEAD}  - {{id: q, type: short, prompt: W?, answer: A}}\n".encode().ljust(MOST_BYTES)
    )
    assert read_deck(file).problems == ()


def test_tabs_inside_text_are_text(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    question = CHOICE.replace("\n", "\n    ").replace(
        "Which?", "|\n      Which\tone\n      \tof these?"
    )
    file.write_text(f"{HEAD}  - {question}\n    hint: a\tb\t# so\n", encoding="utf-8")
    reading = read_deck(file)
    assert reading.problems == ()
    assert reading.deck is not None
    assert reading.deck.questions[0].text == "Which\tone\n\tof these?\n"


def check_places(data: bytes, folder: Path) -> None:
    file = folder / "fuzz.yaml"
    file.write_bytes(data)
    draft = read_draft(file)
    lines = Lines(draft.text)
    for problem in check_deck(file).problems:
        assert 1 <= problem.line <= len(lines.starts)
        assert 1 <= problem.column <= len(lines.line(problem.line)) + 1
        assert problem.message


@given(st.binary(max_size=400))
@settings(max_examples=300)
def test_any_bytes_are_read_or_told_of(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    check_places(data, tmp_path_factory.getbasetemp())


SIGNS = (
    string.ascii_letters + string.digits + " :-#'\"[]{},|>&*!%@`?\\\n\t\r\x00\x1b\u2028\ufeffé😀~<"
)


@given(st.text(st.sampled_from(SIGNS), max_size=300))
@settings(max_examples=300)
def test_any_text_is_read_or_told_of(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    check_places(text.encode(), tmp_path_factory.getbasetemp())


def mutated(data: bytes, seed: int) -> bytes:
    """Return a deck with a few bytes changed, moved or doubled."""
    chance = random.Random(seed)
    pieces = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(pieces))
        match chance.randrange(4):
            case 0:
                del pieces[at : at + chance.randint(1, 12)]
            case 1:
                pieces[at:at] = chance.choice(SIGNS).encode()
            case 2:
                pieces[at : at + 1] = bytes([chance.randrange(256)])
            case _:
                start = chance.randrange(len(pieces))
                pieces[at:at] = pieces[start : start + chance.randint(1, 40)]
        if not pieces:
            break
    return bytes(pieces)


@given(st.integers(0, 2**32))
@settings(max_examples=300)
def test_mutated_decks_are_read_or_told_of(
    tmp_path_factory: pytest.TempPathFactory, checkout: Path, seed: int
) -> None:
    chance = random.Random(seed)
    known = [file.read_bytes()[:6000] for file in sorted((checkout / "decks").glob("*.yaml"))]
    known += [case.data for case in CASES if case.data]
    check_places(mutated(chance.choice(known), seed), tmp_path_factory.getbasetemp())


def test_without_libyaml_the_same_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """PyYAML's own scanner words its complaints otherwise; ours stay the same, place and all."""
    file = tmp_path / "decks" / "deck.yaml"
    file.parent.mkdir()

    def found(data: bytes) -> list[tuple[str, int]]:
        file.write_bytes(data)
        return [(problem.code, problem.line) for problem in read_deck(file).problems]

    with_libyaml = {case.name: found(case.data) for case in CASES}
    monkeypatch.setitem(sys.modules, "yaml.cyaml", None)
    assert {case.name: found(case.data) for case in CASES} == with_libyaml


def test_a_deck_and_its_problems_need_neither_yaml_nor_pydantic() -> None:
    code = (
        "import sys; import quizapp.decks.deck, quizapp.decks.problems;"
        "sys.exit(bool({'yaml', 'pydantic', 'click'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
