"""`quizapp accepted`: the typed answers that a learner had counted as right, for the deck's author."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from quizapp.keys import deck_of
from quizapp.cli import completion
from quizapp.text import one_line

if TYPE_CHECKING:
    from quizapp.cli.context import Context
    from quizapp.sessions.workspace import Workspace


@click.command
@click.argument("deck", required=False, shell_complete=completion.decks)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for scripts.")
@click.pass_obj
def command(context: Context, deck: str | None, *, as_json: bool) -> None:
    """List the answers that you counted as right, so that an author can take them into the deck."""
    with context.workspace() as workspace:
        wanted = workspace.deck(deck).id if deck else None
        rows = [
            _row(workspace, card, text)
            for card, text in workspace.journal.accepted()
            if wanted is None or deck_of(card) == wanted
        ]
    if as_json:
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
    elif not rows:
        click.echo("No typed answer was counted as right by hand yet.")
    for row in () if as_json else rows:
        click.echo(one_line(f"{row['card']}  {row['prompt']}"))
        click.echo(
            one_line(f"  accepts {'; '.join(row['answers'])}; you had counted: {row['text']}")
        )


def _row(workspace: Workspace, card: str, text: str) -> dict[str, Any]:
    found = workspace.question(card)
    question = found[1] if found else None
    return {
        "card": card,
        "prompt": question.heading if question else "",
        "answers": list(question.right_answers()) if question else [],
        "text": text,
    }
