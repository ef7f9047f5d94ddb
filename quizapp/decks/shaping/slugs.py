"""Ids made of words, so that a key can be read in a log: from any alphabet to that of ids."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

LONGEST = 64
"""Characters that an id may have."""
MOST_WORDS = 6
"""Words of a prompt that go into an id."""
MOST_LETTERS = 48
"""Length of an id before the number that tells it from another; with it an id stays below `LONGEST`."""

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


def plain_letters(text: str) -> str:
    """Return `text` in lower case with the letters of ids for accented and joined ones.

    Letters of other alphabets, signs and white space stay as they are, apostrophes are left out.
    """
    taken_apart = unicodedata.normalize("NFKD", text.casefold().translate(_FOLDED))
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter))


def nearest_id(text: str) -> str:
    """Return the id nearest to `text`, empty where it holds no letter or digit of ids."""
    made = re.sub(r"[^a-z0-9.]+", "-", plain_letters(text)).strip("-.")
    return made[:LONGEST].rstrip("-.")


def slug(text: str, kind: str) -> str:
    """Return an id made of the words of `text`; led by `kind` where they alone would not do.

    Args:
        text: what is asked, in any language; only Latin letters and digits can go into an id.
        kind: the question's type, or another word of lower-case letters.
    """
    words = re.findall(r"[a-z0-9]+", plain_letters(text))
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
