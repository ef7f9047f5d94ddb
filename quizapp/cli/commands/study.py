"""`quizapp study`: cards that are due, and new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizapp.cli.console import Console
from quizapp.cli.opening import open_app
from quizapp.cli.options import some_decks, tag_option
from quizapp.text import counted

if TYPE_CHECKING:
    from quizapp.cli.context import Context
    from quizapp.sessions.study import StudyState


@click.command
@some_decks
@click.option("--plain", is_flag=True, help="Line by line on stdin and stdout.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N answers.")
@tag_option
@click.option("--seed", default="", metavar="S", help="Fixes the order of options.")
@click.pass_obj
def command(  # noqa: PLR0913 - one for each option
    context: Context,
    decks: tuple[str, ...],
    *,
    plain: bool,
    limit: int,
    tags: tuple[str, ...],
    seed: str,
) -> int:
    """Study cards that are due, and new ones, in all decks or in those named."""
    if not plain:
        from quizapp.destinations import ToStudy  # noqa: PLC0415 - only for the app

        start = ToStudy(decks=decks, tags=tags, limit=limit, seed=seed)
        return open_app(context, lambda _: start)
    from quizapp.cli.plain import Dialogue  # noqa: PLC0415 - the sessions take 60 ms
    from quizapp.sessions.begin import study  # noqa: PLC0415 - as above

    with context.workspace() as workspace:
        session = study(workspace, decks, tags=tags, limit=limit, seed=seed)
        console = Console()
        for entry in () if decks else workspace.entries():
            if entry.problems:
                console.say(f"{entry.path.name} has errors and is left out; see: quizapp check")
        Dialogue(console, session).run()
        _say_goodbye(console, session.state)
    return 0


def _say_goodbye(console: Console, state: StudyState) -> None:
    from quizapp.questions.marks import Verdict  # noqa: PLC0415 - loaded by now
    from quizapp.sessions.stages import Asking  # noqa: PLC0415 - as above

    if isinstance(state.stage, Asking):
        console.say()
        console.say(
            f"Left with {counted(state.to_come, 'card')} to come. What you answered is kept."
        )
    elif not state.done:
        console.say("Nothing was studied: no card is due, and there are no new ones for today.")
    if not state.done:
        return
    counts = ", ".join(f"{state.verdicts.get(verdict, 0)} {verdict.value}" for verdict in Verdict)
    console.say()
    console.say(f"Studied {state.done}: {counts}.")
