"""Decks broken in many ways, each with what `read_deck` has to say of it.

A case is a name, the deck, and the problems: code, line, column and a piece of the help, "" where
there need be none. `HEAD` has four lines, so that a deck's questions begin on line 5.
"""

from dataclasses import dataclass

HEAD = "quizapp: 1\nid: d\ntitle: D\nquestions:\n"
GOOD = "  - {id: good, type: short, prompt: Capital of France?, answer: Paris}\n"

Wanted = tuple[str, int, int, str]


@dataclass(frozen=True)
class Case:
    """One broken deck."""

    name: str
    """What is broken."""
    data: bytes
    """The file."""
    wanted: tuple[Wanted, ...]
    """Every problem that it has: code, line, column, a piece of the help."""


def _case(name: str, text: str | bytes, *wanted: Wanted) -> Case:
    return Case(name, text if isinstance(text, bytes) else text.encode(), wanted)


def _question(name: str, lines: str, *wanted: Wanted) -> Case:
    """One question in block style; its first line is line 5, and its fields start in column 5."""
    first, *rest = lines.split("\n")
    text = "\n".join([f"  - {first}", *(f"    {line}" if line else "" for line in rest)])
    return _case(name, f"{HEAD}{text}\n{GOOD}", *wanted)


def _choice(name: str, line: str, *wanted: Wanted) -> Case:
    """A good choice question with one more line, which is line 10."""
    return _question(name, f"{CHOICE}\n{line}", *wanted)


CHOICE = "id: q\ntype: choice\nprompt: Which?\nanswer: A\ndistractors: [B, C]"

BYTES = (
    _case("empty file", b"", ("E100", 1, 1, "quizapp new")),
    _case("only a comment", b"# nothing\n", ("E100", 1, 1, "quizapp new")),
    _case("a list", b"- a\n- b\n", ("E100", 1, 1, "quizapp new")),
    _case("a text", b"hello\n", ("E100", 1, 1, "quizapp new")),
    _case("UTF-16", (HEAD + GOOD).encode("utf-16"), ("E002", 1, 1, "UTF-8")),
    _case(
        "Latin-1",
        HEAD.replace("title: D", "title: Café").encode("latin-1") + GOOD.encode(),
        ("E002", 3, 11, "'é'"),
    ),
    _case(
        "encoded surrogate",
        HEAD.encode().replace(b"title: D", b"title: D\xed\xa0\x80") + GOOD.encode(),
        ("E010", 3, 9, "delete"),
    ),
    *(
        _case(
            f"U+{ord(sign):04X}",
            HEAD.replace("title: D", f"title: D{sign}") + GOOD,
            (code, 3, 9, "delete"),
        )
        for code, signs in (
            ("E003", "\x00"),
            ("E004", "\x01\x07\x08\x0b\x0c\x0e\x1b\x1f"),
            ("E005", "\x7f"),
            ("E006", "\x80\x85\x9b\x9f"),
            ("E007", "\u2028\u2029"),
            ("E008", "\u202a\u202b\u202c\u202d\u202e"),
            ("E009", "\u2066\u2067\u2068\u2069"),
            ("E011", "\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff"),
            ("E012", "\ufeff"),
        )
        for sign in signs
    ),
    _case(
        "byte-order mark, then a bad id",
        b"\xef\xbb\xbfid: D\nquizapp: 1\ntitle: D\nquestions:\n" + GOOD.encode(),
        ("E202", 1, 5, "write d"),
    ),
    _case(
        "several at once",
        HEAD.replace("title: D", "title: \x1bD\x00")
        + "  - {id: X, type: short, prompt: \x7f?, answer: A}\n",
        ("E004", 3, 8, ""),
        ("E003", 3, 10, ""),
        ("E202", 5, 10, "write x"),
        ("E005", 5, 34, ""),
    ),
)

