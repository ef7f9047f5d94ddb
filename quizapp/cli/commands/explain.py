"""`quizapp explain`: what a code of `check` means, and why it matters."""

from __future__ import annotations

import textwrap

import click

from quizapp.cli.tables import table


@click.command
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Tell what CODE means and what to do about it; without a CODE list them all."""
    from quizapp.decks.catalogue import rules  # noqa: PLC0415 - brings in all rules

    known = rules()
    if code is None:
        rows = [(rule.code, rule.severity.value, rule.title) for rule in known.values()]
        click.echo(table(("code", "severity", "what is wrong"), rows))
        return
    rule = known.get(code.strip().upper())
    if rule is None:
        from difflib import get_close_matches  # noqa: PLC0415 - only for a misspelt code

        near = get_close_matches(code.upper(), known, 1)
        hint = f"did you mean {near[0]}?" if near else "quizapp explain lists them all"
        raise click.UsageError(f"there is no code '{code}'; {hint}")
    click.echo(f"{rule.code} {rule.severity.value}: {rule.title}\n")
    click.echo(textwrap.fill(rule.reason, 76))
