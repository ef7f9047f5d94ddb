"""Writes the reference tables of docs/ from the code; with `--check` tells which of them are stale.

A part made here stands in its page between `<!-- generated: NAME -->` and `<!-- end: NAME -->`. What
stands around these comments is written by hand, and stays. To change what stands between them, mend
the docstring that it comes from and run `python .ci/reference.py`.

Two files are written as a whole: `docs/quizapp.1`, the manual page, and `quizapp/cli/codes.py`, the
codes of all rules, which a shell completes without loading the rules.
"""

import json
import re
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import click
from describing import fields_of, prose, table
from manual import manual
from marking import NUMBERS, WORDS, marked
from textual.binding import Binding

import quizapp.tui.commands
import quizapp.tui.screens
from quizapp.cli.commands.new import STARTER
from quizapp.cli.main import group
from quizapp.cli.slash import COMMANDS
from quizapp.clock import system_clock
from quizapp.decks.checking.catalogue import rules
from quizapp.decks.shaping.head import Head, SourceFields
from quizapp.destinations import ToHome
from quizapp.places import Places
from quizapp.questions.findings import Severity
from quizapp.questions.question import Question
from quizapp.questions.registry import question_types
from quizapp.sessions.workspace import Workspace
from quizapp.tui.app import QuizApp
from quizapp.tui.commands.command import Command

ROOT = Path(__file__).resolve().parent.parent
CODES = Path("quizapp", "cli", "codes.py")
MANUAL = Path("docs", "quizapp.1")
MARKED = re.compile(r"(<!-- generated: ([\w-]+) -->\n).*?(<!-- end: \2 -->)", re.DOTALL)


def each_type() -> str:
    """Return a section for each question type: what it is, an example, its own fields."""
    shared = {each.name for each in fields(Question)} | {"type"}
    examples = dict(starter_examples())
    return "\n\n".join(
        f"### {name}\n\n{prose(cls.__doc__ or '')}\n\n{examples.get(name, '')}{fields_of(cls, shared)}"
        for name, cls in question_types().items()
    )


def starter_examples() -> Iterator[tuple[str, str]]:
    """Yield types with their question in the deck that `quizapp new` writes, in a fence."""
    for block in re.findall(r"(?m)^  - id: .*\n(?:    .*\n)+", STARTER.template):
        kind = re.search(r"type: (\w+)", block)
        if kind is not None:
            yield kind[1], f"```yaml\n{textwrap.dedent(block)}```\n\n"


def each_problem() -> str:
    """Return a section for each rule that a deck can break, errors first."""
    heads = {
        Severity.ERROR: "Errors",
        Severity.WARNING: "Warnings",
        Severity.INFO: "Worth a look",
    }
    pieces = []
    for severity, head in heads.items():
        pieces.append(f"## {head}")
        pieces += (
            f"### {rule.code} {rule.title}\n\n{prose(rule.reason)}"
            for rule in rules().values()
            if rule.severity is severity
        )
    return "\n\n".join(pieces)


def each_code() -> str:
    """Return a file of code that holds the code and title of each rule."""
    lines = (f'    "{rule.code}": {json.dumps(rule.title)},' for rule in rules().values())
    return "\n".join((*_CODES_HEAD, *lines, "}", ""))


_CODES_HEAD = (
    '"""Every rule of the check by its code, with its title: for completion, which loads no rules.',
    "",
    "Written by `python .ci/reference.py`.",
    '"""',
    "",
    "from __future__ import annotations",
    "",
    "CODES = {",
)


def each_command() -> str:
    """Return a section for the program itself, and for each of its commands."""
    top = click.Context(group, info_name="quizapp")
    found = ((name, group.get_command(top, name)) for name in group.list_commands(top))
    contexts = [
        click.Context(command, info_name=name, parent=top) for name, command in found if command
    ]
    return "\n\n".join(section(each) for each in (top, *contexts))


