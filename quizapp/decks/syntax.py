"""What the YAML parser complains of, in our words.

The parser knows that some token did not fit; an author wants to know which line to mend and how. So
each of its complaints is looked up here by its text (libyaml's or that of PyYAML's own scanner) and
told anew, with the place where the mistake was made and not the one where it was noticed.
"""

from dataclasses import dataclass
from typing import Any

from yaml import YAMLError

from quizapp.decks.lines import Lines
from quizapp.decks.reader import ALIAS, ANCHOR, KEY_NO_TEXT, TAG
from quizapp.decks.scan import SURROGATE, TAB
from quizapp.decks.yamlrules import (
    BLOCK_HEADER,
    BRACKET,
    COLON,
    ESCAPE,
    INDENTATION,
    INDICATOR,
    KEY_EXPECTED,
    NO_VALUE,
    NO_YAML,
    QUOTE,
)
from quizapp.questions.faults import Rule

YAML_ERROR = YAMLError
"""What the parser raises."""


@dataclass(frozen=True, slots=True)
class Described:
    """A complaint of the parser's in our words."""

    rule: Rule
    """The rule that is broken."""
    place: tuple[int, int]
    """Line and column, from 1."""
    message: str
    """What is wrong."""
    help: str
    """The way out."""
    width: int = 1
    """How many code points it is about."""


def describe(error: YAMLError, lines: Lines, last: Any) -> Described:
    """Return what `error` means for an author.

    Args:
        error: what the parser raised.
        lines: the text that was read.
        last: the last event before the error; None before the first.
    """
    problem = str(getattr(error, "problem", None) or "")
    context = str(getattr(error, "context", None) or "")
    here = _place(getattr(error, "problem_mark", None)) or (1, 1)
    there = _place(getattr(error, "context_mark", None)) or here
    for words, tell in _TELLERS:
        if words in problem or words in context:
            return tell(lines, here, there, last)
    return Described(
        NO_YAML,
        here,
        "this cannot be read as YAML",
        "look at quotes, brackets and indentation here",
    )


def _place(mark: Any) -> tuple[int, int] | None:
    return None if mark is None else (mark.line + 1, mark.column + 1)


Place = tuple[int, int]


def _rest(lines: Lines, place: Place) -> str:
    return lines.line(place[0])[place[1] - 1 :]


def _before(lines: Lines, place: Place) -> str:
    return lines.line(place[0])[: place[1] - 1]


