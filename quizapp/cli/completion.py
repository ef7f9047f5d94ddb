"""What a shell offers at a press of tab: ids of decks, tags, codes of rules; click offers the rest.

It runs while a line is being typed. So it opens no deck: it takes what the library remembered of
them when it last looked, and the codes from a list (`codes.py`), and imports nothing heavy. And it
never says what went wrong, for that would stand in the middle of the line.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from quizapp.errors import UserError
from quizapp.places import find_places
from quizapp.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    import click
    from click.shell_completion import CompletionItem

    from quizapp.decks.library.index import Summary

_ONE_WORD = re.compile(r"[\w.:@%+=/-]+")
"""What every shell takes for one word and for nothing else. What a shell puts into the line is run
at the next press of enter: of a stranger's deck it gets no quote, no dollar and no semicolon."""


def decks(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the ids of decks, with their titles; where none begins so, files."""
    named = _named(ctx) if param.nargs != 1 else ()
    found = [
        _item(deck.id, help=one_line(deck.title))
        for deck in _remembered(ctx)
        if deck.id.startswith(incomplete) and deck.id not in named
    ]
    return found or [_item(incomplete, type="file")]


def tags(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the tags of the decks that were named, or of all."""
    del param
    named = _named(ctx)
    remembered = _remembered(ctx)
    asked = [deck for deck in remembered if deck.id in named or deck.path.name in named]
    borne = {tag: None for deck in asked or remembered for tag in deck.tags}
    return [
        _item(tag)
        for tag in sorted(borne)
        if tag.startswith(incomplete) and _ONE_WORD.fullmatch(tag)
    ]


def codes(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the codes of rules, with what each is about, in whatever case they were begun."""
    from quizapp.cli.codes import CODES  # noqa: PLC0415 - other completions need none of it

    del ctx, param
    begun = incomplete.upper()
    return [_item(code, help=title) for code, title in CODES.items() if code.startswith(begun)]


def _item(value: str, **rest: str) -> CompletionItem:
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - each command loads this file

    return CompletionItem(value, **rest)


def _named(ctx: click.Context) -> Sequence[str]:
    """Return the decks that stand on the line already."""
    # Where an option lacks its value still, click leaves the words before it unread.
    return ctx.params.get("decks") or ctx.args


def _remembered(ctx: click.Context) -> list[Summary]:
    """Return what is remembered of the decks that can be learnt from and are still there."""
    from quizapp.decks.library.cache import Cache  # noqa: PLC0415 - most commands need no decks
    from quizapp.decks.library.index import load_index  # noqa: PLC0415 - as above

    own = ctx.find_root().params
    try:
        places = find_places(own.get("home"), own.get("deck_folders") or ())
    except (UserError, OSError, RuntimeError):  # a folder is not there; `~` of no one
        return []
    found: dict[str, Summary] = {}
    for row in load_index(Cache(places.cache), places.decks).values():
        deck = row.summary
        if not deck.problems and os.path.exists(deck.path):  # noqa: PTH110 - half the time
            found.setdefault(deck.id, deck)
    return sorted(found.values(), key=lambda deck: deck.id)
