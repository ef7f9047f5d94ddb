"""What pydantic complains of, in our words: each kind of complaint with its rule, message and help."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from quizapp.decks.reading.tree import UNREAD
from quizapp.decks.shaping.plain import NO_BOOLEAN, NO_DATE, NO_NUMBER, NO_WHOLE_NUMBER
from quizapp.nearest import nearest
from quizapp.questions.findings import Finding, Rule
from quizapp.text import excerpt

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from quizapp.decks.shaping.plain import PlainError
    from quizapp.questions.findings import FieldPath

MISSING = Rule(
    "E101",
    "key missing",
    "Each type of question has fields that it cannot do without; so has a deck. `quizapp schema` and "
    "the reference list them.",
)
UNKNOWN_KEY = Rule(
    "E102",
    "unknown key",
    "A key that the format does not know would be passed over in silence elsewhere, and what stands "
    "there would be lost. Most are misspelt, or belong to another type of question.",
)
NO_TEXT = Rule(
    "E104",
    "text expected",
    "Text belongs here. YAML takes what starts with [ or { for a list or a mapping, and what holds a "
    "colon and a space for a mapping: put quotes round such text.",
)
NO_LIST = Rule(
    "E105",
    "list expected",
    "A list belongs here, also for a single item: in brackets, or each item on a line of its own "
    "behind a dash.",
)
NO_MAPPING = Rule(
    "E106",
    "mapping expected",
    "Keys with values belong here: each on a line of its own, or all in braces.",
)
OUT_OF_RANGE = Rule("E111", "out of range", "The number lies outside what the field allows.")
NOT_ONE_OF = Rule(
    "E112", "none of the words allowed here", "This field takes one of a few words, as written."
)
NOTHING = Rule(
    "E113",
    "nothing where a value belongs",
    "An item of a list, or the right side of a pair, is empty. Write the value or delete the entry.",
)
NOT_FIT = Rule(
    "E119", "value not fit", "The value does not fit its field; the reference tells how."
)

_LIMITS = (("gt", "above"), ("ge", "at least"), ("lt", "below"), ("le", "at most"))
_PLAIN = {
    "bool_type": (NO_BOOLEAN, "true or false"),
    "int_type": (NO_WHOLE_NUMBER, "a whole number"),
    "float_type": (NO_NUMBER, "a number"),
    "date_type": (NO_DATE, "a date"),
}
MARK = "\x00"
"""What the labels begin with that `schema` gives to the branches of a union."""


def findings_of(
    errors: Collection[Mapping[str, Any]], what: str, fields: Mapping[FieldPath, Collection[str]]
) -> list[Finding]:
    """Return pydantic's errors as findings in our words; their paths start at what was validated.

    Args:
        errors: as `ValidationError.errors()` gives them.
        what: what was validated, such as "a choice question".
        fields: the names of all fields, by the path inside the value of the mapping that they
            belong to, indices replaced by 0.
    """
    findings: list[Finding] = []
    missing: dict[FieldPath, str] = {}
    for error in errors:
        path = path_of(error)
        if error["type"] in ("missing", "missing_argument", "missing_keyword_only_argument"):
            missing[path] = str(path[-1])
            continue
        if error["input"] is UNREAD and error["type"] != "unexpected_keyword_argument":
            continue
        findings.append(_one(error, path, what, fields))
    meant = {(*each.path[:-1], near) for each in findings if (near := _meant(each, missing))}
    for path, name in missing.items():
        # A misspelt key is reported once, as that: not also as the lack of the right one.
        if path not in meant:
            message = f"key '{name}' is missing in {what}"
            findings.append(Finding(MISSING, path, message, f"add {name}: ...", at_key=True))
    return findings


def path_of(error: Mapping[str, Any]) -> FieldPath:
    """Return where one of pydantic's errors stands, from the value that was validated."""
    return tuple(step for step in error["loc"] if not str(step).startswith(MARK))


def _meant(finding: Finding, missing: Mapping[FieldPath, str]) -> str:
    """Return which of the missing keys an unknown one is a misspelling of; empty for none."""
    if finding.rule is not UNKNOWN_KEY:
        return ""
    beside = [name for path, name in missing.items() if path[:-1] == finding.path[:-1]]
    return nearest(str(finding.path[-1]), beside)


def _one(
    error: Mapping[str, Any],
    path: FieldPath,
    what: str,
    fields: Mapping[FieldPath, Collection[str]],
) -> Finding:
    kind, value = error["type"], error["input"]
    context = error.get("ctx", {})
    name = _name(path)
    if kind == "unexpected_keyword_argument":
        return _unknown(path, what, fields, empty=value is None)
    if kind == "plain":
        finding: Finding = context["finding"]
        return replace(finding, path=path, message=f"{name}: {finding.message}")
    if value is None:
        return Finding(NOTHING, path, f"{name} is empty", "write a value, or delete the entry")
    if kind == "literal_error":
        return _literal(path, name, str(value), str(context.get("expected", "")))
    limit = " and ".join(f"{word} {context[key]:g}" for key, word in _LIMITS if key in context)
    if limit:
        message = f"{name} is {value}; it must be {limit}"
        return Finding(OUT_OF_RANGE, path, message, f"write a number {limit}")
    return _other_sort(path, name, error, _wanted(kind, context))


