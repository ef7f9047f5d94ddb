"""Options that give the answer away, or are no options.

After Haladyna, Downing and Rodriguez, "A Review of Multiple-Choice Item-Writing Guidelines for
Classroom Assessment", Applied Measurement in Education 15(3), 2002: options alike in length, no "all of
the above", no absolute terms that stand in one option only, no grammatical clues.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.questions.findings import Finding, Rule
from quizapp.questions.traits import AnsweredBy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.decks.checking.lint.asked import Asked
    from quizapp.questions.findings import FieldPath

LONGEST = Rule(
    "W401",
    "the right option is by far the longest",
    "Writers tend to qualify what is true, and learners know it: an option half again as long as the "
    "others is chosen without knowing anything. Shorten it, or lengthen the others.",
)
ALL_ABOVE = Rule(
    "W402",
    "option 'all of the above'",
    "Who knows two options to be right knows that all are; and options change places here. Use "
    "`multiple` to ask for several right options.",
)
NONE_ABOVE = Rule(
    "I401",
    "option 'none of the above'",
    "Who picks it shows that the others are known to be wrong, not what is right; and options change "
    "places here. A real alternative asks for more.",
)
ABSOLUTE = Rule(
    "I402",
    "absolute word in a distractor only",
    "Always, never, only: what is put so strongly is seldom true, and learners know it. Say it without, "
    "or put the right option as strongly.",
)
ARTICLE = Rule(
    "W403",
    "the prompt's last article fits one option only",
    "A prompt that ends in `a` or `an` tells which option follows. Move the article into the options.",
)
SAME_START = Rule(
    "I403",
    "all options start with the same words",
    "Words that all options share belong into the prompt, where they are read once.",
)
MANY = Rule(
    "I404",
    "more than six options",
    "After the third or fourth distractor few learners pick another; what is left is reading. Keep the "
    "ones that a learner could believe.",
)

_ALL = re.compile(
    r"(?:all|both|any) of (?:the above|these|them|the options)\W*|(?:both )?(?:a|b|c) (?:and|or) (?:b|c|d)\W*"
)
_NONE = re.compile(
    r"none of (?:the above|these|them|the options)\W*|neither of (?:the above|these)\W*"
)
_SPEAKS_OF_OTHERS = re.compile(
    r"^(?:all of|any of|both|none of|neither of|[abc] and|[abc] or) ", re.MULTILINE
)
_ABSOLUTE = re.compile(r"\b(?:always|never|only|completely|entirely|every|nobody|everyone)\b")
_LAST_ARTICLE = re.compile(r"\b(an?)\W*$")
_MANY = 6
_SHARED = 3


def check(asked: Asked) -> Iterator[Finding]:
    """Yield what is wrong with the options of a question that shows some."""
    question = asked.question
    if not question.answered_by.shows_options:
        return
    right, wrong = asked.answers, question.wrong_answers()
    if not right or not wrong:
        return
    options = (*right, *wrong)
    if len(right) == 1:
        yield from _longest(asked, wrong)
    together = "\n".join(options).lower()
    if _SPEAKS_OF_OTHERS.search(together):
        yield from _above(asked, options)
    if _ABSOLUTE.search(together):
        yield from _absolute(right, wrong)
    article = _LAST_ARTICLE.search(asked.lower) if asked.lower.endswith(_ENDS) else None
    if article is not None:
        yield from _article(asked, article[1], wrong)
    first = options[0].split()[:_SHARED]
    if len(options) > 2 and len(first) == _SHARED:
        shared = " ".join(first)
        if all(option.startswith(shared) and len(option) > len(shared) for option in options):
            message = f"all options start with '{shared}'"
            yield Finding(SAME_START, (asked.field,), message, "move these words into the prompt")
    if len(options) > _MANY and question.answered_by is AnsweredBy.PICKING:
        message = f"{len(options)} options to choose one from"
        yield Finding(MANY, ("distractors",), message, "keep those that a learner could believe")


_ENDS = tuple(
    f"{article}{sign}" for article in (" a", " an") for sign in ("", ":", "…", " ...", "...")
)


def _longest(asked: Asked, wrong: tuple[str, ...]) -> Iterator[Finding]:
    right = asked.answers[0]
    mean = sum(map(len, wrong)) / len(wrong)
    if len(right) > 20 and len(right) > 1.5 * mean and len(right) > 1.2 * max(map(len, wrong)):
        message = f"the answer has {len(right)} characters, the distractors {mean:.0f} on average"
        path = asked.question.answer_path(0)
        yield Finding(LONGEST, path, message, "make the options alike in length")


def _above(asked: Asked, options: tuple[str, ...]) -> Iterator[Finding]:
    for number, option in enumerate(options):
        lower = option.lower()
        message = f"'{option}' speaks of other options"
        if _ALL.fullmatch(lower):
            yield Finding(ALL_ABOVE, _path(asked, number), message, "use type: multiple")
        elif _NONE.fullmatch(lower):
            alternative = "write an alternative that a learner could believe"
            yield Finding(NONE_ABOVE, _path(asked, number), message, alternative)


def _absolute(right: tuple[str, ...], wrong: tuple[str, ...]) -> Iterator[Finding]:
    strong = [
        (number, found.group())
        for number, option in enumerate(wrong)
        if (found := _ABSOLUTE.search(option.lower()))
    ]
    if (
        len(strong) == 1
        and len(wrong) > 1
        and not any(_ABSOLUTE.search(each.lower()) for each in right)
    ):
        number, word = strong[0]
        message = f"'{word}' stands in this option alone"
        yield Finding(
            ABSOLUTE, ("distractors", number), message, "put the options alike in strength"
        )


def _article(asked: Asked, article: str, wrong: tuple[str, ...]) -> Iterator[Finding]:
    def fits(option: str) -> bool:
        return (option[:1].lower() in "aeiou") == (article == "an")

    if all(map(fits, asked.answers)) and not any(map(fits, wrong)):
        message = f"'{article}' at the end of the prompt fits the answer alone"
        yield Finding(ARTICLE, (asked.field,), message, "move the article into the options")


def _path(asked: Asked, number: int) -> FieldPath:
    """Return where the option with this number was written, the right ones counted first."""
    rights = len(asked.answers)
    if number < rights:
        return asked.question.answer_path(number)
    return "distractors", number - rights