ESCAPES = (
    _choice("NUL by escape", 'hint: "a\\0"', ("E003", 10, 13, "delete")),
    _choice("escape character by escape", 'hint: "\\x1b[31m"', ("E004", 10, 12, "delete")),
    _choice("override by escape", 'hint: "a\\u202eb"', ("E008", 10, 13, "delete")),
    _choice("separator by escape", 'hint: "a\\Lb"', ("E007", 10, 13, "delete")),
    _choice("noncharacter by escape", 'hint: "\\U0001FFFF"', ("E011", 10, 12, "delete")),
    _choice("surrogate by escape", 'hint: "\\ud83d"', ("E010", 10, 12, "character itself")),
    _choice("unknown escape", 'hint: "C:\\dir"', ("E036", 10, 14, "single quotes")),
    _choice("half an escape", 'hint: "\\xZZ"', ("E036", 10, 12, "single quotes")),
)

YAML = (
    _question("tab before a key", "id: q\n\ttype: short", ("E013", 6, 5, "spaces")),
    _case("tab at the start", f"{HEAD}\t- id: q\n{GOOD}", ("E013", 5, 1, "spaces")),
    _case("directive", f"%YAML 1.2\n---\n{HEAD}{GOOD}", ("E014", 1, 1, "delete")),
    _case(
        "two directives",
        f"%YAML 1.2\n%TAG ! x\n---\n{HEAD}{GOOD}",
        ("E014", 1, 1, "delete"),
        ("E014", 2, 1, "delete"),
    ),
    _case("two documents", f"{HEAD}{GOOD}---\na: b\n", ("E015", 6, 1, "file of its own")),
    _case(
        "three documents",
        f"{HEAD}{GOOD}---\na: b\n---\nc: d\n",
        ("E015", 6, 1, ""),
        ("E015", 8, 1, ""),
    ),
    _choice("tag", "hint: !!str 5", ("E016", 10, 11, "quotes")),
    _choice("own tag", "hint: !python/object x", ("E016", 10, 11, "quotes")),
    _choice("exclamation first", "hint: !", ("E016", 10, 11, "quotes")),
    _choice("tag handle", "hint: !foo!bar x", ("E016", 10, 11, "quotes")),
    _choice("anchor", "hint: &h here", ("E017", 10, 11, "quotes")),
    _choice("ampersand first", "hint: & so on", ("E017", 10, 11, '"& so on"')),
    _question(
        "anchor and alias",
        f"{CHOICE}\nhint: &h here\nexplanation: *h",
        ("E017", 10, 11, "quotes"),
        ("E018", 11, 18, "quotes"),
    ),
    _choice("alias of nothing", "hint: *h", ("E018", 10, 11, "quotes")),
    _choice("stars for bold", "hint: *so* it is", ("E018", 10, 11, '"*so* it is"')),
    _choice("merge key", "<<: {hint: x}", ("E019", 10, 5, "out")),
    _choice("list as a key", "? [a]\n: b", ("E020", 10, 7, "key: value")),
    _choice("nothing as a key", "~: b", ("E020", 10, 5, "key")),
    _choice("duplicate key", "answer: B", ("E021", 10, 5, "dash")),
    _case(
        "duplicate key of the deck",
        f"title: A\n{HEAD}{GOOD}",
        ("E021", 4, 1, "delete one"),
    ),
    _choice("duplicate in braces", "ignore: {W401: a, W401: b}", ("E021", 10, 23, "")),
    _choice(
        "deep nesting",
        f"hint: {'[' * 25}{']' * 25}",
        ("E104", 10, 11, "[ or a dash"),
        ("E022", 10, 32, ""),
    ),
    _choice("colon in text", "hint: It is: so", ("E031", 10, 16, 'hint: "It is: so"')),
    _choice("open double quote", 'hint: "so', ("E032", 10, 11, 'close it with "')),
    _choice("open single quote", "hint: 'so", ("E032", 10, 11, "''")),
    _choice("apostrophe in quotes", "hint: 'it's so'", ("E032", 10, 15, "''")),
    _choice("quotes in quotes", 'hint: "a "b" c"', ("E032", 10, 15, '\\"')),
    _choice("quote closed lines later", 'hint: "so\nexplanation: "no"', ("E032", 10, 11, "close")),
    _choice("open bracket", "tags: [a, b\nhint: c", ("E033", 10, 11, "close it with ]")),
    _choice("open brace", "ignore: {W401: a\nhint: c", ("E033", 10, 13, "close it with }")),
    _choice("missing comma", 'tags: ["a" "b"]', ("E033", 10, 16, "comma")),
    _choice("indented too far", "  hint: x", ("E034", 10, 7, "line it up")),
    _choice("not indented enough", "hint:\n   a\n   b\nx:\n y", ("E102", 13, 5, "known here")),
    _case(
        "dash that slipped",
        f"{HEAD}{GOOD}   - {{id: b, type: short, prompt: x?, answer: y}}\n",
        ("E034", 6, 4, "line it up"),
    ),
    _choice("at sign", "hint: @home", ("E035", 10, 11, '"@home"')),
    _choice("backtick", "hint: `x`", ("E035", 10, 11, '"`x`"')),
    _choice("per cent", "hint: %x", ("E035", 10, 11, '"%x"')),
    _choice("dash after a key", "hint: - a", ("E035", 10, 11, '"- a"')),
    _choice("question mark first", "hint: ? a", ("E035", 10, 11, '"? a"')),
    _choice("line without a key", "hint here", ("E037", 10, 5, "key: value")),
    _choice("no space after the colon", "hint:here", ("E037", 10, 5, "hint: ...")),
    _choice("text behind a bar", "hint: | so", ("E038", 10, 11, '"| so"')),
    _choice("greater than", "hint: > 5", ("E038", 10, 11, '"> 5"')),
    _choice("two commas", "tags: [a,,b]", ("E039", 10, 14, "quotes")),
    _choice("closing bracket first", "hint: ]", ("E039", 10, 11, "quotes")),
    _choice("comma first", "hint: , so", ("E039", 10, 11, "quotes")),
    _choice("hash in text", "hint: C #3", ("W001", 10, 11, '"C #3"')),
    _case(
        "broken in two questions, bad in a third",
        f"{HEAD}  - {{id: a, type: short, prompt: [x, answer: y}}\n  - {{id: b, type: shrt, prompt: x?, answer: y}}\n"
        f'  - id: c\n    type: short\n    prompt: "x\n    answer: y\n{GOOD}',
        ("E033", 5, 34, ""),
        ("E103", 6, 19, "'short'"),
        ("E032", 9, 13, ""),
    ),
)

