"""Prompts that can be misread, or mean something else tomorrow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.questions.findings import Finding, Rule
from quizapp.questions.traits import PromptIs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.decks.checking.lint.asked import Asked

NEGATIVE = Rule(
    "W410",
    "negative that is easily missed",
    "Who overlooks the `not` of a prompt answers another question. Ask for what is so; where the "
    "exception is the point, write it NOT or EXCEPT.",
)
NO_REFERENT = Rule(
    "W411",
    "prompt starts with a pronoun",
    "Questions come one by one, in any order: there is nothing before this one that `it` or `they` "
    "could stand for. Name it.",
)
RELATIVE_TIME = Rule(
    "W412",
    "time that moves on",
    "`Recently`, `last year` and `currently` are wrong by the time the card comes back. Give the date, "
    "or say in `as_of` on which day the answer held.",
)
TWO_QUESTIONS = Rule(
    "I410",
    "two questions in one prompt",
    "A response to two questions at once is half right more often than it can be marked. Ask one, and "
    "make another of the second.",
)
LONG = Rule(
    "I411",
    "long prompt",
    "More than sixty words are read anew on every review. Keep what is needed to answer; the rest "
    "belongs in the explanation.",
)
VAGUE = Rule(
    "I412",
    "vague prompt",
    "`What about` and `What do you know about` have no one answer that could be right. Ask for a "
    "person, a place, a reason.",
)

_NEGATIVE = re.compile(
    # From the question word to the verb, not into a clause of its own: `when he could not come`.
    r"\b(?:[Ww]hich|[Ww]hat|[Ww]ho|[Ww]here)\b"
    r"(?:(?! (?:when|because|if|that|while|although|since|who|where) )[^?])*?"
    r"\b(?:is|are|was|were|does|do|did|has|have|had|can|could|would) (not)\b|\b(except)\b(?! for\b)"
)
_PRONOUN = re.compile(
    r"(?:it|they|he|she|these|those) (?:is|are|was|were|has|have|had|did|does|can|could|will)\b"
)
_RELATIVE = re.compile(
    r"\b(recently|currently|nowadays|yesterday|tomorrow|at present|to date|these days|today|"
    r"(?:last|this|next) (?:year|month|week|summer|autumn|winter|spring|"
    r"january|february|march|april|may|june|july|august|september|october|november|december))\b"
)
_VAGUE = re.compile(
    r"what about\b|what (?:do|can) you (?:know|say|tell)\b|tell (?:me )?(?:something )?about\b"
)
_LONG = 60


def check(asked: Asked) -> Iterator[Finding]:
    """Yield what is wrong with a prompt."""
    question, text, lower = asked.question, asked.heading, asked.lower
    path = (asked.field,)
    asks = question.prompt_is is PromptIs.QUESTION
    if asks and question.answered_by.shows_options and (" not" in text or "except" in text):
        negative = _NEGATIVE.search(text)
        if negative is not None:
            word = negative[1] or negative[2]
            message = f"the '{word}' of this prompt is easily missed"
            yield Finding(NEGATIVE, path, message, f"ask for what is so, or write {word.upper()}")
    if lower[:3] in _PRONOUNS and asks and _PRONOUN.match(lower):
        message = f"'{text.split(maxsplit=1)[0]}' has nothing to stand for"
        yield Finding(NO_REFERENT, path, message, "name it: questions come in any order")
    if question.as_of is None:
        relative = _RELATIVE.search(lower)
        if relative is not None and not _quoted(lower, relative.start()):
            message = f"'{relative[1]}' means another time tomorrow"
            yield Finding(
                RELATIVE_TIME, path, message, "give the date, or the day it held as as_of"
            )
    if asks:
        if text.count("?") > 1:
            yield Finding(TWO_QUESTIONS, path, "this prompt asks twice", "ask one thing")
        if lower[:4] in ("what", "tell") and _VAGUE.match(lower):
            yield Finding(VAGUE, path, "this can be answered in many ways", "ask for one thing")
    if text.count(" ") > _LONG:
        yield Finding(
            LONG, path, f"the prompt has {text.count(' ') + 1} words", "cut it to what is needed"
        )


_PRONOUNS = frozenset(("it ", "the", "he ", "she", "tho"))


def _quoted(text: str, index: int) -> bool:
    """Whether the sign at `index` lies in quotes, where words are spoken of and not used."""
    before = text[:index]
    return bool(before.count('"') % 2 or before.count("“") > before.count("”"))
