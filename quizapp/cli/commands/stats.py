"""`quizapp stats`: what came of the work."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from quizapp.cli.options import json_option, say_json

if TYPE_CHECKING:
    from quizapp.cli.context import Context
    from quizapp.insight.stats import Stats


@click.command
@json_option
@click.pass_obj
def command(context: Context, *, as_json: bool) -> None:
    """Show days studied, how much was recalled, and what the next days bring."""
    from quizapp.insight.stats import stats  # noqa: PLC0415 - brings the memory room

    with context.workspace() as workspace:
        found = stats(workspace.journal, workspace.today())
    if as_json:
        say_json(asdict(found))
    else:
        click.echo(_text(found))


def _text(found: Stats) -> str:
    if not found.answers:
        return "Nothing was answered yet; begin with: quizapp study"
    retention = (
        "not known yet: no learnt card has come back"
        if found.retention is None
        else f"{found.retention:.0%} of {found.retention_reviews} reviews in 30 days"
    )
    lines = [
        f"answers    {found.answers}, in {found.minutes} min",
        f"cards met  {found.cards}",
        f"days       {found.days}, {found.streak} in a row",
        f"recalled   {retention}",
        "to come    " + "  ".join(str(count) for count in found.forecast),
        "           cards on each of the next 14 days, today first",
    ]
    return "\n".join(lines)
