"""Questions that ask the same, or the same of different answers.

Compared by their words, without a look at every pair: two prompts that share nine words in ten share
one of their rarest, so only those are compared that do (prefix filtering, after Bayardo, Ma and
Srikant, "Scaling Up All Pairs Similarity Search", 2007).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from math import ceil

from quizapp.decks.lint.asked import Asked
from quizapp.questions.faults import Fault, Rule
from quizapp.questions.folding import squash

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


def check(questions: Sequence[Asked]) -> Iterator[tuple[int, Fault]]:
    """Yield each question that repeats an earlier one, with its index."""
    first: dict[str, Asked] = {}
    left: list[Asked] = []
    for asked in questions:
        same = first.setdefault(_shown(asked), asked)
        if same is asked:
            left.append(asked)
        elif _answer(same) == _answer(asked):
            message = f"'{same.question.id}' asks the same, with the same answer"
            yield (
                asked.index,
                Fault(SAME_QUESTION, (asked.field,), message, "delete one of the two"),
            )
        else:
            message = f"'{same.question.id}' has the same prompt and another answer"
            yield (
                asked.index,
                Fault(SAME_PROMPT, (asked.field,), message, "say what sets them apart"),
            )
    yield from _near(left)


def _shown(asked: Asked) -> str:
    """Return what a learner sees of a question before the answer."""
    question = asked.question
    if question.kind in ("match", "order"):  # their prompts are often "Put in order" and no more
        return "\0".join((asked.lower, question.kind, *sorted(asked.answers)))
    return f"{asked.lower}\0cloze" if question.kind == "cloze" else asked.lower


def _answer(asked: Asked) -> list[str]:
    return sorted(map(squash, asked.answers))


def _near(questions: Sequence[Asked]) -> Iterator[tuple[int, Fault]]:
    sets = [(asked, frozenset(asked.words)) for asked in questions]
    sets = [(asked, words) for asked, words in sets if len(words) >= _FEWEST]
    counts = Counter(word for _, words in sets for word in words)
    posted: dict[str, list[tuple[Asked, frozenset[str]]]] = {}
    for asked, words in sets:
        rare = sorted(words, key=lambda word: (counts[word], word))
        prefix = rare[: len(words) - ceil(ALIKE * len(words)) + 1]
        found = None
        for word in prefix:
            if counts[word] == 1:
                continue
            for other, others in islice(reversed(posted.get(word, ())), _MOST_COMPARED):
                common = len(words & others)
                if common >= ALIKE * (len(words) + len(others) - common) and _answer(
                    other
                ) == _answer(asked):
                    found = other
                    break
            if found is not None:
                message = f"'{found.question.id}' asks nearly the same, with the same answer"
                yield (
                    asked.index,
                    Fault(NEARLY_SAME, (asked.field,), message, "delete one, or say more"),
                )
                break
        for word in prefix:
            if counts[word] > 1:
                posted.setdefault(word, []).append((asked, words))
