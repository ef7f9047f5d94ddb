"""`quizapp explain`: what a code of `check` means, and why it matters."""

from __future__ import annotations

import textwrap

import click

from quizapp.cli import completion
from quizapp.cli.tables import table
from quizapp.nearest import nearest


@click.command
@click.argument("code", required=False, shell_complete=completion.codes)
def command(code: str | None) -> None:
    """Tell what CODE means and what to do about it; without a CODE list them all."""
    from quizapp.decks.checking.catalogue import rules  # noqa: PLC0415 - brings in all rules

    known = rules()
    if code is None:
        rows = [(rule.code, rule.severity.value, rule.title) for rule in known.values()]
        click.echo(table(("code", "severity", "what is wrong"), rows))
        return
    rule = known.get(code.strip().upper())
    if rule is None:
        near = nearest(code.upper(), known)
        hint = f"did you mean {near}?" if near else "quizapp explain lists them all"
        raise click.UsageError(f"there is no code '{code}'; {hint}")
    click.echo(f"{rule.code} {rule.severity.value}: {rule.title}\n")
    click.echo(textwrap.fill(rule.reason, 76))
