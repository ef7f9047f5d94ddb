"""What a learner needs to trust an answer: an explanation and a source."""

from collections.abc import Iterator

from quizapp.decks.lint.asked import Asked
from quizapp.questions.faults import Fault, Rule

NO_EXPLANATION = Rule(
    "I440",
    "no explanation",
    "A mark says whether; an explanation says why, and is what is remembered. One or two sentences do.",
)
NO_SOURCE = Rule(
    "I441",
    "no source",
    "The deck names its sources, and this question cites none of them: a learner who doubts the answer "
    "cannot look it up.",
)


def check(asked: Asked, *, cites: bool) -> Iterator[Fault]:
    """Yield what is missing beside the answer; `cites` tells whether the deck has sources."""
    question = asked.question
    if not question.explanation:
        yield Fault(NO_EXPLANATION, (), "the question has no explanation", "say why, in a sentence")
    if cites and not question.source:
        yield Fault(
            NO_SOURCE, (), "the question cites no source", "cite the paragraph: source: key#4"
        )
