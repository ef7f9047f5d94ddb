"""Ids that speak: made once of a question's own words, so that a key can be read in a log."""

import re
import unicodedata
from collections.abc import Container

MOST_WORDS = 6
"""Words of a prompt that go into an id."""
MOST_LETTERS = 48
"""Length of an id before the number that tells it from another; with it an id stays below 64."""

# Letters that Unicode does not take apart, and apostrophes, which stand inside words.
_FOLDED = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "\u0131": "i"}
    | {"'": "", "\u2019": ""}
)
_SMALL_WORDS = """
    a according an and are as at be been by did do does for from had has have how in is it its of on or
    that the their this to was were what when where which who whom whose why will with
"""
_PASSED_OVER = frozenset(_SMALL_WORDS.split())
# What YAML, or an editor that knows the schema, would not take for text.
_NO_TEXT = re.compile(
    r"[\d-]+(?:e\d+)?|0x[0-9a-f]+|0o\d+|true|false|null|yes|no|on|off|[yn]|nan|inf"
)


def slug(text: str, kind: str) -> str:
    """Return an id made of the words of `text`; led by `kind` where they alone would not do.

    Args:
        text: what is asked, in any language; only Latin letters and digits can go into an id.
        kind: the question's type, or another word of lower-case letters.
    """
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_FOLDED))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    words = re.findall(r"[a-z0-9]+", plain)
    telling = [word for word in words if word not in _PASSED_OVER] or words
    made = "-".join(telling[:MOST_WORDS])
    while len(made) > MOST_LETTERS and "-" in made:
        made = made.rpartition("-")[0]
    made = made[:MOST_LETTERS]
    if not made:
        return kind
    return f"{kind}-{made}" if _NO_TEXT.fullmatch(made) else made


def unused(wanted: str, taken: Container[str]) -> str:
    """Return `wanted`, with the lowest number behind it that makes it differ from all `taken`."""
    made, number = wanted, 1
    while made in taken:
        number += 1
        made = f"{wanted}-{number}"
    return made
