"""`quizapp schema`: the JSON Schema of a deck, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click


@click.command
@click.option(
    "--write",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write it there instead of showing it.",
)
def command(target: Path | None) -> None:
    """Show the JSON Schema of a deck, which lets an editor complete and explain its fields.

    With the line `# yaml-language-server: $schema=./deck.schema.json` at the top of a deck, editors
    that know yaml-language-server find it beside the deck.
    """
    from quizapp.decks.checking.jsonschema import json_schema  # noqa: PLC0415 - brings in all question types

    text = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    if target is None:
        click.echo(text, nl=False)
        return
    target.write_text(text, encoding="utf-8")
    click.echo(f"wrote {target}; point to it from the first line of a deck:", err=True)
    click.echo(f"# yaml-language-server: $schema={target.name}", err=True)
