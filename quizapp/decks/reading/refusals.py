"""YAML that is refused by name: what decks do without, and why."""

from __future__ import annotations

from quizapp.questions.findings import Rule

DEEPEST = 24
"""Nesting that a deck may have, the root counted as 1; the format itself needs 6."""

SEVERAL_DOCUMENTS = Rule(
    "E015",
    "several documents",
    "A line of three hyphens starts another document. One file is one deck: give each its own file, "
    "or put quotes round hyphens that are meant as text.",
)
TAG = Rule(
    "E016",
    "YAML tag",
    "A word that starts with ! asks the parser to make some other kind of value. The field decides "
    "that here; where the ! is text, put quotes round it.",
)
ANCHOR = Rule(
    "E017",
    "YAML anchor",
    "A word that starts with & names a value for use elsewhere. Decks keep each value where it is "
    "used, so that one question can be read, moved and compared alone. Where the & is text, put "
    "quotes round it.",
)
ALIAS = Rule(
    "E018",
    "YAML alias",
    "A word that starts with * stands for a value given elsewhere. Write the value out; where the * "
    "is text, put quotes round it.",
)
MERGE = Rule(
    "E019",
    "YAML merge key",
    "The key << takes in another mapping. Write its fields out, or use the deck's `defaults`.",
)
KEY_NO_TEXT = Rule(
    "E020",
    "key that is no text",
    "What stands before the colon names a field, or the left side of a pair, and so is text: no list, "
    "no mapping, not nothing.",
)
DUPLICATE_KEY = Rule(
    "E021",
    "key given twice",
    "One mapping holds the same key twice, and only one of the values could count. Delete one; if a "
    "question begins there, it lacks its dash.",
)
TOO_DEEP = Rule(
    "E022",
    "nested too deeply",
    f"Lists and mappings stand in one another more than {DEEPEST} deep. No field of a deck needs "
    "more than six; most likely a bracket is too many.",
)
