"""The documents say what is so: commands, links, examples, and the generated reference."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click
import pytest

from quizapp.__main__ import _run
from quizapp.cli.main import group
from quizapp.decks.read import read_deck
from quizapp.settings import Settings, read_settings

CHECKOUT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted([*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").glob("*.md")])
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
GENERATED = re.compile(r"<!-- generated: (?:commands|types) -->.*?<!-- end", re.DOTALL)

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def fences(page: Path, *languages: str) -> list[str]:
    found = FENCE.findall(page.read_text(encoding="utf-8"))
    return [text for language, text in found if language in languages]


def readme() -> Path:
    return CHECKOUT / "README.md"


# A command line may stand in a block of shell, behind a prompt, or in the middle of a sentence.
def command_lines(text: str) -> Iterator[str]:
    for language, block in FENCE.findall(text):
        if language == "console":
            yield from (line[2:] for line in block.splitlines() if line.startswith("$ "))
        elif language == "sh":
            yield from block.replace("\\\n", " ").splitlines()
        elif language == "yaml":
            yield from re.findall(r"(?m)^\s*- run: (.*)$", block)
    yield from re.findall(r"`([^`\n]*\bquizapp [^`\n]*)`", FENCE.sub("", text))


def calls(text: str) -> Iterator[list[str]]:
    """Yield the arguments of each call of quizapp in the command lines of `text`."""
    for line in command_lines(text):
        words = list(shlex.shlex(line, posix=True, punctuation_chars="|&;<>"))
        while words:
            end = next((i for i, word in enumerate(words) if word in {"|", "&&", ";", ">"}), None)
            call, words = words[:end], ([] if end is None else words[end + 1 :])
            if call and call[0].rpartition("/")[2] == "quizapp":
                yield call[1:]


def parse(arguments: list[str]) -> None:
    """Parse a call as the program would, without running it.

    Raises:
        click.UsageError: there is no such command or option, or a value does not fit.
    """
    top = click.Context(group, info_name="quizapp")
    _, words, _ = group.make_parser(top).parse_args(arguments)
    if not words:
        return
    name, command, rest = group.resolve_command(top, words)
    assert command is not None
    try:
        command.make_context(name, rest, parent=top)
    except click.MissingParameter:
        pass  # a sentence may name a command without its arguments
    except click.BadParameter as error:
        if not isinstance(error.param and error.param.type, click.Path):
            raise  # files of examples need not be there


CALLS = [
    pytest.param(call, id=f"{page.name}: {' '.join(call)}")
    for page in PAGES
    for call in calls(GENERATED.sub("", page.read_text(encoding="utf-8")))
]


@pytest.mark.parametrize("call", CALLS)
def test_each_command_quoted_can_be_called(call: list[str]) -> None:
    if call and call[-1] not in {"--help", "--version"}:
        parse(call)


def test_enough_commands_are_quoted() -> None:
    assert len(CALLS) > 30, "the search for command lines has gone blind"


@pytest.mark.parametrize("call", ["quiz --lenght 3", "chek decks", "quiz x --mode fast"])
def test_a_call_that_is_wrong_would_be_seen(call: str) -> None:
    with pytest.raises(click.UsageError):
        parse(call.split())


def test_the_readme_gives_the_commands_of_the_gates() -> None:
    shell = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(shell) if line.startswith("python3"))
    gates = " && ".join(shell[first:])
    run = gates.replace('-e ".[dev]"', "-e .").replace("python .ci/gates.py", "quizapp")
    assert fences(readme(), "sh")[:2] == [f"{run}\n", f"{gates}\n"]


def test_the_overview_of_commands_leaves_none_out() -> None:
    page = (CHECKOUT / "docs" / "commands.md").read_text(encoding="utf-8")
    linked = re.findall(r"\(#quizapp-(\w+)\)", page.partition("<!-- generated")[0])
    assert sorted(linked) == group.list_commands(click.Context(group))


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    heads = re.findall(r"(?m)^#+ (.*)$", FENCE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@each_page
def test_lines_are_not_too_long(page: Path) -> None:
    """Prose is broken for readers of the plain text; tables, code and long links cannot be."""
    prose = FENCE.sub("", page.read_text(encoding="utf-8")).splitlines()
    assert [line for line in prose if len(line) > 100 and not line.startswith(("|", "!["))] == []


def test_the_diagnostic_in_the_readme_is_what_the_program_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (deck,) = fences(readme(), "yaml")
    (session,) = fences(readme(), "console")
    prompt, _, output = session.partition("\n")
    (tmp_path / "bees.yaml").write_text(deck, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "argv", shlex.split(prompt.removeprefix("$ ")))
    assert _run() == 1
    assert capsys.readouterr().out == output


@each_page
def test_whole_decks_in_the_pages_can_be_read(page: Path, tmp_path: Path) -> None:
    for deck in fences(page, "yaml"):
        if deck.startswith("quizapp: 1\n") and "awnser" not in deck:
            path = tmp_path / "deck.yaml"
            path.write_text(deck, encoding="utf-8")
            assert read_deck(path).deck is not None


def test_the_settings_shown_are_those_that_hold(tmp_path: Path) -> None:
    (shown,) = fences(CHECKOUT / "docs" / "memory.md", "toml")
    path = tmp_path / "settings.toml"
    path.write_text(shown, encoding="utf-8")
    assert read_settings(path) == Settings()
    assert set(re.findall(r"(?m)^(\w+) =", shown)) == set(asdict(Settings()))


def test_the_manual_page_tells_of_each_command_and_option() -> None:
    page = (CHECKOUT / "docs" / "quizapp.1").read_text(encoding="utf-8")
    commands = re.findall(r"(?m)^\.SS (\w+)$", page)
    assert commands == group.list_commands(click.Context(group))
    plain = page.replace("\\-", "-")
    for param in (param for name in commands for param in command(name).params):
        assert all(f".B {name}" in plain for name in param.opts[:1] if name.startswith("--")), param


@pytest.mark.skipif(shutil.which("man") is None, reason="there is no man here")
def test_man_has_nothing_to_say_against_the_manual_page() -> None:
    done = subprocess.run(
        ["man", "--warnings", "--local-file", CHECKOUT / "docs" / "quizapp.1"],
        env={**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert "quizapp study [OPTIONS] [DECK]..." in done.stdout


def command(name: str) -> click.Command:
    found = group.get_command(click.Context(group), name)
    assert found is not None
    return found


def test_the_screenshot_is_one_and_small() -> None:
    picture = (CHECKOUT / "docs" / "study.svg").read_text(encoding="utf-8")
    assert picture.startswith("<svg")
    assert len(picture.encode()) < 200_000


def reference(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, folder / ".ci" / "reference.py", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for room in ("docs", ".ci"):
        shutil.copytree(CHECKOUT / room, tmp_path / room)
    codes = tmp_path / "quizapp" / "cli" / "codes.py"
    codes.parent.mkdir(parents=True)
    shutil.copyfile(CHECKOUT / "quizapp" / "cli" / "codes.py", codes)
    shutil.copyfile(CHECKOUT / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def test_a_stale_reference_is_seen_and_mended(copy: Path) -> None:
    page = copy / "docs" / "decks.md"
    text = page.read_text(encoding="utf-8")
    stale = text.replace("| `title`", "| `titel`", 1) + "\nBy hand.\n"
    assert stale != text + "\nBy hand.\n"
    page.write_text(stale, encoding="utf-8")
    done = reference(copy, "--check")
    assert (done.returncode, page.read_text(encoding="utf-8")) == (1, stale)
    assert "docs/decks.md is stale" in done.stdout
    assert reference(copy).returncode == 0
    assert page.read_text(encoding="utf-8") == text + "\nBy hand.\n"


def test_a_stale_list_of_codes_is_seen_and_mended(copy: Path) -> None:
    codes = copy / "quizapp" / "cli" / "codes.py"
    text = codes.read_text(encoding="utf-8")
    codes.write_text(text.replace('"E501"', '"E599"'), encoding="utf-8")
    done = reference(copy, "--check")
    assert done.returncode == 1
    assert "quizapp/cli/codes.py is stale" in done.stdout
    assert reference(copy).returncode == 0
    assert codes.read_text(encoding="utf-8") == text


def test_a_part_that_no_page_has_is_missed(copy: Path) -> None:
    (copy / "docs" / "keys.md").unlink()
    done = reference(copy, "--check")
    assert done.returncode == 1
    assert "no page of docs has the part 'keys'" in done.stdout
