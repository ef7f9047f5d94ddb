"""`quizapp show`: the questions of a deck."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from quizapp.cli import completion
from quizapp.cli.options import say_json
from quizapp.cli.tables import table
from quizapp.text import clean

if TYPE_CHECKING:
    from quizapp.cli.context import Context
    from quizapp.decks.deck import Deck
    from quizapp.questions.question import Question


@click.command
@click.argument("deck", shell_complete=completion.decks)
@click.option("--json", "as_json", is_flag=True, help="As JSON, with all answers, for scripts.")
@click.pass_obj
def command(context: Context, deck: str, *, as_json: bool) -> None:
    """List the questions of DECK, an id or a file; with --json also their answers."""
    found = context.library().deck(deck)
    if as_json:
        say_json(as_plain(found))
        return
    click.echo(clean(f"{found.title} ({found.id})"))
    if found.description:
        click.echo(clean(found.description).strip())
    click.echo(f"{len(found.questions)} questions, {len(found.cards())} cards\n")
    rows = [
        (question.id, question.kind, question.heading, ", ".join(question.tags))
        for question in found.questions
    ]
    click.echo(table(("id", "type", "prompt", "tags"), rows, stretch=2))


def as_plain(deck: Deck) -> dict[str, Any]:
    """Return the deck in the shape of `show --json`."""
    return {
        "id": deck.id,
        "title": deck.title,
        "questions": [_question(deck, question) for question in deck.questions],
    }


def _question(deck: Deck, question: Question) -> dict[str, Any]:
    sources = _sources(deck, question)
    return {
        "id": question.id,
        "type": question.kind,
        "prompt": question.heading,
        "answers": list(question.right_answers()),
        "distractors": list(question.wrong_answers()),
        "explanation": question.explanation,
        "source": sources[0] if sources else None,
        "sources": sources,
        "attribution": question.attribution,
        "tags": list(question.tags),
        "cards": [card.key for card in question.cards(deck.id)],
    }


def _sources(deck: Deck, question: Question) -> list[dict[str, Any]]:
    return [
        {"file": str(source.path), "paragraphs": list(paragraphs)}
        for source, paragraphs in deck.cited(question)
    ]