FIELDS = (
    _case("no version", "id: d\ntitle: D\nquestions:\n" + GOOD, ("E101", 1, 1, "quizapp")),
    _case("no title", "quizapp: 1\nid: d\nquestions:\n" + GOOD, ("E101", 1, 1, "title")),
    _case("no questions", "quizapp: 1\nid: d\ntitle: D\n", ("E101", 1, 1, "questions")),
    _case(
        "questions left out",
        "quizapp: 1\nid: d\ntitle: D\nquestions:\n",
        ("E101", 4, 1, "questions"),
    ),
    _case(
        "empty questions",
        "quizapp: 1\nid: d\ntitle: D\nquestions: []\n",
        ("E115", 4, 12, "at least one"),
    ),
    _case(
        "questions as text",
        "quizapp: 1\nid: d\ntitle: D\nquestions: none\n",
        ("E105", 4, 12, "dash"),
    ),
    _case(
        "questions as a mapping",
        "quizapp: 1\nid: d\ntitle: D\nquestions:\n  a: b\n",
        ("E105", 5, 3, "dash"),
    ),
    _case("newer version", HEAD.replace("1", "2") + GOOD, ("E114", 1, 10, "newer")),
    _case("odd version", HEAD.replace("1", "1.0") + GOOD, ("E114", 1, 10, "quizapp: 1")),
    _case("unknown key of the deck", f"titel: x\n{HEAD}{GOOD}", ("E102", 1, 1, "'title'")),
    _case("authors as text", f"authors: Jane\n{HEAD}{GOOD}", ("E105", 1, 10, "[Jane]")),
    _case("vocabulary as text", f"tags: a\n{HEAD}{GOOD}", ("E105", 1, 7, "[a]")),
    _case(
        "title as a list", HEAD.replace("title: D", "title: [D]") + GOOD, ("E104", 3, 8, "brackets")
    ),
    _case("a question as text", f"{HEAD}{GOOD}  - what?\n", ("E106", 6, 5, "key: value")),
    _question(
        "no type", "id: q\nprompt: Which?\nanswer: A\naccept: [B]", ("E101", 5, 5, "type: short")
    ),
    _question("no type, no guess", "id: q\nprompt: Which?\nanswer: A", ("E101", 5, 5, "one of")),
    _question(
        "misspelt type",
        "id: q\ntype: choise\nprompt: W?\nanswer: A\ndistractors: [B]",
        ("E103", 6, 11, "'choice'"),
    ),
    _question(
        "type with a capital",
        "id: q\ntype: Short\nprompt: W?\nanswer: A",
        ("E103", 6, 11, "'short'"),
    ),
    _question(
        "type of others",
        "id: q\ntype: multiple choice\nprompt: W?\nanswer: A\ndistractors: [B]",
        ("E103", 6, 11, "'choice'"),
    ),
    _question("unknown type", "id: q\ntype: xyzzy", ("E103", 6, 11, "truefalse")),
    _question("type as a list", "id: q\ntype: [short]", ("E104", 6, 11, "one of")),
    _question(
        "misspelt type and a bad field",
        "id: q\ntype: shrt\nprompt: W?\nanswer: A\ndifficulty: 9",
        ("E103", 6, 11, "'short'"),
        ("E111", 9, 17, "at most 3"),
    ),
    _question(
        "misspelt key",
        "id: q\ntype: choice\nprompt: W?\nawnser: A\ndistractors: [B]",
        ("E102", 8, 5, "'answer'"),
    ),
    _choice("unknown key", "colour: red", ("E102", 10, 5, "known here")),
    _choice("unknown key with nothing", "colour:", ("E102", 10, 5, "comma")),
    _choice("key of another type", "pairs: {a: b, c: d}", ("E102", 10, 5, "known here")),
    _question("missing answer", "id: q\ntype: short\nprompt: W?", ("E101", 5, 5, "answer")),
    _question(
        "answer left out", "id: q\ntype: short\nprompt: W?\nanswer:", ("E101", 8, 5, "answer")
    ),
    _question("answer ~", "id: q\ntype: short\nprompt: W?\nanswer: ~", ("E101", 8, 5, "answer")),
    _question(
        "answer null", "id: q\ntype: short\nprompt: W?\nanswer: null", ("E101", 8, 5, "answer")
    ),
    _question(
        "two keys missing",
        "id: q\ntype: choice\nprompt: W?",
        ("E101", 5, 5, "answer"),
        ("E101", 5, 5, "distractors"),
    ),
    _question(
        "distractors as text",
        "id: q\ntype: choice\nprompt: W?\nanswer: A\ndistractors: B",
        ("E105", 9, 18, "[B]"),
    ),
    _question(
        "distractors with a comma",
        "id: q\ntype: choice\nprompt: W?\nanswer: A\ndistractors: B, C",
        ("E105", 9, 18, '["B, C"]'),
    ),
    _question(
        "distractor misspelt",
        "id: q\ntype: choice\nprompt: W?\nanswer: A\ndistractors: [B, {text: C, feedbak: x}]",
        ("E102", 9, 32, "'feedback'"),
    ),
    _question(
        "distractor without text",
        "id: q\ntype: choice\nprompt: W?\nanswer: A\ndistractors: [B, {feedback: x}]",
        ("E101", 9, 22, "text"),
    ),
    _question(
        "distractor as a list",
        "id: q\ntype: choice\nprompt: W?\nanswer: A\ndistractors: [B, [C]]",
        ("E104", 9, 22, "C"),
    ),
    _question(
        "empty distractor",
        "id: q\ntype: choice\nprompt: W?\nanswer: A\ndistractors:\n- B\n-",
        ("E113", 11, 6, "delete"),
    ),
    _question(
        "no distractors",
        "id: q\ntype: choice\nprompt: W?\nanswer: A\ndistractors: []",
        ("E302", 9, 18, "add 1"),
    ),
    _question(
        "answer among the distractors",
        "id: q\ntype: choice\nprompt: W?\nanswer: A\ndistractors: [B, a]",
        ("E304", 9, 22, "take it out"),
    ),
    _choice("tags as text", "tags: a", ("E105", 10, 11, "[a]")),
    _choice("aliases as text", "aliases: old", ("E105", 10, 14, "[old]")),
    _choice("tags as a mapping", "tags: {a: b}", ("E105", 10, 11, "[...]")),
    _choice("source as a mapping", "source: {a: b}", ("E104", 10, 13, "quotes")),
    _choice("ignore as a list", "ignore: [W401]", ("E106", 10, 13, "{")),
    _choice("ignore without a reason", "ignore: {W401: }", ("E113", 10, 20, "value")),
    _choice("hint as a list", "hint: [a]", ("E104", 10, 11, "brackets")),
    _choice("hint as a mapping", "hint:\n  so: it is", ("E104", 11, 7, '"so: it is"')),
    _choice("difficulty 4", "difficulty: 4", ("E111", 10, 17, "at most 3")),
    _choice("difficulty 0", "difficulty: 0", ("E111", 10, 17, "at least 1")),
    _choice("difficulty in words", "difficulty: two", ("E108", 10, 17, "write 2")),
    _choice("difficulty 1.5", "difficulty: 1.5", ("E109", 10, 17, "fraction")),
    _choice("difficulty 2.0", "difficulty: 2.0", ("E109", 10, 17, "write 2")),
    _choice("points 0", "points: 0", ("E111", 10, 13, "above 0")),
    _choice("points below 0", "points: -1", ("E111", 10, 13, "above 0")),
    _choice("points 1,234", "points: 1,234", ("E108", 10, 13, "write 1234")),
    _choice("points 1_000", "points: 1_000", ("E108", 10, 13, "write 1000")),
    _choice("points 0x29", "points: 0x29", ("E108", 10, 13, "write 41")),
    _choice("points 1e3", "points: 1e3", ("E108", 10, 13, "write 1000")),
    _choice("points .inf", "points: .inf", ("E108", 10, 13, "decimal digits")),
    _choice("points +5", "points: +5", ("E108", 10, 13, "write 5")),
    _choice("points as a list", "points: [1]", ("E108", 10, 13, "number")),
    _choice("shuffle no", "shuffle: no", ("E107", 10, 14, "write false")),
    _choice("shuffle True", "shuffle: True", ("E107", 10, 14, "write true")),
    _choice("shuffle 1", "shuffle: 1", ("E107", 10, 14, "write true")),
    _choice("shuffle maybe", "shuffle: maybe", ("E107", 10, 14, "true or false")),
    _choice("day in words", "as_of: 25 April 2025", ("E110", 10, 12, "write 2025-04-25")),
    _choice("no such day", "review_by: 2025-02-30", ("E110", 10, 16, "calendar")),
    _choice("month for a day", "as_of: 2025-04", ("E110", 10, 12, "2025-04-25")),
    _question(
        "true in capitals",
        "id: q\ntype: truefalse\nprompt: So?\nanswer: TRUE",
        ("E107", 8, 13, "write true"),
    ),
    _question(
        "yes", "id: q\ntype: truefalse\nprompt: So?\nanswer: yes", ("E107", 8, 13, "write true")
    ),
    _question(
        "marking misspelt",
        "id: q\ntype: multiple\nprompt: W?\nanswers: [A]\ndistractors: [B]\nmarking: partail",
        ("E112", 10, 14, "'partial'"),
    ),
    _question(
        "answers as text",
        "id: q\ntype: multiple\nprompt: W?\nanswers: A\ndistractors: [B]",
        ("E105", 8, 14, "[A]"),
    ),
    _question(
        "pairs as a list",
        "id: q\ntype: match\nprompt: W?\npairs: [a, b]",
        ("E106", 8, 12, "left: right"),
    ),
    _question(
        "left side twice",
        "id: q\ntype: match\nprompt: W?\npairs:\n  a: x\n  a: y\n  b: z",
        ("E021", 10, 7, ""),
    ),
    _question("items as text", "id: q\ntype: order\nprompt: W?\nitems: a", ("E105", 8, 12, "[a]")),
    _question(
        "number with commas",
        "id: q\ntype: number\nprompt: W?\nanswer: 1,234",
        ("E321", 8, 13, "write 1234"),
    ),
    _question(
        "number with underscores",
        "id: q\ntype: number\nprompt: W?\nanswer: 1_000",
        ("E321", 8, 13, "write 1000"),
    ),
    _question(
        "number in another base",
        "id: q\ntype: number\nprompt: W?\nanswer: 0x29",
        ("E321", 8, 13, "write 41"),
    ),
    _question(
        "number with an exponent",
        "id: q\ntype: number\nprompt: W?\nanswer: 1e3",
        ("E321", 8, 13, "write 1000"),
    ),
    _question(
        "date in words",
        "id: q\ntype: date\nprompt: W?\nanswer: 25 April 2025",
        ("E323", 8, 13, "2025-04-25"),
    ),
    _question("cloze without a blank", "id: q\ntype: cloze\ntext: nothing", ("E311", 7, 11, "{{")),
    _question(
        "cloze with an empty answer",
        'id: q\ntype: cloze\ntext: "a {{b: c | }}"',
        ("E313", 7, 11, ""),
    ),
    _question(
        "cloze in plain text",
        "id: q\ntype: cloze\ntext: {{b: c}} is d",
        ("E020", 7, 12, ""),
        ("E033", 7, 20, ""),
    ),
)

