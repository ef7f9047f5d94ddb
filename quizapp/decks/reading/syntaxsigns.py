"""Complaints of the YAML parser about one sign or one quoted text, in our words.

Each function tells of one mistake; `syntax.py` knows which complaint calls for which.
"""

from dataclasses import dataclass
from typing import Any

from quizapp.decks.reading.lines import Lines
from quizapp.decks.reading.refusals import ALIAS, ANCHOR, TAG
from quizapp.decks.reading.scan import SURROGATE, TAB
from quizapp.decks.reading.yamlrules import BLOCK_HEADER, ESCAPE, INDICATOR, QUOTE
from quizapp.questions.findings import Rule

Place = tuple[int, int]
"""Line and column, from 1."""


@dataclass(frozen=True, slots=True)
class Described:
    """A complaint of the parser's in our words."""

    rule: Rule
    """The rule that is broken."""
    place: Place
    """Line and column, from 1."""
    message: str
    """What is wrong."""
    help: str
    """The way out."""
    width: int = 1
    """How many code points it is about."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the parser stopped."""

    lines: Lines
    """The text that was read."""
    here: Place
    """Where it noticed that something is wrong."""
    there: Place
    """Where what it was reading began."""
    last: Any
    """The last event that it gave; None before the first."""

    def rest(self, place: Place) -> str:
        """Return the line of a place from there on."""
        return self.lines.line(place[0])[place[1] - 1 :]

    def before(self, place: Place) -> str:
        """Return the line of a place up to there."""
        return self.lines.line(place[0])[: place[1] - 1]


def place_of(mark: Any) -> Place | None:
    """Return the place of one of the parser's marks; None for no mark."""
    return None if mark is None else (mark.line + 1, mark.column + 1)


def quoted(text: str) -> str:
    """Return `text` as YAML wants it in quotes, the double ones where they do."""
    text = text.strip()
    quote = "'" if '"' in text else '"'
    inner = text.replace("'", "''") if quote == "'" else text.replace("\\", "\\\\")
    return f"{quote}{inner}{quote}"


def unclosed_quote(spot: Spot) -> Described:
    """The end of the file inside quotes."""
    quote = spot.rest(spot.there)[:1] or '"'
    return Described(
        QUOTE,
        spot.there,
        f"the quote that opens here ({quote}) is never closed",
        f"close it with {quote}"
        + (
            ", and write '' for an apostrophe inside"
            if quote == "'"
            else ', or write \\" inside it'
        ),
    )


def text_after_quote(spot: Spot, here: Place) -> Described | None:
    """Text after a closing quote: either the quote was meant to go on, or it began too early."""
    if not spot.before(here).rstrip().endswith(("'", '"')) or spot.last is None:
        return None
    start = place_of(spot.last.start_mark)
    if start is None or spot.rest(start)[:1] not in ("'", '"'):
        return None
    quote = spot.rest(start)[0]
    inside = "''" if quote == "'" else '\\"'
    if start[0] < here[0]:
        return Described(
            QUOTE,
            start,
            f"the quote that opens here ({quote}) is not closed before line {here[0]}",
            f"close it with {quote} at the end of its text; inside, write {inside}",
        )
    return Described(
        QUOTE,
        here,
        "text after the closing quote",
        f"write {inside} for a quote inside the text, or put the whole in the other kind of quotes",
    )


def first_sign(spot: Spot) -> Described:
    """A character that starts nothing."""
    sign = spot.rest(spot.here)[:1]
    if sign == "\t":
        return Described(
            TAB,
            spot.here,
            "the indentation of this line holds a tab",
            "indent with spaces, two for each level",
        )
    return Described(
        INDICATOR,
        spot.here,
        f"text cannot start with {sign}",
        f"put quotes round the text: {quoted(spot.rest(spot.here))}",
    )


def tab_in_text(spot: Spot) -> Described:
    """A tab where the indentation of text must be."""
    line = spot.lines.line(spot.here[0])
    column = line.find("\t") + 1
    return Described(
        TAB,
        (spot.here[0], column or spot.here[1]),
        "the indentation of this line holds a tab",
        "indent with spaces, two for each level",
    )


def anchor_or_alias(spot: Spot) -> Described:
    """An anchor or an alias without a proper name."""
    sign = spot.rest(spot.there)[:1]
    return Described(
        ALIAS if sign == "*" else ANCHOR,
        spot.there,
        f"text cannot start with {sign or '&'}, which means an {'alias' if sign == '*' else 'anchor'}",
        f"put quotes round the text: {quoted(spot.rest(spot.there))}",
        max(1, spot.here[1] - spot.there[1]) if spot.here[0] == spot.there[0] else 1,
    )


def tag(spot: Spot) -> Described:
    """A tag that is none."""
    return Described(
        TAG,
        spot.there,
        "text cannot start with !, which means a YAML tag",
        f"put quotes round the text: {quoted(spot.rest(spot.there))}",
    )


def block_header(spot: Spot) -> Described:
    """Text on the line of a block scalar's sign."""
    sign = spot.rest(spot.there)[:1]
    return Described(
        BLOCK_HEADER,
        spot.there,
        f"after {sign} the text begins on the next line",
        f"put it there, indented; or put quotes round the text: {quoted(spot.rest(spot.there))}",
    )


def escape(spot: Spot) -> Described:
    """A backslash and something that is no escape."""
    column = spot.here[1]
    line = spot.lines.line(spot.here[0])
    # The mark stands on the backslash (libyaml) or after it (PyYAML).
    start = line.rfind("\\", 0, column + 1)
    place = (spot.here[0], start + 1 if start >= 0 else column)
    return Described(
        ESCAPE,
        place,
        f"{line[start : start + 2] if start >= 0 else 'this'} is no escape that YAML knows",
        "write \\\\ for a backslash, or put the text in single quotes",
        2,
    )


def surrogate(spot: Spot) -> Described:
    """An escape that stands for no character."""
    described = escape(spot)
    return Described(
        SURROGATE,
        described.place,
        "this escape stands for no character",
        "type the character itself",
        6,
    )


def question_mark(spot: Spot) -> Described:
    """A question mark and a space at the start of text."""
    return Described(
        INDICATOR,
        spot.here,
        "text cannot start with a question mark and a space",
        f"put quotes round the text: {quoted(spot.rest(spot.here))}",
    )


def dash(spot: Spot) -> Described:
    """A dash after a key, on its line."""
    text = spot.rest(spot.here).strip()
    return Described(
        INDICATOR,
        spot.here,
        "a list cannot begin on the line of its key",
        f"put each `- item` on a line of its own, or quotes round the text: {quoted(text)}",
    )
