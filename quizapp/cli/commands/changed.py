"""`quizapp changed`: questions that changed since the learner answered them, and what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizapp.cli.options import json_option, say_json, some_decks
from quizapp.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.cli.context import Context
    from quizapp.questions.question import Question
    from quizapp.reviews import Choice
    from quizapp.sessions.stages import EarlierVersion
    from quizapp.sessions.workspace import Workspace


@click.command
@some_decks
@click.option("--keep", "choice", flag_value="keep", help="Go on as if nothing had happened.")
@click.option("--soon", "choice", flag_value="soon", help="Bring them back at the next study.")
@click.option("--over", "choice", flag_value="over", help="Start over with them, as new cards.")
@json_option
@click.pass_obj
def command(
    context: Context, decks: tuple[str, ...], *, choice: Choice | None, as_json: bool
) -> None:
    """List questions whose prompt or answer changed since you answered them.

    Their history is kept. With --keep, --soon or --over you settle all that are listed; study asks
    about each when it comes up.
    """
    from quizapp.sessions import records  # noqa: PLC0415 - only when it runs

    with context.workspace() as workspace:
        found = list(_changed(workspace, decks))
        decided = [
            records.decided(card, choice, question.fingerprint())
            for card, question, _ in found
            if choice is not None
        ]
        if decided:
            workspace.journal.record_all(decided, at=workspace.now())
    rows = [
        {
            "card": card,
            "prompt": question.heading,
            "answers": list(question.right_answers()),
            "was": {"prompt": was.prompt, "answers": list(was.answers)},
        }
        for card, question, was in found
    ]
    if as_json:
        say_json(rows)
        return
    for card, question, was in found:
        click.echo(one_line(card))
        if was.prompt:
            click.echo(f"  was  {_worded(was.prompt, was.answers)}")
        click.echo(f"  is   {_worded(question.heading, question.right_answers())}")
    if not found:
        click.echo("No question has changed since you answered it.")
    elif choice is None:
        click.echo("Settle them with --keep, --soon or --over, or one by one in study.")
    else:
        click.echo(f"Settled: {len(found)}.")


def _worded(prompt: str, answers: Sequence[str]) -> str:
    return one_line(f"{prompt} [{'; '.join(answers)}]")


def _changed(
    workspace: Workspace, decks: tuple[str, ...]
) -> Iterator[tuple[str, Question, EarlierVersion]]:
    ids = [workspace.deck(name).id for name in decks] or [entry.id for entry in workspace.entries()]
    for card in sorted(workspace.journal.seen(ids)):
        found = workspace.question(card)
        if found is not None and (was := workspace.earlier_version(card, found[1])):
            yield card, found[1], was
