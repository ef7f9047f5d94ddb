"""`quizapp check`: every problem of every deck at once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizapp.cli.context import Context
from quizapp.places import find_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.decks.check import Report

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
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], wanted: str, *, strict: bool) -> None:
    """Report every problem of the decks at PATH, or of all your decks.

    Folders are searched. Leaves with 1 where there are errors; warnings alone leave with 0.
    """
    report = _check(paths or _default_folders(ctx), strict=strict)
    _show(report, wanted)
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


def _check(paths: Sequence[Path], *, strict: bool) -> Report:
    from quizapp.decks.check import check_paths  # noqa: PLC0415 - brings yaml and pydantic

    report = check_paths(paths)
    return report.strict() if strict else report


def _show(report: Report, wanted: str) -> None:
    from quizapp.decks.render import FORMATS, as_text  # noqa: PLC0415 - as above

    if wanted == "text" and sys.stdout.isatty():
        click.echo(as_text(report, _paint), nl=False)
    else:
        click.echo(FORMATS[wanted](report), nl=False)


def _paint(text: str, part: str) -> str:
    return click.style(text, fg=_COLOURS.get(part), bold=part in ("place", "error"))
