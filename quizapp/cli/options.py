"""Arguments and options that several commands take, each said once; and what `--json` prints."""

from __future__ import annotations

import json
from typing import Any

import click

from quizapp.cli import completion

one_deck = click.argument("deck", required=False, shell_complete=completion.decks)
"""A deck, or none for all."""

some_decks = click.argument("decks", metavar="[DECK]...", nargs=-1, shell_complete=completion.decks)
"""Some decks, or none for all."""

tag_option = click.option(
    "--tag",
    "tags",
    multiple=True,
    metavar="T",
    shell_complete=completion.tags,
    help="Only questions with this tag.",
)
"""Tags, of which a question bears at least one."""

json_option = click.option("--json", "as_json", is_flag=True, help="As JSON, for scripts.")
"""Whether a script reads it."""


def say_json(value: Any) -> None:
    """Print `value` as JSON, indented, every letter as itself."""
    click.echo(json.dumps(value, indent=2, ensure_ascii=False))
