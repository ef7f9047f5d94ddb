"""Codes under `ignore` that silence nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.nearest import nearest
from quizapp.questions.findings import Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from quizapp.decks.checking.lint.asked import Asked
    from quizapp.questions.findings import FieldPath

UNUSED = Rule(
    "W480",
    "ignore that silences nothing",
    "The rule does not speak up here, or not any more: the reason beside it would mislead. Delete it.",
)
UNKNOWN = Rule(
    "W481",
    "ignore of an unknown code",
    "There is no rule with this code; `quizapp explain` lists them.",
)
NOT_TO_IGNORE = Rule(
    "W482",
    "ignore of an error",
    "A deck with an error cannot be read or marked as it stands, so errors cannot be passed over.",
)
NO_REASON = Rule(
    "W483",
    "ignore without a reason",
    "The reason is for the next author, who wonders whether the rule still does not apply.",
)


def check(asked: Asked, silenced: Collection[tuple[FieldPath, str]]) -> Iterator[Finding]:
    """Yield what is wrong with a question's `ignore`.

    Args:
        asked: the question.
        silenced: each question's path with each code that its `ignore` has silenced.
    """
    for code, reason in asked.question.ignore.items():
        path = ("ignore", code)
        rule = Rule.known.get(code)
        if rule is None:
            near = nearest(code, Rule.known)
            help_text = f"did you mean {near}?" if near else "see quizapp explain"
            yield Finding(UNKNOWN, path, f"there is no rule {code}", help_text)
        elif rule.severity is Severity.ERROR:
            yield Finding(
                NOT_TO_IGNORE, path, f"{code} is an error and cannot be ignored", "mend it"
            )
        elif (("questions", asked.index), code) not in silenced:
            yield Finding(
                UNUSED, path, f"{code} ({rule.title}) does not speak up here", "delete it"
            )
        if not reason.strip():
            yield Finding(NO_REASON, path, f"the ignore of {code} has no reason", "write why")
