"""Tags against the deck's vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.nearest import nearest
from quizapp.questions.findings import Finding, Rule
from quizapp.questions.folding import squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.decks.checking.lint.asked import Asked

NOT_IN_VOCABULARY = Rule(
    "W450",
    "tag that the deck does not list",
    "The deck keeps a list of its tags, so that a learner can filter by them: one word for one thing. "
    "Use a tag of the list, or add this one to it.",
)
TWO_SPELLINGS = Rule(
    "W451",
    "tag spelt two ways",
    "Two tags differ only in capitals, hyphens or a plural: who filters by one misses the other.",
)
UNUSED = Rule(
    "I450",
    "tag that no question bears",
    "The deck lists a tag that none of its questions has.",
)
TWICE = Rule("I451", "tag given twice", "The question bears the same tag twice.")


def check(asked: Asked, vocabulary: Sequence[str], known: frozenset[str]) -> Iterator[Finding]:
    """Yield the tags of a question that its deck does not list.

    Args:
        asked: the question.
        vocabulary: the deck's tags, none where it keeps no list.
        known: the same as a set.
    """
    tags = asked.question.tags
    if vocabulary and not known.issuperset(tags):
        for number, tag in enumerate(tags):
            if tag not in known:
                near = nearest(tag, vocabulary)
                help_text = (
                    f"did you mean '{near}'?" if near else f"the deck lists {', '.join(vocabulary)}"
                )
                message = f"the deck does not list the tag '{tag}'"
                yield Finding(NOT_IN_VOCABULARY, ("tags", number), message, help_text)
    if len(set(tags)) < len(tags):
        for number, tag in enumerate(tags):
            if tag in tags[:number]:
                yield Finding(TWICE, ("tags", number), f"'{tag}' stands here twice", "delete one")


def check_spellings(questions: Sequence[Asked]) -> Iterator[tuple[int, Finding]]:
    """Yield, for a deck without a vocabulary, each tag that is another's second spelling."""
    first: dict[str, str] = {}
    seen: set[str] = set()
    for asked in questions:
        for number, tag in enumerate(asked.question.tags):
            known = first.setdefault(_folded(tag), tag)
            if known != tag and tag not in seen:
                seen.add(tag)
                message = f"the tag '{tag}' is elsewhere spelt '{known}'"
                finding = Finding(TWO_SPELLINGS, ("tags", number), message, f"write {known}")
                yield asked.index, finding


def unused(vocabulary: Sequence[str], questions: Sequence[Asked]) -> list[int]:
    """Return the indices of the tags in the vocabulary that no question bears."""
    borne = {tag for asked in questions for tag in asked.question.tags}
    return [number for number, tag in enumerate(vocabulary) if tag not in borne]


def _folded(tag: str) -> str:
    plain = squash(tag).replace("-", "").replace("_", "").replace(" ", "")
    return plain.removesuffix("s") if len(plain) > 3 else plain
