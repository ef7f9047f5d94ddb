"""Too much to recall in one question: more than memory holds as one thing.

After Wozniak, "Twenty rules of formulating knowledge": the minimum information principle, and the
advice to avoid sets and long enumerations.
"""

import re
from collections.abc import Iterator

from quizapp.decks.checking.lint.asked import Asked
from quizapp.questions.blanks import Blank, take_apart
from quizapp.questions.findings import Finding, Rule

LONG_TYPED = Rule(
    "W430",
    "long answer to be typed",
    "Of more than six words some will be forgotten or put otherwise, and what was known is marked "
    "wrong. Ask for the word that matters, or use open, which a learner marks against points.",
)
LONG_LIST = Rule(
    "W431",
    "long list to be recalled",
    "More than seven things are not remembered as one, and the card comes back for ever. Ask for some "
    "of them with `need`, or split the list.",
)
MANY_DIGITS = Rule(
    "W432",
    "many digits, no tolerance",
    "Of more than four digits few stay, and nearly right is as good for most purposes. Give a "
    "tolerance, or ask for the rounded number.",
)
LONG_BLANK = Rule(
    "W433",
    "blank that hides much",
    "A blank of more than five words, or one that leaves hardly any text, cannot be filled as it was "
    "written. Hide the word that matters.",
)

_MOST_WORDS = 6
_MOST_ITEMS = 7
_MOST_DIGITS = 4
_MOST_HIDDEN = 5


def check(asked: Asked) -> Iterator[Finding]:
    """Yield what asks for too much at once."""
    question = asked.question
    kind = question.kind
    if kind == "short":
        count = asked.answers[0].count(" ") + 1
        if count > _MOST_WORDS:
            message = f"an answer of {count} words is to be typed"
            yield Finding(LONG_TYPED, ("answer",), message, "ask for less, or use type: open")
    elif kind == "list":
        need = getattr(question, "need", None) or len(asked.answers)
        if need > _MOST_ITEMS:
            message = f"{need} answers are to be recalled at once"
            yield Finding(LONG_LIST, ("answers",), message, "set need to fewer, or split the list")
    elif kind == "number":
        digits = re.sub(r"\D", "", asked.answers[0]).strip("0")
        if len(digits) > _MOST_DIGITS and not getattr(question, "tolerance", "0").strip("0.%"):
            message = f"all {len(digits)} digits of {asked.answers[0]} are to be recalled"
            yield Finding(
                MANY_DIGITS, ("answer",), message, "give a tolerance, or round the number"
            )
    elif kind == "cloze":
        yield from _blanks(asked)


def _blanks(asked: Asked) -> Iterator[Finding]:
    pieces = take_apart(getattr(asked.question, "text", "")).pieces
    shown = sum(len(piece.split()) for piece in pieces if isinstance(piece, str))
    for piece in pieces:
        if isinstance(piece, Blank) and piece.accepted:
            hidden = len(piece.accepted[0].split())
            if hidden > _MOST_HIDDEN or (hidden > 1 and hidden > shown):
                message = f"the blank '{piece.name}' hides {hidden} words and leaves {shown}"
                yield Finding(LONG_BLANK, ("text",), message, "hide the words that matter")
