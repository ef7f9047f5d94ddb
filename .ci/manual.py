"""The manual page, docs/quizapp.1: the program and each of its commands, as `man quizapp` shows them."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from inspect import cleandoc
from pathlib import Path

import click

from quizapp import __version__
from quizapp.cli.main import group

ROOT = Path(__file__).resolve().parent.parent

EXIT_STATUS = (
    ("0", "All is well."),
    ("1", "The program worked and found problems: errors in a deck, an exam below its pass mark."),
    ("2", "It was used wrongly, or could not work."),
)
ENVIRONMENT = (
    ("QUIZAPP_HOME", "Folder of journal, settings and cache, where --home does not name one."),
    ("QUIZAPP_DECKS", "Folders of decks, separated as in PATH, where --decks names none."),
    ("QUIZAPP_NOW", "A moment that the program takes for the present, for scripts."),
)
FILES = (
    ("journal.db", "All that the learner did, in the home folder."),
    ("settings.toml", "What the learner has set, beside it."),
    ("./decks", "The decks, where this folder holds some and no other was named."),
)


def manual() -> str:
    """Return the page in the macros of man(7)."""
    top = click.Context(group, info_name="quizapp")
    lines = [
        r".\" Written by python .ci/reference.py from the help of the commands.",
        f'.TH QUIZAPP 1 "" "quizapp {__version__}" "User Commands"',
        ".SH NAME",
        r"quizapp \- quizzes and spaced repetition in the terminal, from plain YAML decks",
        ".SH SYNOPSIS",
        *usage(top),
        ".SH DESCRIPTION",
        *prose(group.help or ""),
        ".SH OPTIONS",
        *options(top),
        *listed((("-h, --help", "Show what it does, of each command as well, and exit."),)),
        ".SH COMMANDS",
        *commands(top),
        ".SH EXIT STATUS",
        *listed(EXIT_STATUS),
        ".SH ENVIRONMENT",
        *listed(ENVIRONMENT),
        ".SH FILES",
        *listed(FILES),
        ".SH SEE ALSO",
        f"{escaped(home())} has the guides to writing decks, to marking and to memory.",
    ]
    return "\n".join((*lines, ""))


def home() -> str:
    """Return where the project lives."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["urls"]["Homepage"])


def commands(top: click.Context) -> Iterator[str]:
    """Yield a part for each command."""
    for name in group.list_commands(top):
        command = group.get_command(top, name)
        if command is not None:
            ctx = click.Context(command, info_name=name, parent=top)
            yield f".SS {name}"
            yield from usage(ctx)
            yield ".PP"
            yield from prose(command.help or "")
            yield from options(ctx)


def usage(ctx: click.Context) -> Iterator[str]:
    """Yield how it is called, the words to type in bold."""
    pieces = " ".join(ctx.command.collect_usage_pieces(ctx))
    yield f".B {escaped(ctx.command_path)}"
    yield escaped(pieces)


def options(ctx: click.Context) -> Iterator[str]:
    """Yield the options of a command with what they do."""
    given = (each for each in ctx.command.params if isinstance(each, click.Option))
    yield from listed(filter(None, (each.get_help_record(ctx) for each in given)))


def listed(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield terms, each with what it means, set off from the margin."""
    for term, meaning in pairs:
        yield from (".TP", f".B {escaped(term)}", escaped(" ".join(meaning.split())))


def prose(text: str) -> Iterator[str]:
    """Yield the paragraphs of a docstring."""
    for number, paragraph in enumerate(re.split(r"\n\s*\n", cleandoc(text).strip())):
        if number:
            yield ".PP"
        yield escaped(" ".join(paragraph.split()))


def escaped(text: str) -> str:
    """Return `text` as roff takes it literally; what stands in backticks is set in bold."""
    text = text.replace("\\", r"\e").replace("-", r"\-")
    text = re.sub(r"`([^`]+)`", r"\\fB\1\\fR", text)
    return rf"\&{text}" if text.startswith((".", "'")) else text
