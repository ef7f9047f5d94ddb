"""Questions that ask the same, or the same of different answers.

Only questions with the same answer are compared word for word, and of those only the ones that share
one of their rarest words: two prompts that have nine words in ten in common do (prefix filtering, after
Bayardo, Ma and Srikant, "Scaling Up All Pairs Similarity Search", 2007).
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from math import ceil
from typing import TYPE_CHECKING

from quizapp.decks.checking.lint.asked import words_of
from quizapp.questions.findings import Finding, Rule
from quizapp.questions.folding import squash
from quizapp.questions.traits import PromptIs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.decks.checking.lint.asked import Asked

SAME_QUESTION = Rule(
    "W460",
    "question asked twice",
    "Prompt and answer are those of another question of the deck. The two would be learnt as one and "
    "scheduled as two: delete one.",
)
SAME_PROMPT = Rule(
    "W461",
    "one prompt, two answers",
    "Two questions with the same prompt want different answers, and a learner cannot know which is "
    "meant. Say in each what sets it apart.",
)
NEARLY_SAME = Rule(
    "W462",
    "nearly the same question",
    "Nine words in ten of the prompt, and the answer, are those of another question. If it asks for "
    "something else, say so more clearly; if not, delete it.",
)

ALIKE = 0.9
"""Share of common words, of all words of two prompts, from which they count as nearly the same."""
_FEWEST = 6  # a prompt of five words is too short to judge
_MOST_COMPARED = 40  # of questions that share a rare word; in natural decks there are two or three


def check(questions: Sequence[Asked]) -> Iterator[tuple[int, Finding]]:
    """Yield each question that repeats an earlier one, with its index."""
    first: dict[str, Asked] = {}
    by_answer: dict[tuple[str, ...], list[Asked]] = {}
    for asked in questions:
        same = first.setdefault(_shown(asked), asked)
        if same is asked:
            by_answer.setdefault(_answer(asked), []).append(asked)
        elif _answer(same) == _answer(asked):
            message = f"'{same.question.id}' asks the same, with the same answer"
            yield (
                asked.index,
                Finding(SAME_QUESTION, (asked.field,), message, "delete one of the two"),
            )
        else:
            message = f"'{same.question.id}' has the same prompt and another answer"
            yield (
                asked.index,
                Finding(SAME_PROMPT, (asked.field,), message, "say what sets them apart"),
            )
    for group in by_answer.values():
        if len(group) > 1:
            yield from _near(group)


def _shown(asked: Asked) -> str:
    """Return what a learner sees of a question before the answer."""
    question = asked.question
    if question.prompt_is is PromptIs.TASK:  # often "Put in order" and no more
        return "\0".join((asked.lower, question.kind, *sorted(asked.answers)))
    return f"{asked.lower}\0gapped" if question.prompt_is is PromptIs.GAPPED else asked.lower


def _answer(asked: Asked) -> tuple[str, ...]:
    return tuple(sorted(map(squash, asked.answers)))


def _near(questions: Sequence[Asked]) -> Iterator[tuple[int, Finding]]:
    sets = [(asked, frozenset(words_of(asked.heading))) for asked in questions]
    counts = Counter(word for _, words in sets for word in words)
    posted: dict[str, list[tuple[Asked, frozenset[str]]]] = {}
    for asked, words in sets:
        if len(words) < _FEWEST:
            continue
        rare = sorted(words, key=lambda word: (counts[word], word))
        prefix = [
            word for word in rare[: len(words) - ceil(ALIKE * len(words)) + 1] if counts[word] > 1
        ]
        other = next(
            (each for word in prefix if (each := _alike(words, posted.get(word, ())))), None
        )
        if other is not None:
            message = f"'{other.question.id}' asks nearly the same, with the same answer"
            yield (
                asked.index,
                Finding(NEARLY_SAME, (asked.field,), message, "delete one, or say more"),
            )
        for word in prefix:
            posted.setdefault(word, []).append((asked, words))


def _alike(words: frozenset[str], posted: Sequence[tuple[Asked, frozenset[str]]]) -> Asked | None:
    for other, others in islice(reversed(posted), _MOST_COMPARED):
        common = len(words & others)
        if common >= ALIKE * (len(words) + len(others) - common):
            return other
    return None
