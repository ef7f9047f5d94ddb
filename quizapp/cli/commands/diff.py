"""`quizapp diff`: what an update of a deck means for its learners."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizapp.cli import completion
from quizapp.cli.options import json_option, say_json
from quizapp.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.cli.context import Context
    from quizapp.decks.deck import Deck
    from quizapp.decks.editing.changes import Change, Changes


@click.command
@click.argument("old", shell_complete=completion.decks)
@click.argument("new", shell_complete=completion.decks)
@json_option
@click.pass_obj
def command(context: Context, old: str, new: str, *, as_json: bool) -> None:
    """Tell what becomes of learners' progress when the deck OLD gives way to NEW.

    Each is a file, or the id of a deck.
    """
    from quizapp.decks.editing.changes import compare  # noqa: PLC0415 - keeps the start light

    changes = compare(_deck(context, old), _deck(context, new))
    if as_json:
        say_json(_as_plain(changes))
    else:
        click.echo("\n".join(_lines(changes)))


def _deck(context: Context, name: str) -> Deck:
    """Return the deck of a file, read for itself and not as one of the library, or with an id."""
    if not Path(name).is_file():
        return context.library().deck(name)
    from quizapp.decks.library.library import Library  # noqa: PLC0415 - keeps the start light

    return Library((), context.places.cache).deck(name)


def _as_plain(changes: Changes) -> dict[str, Any]:
    return {
        "old": {"id": changes.old.id, "path": str(changes.old.path)},
        "new": {"id": changes.new.id, "path": str(changes.new.path)},
        "cards_kept": changes.kept,
        "questions": [
            {
                "change": change.kind.value,
                "id": change.id,
                "was": change.was or None,
                "prompt": change.prompt,
                "fields": list(change.fields),
                "cards": {
                    "kept": list(change.kept),
                    "lost": list(change.lost),
                    "added": list(change.added),
                },
            }
            for change in changes.questions
        ],
    }


def _lines(changes: Changes) -> Iterator[str]:
    from quizapp.decks.editing.changes import ChangeKind  # noqa: PLC0415 - keeps the start light

    if changes.old.id != changes.new.id:
        yield (
            f"The deck's id changes from '{changes.old.id}' to '{changes.new.id}': "
            "learners start over with every card. Keep the id to keep their progress."
        )
    counts = []
    for kind in ChangeKind:
        of_kind = [change for change in changes.questions if change.kind is kind]
        if of_kind:
            counts.append(f"{len(of_kind)} {kind.value}")
            yield kind.value.capitalize()
            yield from map(_line, of_kind)
    summary = ", ".join(counts) or "no question changes"
    yield f"{summary[0].upper()}{summary[1:]}; the progress of {changes.kept} cards is kept."


def _line(change: Change) -> str:
    renamed = f" (was {change.was})" if change.was not in {"", change.id} else ""
    fields = f" [{', '.join(change.fields)}]" if change.fields else ""
    return f"  {change.id}{renamed}{fields}: {one_line(change.prompt)}"
