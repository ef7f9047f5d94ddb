"""What is wrong with plain data, put to its line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.decks.problems import WHOLE_FILE
from quizapp.decks.reading.scan import STAND_IN
from quizapp.questions.findings import Severity

if TYPE_CHECKING:
    from quizapp.decks.problems import Problems
    from quizapp.decks.reading.lines import Lines
    from quizapp.decks.reading.tree import Tree
    from quizapp.questions.findings import FieldPath, Finding
    from quizapp.questions.question import Question


class Placing:
    """Makes problems of findings, by the paths of the values that they are about."""

    def __init__(self, tree: Tree, lines: Lines, problems: Problems) -> None:
        """Note in `problems` what is wrong with `tree`, which was read from a text of these `lines`."""
        self.tree = tree
        self.spoilt = problems.any_error
        """Whether there are stand-ins and gaps in the data, which are reported already."""
        self.silenced: set[tuple[FieldPath, str]] = set()
        """Each question, by its path, with each code that its `ignore` has silenced."""
        self.defaults: dict[str, Any] = {}
        """What the author wrote under `defaults`."""
        self._lines = lines
        self._problems = problems

    def note(
        self, finding: Finding, under: FieldPath = (), question: Question | None = None
    ) -> None:
        """Note a finding at its place, unless it is reported already or passed over by the author.

        What concerns the whole deck stands at 1:1; a missing key is missed where its mapping begins.

        Args:
            finding: what is wrong.
            under: where the finding's own path starts.
            question: the question at `under` that the finding is about, whose `ignore` may silence
                it; None where it is about something else, or where nothing could be made of it.
        """
        path = (*under, *finding.path)
        if question is not None:
            code = finding.rule.code
            if code in question.ignore and finding.rule.severity is not Severity.ERROR:
                self.silenced.add((under, code))
                return
            if self._is_default(under, finding.path):
                path = ("defaults", *finding.path)
        if self.spoilt and _quotes_stand_in(finding):
            return
        message = finding.message
        if finding.first is not None:
            message += f" on line {self.tree.place(finding.first).line}"
        lacking = self.tree.lacks(path)
        if lacking:
            path = path[:-1]
        place = WHOLE_FILE
        if path:
            place = self.tree.place(path, key=finding.at_key and not lacking)
        # What is said of a whole question is marked where that begins.
        marked = path and not lacking and not (path[0] == "questions" and len(path) == 2)
        self._problems.add(
            finding.rule,
            place,
            message,
            finding.help,
            width=self._lines.width(place) if marked else 1,
            instead=finding.instead,
        )

    def _is_default(self, under: FieldPath, path: FieldPath) -> bool:
        """Whether a question's value comes from the deck's defaults."""
        if not path or path[0] not in self.defaults:
            return False
        return self.tree.value((*under, path[0])) is None


def _quotes_stand_in(finding: Finding) -> bool:
    return STAND_IN in finding.message or any(STAND_IN in str(step) for step in finding.path)
