"""What is wrong with plain data, put to its line and column."""

from typing import Any

from quizapp.decks.problems import Problems
from quizapp.decks.reading.lines import Lines
from quizapp.decks.reading.scan import STAND_IN
from quizapp.decks.reading.tree import Tree
from quizapp.decks.shaping.keys import Misuse
from quizapp.decks.shaping.wording import MISSING, Told
from quizapp.questions.findings import Finding, Rule, Severity
from quizapp.questions.question import Question

Path = tuple[str | int, ...]
"""Keys and indices that lead to a value from the outermost mapping."""


class Placing:
    """Notes problems by the path of the value that they are about."""

    def __init__(self, tree: Tree, lines: Lines, problems: Problems) -> None:
        """Note in `problems` what is wrong with `tree`, which was read from a text of these `lines`."""
        self.tree = tree
        self.spoilt = problems.any_error
        """Whether there are stand-ins and gaps in the data, which are reported already."""
        self.passed_over: set[tuple[int, str]] = set()
        """Each question, by its index, with each code that its `ignore` has silenced."""
        self.defaults: dict[str, Any] = {}
        """What the author wrote under `defaults`."""
        self._lines = lines
        self._problems = problems

    def add(  # noqa: PLR0913 - a problem has that many sides
        self,
        rule: Rule,
        path: Path,
        message: str,
        way_out: str = "",
        *,
        at_key: bool = False,
        wide: bool = True,
        instead: str | None = None,
    ) -> None:
        """Note that `rule` is broken at `path`; at () it is one of the whole file.

        Args:
            rule: what is broken.
            path: where.
            message: what is wrong.
            way_out: what to do.
            at_key: whether it is the key that is wrong, and not its value.
            wide: whether all of the value is marked, and not only where it begins.
            instead: what to write there, where there is no doubt.
        """
        line, column = self.tree.place(path, key=at_key) if path else (1, 1)
        width = self._lines.width(line, column) if wide and path else 1
        self._problems.add(rule, line, column, message, way_out, width=width, instead=instead)

    def told(self, prefix: Path, told: Told) -> None:
        """Note what the schema says of the value at `prefix`."""
        if self.spoilt and any(STAND_IN in str(step) for step in told.path):
            return
        path = (*prefix, *told.path)
        lacking = told.rule is MISSING
        self.add(
            told.rule,
            path[:-1] if lacking else path,
            told.message,
            told.help,
            at_key=told.at_key,
            wide=not lacking,
            instead=told.instead,
        )

    def misuse(self, wrong: Misuse) -> None:
        """Note what is wrong with an id."""
        if self.spoilt and STAND_IN in wrong.message:
            return
        message = wrong.message
        if wrong.first is not None:
            message += f" on line {self.tree.place(wrong.first)[0]}"
        self.add(wrong.rule, wrong.path, message, wrong.help, instead=wrong.instead)

    def finding(self, index: int, question: Question, finding: Finding) -> None:
        """Note a finding of the question at `index` of the file, unless its author passes over it."""
        if finding.rule.severity is not Severity.ERROR and finding.rule.code in question.ignore:
            self.passed_over.add((index, finding.rule.code))
            return
        at = finding.path
        path: Path = ("questions", index, *at)
        if at and at[0] in self.defaults and not self._holds(index, at[0]):
            path = ("defaults", *at)
        self.add(finding.rule, path, finding.message, finding.help, wide=bool(at))

    def _holds(self, index: int, key: str | int) -> bool:
        return self.tree.data["questions"][index].get(key) is not None
