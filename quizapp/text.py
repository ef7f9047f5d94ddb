"""What text may reach a screen.

A deck, a response and a pasted line are strangers' text. Textual passes terminal escapes through
to the terminal (a card could write to the clipboard), so they are taken out here, at the one door.
"""

from __future__ import annotations

import re

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed, DEL, C1
    "\u2028\u2029\u202a-\u202e\u2066-\u2069"  # line separators, bidirectional overrides
    "\ud800-\udfff\ufdd0-\ufdef\ufeff"  # surrogates, noncharacters, byte-order mark
    + "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
    + "]"
)
"""Characters that no screen of ours shows. Marks of direction and joiners are text and stay."""


def clean(text: str) -> str:
    """Return `text` without the characters that could act on a terminal; line ends become LF."""
    return FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """Return `text` cleaned and on one line, with each run of white space folded to a space."""
    return " ".join(clean(text).split())


def excerpt(text: str, most: int = 60) -> str:
    """Return `text` as a message quotes it: on one line, of so many characters at most."""
    text = one_line(text)
    return text if len(text) <= most else text[: most - 1] + "…"


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 card`, `3 cards`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
