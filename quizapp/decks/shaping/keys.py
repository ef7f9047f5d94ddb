"""Ids: how they are spelt, that each stands once, what older ones lead to, and ids made up for now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from quizapp.decks.shaping.slugs import LONGEST, nearest_id
from quizapp.questions.findings import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quizapp.questions.findings import FieldPath

MALFORMED = Rule(
    "E201",
    "id with other signs",
    "An id is made of lower-case letters a-z, digits, hyphens and dots, and starts with a letter or "
    "digit: it goes into keys, file names and commands.",
)
UPPER_CASE = Rule(
    "E202",
    "id with capitals",
    "Ids are lower-case, so that no two differ by capitals alone.",
)
DUPLICATE = Rule(
    "E203",
    "id given twice",
    "The id is what a learner's history hangs on: two questions with one id would share it.",
)
ALIAS_TAKEN = Rule(
    "E204",
    "alias that is another question's id",
    "An alias leads an old id's history to this question. Where another question has that id, the "
    "history is its own.",
)
TOO_LONG = Rule("E205", "id too long", "An id has at most 64 characters.")
ALIAS_TWICE = Rule(
    "E206",
    "alias given twice",
    "An old id's history can go to one question only. Keep the alias where the old question lives on.",
)
ALIAS_OF_ITSELF = Rule(
    "W203",
    "alias that is the question's own id",
    "It leads nowhere else. Delete it, or write the earlier id.",
)
NO_DECK_ID = Rule(
    "W201",
    "deck without an id",
    "The deck goes by its file's name for now, and its learners' history is lost when the file is "
    "renamed. `quizapp ids --write` settles the id.",
)
NO_ID = Rule(
    "W202",
    "question without an id",
    "The question goes by a fingerprint for now, and its history is lost when a word of it changes. "
    "`quizapp ids --write` gives it an id.",
)

_ID = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}")


def check_id(text: str, path: FieldPath, what: str = "id") -> Finding | None:
    """Return what is wrong with an id; None where nothing is."""
    if _ID.fullmatch(text):
        return None
    if not text:
        return Finding(MALFORMED, path, f"the {what} is empty", "write letters and digits")
    if _ID.fullmatch(text.lower()) and text.isascii():
        lower = text.lower()
        message = f"{what} '{text}' has capitals"
        return Finding(UPPER_CASE, path, message, f"write {lower}", instead=lower)
    if len(text) > LONGEST:
        message = f"this {what} has {len(text)} characters, more than {LONGEST}"
        return Finding(TOO_LONG, path, message, f"shorten it to {LONGEST}")
    near = nearest_id(text)
    message = f"{what} '{text}' holds more than lower-case letters, digits, hyphens and dots"
    if re.fullmatch(r"[a-z0-9.-]+", text.lower()):
        message = f"{what} '{text}' does not start with a letter or digit"
    return Finding(
        MALFORMED, path, message, f"write {near}" if near else "write letters and digits"
    )


def check_ids(questions: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """Return what is wrong with the ids and aliases of a deck's questions, as they are written."""
    found: list[Finding] = []
    ids: dict[str, FieldPath] = {}
    for index, question in enumerate(questions):
        written = question.get("id")
        if not isinstance(written, str):
            continue
        path: FieldPath = ("questions", index, "id")
        wrong = check_id(written, path)
        if wrong is not None:
            found.append(wrong)
        if ids.setdefault(written, path) is not path:
            found.append(
                Finding(
                    DUPLICATE,
                    path,
                    f"id '{written}' is that of the question",
                    "give this question another id",
                    first=ids[written],
                )
            )
    aliases: dict[str, FieldPath] = {}
    for index, question in enumerate(questions):
        listed = question.get("aliases")
        if isinstance(listed, list):
            own = question.get("id")
            places: Iterable[tuple[str, FieldPath]] = (
                (alias, ("questions", index, "aliases", number))
                for number, alias in enumerate(listed)
                if isinstance(alias, str)
            )
            for alias, path in places:
                found += _check_alias(alias, path, own, ids, aliases)
    return found


def _check_alias(
    alias: str,
    path: FieldPath,
    own: Any,
    ids: Mapping[str, FieldPath],
    aliases: dict[str, FieldPath],
) -> Iterable[Finding]:
    wrong = check_id(alias, path, "alias")
    if wrong is not None:
        yield wrong
    if alias == own:
        yield Finding(
            ALIAS_OF_ITSELF, path, f"alias '{alias}' is the question's own id", "delete it"
        )
    elif alias in ids:
        yield Finding(
            ALIAS_TAKEN,
            path,
            f"alias '{alias}' is the id of the question",
            "delete the alias, or give that question another id",
            first=ids[alias],
        )
    if aliases.setdefault(alias, path) is not path:
        yield Finding(
            ALIAS_TWICE,
            path,
            f"alias '{alias}' stands already",
            "keep it where the old question lives on",
            first=aliases[alias],
        )
