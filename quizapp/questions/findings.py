"""What can be wrong with a deck: rules, each with a code, and findings against them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

FieldPath = tuple[str | int, ...]
"""Keys and indices that lead to a value from the mapping around it, such as ("distractors", 2)."""


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The deck cannot be used until it is mended."""
    WARNING = "warning"
    """Learners would be served badly; an error under `--strict`."""
    INFO = "info"
    """Worth a look."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong, under a code that stays the same over all versions."""

    code: str
    """E for errors, W for warnings, I for infos, and three digits, such as E301."""
    title: str
    """What is wrong, in a few words."""
    reason: str
    """Why it matters and what to do about it: the text of `quizapp explain CODE`."""

    known: ClassVar[dict[str, "Rule"]] = {}
    """Every rule that was made so far, by its code."""

    def __post_init__(self) -> None:
        """Enter the rule into the catalogue.

        Raises:
            ValueError: another rule has this code.
        """
        if self.code in Rule.known:
            raise ValueError(f"two rules have the code {self.code}")
        Rule.known[self.code] = self

    @property
    def severity(self) -> Severity:
        """What the first letter of the code says."""
        return {"E": Severity.ERROR, "W": Severity.WARNING, "I": Severity.INFO}[self.code[0]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; placed in a file it is a problem."""

    rule: Rule
    """The rule that is broken."""
    path: FieldPath
    """Path of the value that is wrong, from the question or whatever else was looked at, such as
    ("distractors", 2); empty for the whole of it. Also that of a key that is missing."""
    message: str
    """What is wrong here, in one line."""
    help: str = ""
    """What to do about it; empty where the message says it all."""
    at_key: bool = False
    """Whether it is the key that is wrong, and not its value."""
    instead: str | None = None
    """What to write in place of the value; None where that takes an author's decision."""
    first: FieldPath | None = None
    """Path from the root of the deck of what this repeats; its line ends the message."""
