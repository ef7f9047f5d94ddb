"""What does not count when texts are compared: capitals, punctuation, articles, accents and such.

The steps stand in `STEPS`, from the finest to the coarsest, each on top of those before it. Two
texts are compared step by step and the finest step that makes a match decides, so an author may
tell `año` from `ano` although accents alone would be forgiven.

Whatever carries meaning is kept: signs between digits (`12:30`, `3.5`, `3-4`), symbols (`C#`, `C++`,
`$`, `%`), marks on letters outside the Latin alphabet (`й` is not `и`), and every sign of a text that
has neither letter nor digit (`?`, `!=`).
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from unicodedata import category, combining, normalize

from quizapp.questions.numberwords import CARDINALS, ORDINALS

_SUPERSCRIPT = re.compile(r"(?<=\d)(?=[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u207b])")
_SPELT_OUT = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "\u0131": "i", "æ": "ae", "œ": "oe"}
)
"""Latin letters with a stroke or joined, which no normal form takes apart."""
_SIGNS = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032`\u00b4", "'")  # apostrophes
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2033", '"')  # quotes
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")  # hyphens, dashes, minus
)
_NUMERALS = "i ii iii iv v vi vii viii ix x xi xii"
_KEPT = frozenset("#%&@*/")
"""Signs that Unicode calls punctuation and that carry meaning."""


@lru_cache(maxsize=1024)  # the options of a question are compared several times over
def squash(text: str) -> str:
    """Return `text` in NFKC, without capitals, invisible signs and superfluous white space."""
    if text.isascii():
        return " ".join(text.lower().split())
    text = "".join(sign for sign in text if category(sign) != "Cf")
    text = normalize("NFKC", normalize("NFKC", _SUPERSCRIPT.sub("^", text)).casefold())
    return " ".join(text.split())


def without_punctuation(text: str) -> str:
    """Return a squashed text without the signs that carry no meaning; `&` becomes `and`.

    Apostrophes and the points of initialisms close up (`U.S.` is `us`), other signs part words. A
    text of signs alone stays as it is.
    """
    if text.replace(" ", "").isalnum() or not any(map(str.isalnum, text)):
        return text
    text = text.translate(_SIGNS)
    present = frozenset(text)
    for signs, pattern, put in _punctuation():
        if not present.isdisjoint(signs):
            text = pattern.sub(put, text)
    if not text.isascii():
        text = "".join(" " if _is_plain_sign(sign) else sign for sign in text)
    return " ".join(text.split())


def without_article(text: str) -> str:
    """Return the text without a leading `the`, `a` or `an`, unless nothing would be left."""
    first, space, rest = text.partition(" ")
    return rest if space and first in {"the", "a", "an"} else text


def without_accents(text: str) -> str:
    """Return the text with the marks taken off its Latin letters."""
    if text.isascii():
        return text
    kept: list[str] = []
    latin = False
    for sign in normalize("NFD", text):
        if not combining(sign):
            latin = sign.isascii() or _is_latin(sign)
        elif latin:
            continue
        kept.append(sign)
    return normalize("NFC", "".join(kept)).translate(_SPELT_OUT)


def in_figures(text: str) -> str:
    """Return the text with number words, and Roman numerals up to twelve, in figures.

    `four generals` becomes `4 generals`, `second war` `2nd war`, `world war ii` `world war 2`. A numeral of
    one letter counts after another word only.
    """
    figures = _figures()
    return " ".join(
        word if len(word) == 1 and not index else figures.get(word, word)
        for index, word in enumerate(text.split(" "))
    )


def without_spaces(text: str) -> str:
    """Return the text in one piece; a space between two digits stays."""
    return _space_to_drop().sub("", text)


STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("", squash),
    ("punctuation", without_punctuation),
    ("the article", without_article),
    ("accents", without_accents),
    ("the way to write a number", in_figures),
    ("spacing", without_spaces),
)
"""What each step leaves out of account, in a word, and how; "" goes without saying."""


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Return `text` after the steps up to accents: what typos are counted on."""
    return without_accents(without_article(without_punctuation(squash(text))))


def _is_plain_sign(sign: str) -> bool:
    return category(sign)[0] == "P" and sign not in _KEPT


def _is_latin(letter: str) -> bool:
    return "\u00c0" <= letter <= "\u024f" or "\u1e00" <= letter <= "\u1eff"


@cache
def _punctuation() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Return signs, the pattern for those that carry no meaning, and what comes in their place."""
    # Compiled when first needed: 2 ms that starting the program need not pay.
    return (
        ("&", re.compile(r"&"), " and "),
        (",", re.compile(r"(?<=\d),(?=\d{3}(?!\d))"), ""),  # 40,000 is 40000
        ("'", re.compile(r"'"), ""),
        (".", re.compile(r"(?<=[^\W\d_])\.(?=[^\W\d_])"), ""),  # u.s. is us
        # What parts nothing that is a number: 12:30, 3.5, 3-4 and 2025/4 keep their signs.
        ("/", re.compile(r"(?<!\d)/|/(?!\d)"), " "),
        (",:", re.compile(r"(?<!\d)[,:]|[,:](?!\d)"), " "),
        (".", re.compile(r"\.(?!\d)|(?<=[^\W\d_])\.(?=\d)"), " "),
        ("-", re.compile(r"-(?!\d)|(?<=[^\W\d_])-(?=\d)"), " "),
        ('!;?"()[]{}_', re.compile(r"!(?!=)|[;?\"()\[\]{}_]"), " "),
    )


@cache
def _figures() -> dict[str, str]:
    roman = {numeral: str(value) for value, numeral in enumerate(_NUMERALS.split(), 1)}
    ordinals = {
        word: f"{value}{('th', 'st', 'nd', 'rd')[value if value < 4 else 0]}"
        for word, value in ORDINALS.items()
    }
    return roman | ordinals | {word: str(value) for word, value in CARDINALS.items()}


@cache
def _space_to_drop() -> re.Pattern[str]:
    return re.compile(r"(?<!\d) | (?!\d)")