def section(ctx: click.Context) -> str:
    """Return what a command does, and a table of its options."""
    usage = " ".join([ctx.command_path, *ctx.command.collect_usage_pieces(ctx)])
    text = f"## {ctx.command_path}\n\n```\n{usage}\n```\n\n{prose(ctx.command.help or '')}"
    options = (each for each in ctx.command.params if isinstance(each, click.Option))
    records = filter(None, (each.get_help_record(ctx) for each in options))
    rows = [(f"`{names}`", " ".join(meaning.split())) for names, meaning in records]
    return f"{text}\n\n{table(('option', 'meaning'), rows)}" if rows else text


def slash_commands() -> str:
    """Return a table of what a line with a slash says in plain mode."""
    rows = [(f"`/{name}`", command.help) for name, command in COMMANDS.items()]
    return table(("line", "does"), rows)


def each_key() -> str:
    """Return a table of keys for each place of the app, as the files of its commands have them."""
    shown = key_display()
    heads = ("key", "in the footer", "does")
    pieces = []
    # Commands of one screen alone may stand with it.
    rooms = (quizapp.tui.commands, quizapp.tui.screens)
    names = [
        f"{room.__name__}.{each.name}" for room in rooms for each in iter_modules(room.__path__)
    ]
    for module in map(import_module, names):
        rows = [(shown(each.key), each.label, each.help()) for each in commands_in(module)]
        if rows:
            place = (module.__doc__ or "").partition("\n")[0].rstrip(".")
            # The file that says what a command is defines but one itself.
            place = (
                "Where options are numbered" if module is quizapp.tui.commands.command else place
            )
            pieces.append(f"## {place}\n\n{table(heads, rows)}")
    return "\n\n".join(pieces)


def commands_in(module: Any) -> Iterator[type[Command]]:
    """Yield the commands with a key that a file defines, in its order."""
    for value in vars(module).values():
        own = isinstance(value, type) and issubclass(value, Command)
        if own and value.__module__ == module.__name__ and value.key:
            yield value


def key_display() -> Callable[[str], str]:
    """Return how the app itself writes the keys of a command."""
    with tempfile.TemporaryDirectory() as home:
        places = Places(Path(home), ())
        with Workspace.open(places, system_clock()) as workspace:
            app = QuizApp(workspace, ToHome())

    def shown(keys: str) -> str:
        words = [f"`{app.get_key_display(Binding(key, '', ''))}`" for key in keys.split(",")]
        return f"{words[0]} to {words[-1]}" if len(words) > 4 else ", ".join(words)

    return shown


PARTS: Mapping[str, Callable[[], str]] = {
    "deck": lambda: fields_of(Head),
    "source": lambda: fields_of(SourceFields),
    "question": lambda: fields_of(Question),
    "types": each_type,
    "typed-words": lambda: marked(WORDS),
    "typed-numbers": lambda: marked(NUMBERS),
    "problems": each_problem,
    "commands": each_command,
    "plain-mode": slash_commands,
    "keys": each_key,
}
"""What makes each generated part, by the name that stands in its comments."""


def filled(page: str) -> str:
    """Return a page with each of its generated parts made anew.

    Raises:
        KeyError: it has comments for a part that there is not.
    """
    return MARKED.sub(lambda found: f"{found[1]}\n{PARTS[found[2]]()}\n\n{found[3]}", page)


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Write the files that are stale, or with `--check` name them; return 1 where something is amiss."""
    if set(arguments) - {"--check"}:
        print("usage: python .ci/reference.py [--check]")
        return 2
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(root.glob("docs/*.md"))}
    placed = {name for page in pages.values() for _, name, _ in MARKED.findall(page)}
    amiss = [f"no page of docs has the part '{name}'" for name in PARTS if name not in placed]
    made = {path: filled(page) for path, page in pages.items()} | {
        root / CODES: each_code(),
        root / MANUAL: manual(),
    }
    for path, text in made.items():
        name = path.relative_to(root).as_posix()
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        if "--check" in arguments:
            amiss.append(f"{name} is stale; run python .ci/reference.py")
        else:
            path.write_text(text, encoding="utf-8")
            print(f"wrote {name}")
    print("\n".join(amiss) or "docs/ says what the code says")
    return 1 if amiss else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
