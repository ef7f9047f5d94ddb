"""Bytes to text: the encoding, the characters that a deck may not hold, tabs and directives.

What is refused is replaced, one code point for one, by a character that YAML takes for text, and all
line ends become LF (behind plain text libyaml takes a CR alone for white space). So the rest of the file
can be read all the same, and every line and column still counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from quizapp.decks.problems import WHOLE_FILE, LineColumn
from quizapp.decks.reading.lines import Lines
from quizapp.questions.findings import Rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from quizapp.decks.problems import Problems

MOST_BYTES = 16 * 1024 * 1024
"""Size of the largest deck that is read: some twenty thousand questions."""
BOM = "\ufeff"
"""Byte-order mark, with which some editors begin a file."""
STAND_IN = "\ufffd"
"""What stands in the place of a refused character while the file is read."""
_MOST_OF_A_KIND = 100
"""Refused characters of one kind that are reported; a file that is no text has millions."""

TOO_LARGE = Rule(
    "E001",
    "file too large",
    "A deck may have 16 MiB. A larger file is most likely no deck; if it is one, split it by topic.",
)
NOT_UTF8 = Rule(
    "E002",
    "not UTF-8",
    "A deck is UTF-8 text, so that names are spelt the same on every machine. Open the file in its "
    "old encoding and save it as UTF-8.",
)
NUL = Rule("E003", "NUL character", "A NUL is never text. Most likely the file was damaged.")
CONTROL = Rule(
    "E004",
    "control character",
    "Control characters can move the cursor, change colours or write to the clipboard when a deck is "
    "shown in a terminal. Only tab and line ends are text. Delete the character.",
)
DELETE = Rule("E005", "DEL character", "DEL is a control character and never text. Delete it.")
C1_CONTROL = Rule(
    "E006",
    "C1 control character",
    "U+0080 to U+009F are control characters, and some terminals act on them. In most files they are "
    "what is left of a curly quote or dash after a wrong conversion: type the character anew.",
)
SEPARATOR = Rule(
    "E007",
    "line or paragraph separator",
    "U+2028 and U+2029 end a line for some programs and not for others. Use a line end.",
)
BIDI_OVERRIDE = Rule(
    "E008",
    "bidirectional override",
    "U+202A to U+202E turn the order of what is shown, so that text can look like other text. Delete "
    "it; right-to-left letters need no help (U+200E, U+200F and U+061C are allowed).",
)
BIDI_ISOLATE = Rule(
    "E009",
    "bidirectional isolate",
    "U+2066 to U+2069 set off text from the order around it, and can hide it. Delete it.",
)
SURROGATE = Rule(
    "E010",
    "lone surrogate",
    "U+D800 to U+DFFF are halves of a character and no character. Type the character itself.",
)
NONCHARACTER = Rule(
    "E011", "noncharacter", "Unicode keeps this code for programs' own use. Delete it."
)
INNER_BOM = Rule(
    "E012",
    "byte-order mark inside the text",
    "U+FEFF may stand at the very start of a file. Elsewhere it is invisible and makes two words that "
    "look alike differ. Delete it.",
)
TAB = Rule(
    "E013",
    "tab in indentation",
    "YAML takes the structure of a file from its indentation, and that is made of spaces: a tab has no "
    "fixed width. Set your editor to put spaces for tabs.",
)
DIRECTIVE = Rule(
    "E014",
    "YAML directive",
    "A line that starts with % speaks to the YAML parser. A deck needs none; delete the line.",
)

_KINDS = (
    (NUL, "\x00", "a NUL character"),
    (CONTROL, "\x01-\x08\x0b\x0c\x0e-\x1f", "a control character"),
    (DELETE, "\x7f", "a DEL character"),
    (C1_CONTROL, "\x80-\x9f", "a C1 control character"),
    (SEPARATOR, "\u2028\u2029", "a line or paragraph separator"),
    (BIDI_OVERRIDE, "\u202a-\u202e", "a bidirectional override"),
    (BIDI_ISOLATE, "\u2066-\u2069", "a bidirectional isolate"),
    (SURROGATE, "\ud800-\udfff", "a lone surrogate"),
    (
        NONCHARACTER,
        "\ufdd0-\ufdef"
        + "".join(
            chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)
        ),
        "a noncharacter",
    ),
    (INNER_BOM, "\ufeff", "a byte-order mark"),
)
REFUSED = re.compile("[" + "".join(characters for _, characters, _ in _KINDS) + "]")
"""One character that a deck may not hold."""
_SORTS = tuple((rule, re.compile(f"[{characters}]"), name) for rule, characters, name in _KINDS)

_PLAIN_ASCII = bytes([0x09, 0x0A, 0x0D, *range(0x20, 0x7F)])
_WIDE = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
# What `surrogateescape` makes of the three bytes of an encoded surrogate.
_ENCODED_SURROGATE = re.compile("\udced[\udca0-\udcbf][\udc80-\udcbf]")
_BAD_BYTES = re.compile("[\udc80-\udcff]+")
_TAB_LINE = re.compile(r"^ *\t[ \t]*(?=[^\s#])", re.MULTILINE)
_BLOCK_HEADER = re.compile(r"( *(?:- +)*)(.*?[\s:-])??[|>][-+0-9]{0,2}[ \t]*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Scanned:
    """The text of a file."""

    text: str
    """As it is, without a byte-order mark."""
    readable: str
    """The same, line for line and column for column: with a stand-in for each character that is
    refused, and with all line ends as LF."""


def scan(data: bytes, problems: Problems) -> Scanned | None:
    """Return the text of `data`, noting what may not stand there; None where it is no text at all."""
    if len(data) > MOST_BYTES:
        problems.add(
            TOO_LARGE,
            WHOLE_FILE,
            f"the file is larger than {MOST_BYTES >> 20} MiB",
            "split it into several decks, one for each topic",
        )
        return None
    for mark, name in _WIDE:
        if data.startswith(mark):
            problems.add(NOT_UTF8, WHOLE_FILE, f"the file is {name}, not UTF-8", "save it as UTF-8")
            return None
    data = data.removeprefix(BOM.encode())
    # Deleting all harmless ASCII leaves a few bytes to search: 8 ms for 8 MB, against 70 ms for a
    # search through all of it. What is left of valid UTF-8 is valid UTF-8.
    unusual = data.translate(None, _PLAIN_ASCII)
    try:
        text = data.decode()
        refused = set(REFUSED.findall(unusual.decode()))
    except UnicodeDecodeError:
        text = _lenient(data, problems)
        refused = set(REFUSED.findall(text))
    return _indentation(text, _refuse(text, refused, problems), problems)


@cache
def name_character(character: str) -> tuple[Rule, str]:
    """Return the rule that refuses a character, and what to call it."""
    for rule, pattern, name in _SORTS:
        if pattern.match(character):
            return rule, f"{name} (U+{ord(character):04X})"
    raise ValueError(f"U+{ord(character):04X} is not refused")


def _lenient(data: bytes, problems: Problems) -> str:
    """Decode what is no UTF-8: each bad byte becomes one stand-in, and is noted."""
    text = _ENCODED_SURROGATE.sub("\ud800", data.decode(errors="surrogateescape"))
    lines = Lines(text)
    runs = list(_BAD_BYTES.finditer(text))
    for run in runs[:_MOST_OF_A_KIND]:
        bad = run.group().encode(errors="surrogateescape")
        shown = " ".join(f"0x{byte:02X}" for byte in bad[:4])
        guess = bad[:4].decode("cp1252", errors="replace")
        sure = STAND_IN not in guess and guess.isprintable()
        problems.add(
            NOT_UTF8,
            lines.place(run.start()),
            f"{shown} is no UTF-8" + _more(len(runs)),
            "save the file as UTF-8" + (f"; in Windows-1252 this is '{guess}'" if sure else ""),
            width=len(run.group()),
        )
    return _BAD_BYTES.sub(lambda run: STAND_IN * len(run.group()), text)


def _refuse(text: str, refused: Collection[str], problems: Problems) -> str:
    """Return `text` with a stand-in for each character that is refused, which is noted."""
    if not refused:
        return text
    lines = Lines(text)
    # A set of the few that are there is found six times as fast as the set of all that may not be.
    pattern = re.compile(f"[{''.join(sorted(refused))}]")
    found: dict[Rule, list[int]] = {}
    for match in pattern.finditer(text):
        found.setdefault(name_character(match.group())[0], []).append(match.start())
    for rule, places in found.items():
        for offset in places[:_MOST_OF_A_KIND]:
            name = name_character(text[offset])[1]
            problems.add(rule, lines.place(offset), name + _more(len(places)), "delete it")
    return pattern.sub(STAND_IN, text)


def _more(count: int) -> str:
    return f", one of {count} in this file" if count > _MOST_OF_A_KIND else ""


def one_line_end(text: str) -> str:
    """Return `text` with LF for every line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _indentation(text: str, readable: str, problems: Problems) -> Scanned:
    """Note tabs in indentation and directives; blank the directives out."""
    readable = one_line_end(readable)
    if "\t" in readable and _TAB_LINE.search(readable):
        for place in _tabs(Lines(readable)):
            problems.add(
                TAB,
                place,
                "the indentation of this line holds a tab",
                "indent with spaces, two for each level",
            )
    if readable.startswith("%") or "\n%" in readable:
        readable = _without_directives(readable, problems)
    return Scanned(text, readable)


