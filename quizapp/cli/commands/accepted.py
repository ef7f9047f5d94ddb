"""`quizapp accepted`: the typed answers that a learner had counted as right, for the deck's author."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from quizapp.cli.options import json_option, one_deck, say_json
from quizapp.keys import deck_of
from quizapp.text import one_line

if TYPE_CHECKING:
    from quizapp.cli.context import Context
    from quizapp.sessions.workspace import Workspace


@click.command
@one_deck
@json_option
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
        say_json(rows)
    elif not rows:
        click.echo("No typed answer was counted as right by hand yet.")
    for row in () if as_json else rows:
        click.echo(f"{row['card']}  {one_line(row['prompt'])}")
        answers, text = one_line("; ".join(row["answers"])), one_line(row["text"])
        click.echo(f"  accepts {answers}; you had counted: {text}")


def _row(workspace: Workspace, card: str, text: str) -> dict[str, Any]:
    found = workspace.question(card)
    question = found[1] if found else None
    return {
        "card": card,
        "prompt": question.heading if question else "",
        "answers": list(question.right_answers()) if question else [],
        "text": text,
    }