IDS = (
    _case(
        "deck id in capitals",
        HEAD.replace("id: d", "id: Deck") + GOOD,
        ("E202", 2, 5, "write deck"),
    ),
    _case(
        "deck id with spaces",
        HEAD.replace("id: d", "id: my deck") + GOOD,
        ("E201", 2, 5, "my-deck"),
    ),
    _case("no deck id", HEAD.replace("id: d\n", "") + GOOD, ("W201", 1, 1, "ids --write")),
    _case("deck id left out", HEAD.replace("id: d", "id:") + GOOD, ("W201", 1, 1, "ids --write")),
    _question("id in capitals", CHOICE.replace("id: q", "id: Q-One"), ("E202", 5, 9, "q-one")),
    _question("id with an underscore", CHOICE.replace("id: q", "id: q_1"), ("E201", 5, 9, "q-1")),
    _question("id with an umlaut", CHOICE.replace("id: q", "id: köln"), ("E201", 5, 9, "koln")),
    _question(
        "id that starts with a dash", CHOICE.replace("id: q", "id: -q"), ("E201", 5, 9, "write q")
    ),
    _question("id too long", CHOICE.replace("id: q", f"id: {'a' * 65}"), ("E205", 5, 9, "64")),
    _question("id as a list", CHOICE.replace("id: q", "id: [q]"), ("E104", 5, 9, "brackets")),
    _question("no id", CHOICE.removeprefix("id: q\n"), ("W202", 5, 5, "ids --write")),
    _question("id left out", CHOICE.replace("id: q", "id:"), ("W202", 5, 5, "ids --write")),
    _case("id twice", HEAD + GOOD + GOOD.replace("France", "Gaul"), ("E203", 6, 10, "another id")),
    _choice("alias of another question", "aliases: [good]", ("E204", 10, 15, "delete")),
    _choice("alias of its own question", "aliases: [q]", ("W203", 10, 15, "delete")),
    _choice("alias in capitals", "aliases: [Old]", ("E202", 10, 15, "write old")),
    _choice("alias twice", "aliases: [old, old]", ("E206", 10, 20, "keep")),
)

