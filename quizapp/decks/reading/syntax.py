"""What the YAML parser complains of, in our words.

The parser knows that some token did not fit; an author wants to know which line to mend and how. So
each of its complaints is looked up here by its text (libyaml's or that of PyYAML's own scanner) and
worded anew, with the place where the mistake was made and not the one where it was noticed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml import YAMLError

from quizapp.decks.problems import WHOLE_FILE, LineColumn
from quizapp.decks.reading.lines import place_of
from quizapp.decks.reading.refusals import KEY_NO_TEXT
from quizapp.decks.reading.syntaxsigns import (
    Spot,
    anchor_or_alias,
    block_header,
    dash,
    escape,
    first_sign,
    question_mark,
    quoted,
    surrogate,
    tab_in_text,
    tag,
    text_after_quote,
    unclosed_quote,
)
from quizapp.decks.reading.yamlrules import (
    BRACKET,
    COLON,
    INDENTATION,
    KEY_EXPECTED,
    NO_VALUE,
    NO_YAML,
)

if TYPE_CHECKING:
    from quizapp.decks.problems import Problem
    from quizapp.decks.reading.lines import Lines

YAML_ERROR = YAMLError
"""What the parser raises."""


def describe(error: YAMLError, file: str, lines: Lines, last: Any) -> Problem:
    """Return the problem that `error` is for an author.

    Args:
        error: what the parser raised.
        file: the file, as its problems call it.
        lines: the text that was read.
        last: the last event before the error; None before the first.
    """
    problem = str(getattr(error, "problem", None) or "")
    context = str(getattr(error, "context", None) or "")
    noticed, began = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    here = place_of(noticed) if noticed else WHOLE_FILE
    spot = Spot(file, lines, here, place_of(began) if began else here, last)
    for words, describe_case in _DESCRIBERS:
        if words in problem or words in context:
            return describe_case(spot)
    return spot.problem(
        NO_YAML,
        here,
        "this cannot be read as YAML",
        "look at quotes, brackets and indentation here",
    )


def _values(spot: Spot) -> Problem:
    """A colon where no key can be."""
    before = spot.before(spot.here)
    opened = text_after_quote(spot, spot.here)
    if opened is not None:
        return opened
    if ": " not in before and not before.lstrip().startswith(("- ", '"', "'")):
        return spot.problem(
            INDENTATION,
            LineColumn(spot.here.line, len(before) - len(before.lstrip()) + 1),
            f"'{before.strip()}' is indented more than the key above it, which has a value already",
            "line it up with the key above",
            width=len(before.strip()),
        )
    key, _, value = before.strip().removeprefix("- ").partition(": ")
    text = value + spot.rest(spot.here)
    return spot.problem(
        COLON,
        spot.here,
        "a colon and a space inside plain text",
        f"put quotes round the text: {key}: {quoted(text)}"
        if value
        else "put quotes round the text",
    )


def _no_colon(spot: Spot) -> Problem:
    """A line in a mapping that is no `key: value`."""
    opened = text_after_quote(spot, spot.there)
    if opened is not None:
        return opened
    text = spot.rest(spot.there).strip()
    word, colon, _ = text.partition(":")
    if text[:1] in ("'", '"') and text.count(text[0]) % 2:
        return unclosed_quote(spot)
    return spot.problem(
        KEY_EXPECTED,
        spot.there,
        "this line is no `key: value`",
        f"put a space after the colon: {word}: ..."
        if colon
        else "write `key: value`, or indent the line if it goes on with the text above",
        width=len(text),
    )


def _block(spot: Spot) -> Problem:
    """A line that belongs to no mapping and no list that is open."""
    opened = text_after_quote(spot, spot.here)
    if opened is not None:
        return opened
    rest = spot.rest(spot.here).strip()
    if rest[:1] in ("]", "}", ","):
        return _node(spot)
    if rest == ":" or rest.startswith(": "):
        return spot.problem(
            KEY_NO_TEXT, spot.here, "a key is missing", "write a key before the colon"
        )
    before = spot.before(spot.here)
    if not before.strip() and spot.here.line != spot.there.line:
        return _misplaced(spot)
    if before.rstrip().endswith(("]", "}")):
        help = "put quotes round text that starts with [ or {"
        return spot.problem(BRACKET, spot.here, "text after the closing bracket", help)
    help = "put quotes round text that holds : # [ ] { } or ,"
    return spot.problem(NO_YAML, spot.here, "this does not belong here", help)


def _misplaced(spot: Spot) -> Problem:
    """A line whose indentation is that of nothing above it."""
    fitting = f"column {spot.there.column}, like line {spot.there.line}"
    if spot.rest(spot.here).startswith("- "):
        help = "line it up with the dashes of its list"
        if spot.rest(spot.there).startswith("-"):
            help += f" ({fitting})"
        message = "this dash stands in no list that is open here"
        return spot.problem(INDENTATION, spot.here, message, help)
    message = "the indentation of this line fits no line above it"
    help = f"line it up with the keys that it belongs to ({fitting})"
    return spot.problem(INDENTATION, spot.here, message, help)


def _flow(spot: Spot) -> Problem:
    """Something in brackets that is neither a comma nor the closing bracket."""
    rest = spot.rest(spot.here).strip()
    opened = text_after_quote(spot, spot.here)
    if opened is not None and not (
        rest[:1] in ("'", '"') and (opened.line, opened.column) == spot.here
    ):
        return opened
    bracket = spot.rest(spot.there)[:1] or "["
    closing = "]" if bracket == "[" else "}"
    if spot.here.line == spot.there.line and rest and rest[0] not in "]}":
        return spot.problem(
            BRACKET,
            spot.here,
            f"a comma or {closing} belongs before this",
            f"put a comma between the items, or quotes round text that holds one of : , {bracket} {closing}",
        )
    return spot.problem(
        BRACKET,
        spot.there,
        f"the bracket that opens here ({bracket}) is not closed "
        + (
            f"before line {spot.here.line}"
            if spot.here.line > spot.there.line
            else f"before the {rest[:1]}"
        ),
        f"close it with {closing}, or put quotes round text that starts with {bracket}",
    )


def _node(spot: Spot) -> Problem:
    """A sign where a value belongs."""
    sign = spot.rest(spot.here)[:1]
    return spot.problem(
        NO_VALUE,
        spot.here,
        f"a value is missing before {sign}" if sign else "a value is missing here",
        f"write the value, delete the {sign or 'sign'}, or put quotes round text that starts with it",
    )


def _stray(spot: Spot) -> Problem:
    """Something after the end of the outermost value."""
    return text_after_quote(spot, spot.here) or _block(spot)


_DESCRIBERS = (
    ("mapping values are not allowed", _values),
    ("could not find expected ':'", _no_colon),
    ("found a tab character", tab_in_text),
    ("sequence entries are not allowed", dash),
    ("mapping keys are not allowed", question_mark),
    ("unknown escape", escape),
    ("hexdecimal number", escape),
    ("hexadecimal number", escape),
    ("invalid Unicode character escape", surrogate),
    ("scanning a quoted scalar", unclosed_quote),
    ("scanning a double-quoted scalar", unclosed_quote),
    ("scanning a single-quoted scalar", unclosed_quote),
    ("scanning an anchor", anchor_or_alias),
    ("scanning an alias", anchor_or_alias),
    ("scanning a tag", tag),
    ("parsing a tag", tag),
    ("undefined tag handle", tag),
    ("scanning a block scalar", block_header),
    ("cannot start any token", first_sign),
    ("expected node content", _node),
    ("expected the node content", _node),
    ("parsing a flow", _flow),
    ("parsing a block", _block),
    ("document start", _stray),
)
