"""`quizapp suspended`: cards that are not to be asked, and how to be asked them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizapp.cli.options import json_option, say_json, some_decks
from quizapp.errors import UserError
from quizapp.text import counted, one_line

if TYPE_CHECKING:
    from quizapp.cli.context import Context
    from quizapp.sessions.workspace import Workspace


@click.command
@some_decks
@click.option("--again", "cards", multiple=True, metavar="CARD", help="Ask this card again.")
@click.option("--again-all", "everything", is_flag=True, help="Ask all that are listed again.")
@json_option
@click.pass_obj
def command(
    context: Context,
    decks: tuple[str, ...],
    *,
    cards: tuple[str, ...],
    everything: bool,
    as_json: bool,
) -> None:
    """List the cards that you suspended, and bring them back."""
    from quizapp.sessions import records  # noqa: PLC0415 - only when it runs

    with context.workspace() as workspace:
        ids = [workspace.deck(name).id for name in decks] or None
        listed = sorted(workspace.journal.suspended(ids))
        strangers = sorted(set(cards) - set(listed))
        if strangers:
            raise UserError(f"{strangers[0]} is not suspended; see quizapp suspended")
        back = listed if everything else [card for card in listed if card in cards]
        if back:
            wanted = [records.suspended(card, on=False) for card in back]
            workspace.journal.record_all(wanted, at=workspace.now())
        rows = [{"card": card, "prompt": _prompt(workspace, card)} for card in listed]
    if as_json:
        say_json(rows)
        return
    for row in () if back else rows:
        click.echo(f"{row['card']}  {one_line(row['prompt'])}")
    if back:
        click.echo(f"{counted(len(back), 'card')} will be asked again.")
    elif not rows:
        click.echo("No card is suspended.")
    else:
        click.echo("Bring one back with --again CARD, all with --again-all.")


def _prompt(workspace: Workspace, card: str) -> str:
    found = workspace.question(card)
    return found[1].heading if found else ""