SOURCES = (
    _case(
        "source on the web",
        f"sources: {{a: 'https://x.org/y'}}\n{HEAD}{GOOD}",
        ("E213", 1, 14, "url"),
    ),
    _case(
        "source by its full path",
        f"sources: {{a: /etc/passwd}}\n{HEAD}{GOOD}",
        ("E212", 1, 14, "copy it"),
    ),
    _case(
        "source two folders up",
        f"sources: {{a: ../../a.md}}\n{HEAD}{GOOD}",
        ("E212", 1, 14, "copy it"),
    ),
    _case(
        "device", f"sources: {{a: {{file: /dev/zero}}}}\n{HEAD}{GOOD}", ("E212", 1, 21, "copy it")
    ),
    _case(
        "source without a file",
        f"sources: {{a: {{title: x}}}}\n{HEAD}{GOOD}",
        ("E101", 1, 14, "file"),
    ),
    _case("source with nothing", f"sources: {{a: }}\n{HEAD}{GOOD}", ("E113", 1, 14, "FILE")),
    _case("source as a list", f"sources: {{a: [b]}}\n{HEAD}{GOOD}", ("E104", 1, 14, "FILE")),
    _case("sources as a list", f"sources: [a.md]\n{HEAD}{GOOD}", ("E106", 1, 10, "{")),
    _case(
        "source with a misspelt field",
        f"sources: {{a: {{file: a.md, titel: x}}}}\n{HEAD}{GOOD}",
        ("E102", 1, 27, "'title'"),
    ),
    _case(
        "source key with a hash", f"sources: {{'a#b': a.md}}\n{HEAD}{GOOD}", ("E218", 1, 11, "word")
    ),
    _choice("unknown source", "source: report#4", ("E216", 10, 13, "sources")),
    _choice("no citation", "source: 'report#'", ("E215", 10, 13, "report#4")),
    _choice("paragraph 0", "source: report#0", ("E215", 10, 13, "report#4")),
    _choice("backwards", "source: [report#6-4]", ("E215", 10, 14, "report#4-6")),
    _case(
        "misspelt source",
        f"sources: {{report: r.md}}\n{HEAD}  - {{id: q, type: short, prompt: W?, answer: A, source: reprot#1}}\n",
        ("E216", 6, 57, "'report'"),
    ),
    _case(
        "citation without a paragraph",
        f"sources: {{report: r.md}}\n{HEAD}  - {{id: q, type: short, prompt: W?, answer: A, source: report}}\n",
        ("W211", 6, 57, "report#4"),
    ),
)