def _other_sort(path: FieldPath, name: str, error: Mapping[str, Any], wanted: str) -> Finding:
    """Return what is said of a value of another sort, such as text for a list."""
    value = error["input"]
    if error["type"] in _PLAIN:
        rule, wanted = _PLAIN[error["type"]]
        return Finding(rule, path, f"{name} must be {wanted}; {_is(value)}", f"write {wanted}")
    if wanted == "list":
        return Finding(NO_LIST, path, f"{name} must be a list", _list_help(path, value))
    if wanted == "mapping":
        return Finding(NO_MAPPING, path, f"{name} must be a mapping", _mapping_help(path, value))
    if wanted:
        return Finding(NO_TEXT, path, f"{name} must be {wanted}; {_is(value)}", _text_help(value))
    return Finding(NOT_FIT, path, f"{name} has a value that does not fit", "see the reference")


def _wanted(kind: str, context: Mapping[str, Any]) -> str:
    if kind in ("tuple_type", "list_type", "set_type", "frozen_set_type"):
        return "list"
    if kind in ("dict_type", "mapping_type", "dataclass_type", "dataclass_exact_type"):
        return "mapping"
    if kind == "union_tag_invalid":
        expected = re.findall(r"text|list|mapping", str(context.get("expected_tags", "")))
        return " or ".join("text" if sort == "text" else f"a {sort}" for sort in expected)
    return "text" if kind == "string_type" else ""


def _unknown(
    path: FieldPath, what: str, fields: Mapping[FieldPath, Collection[str]], *, empty: bool
) -> Finding:
    key = str(path[-1])
    where = tuple(0 if isinstance(step, int) else step for step in path[:-1])
    known = fields.get(where, ())
    if where:
        what = f"an entry of '{where[0]}'" if len(where) > 1 else f"'{where[0]}'"
    near = nearest(key, known)
    help = f"did you mean '{near}'?" if near else "known here: " + ", ".join(sorted(known))
    if empty and not near:
        help = "a comma ends a value in { }: put quotes round text that holds one, or write the key's value"
    return Finding(UNKNOWN_KEY, path, f"unknown key '{excerpt(key)}' in {what}", help, at_key=True)


def _literal(path: FieldPath, name: str, value: str, expected: str) -> Finding:
    allowed = [word.strip("' ") for word in expected.replace(" or ", ",").split(",")]
    near = nearest(value, allowed)
    listed = ", ".join(allowed)
    return Finding(
        NOT_ONE_OF,
        path,
        f"{name} is '{excerpt(value)}', which is none of {listed}",
        f"did you mean '{near}'?" if near else f"write one of {listed}",
    )


def _list_help(path: FieldPath, value: Any) -> str:
    key = f"{path[-1]}: " if path and isinstance(path[-1], str) else ""
    if isinstance(value, str):
        shown = f'"{value}"' if any(sign in value for sign in ",[]{}:#'\"") else value
        return f"write {key}[{excerpt(shown)}]"
    return f"write {key}[...], or each item behind a dash on a line of its own"


def _mapping_help(path: FieldPath, value: Any) -> str:
    key = f"{path[-1]}: " if path and isinstance(path[-1], str) else ""
    if isinstance(value, list):
        return f"write {key}{{left: right, ...}}, or each pair on a line of its own without a dash"
    return f"write {key}{{key: value, ...}}"


def _text_help(value: Any) -> str:
    if isinstance(value, dict):
        if len(value) == 1 and isinstance(next(iter(value.values())), str):
            key, text = next(iter(value.items()))
            return f'put quotes round text that holds a colon: "{excerpt(f"{key}: {text}")}"'
        return "put quotes round text that starts with { or holds a colon"
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return f"write {excerpt(value[0])}, without brackets or dash"
    return "put quotes round text that starts with [ or a dash"


def _is(value: Any) -> str:
    if isinstance(value, dict):
        return "this is a mapping"
    if isinstance(value, list):
        return "this is a list"
    return f"this is '{excerpt(str(value))}'"


def _name(path: FieldPath) -> str:
    """Return the words for a place: `tags`, `item 2 of distractors`, `text in item 2 of ...`."""
    words = ""
    for step in path:
        if isinstance(step, int):
            words = f"item {step + 1} of {words}" if words else f"item {step + 1}"
        else:
            words = f"{excerpt(str(step))} in {words}" if words else f"'{excerpt(str(step))}'"
    return words or "this"


def plain_error(error: PlainError) -> Exception:
    """Return the error to raise inside a validator, so that pydantic puts a path to our finding."""
    from pydantic_core import PydanticCustomError  # noqa: PLC0415 - pydantic only for a deck

    return PydanticCustomError("plain", "plain", {"finding": error.finding})
