"""What makes a text no YAML: the rules for which `syntax.py` finds the words of each case."""

from __future__ import annotations

from quizapp.questions.findings import Rule

NO_YAML = Rule(
    "E030",
    "not YAML",
    "The structure of the file cannot be made out. Look at the quotes, brackets, colons and the "
    "indentation at this place and just before it.",
)
COLON = Rule(
    "E031",
    "colon in plain text",
    "A colon followed by a space ends a key. Text that holds one wants quotes, or it stands under "
    "`key: |` on lines of its own.",
)
QUOTE = Rule(
    "E032",
    "quote not closed, or text after it",
    "Quoted text ends at the next quote of its kind. Inside single quotes write '' for an "
    'apostrophe, inside double quotes write \\" for a quote; or stand the text under `key: |`.',
)
BRACKET = Rule(
    "E033",
    "bracket not closed, or comma missing",
    "A list in [ ] or a mapping in { } goes on to its closing bracket, its items apart by commas. "
    "Text that starts with a bracket wants quotes.",
)
INDENTATION = Rule(
    "E034",
    "indentation fits no line above",
    "The keys of one question stand in one column, and so do the dashes of one list.",
)
INDICATOR = Rule(
    "E035",
    "text starts with a sign that YAML keeps",
    "Text cannot start with @, `, %, &, *, !, |, >, [, {, ], } or a comma, nor with - or ? and a "
    "space, unless it stands in quotes.",
)
ESCAPE = Rule(
    "E036",
    "unknown escape",
    "In double quotes a backslash begins an escape such as \\n or \\u00e9. For a backslash itself write "
    "two, or use single quotes.",
)
KEY_EXPECTED = Rule(
    "E037",
    "line without a key",
    "In a mapping each line is `key: value`, with a space after the colon; a line that goes on with "
    "the text above it is indented more than the key.",
)
BLOCK_HEADER = Rule(
    "E038",
    "text on the line of | or >",
    "After | or > the text begins on the next line, indented. Text that starts with such a sign wants "
    "quotes.",
)
NO_VALUE = Rule(
    "E039",
    "value missing",
    "A comma or a bracket stands where a value belongs. Text that starts with such a sign wants quotes.",
)
