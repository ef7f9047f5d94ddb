"""What the rest of the house may ask of a type: facts that its class states, so that nobody lists types by name.

A type sets `prompt_is`, `answered_by`, `prompt_field`, `grounded` and `also_called` where they differ
from the defaults in `question.py`. The rules of craft, the look into the sources, the counting of a
learner's own words, and the guess at a misnamed type go by these alone, and so hold for a type that is
added tomorrow.
"""

from enum import Enum, auto


class PromptIs(Enum):
    """What the words are that a learner reads first."""

    QUESTION = auto()
    """A question that can be understood, and answered, by itself."""
    STATEMENT = auto()
    """A claim to be judged; the right answer is the judgement."""
    GAPPED = auto()
    """A text with gaps, and the right answers are what was taken out of it."""
    TASK = auto()
    """What to do with the entries that stand below it, such as "Earliest first"; many may share it."""


class AnsweredBy(Enum):
    """How a learner answers."""

    PICKING = auto()
    """One of the right and wrong answers, which stand side by side."""
    TICKING = auto()
    """Any number of the right and wrong answers, which stand side by side."""
    TYPING = auto()
    """Typing, and what is typed is compared with the right answers.

    Learners may have their own words counted as right: `mark` honours `Grading.also`.
    """
    OTHER_MEANS = auto()
    """Anything else, such as moving entries, or judging oneself."""

    @property
    def shows_options(self) -> bool:
        """Whether the right answers stand before the learner, among wrong ones."""
        return self in {AnsweredBy.PICKING, AnsweredBy.TICKING}