def _tabs(lines: Lines) -> Iterator[LineColumn]:
    """Yield the place of the first tab of each indentation, block scalars' text left out."""
    block = -1  # indentation of the line that opened the block scalar we are in; -1: in none
    for number in range(1, len(lines.starts) + 1):
        line = lines.line(number)
        depth = len(line) - len(line.lstrip(" "))
        if not line.strip():
            continue
        if block >= 0 and depth > block:
            continue
        block = -1
        if _TAB_LINE.match(line):
            yield LineColumn(number, depth + 1)
        header = _BLOCK_HEADER.fullmatch(line)
        if header is not None:
            # The text is indented more than the key before the sign, or than the dash.
            keyed, dashes = header[2], header[1].rstrip()
            block = len(header[1]) if keyed else max(len(dashes) - 1, 0)


def _without_directives(text: str, problems: Problems) -> str:
    """Note the directives before the document, and make comments of them."""
    lines = Lines(text)
    for number, start in enumerate(lines.starts, 1):
        line = lines.line(number)
        if line.startswith("%"):
            problems.add(
                DIRECTIVE,
                LineColumn(number, 1),
                f"a YAML directive: {line.split()[0]}",
                "delete this line",
                width=len(line.rstrip()),
            )
            text = text[:start] + "#" + text[start + 1 :]
        elif line.strip() and not line.startswith("#"):
            break
    return text