DEFAULTS = (
    _case(
        "unknown default",
        f"defaults: {{dificulty: 1}}\n{HEAD}{GOOD}",
        ("E102", 1, 12, "'difficulty'"),
    ),
    _case(
        "default of a required field",
        f"defaults: {{prompt: x}}\n{HEAD}{GOOD}",
        ("E102", 1, 12, "optional"),
    ),
    _case("default id", f"defaults: {{id: x}}\n{HEAD}{GOOD}", ("E102", 1, 12, "each question")),
    _case(
        "bad default, reported once",
        f"defaults: {{difficulty: 7}}\n{HEAD}{GOOD}{GOOD.replace('good', 'b')}",
        ("E111", 1, 24, "at most 3"),
    ),
    _case("defaults as a list", f"defaults: [a]\n{HEAD}{GOOD}", ("E106", 1, 11, "{")),
    _case(
        "default of no boolean",
        f"defaults: {{shuffle: off}}\n{HEAD}{GOOD}",
        ("E107", 1, 21, "write false"),
    ),
    _case(
        "default source that is none",
        f"defaults: {{source: a#1}}\n{HEAD}{GOOD}",
        ("E216", 1, 20, "sources"),
    ),
)

CASES = (*BYTES, *ESCAPES, *YAML, *FIELDS, *IDS, *SOURCES, *DEFAULTS)
