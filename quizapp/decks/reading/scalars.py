"""What can be seen only where a scalar ends: text cut off by `#`, refused characters in escapes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from quizapp.decks.reading.lines import Lines, place_of
from quizapp.decks.reading.reader import parser
from quizapp.decks.reading.scan import REFUSED, name_character
from quizapp.questions.findings import Rule
from quizapp.text import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.decks.problems import Problems

CUT_OFF = Rule(
    "W001",
    "text cut off by #",
    "In YAML a space and a # begin a comment, also right behind text: `C #3` is read as `C`. Put quotes "
    "round text that holds a #; leave a space after the # of a comment.",
)

_SIGN = re.compile(r"#(?=[^\s#])")
_CUTTING = re.compile(r"[ \t]#(?=[^\s#])")
_ESCAPED = re.compile(r"\\[xuU0abevfNLP]")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "e": "\x1b",
    "v": "\v",
    "f": "\f",
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}


def look_closer(text: str, problems: Problems) -> None:
    """Note plain text that a `#` cuts off, and escapes that stand for refused characters.

    Costs a second run over the text, and only where there is something of the kind to look at.

    Args:
        text: the deck, with stand-ins for refused characters.
        problems: takes what is found.
    """
    cutting = any(text[sign.start() - 1] in " \t" for sign in _SIGN.finditer(text))
    escaped = _ESCAPED.search(text) is not None
    if not (cutting or escaped):
        return
    lines = Lines(text)
    for event in _scalars(text):
        if cutting and not event.style:
            _cut_off(text, lines, event, problems)
        elif escaped and event.style == '"' and REFUSED.search(event.value):
            _escapes(text, lines, event, problems)


def _scalars(text: str) -> Iterator[Any]:
    """Yield the scalar events of `text`, as far as it can be parsed."""
    from yaml import ScalarEvent, StreamEndEvent, YAMLError  # noqa: PLC0415 - only for a deck

    get = parser(text).get_event
    while True:
        try:
            event = get()
        except YAMLError:
            return
        if event.__class__ is ScalarEvent:
            yield event
        elif event.__class__ is StreamEndEvent:
            return


def _cut_off(text: str, lines: Lines, event: Any, problems: Problems) -> None:
    end = event.end_mark.index
    rest = text[end : end + 200]
    cut = rest.lstrip(" \t")
    if (
        not event.value
        or cut == rest
        or not cut.startswith("#")
        or not _CUTTING.match(rest[-len(cut) - 1 :])
    ):
        return
    start = place_of(event.start_mark)
    comment = cut.splitlines()[0].rstrip()
    whole = lines.line(event.end_mark.line + 1)[: event.end_mark.column]
    whole = (
        whole[event.start_mark.column :] if event.end_mark.line + 1 == start.line else event.value
    )
    problems.add(
        CUT_OFF,
        start,
        f"the text ends before '{excerpt(comment)}', which is read as a comment",
        f'put quotes round it: "{excerpt(whole + " " + comment)}"; or leave a space after the #',
        width=len(whole),
    )


def _escapes(text: str, lines: Lines, event: Any, problems: Problems) -> None:
    start = event.start_mark.index
    for match in _ESCAPE.finditer(text, start, event.end_mark.index):
        digits = match[1] or match[2] or match[3]
        character = chr(int(digits, 16)) if digits else _SHORT.get(match[4], "")
        if character and REFUSED.match(character):
            rule, name = name_character(character)
            problems.add(
                rule,
                lines.place(match.start()),
                f"{match.group()} stands for {name}",
                "delete it",
                width=len(match.group()),
            )