def _values(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """A colon where no key can be."""
    del there
    before = _before(lines, here)
    opened = _reopened(lines, here, last)
    if opened is not None:
        return opened
    if ": " not in before and not before.lstrip().startswith(("- ", '"', "'")):
        return Described(
            INDENTATION,
            (here[0], len(before) - len(before.lstrip()) + 1),
            f"'{before.strip()}' is indented more than the key above it, which has a value already",
            "line it up with the key above",
            len(before.strip()),
        )
    key, _, value = before.strip().removeprefix("- ").partition(": ")
    text = value + _rest(lines, here)
    return Described(
        COLON,
        here,
        "a colon and a space inside plain text",
        f"put quotes round the text: {key}: {_quoted(text)}"
        if value
        else "put quotes round the text",
    )


def _quoted(text: str) -> str:
    text = text.strip()
    quote = "'" if '"' in text else '"'
    inner = text.replace("'", "''") if quote == "'" else text.replace("\\", "\\\\")
    return f"{quote}{inner}{quote}"


def _no_colon(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """A line in a mapping that is no `key: value`."""
    opened = _reopened(lines, there, last)
    if opened is not None:
        return opened
    del here
    text = _rest(lines, there).strip()
    word, colon, _ = text.partition(":")
    if text[:1] in ("'", '"') and text.count(text[0]) % 2:
        return _unclosed(lines, there, there, last)
    return Described(
        KEY_EXPECTED,
        there,
        "this line is no `key: value`",
        f"put a space after the colon: {word}: ..."
        if colon
        else "write `key: value`, or indent the line if it goes on with the text above",
        len(text),
    )


def _unclosed(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """The end of the file inside quotes."""
    del here, last
    quote = _rest(lines, there)[:1] or '"'
    return Described(
        QUOTE,
        there,
        f"the quote that opens here ({quote}) is never closed",
        f"close it with {quote}"
        + (
            ", and write '' for an apostrophe inside"
            if quote == "'"
            else ', or write \\" inside it'
        ),
    )


def _reopened(lines: Lines, here: Place, last: Any) -> Described | None:
    """Text after a closing quote: either the quote was meant to go on, or it began too early."""
    if not _before(lines, here).rstrip().endswith(("'", '"')) or last is None:
        return None
    start = _place(last.start_mark)
    if start is None or _rest(lines, start)[:1] not in ("'", '"'):
        return None
    quote = _rest(lines, start)[0]
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


def _block(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """A line that belongs to no mapping and no list that is open."""
    opened = _reopened(lines, here, last)
    if opened is not None:
        return opened
    rest = _rest(lines, here).strip()
    if rest[:1] in ("]", "}", ","):
        return _node(lines, here, there, last)
    if rest == ":" or rest.startswith(": "):
        return Described(KEY_NO_TEXT, here, "a key is missing", "write a key before the colon")
    before = _before(lines, here)
    if not before.strip() and here[0] != there[0]:
        return _misplaced(lines, here, there)
    if before.rstrip().endswith(("]", "}")):
        way_out = "put quotes round text that starts with [ or {"
        return Described(BRACKET, here, "text after the closing bracket", way_out)
    way_out = "put quotes round text that holds : # [ ] { } or ,"
    return Described(NO_YAML, here, "this does not belong here", way_out)


def _misplaced(lines: Lines, here: Place, there: Place) -> Described:
    """A line whose indentation is that of nothing above it."""
    fitting = f"column {there[1]}, like line {there[0]}"
    if _rest(lines, here).startswith("- "):
        way_out = "line it up with the dashes of its list"
        if _rest(lines, there).startswith("-"):
            way_out += f" ({fitting})"
        message = "this dash stands in no list that is open here"
        return Described(INDENTATION, here, message, way_out)
    message = "the indentation of this line fits no line above it"
    way_out = f"line it up with the keys that it belongs to ({fitting})"
    return Described(INDENTATION, here, message, way_out)


def _flow(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """Something in brackets that is neither a comma nor the closing bracket."""
    rest = _rest(lines, here).strip()
    opened = _reopened(lines, here, last)
    if opened is not None and not (rest[:1] in ("'", '"') and opened.place == here):
        return opened
    bracket = _rest(lines, there)[:1] or "["
    closing = "]" if bracket == "[" else "}"
    if here[0] == there[0] and rest and rest[0] not in "]}":
        return Described(
            BRACKET,
            here,
            f"a comma or {closing} belongs before this",
            f"put a comma between the items, or quotes round text that holds one of : , {bracket} {closing}",
        )
    return Described(
        BRACKET,
        there,
        f"the bracket that opens here ({bracket}) is not closed "
        + (f"before line {here[0]}" if here[0] > there[0] else f"before the {rest[:1]}"),
        f"close it with {closing}, or put quotes round text that starts with {bracket}",
    )


def _dash(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """A dash after a key, on its line."""
    del there, last
    text = _rest(lines, here).strip()
    return Described(
        INDICATOR,
        here,
        "a list cannot begin on the line of its key",
        f"put each `- item` on a line of its own, or quotes round the text: {_quoted(text)}",
    )


def _sign(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """A character that starts nothing."""
    del there, last
    sign = _rest(lines, here)[:1]
    if sign == "\t":
        return Described(
            TAB,
            here,
            "the indentation of this line holds a tab",
            "indent with spaces, two for each level",
        )
    return Described(
        INDICATOR,
        here,
        f"text cannot start with {sign}",
        f"put quotes round the text: {_quoted(_rest(lines, here))}",
    )


def _tab(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """A tab where the indentation of text must be."""
    line = lines.line(here[0])
    column = line.find("\t") + 1
    del there, last
    return Described(
        TAB,
        (here[0], column or here[1]),
        "the indentation of this line holds a tab",
        "indent with spaces, two for each level",
    )


def _name(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """An anchor or an alias without a proper name."""
    del last
    sign = _rest(lines, there)[:1]
    return Described(
        ALIAS if sign == "*" else ANCHOR,
        there,
        f"text cannot start with {sign or '&'}, which means an {'alias' if sign == '*' else 'anchor'}",
        f"put quotes round the text: {_quoted(_rest(lines, there))}",
        max(1, here[1] - there[1]) if here[0] == there[0] else 1,
    )


def _tagged(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """A tag that is none."""
    del last, here
    return Described(
        TAG,
        there,
        "text cannot start with !, which means a YAML tag",
        f"put quotes round the text: {_quoted(_rest(lines, there))}",
    )


def _header(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """Text on the line of a block scalar's sign."""
    del here, last
    sign = _rest(lines, there)[:1]
    return Described(
        BLOCK_HEADER,
        there,
        f"after {sign} the text begins on the next line",
        f"put it there, indented; or put quotes round the text: {_quoted(_rest(lines, there))}",
    )


def _escape(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """A backslash and something that is no escape."""
    del there, last
    column = here[1]
    line = lines.line(here[0])
    # The mark stands on the backslash (libyaml) or after it (PyYAML).
    start = line.rfind("\\", 0, column + 1)
    place = (here[0], start + 1 if start >= 0 else column)
    return Described(
        ESCAPE,
        place,
        f"{line[start : start + 2] if start >= 0 else 'this'} is no escape that YAML knows",
        "write \\\\ for a backslash, or put the text in single quotes",
        2,
    )


def _surrogate(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """An escape that stands for no character."""
    described = _escape(lines, here, there, last)
    return Described(
        SURROGATE,
        described.place,
        "this escape stands for no character",
        "type the character itself",
        6,
    )


def _node(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """A sign where a value belongs."""
    del there, last
    sign = _rest(lines, here)[:1]
    return Described(
        NO_VALUE,
        here,
        f"a value is missing before {sign}" if sign else "a value is missing here",
        f"write the value, delete the {sign or 'sign'}, or put quotes round text that starts with it",
    )


def _question_mark(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """A question mark and a space at the start of text."""
    del there, last
    return Described(
        INDICATOR,
        here,
        "text cannot start with a question mark and a space",
        f"put quotes round the text: {_quoted(_rest(lines, here))}",
    )


def _stray(lines: Lines, here: Place, there: Place, last: Any) -> Described:
    """Something after the end of the outermost value."""
    return _reopened(lines, here, last) or _block(lines, here, there, last)


_TELLERS = (
    ("mapping values are not allowed", _values),
    ("could not find expected ':'", _no_colon),
    ("found a tab character", _tab),
    ("sequence entries are not allowed", _dash),
    ("mapping keys are not allowed", _question_mark),
    ("unknown escape", _escape),
    ("hexdecimal number", _escape),
    ("hexadecimal number", _escape),
    ("invalid Unicode character escape", _surrogate),
    ("scanning a quoted scalar", _unclosed),
    ("scanning a double-quoted scalar", _unclosed),
    ("scanning a single-quoted scalar", _unclosed),
    ("scanning an anchor", _name),
    ("scanning an alias", _name),
    ("scanning a tag", _tagged),
    ("parsing a tag", _tagged),
    ("undefined tag handle", _tagged),
    ("scanning a block scalar", _header),
    ("cannot start any token", _sign),
    ("expected node content", _node),
    ("expected the node content", _node),
    ("parsing a flow", _flow),
    ("parsing a block", _block),
    ("document start", _stray),
)
