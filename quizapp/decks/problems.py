"""One thing that is wrong with a deck, with its place and the way out."""

from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from quizapp.questions.findings import Rule, Severity
from quizapp.text import one_line


class LineColumn(NamedTuple):
    """A place in a text."""

    line: int
    """From 1."""
    column: int
    """In code points from 1."""


WHOLE_FILE = LineColumn(1, 1)
"""Where that stands which concerns all of a file."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong; sorts by file, line and column."""

    file: str
    """Path of the deck as it was named."""
    line: int
    """From 1; one of the whole file stands at 1:1."""
    column: int
    """In code points from 1, a byte-order mark not counted."""
    code: str
    """Code of the rule that is broken; `quizapp explain CODE` tells its reason."""
    severity: str
    """`error`, `warning` or `info`."""
    message: str
    """What is wrong, in one line."""
    help: str = ""
    """The way out; empty where the message says it all."""
    width: int = field(default=1, compare=False)
    """How many code points of the line it is about, at least 1: the length of the caret line."""
    instead: str | None = field(default=None, compare=False)
    """What to put in the place of these code points; None where that takes an author's decision."""

    @classmethod
    def of(  # noqa: PLR0913 - a problem has that many sides
        cls,
        rule: Rule,
        file: str,
        place: LineColumn,
        message: str,
        help: str = "",
        *,
        width: int = 1,
        instead: str | None = None,
    ) -> "Problem":
        """Return what is to be said where `rule` is broken at a place of `file`."""
        line, column = place
        # They quote from a stranger's file, and are going to a terminal.
        message, help = one_line(message), one_line(help)
        severity = rule.severity.value
        return cls(file, line, column, rule.code, severity, message, help, max(width, 1), instead)

    @property
    def is_error(self) -> bool:
        """Whether the deck cannot be used until this is mended."""
        return self.severity == Severity.ERROR


_PLACE_FIRST = attrgetter("line", "column", "code", "severity", "message", "help")


class Problems:
    """The problems of one file, as they are found."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Problem] = []

    def add(  # noqa: PLR0913 - a problem has that many sides
        self,
        rule: Rule,
        place: LineColumn,
        message: str,
        help: str = "",
        *,
        width: int = 1,
        instead: str | None = None,
    ) -> None:
        """Note that `rule` is broken at a place."""
        problem = Problem.of(rule, self.file, place, message, help, width=width, instead=instead)
        self.found.append(problem)

    @property
    def any_error(self) -> bool:
        """Whether one of them is an error."""
        return any(problem.is_error for problem in self.found)

    def sorted(self) -> tuple[Problem, ...]:
        """Return them in the order of the file, none of them twice."""
        return tuple(sorted(set(self.found), key=_PLACE_FIRST))
