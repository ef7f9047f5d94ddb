"""`quizapp check`: every problem of every deck at once."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.cli.context import Context
from quizapp.errors import UserError
from quizapp.places import DECK_SUFFIXES, find_places
from quizapp.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.decks.checking.check import Report

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan", "help": "green"}


@click.command
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--format",
    "wanted",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="For people, scripts, GitHub workflows, or code scanning.",
)
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option("--fix", is_flag=True, help="First mend what has one right form, and write ids.")
@click.option("--watch", is_flag=True, help="Check again at each change, until ctrl+c.")
@click.pass_context
def command(  # noqa: PLR0913 - one for each option
    ctx: click.Context,
    paths: tuple[Path, ...],
    wanted: str,
    *,
    strict: bool,
    fix: bool,
    watch: bool,
) -> None:
    """Report every problem of the decks at PATH, or of all your decks.

    Folders are searched. Leaves with 1 where there are errors; warnings alone leave with 0.

    --fix mends capitals in ids, `yes` for `true`, dates that can be read in one way only, and writes
    the ids that are missing. Nothing else in a file changes.
    """
    places = paths or _default_folders(ctx)
    if fix:
        _mend(places, ctx.find_object(Context))
    context = ctx.find_object(Context)
    check = partial(_check, places, context.places.cache if context else None, strict=strict)
    report = check()
    _show(report, wanted)
    if watch:
        report = _watch(places, check, wanted, report)
    ctx.exit(1 if report.errors else 0)


def _default_folders(ctx: click.Context) -> Sequence[Path]:
    context = ctx.find_object(Context)
    places = context.places if context else find_places()
    # The learner's own folder is made when it is first written to.
    return [_short(folder) for folder in places.decks if folder.exists()]


def _short(folder: Path) -> Path:
    """Return the path from the working folder where it leads down, for it is read by people."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _check(paths: Sequence[Path], cache: Path | None, *, strict: bool) -> Report:
    from quizapp.decks.checking.check import check_paths  # noqa: PLC0415 - brings in all question types

    report = check_paths(paths, cache)
    return report.strict() if strict else report


def _mend(paths: Sequence[Path], context: Context | None) -> None:
    from quizapp.decks.checking.check import deck_files  # noqa: PLC0415 - as above
    from quizapp.decks.editing.fix import mend  # noqa: PLC0415 - as above
    from quizapp.decks.editing.ids import plan_ids  # noqa: PLC0415 - as above
    from quizapp.decks.library.parsed import DeckBrokenError  # noqa: PLC0415 - as above

    for path in deck_files(paths):
        for problem in mend(path):
            line = f"{problem.file}:{problem.line}:{problem.column} mended: {problem.message}"
            click.echo(one_line(line), err=True)
        try:
            plan = plan_ids(path)
        except DeckBrokenError:
            continue  # the report says what is wrong
        if plan.edits:
            plan.write(context.rekey if context else None)
            click.echo(one_line(f"{path}: ids written: {len(plan.edits)}"), err=True)


def _watch(
    paths: Sequence[Path], check: Callable[[], Report], wanted: str, report: Report
) -> Report:
    """Check at each change until ctrl+c; return the last report."""
    from watchfiles import watch  # noqa: PLC0415 - only to watch

    # Editors put a new file in the place of the old: the folder is what stays.
    folders = {path if path.is_dir() else path.parent for path in paths}
    with suppress(KeyboardInterrupt):
        for _ in watch(*folders, watch_filter=_may_matter):
            try:
                report = check()
            except UserError as error:
                click.echo(f"quizapp: {error}", err=True)
                continue
            if wanted == "text":
                click.echo()
            _show(report, wanted)
    return report


def _may_matter(change: object, path: str) -> bool:
    """Whether a change of the file may change the report: decks and their sources."""
    del change
    name = Path(path).name
    return not name.startswith(".") and name.endswith((*DECK_SUFFIXES, ".md", ".txt"))


def _show(report: Report, wanted: str) -> None:
    from quizapp.decks.checking.render import FORMATS, as_text  # noqa: PLC0415 - as above

    if wanted == "text" and sys.stdout.isatty():
        click.echo(as_text(report, _paint), nl=False)
    else:
        click.echo(FORMATS[wanted](report), nl=False)


def _paint(text: str, part: str) -> str:
    return click.style(text, fg=_COLOURS.get(part), bold=part in ("place", "error"))
