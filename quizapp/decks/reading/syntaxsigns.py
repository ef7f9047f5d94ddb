"""Complaints of the YAML parser about one sign or one quoted text, in our words.

Each function returns the problem of one mistake; `syntax.py` knows which complaint calls for which.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizapp.decks.problems import LineColumn, Problem
from quizapp.decks.reading.lines import place_of
from quizapp.decks.reading.refusals import ALIAS, ANCHOR, TAG
from quizapp.decks.reading.scan import SURROGATE, TAB
from quizapp.decks.reading.yamlrules import BLOCK_HEADER, ESCAPE, INDICATOR, QUOTE

if TYPE_CHECKING:
    from quizapp.decks.reading.lines import Lines
    from quizapp.questions.findings import Rule


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the parser stopped."""

    file: str
    """The file, as problems call it."""
    lines: Lines
    """The text that was read."""
    here: LineColumn
    """Where it noticed that something is wrong."""
    there: LineColumn
    """Where what it was reading began."""
    last: Any
    """The last event that it gave; None before the first."""

    def rest(self, place: LineColumn) -> str:
        """Return the line of a place from there on."""
        return self.lines.line(place.line)[place.column - 1 :]

    def before(self, place: LineColumn) -> str:
        """Return the line of a place up to there."""
        return self.lines.line(place.line)[: place.column - 1]

    def problem(
        self, rule: Rule, place: LineColumn, message: str, help: str, *, width: int = 1
    ) -> Problem:
        """Return what is to be said where `rule` is broken at a place."""
        inside = self.lines.inside(place)
        return Problem.of(rule, self.file, inside, message, help, width=width)


def quoted(text: str) -> str:
    """Return `text` as YAML wants it in quotes, the double ones where they do."""
    text = text.strip()
    quote = "'" if '"' in text else '"'
    inner = text.replace("'", "''") if quote == "'" else text.replace("\\", "\\\\")
    return f"{quote}{inner}{quote}"


def unclosed_quote(spot: Spot) -> Problem:
    """The end of the file inside quotes."""
    quote = spot.rest(spot.there)[:1] or '"'
    return spot.problem(
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


def text_after_quote(spot: Spot, here: LineColumn) -> Problem | None:
    """Text after a closing quote: either the quote was meant to go on, or it began too early."""
    if not spot.before(here).rstrip().endswith(("'", '"')) or spot.last is None:
        return None
    start = place_of(spot.last.start_mark)
    if spot.rest(start)[:1] not in ("'", '"'):
        return None
    quote = spot.rest(start)[0]
    inside = "''" if quote == "'" else '\\"'
    if start.line < here.line:
        return spot.problem(
            QUOTE,
            start,
            f"the quote that opens here ({quote}) is not closed before line {here.line}",
            f"close it with {quote} at the end of its text; inside, write {inside}",
        )
    return spot.problem(
        QUOTE,
        here,
        "text after the closing quote",
        f"write {inside} for a quote inside the text, or put the whole in the other kind of quotes",
    )


def first_sign(spot: Spot) -> Problem:
    """A character that starts nothing."""
    sign = spot.rest(spot.here)[:1]
    if sign == "\t":
        return spot.problem(
            TAB,
            spot.here,
            "the indentation of this line holds a tab",
            "indent with spaces, two for each level",
        )
    return spot.problem(
        INDICATOR,
        spot.here,
        f"text cannot start with {sign}",
        f"put quotes round the text: {quoted(spot.rest(spot.here))}",
    )


def tab_in_text(spot: Spot) -> Problem:
    """A tab where the indentation of text must be."""
    line = spot.lines.line(spot.here.line)
    column = line.find("\t") + 1
    return spot.problem(
        TAB,
        LineColumn(spot.here.line, column or spot.here.column),
        "the indentation of this line holds a tab",
        "indent with spaces, two for each level",
    )


def anchor_or_alias(spot: Spot) -> Problem:
    """An anchor or an alias without a proper name."""
    sign = spot.rest(spot.there)[:1]
    return spot.problem(
        ALIAS if sign == "*" else ANCHOR,
        spot.there,
        f"text cannot start with {sign or '&'}, which means an {'alias' if sign == '*' else 'anchor'}",
        f"put quotes round the text: {quoted(spot.rest(spot.there))}",
        width=spot.here.column - spot.there.column if spot.here.line == spot.there.line else 1,
    )


def tag(spot: Spot) -> Problem:
    """A tag that is none."""
    return spot.problem(
        TAG,
        spot.there,
        "text cannot start with !, which means a YAML tag",
        f"put quotes round the text: {quoted(spot.rest(spot.there))}",
    )


def block_header(spot: Spot) -> Problem:
    """Text on the line of a block scalar's sign."""
    sign = spot.rest(spot.there)[:1]
    return spot.problem(
        BLOCK_HEADER,
        spot.there,
        f"after {sign} the text begins on the next line",
        f"put it there, indented; or put quotes round the text: {quoted(spot.rest(spot.there))}",
    )


def escape(spot: Spot) -> Problem:
    """A backslash and something that is no escape."""
    column = spot.here.column
    line = spot.lines.line(spot.here.line)
    # The mark stands on the backslash (libyaml) or after it (PyYAML).
    start = line.rfind("\\", 0, column + 1)
    place = LineColumn(spot.here.line, start + 1 if start >= 0 else column)
    return spot.problem(
        ESCAPE,
        place,
        f"{line[start : start + 2] if start >= 0 else 'this'} is no escape that YAML knows",
        "write \\\\ for a backslash, or put the text in single quotes",
        width=2,
    )


def surrogate(spot: Spot) -> Problem:
    """An escape that stands for no character."""
    found = escape(spot)
    return spot.problem(
        SURROGATE,
        LineColumn(found.line, found.column),
        "this escape stands for no character",
        "type the character itself",
        width=6,
    )


def question_mark(spot: Spot) -> Problem:
    """A question mark and a space at the start of text."""
    return spot.problem(
        INDICATOR,
        spot.here,
        "text cannot start with a question mark and a space",
        f"put quotes round the text: {quoted(spot.rest(spot.here))}",
    )


def dash(spot: Spot) -> Problem:
    """A dash after a key, on its line."""
    text = spot.rest(spot.here).strip()
    return spot.problem(
        INDICATOR,
        spot.here,
        "a list cannot begin on the line of its key",
        f"put each `- item` on a line of its own, or quotes round the text: {quoted(text)}",
    )
