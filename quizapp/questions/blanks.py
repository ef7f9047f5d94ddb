r"""The text of a cloze, taken apart into what is shown and what is hidden.

In `It was hidden in a {{place: statue | figurine}}.`, a blank is what stands between `{{` and `}}`: a name, a colon, and the accepted answers with `|`
between them, the first of which is shown. The name may be left out; blanks without one are numbered
from 1 among themselves.

What stands before the first colon is the name where it is a simple name: letters, digits, hyphens and
underscores. It begins with a letter, or white space follows the colon. So a time or a web address
needs no care: `{{12:30}}` and `{{https://example.org}}` are answers, `{{when: 12:30}}` has a name. An
answer that itself begins with a word and a colon needs a named blank: `{{title: Re: Zero}}`.

`\{{`, `\}}` and `\|` stand for the signs themselves; after a `\{{`, one `}}` may go without its stroke.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_BLANK = re.compile(
    r"(?<!\\)\{\{"
    r"((?:\\\{\{|\\\}\}|(?!\{\{|\}\}(?!\})).)*)"  # of }}}, the last two close: {{\frac{1}{2}}}
    r"\}\}(?!\})",
    re.DOTALL,
)
_NAME = re.compile(r"\s*([^\W_][\w-]*)\s*:(?!//)(\s?)")
_BAR = re.compile(r"(?<!\\)\|")
_SIGN = re.compile(r"\\?(\{\{|\}\})|\\\|")


@dataclass(frozen=True, slots=True)
class Blank:
    """One gap in a text."""

    name: str
    """What it is called: its part of the card's key."""
    named: bool
    """Whether its author gave it the name; else it is a number."""
    accepted: tuple[str, ...]
    """The answers that fill it, the one to show first; an empty one is a finding."""


@dataclass(frozen=True, slots=True)
class Gapped:
    """A text with blanks."""

    pieces: tuple[str | Blank, ...]
    """Literal text and blanks, in their order."""
    loose: tuple[str, ...]
    """The text at each pair of braces that has no partner; empty where all is well."""

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """The blanks, in their order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Blank))


@lru_cache(maxsize=512)
def take_apart(text: str) -> Gapped:
    """Return the pieces of `text`; braces without a partner stay literal and are told apart."""
    pieces: list[str | Blank] = []
    loose: list[str] = []
    escaped = unnamed = 0
    for index, written in enumerate(_BLANK.split(text)):
        if index % 2:
            blank = _blank(written, unnamed + 1)
            unnamed += not blank.named
            pieces.append(blank)
            continue
        for sign in _SIGN.finditer(written):
            if sign[0] == r"\{{":
                escaped += 1
            elif sign[0] == "}}" and escaped:
                escaped -= 1
            elif sign[0] in {"{{", "}}"}:
                loose.append(written[sign.start() :][:20].strip())
        if written:
            pieces.append(_literal(written))
    return Gapped(tuple(pieces), tuple(loose))


def alternatives(text: str) -> tuple[str, ...]:
    r"""Return the texts that `a | b` holds; a bar written `\|` parts nothing."""
    return tuple(each.replace("\\|", "|").strip() for each in _BAR.split(text))


def _blank(written: str, number: int) -> Blank:
    name = _NAME.match(written)
    if name is not None and not (name[1][0].isalpha() or name[2]):
        name = None
    answers = written[name.end() :] if name is not None else written
    accepted = tuple(_literal(each).strip() for each in _BAR.split(answers))
    return Blank(name[1] if name is not None else str(number), name is not None, accepted)


def _literal(written: str) -> str:
    return _SIGN.sub(lambda sign: sign[1] or "|", written)
