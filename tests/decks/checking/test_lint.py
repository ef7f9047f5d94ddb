"""The rules of craft: each speaks up where it should, and is silent beside it."""

from pathlib import Path

import pytest

from quizapp.decks.checking.catalogue import rules
from quizapp.decks.checking.check import check_paths

HEAD = "quizapp: 1\nid: d\ntitle: D\n"


def codes(folder: Path, text: str) -> list[str]:
    file = folder / "deck.yaml"
    file.write_text(text, encoding="utf-8")
    return [problem.code for problem in check_paths([file]).problems]


def deck(*questions: str, head: str = "") -> str:
    return f"{HEAD}{head}questions:\n" + "".join(
        f"  - {{id: q{number}, {question}}}\n" for number, question in enumerate(questions)
    )


def choice(prompt: str, answer: str, *distractors: str, more: str = "") -> str:
    listed = ", ".join(f'"{each}"' for each in distractors)
    return f'type: choice, prompt: "{prompt}", answer: "{answer}", distractors: [{listed}]{more}'


ONE = [
    ("W401", choice("Why?", "Because the bridge had been closed that day", "Rain", "Snow", "Ice")),
    ("W402", choice("Which?", "All of the above", "One bank", "Another")),
    ("W402", choice("Which?", "The north bank", "Both of these", "Another")),
    ("W402", choice("Which?", "The north bank", "both a and b", "Another")),
    ("I401", choice("Which?", "The north bank", "None of the above", "Another")),
    ("I402", choice("What did he do?", "He left", "He always stayed", "He waited")),
    ("W403", choice("The device was an", "engine", "bomb", "car")),
    ("I403", choice("Why?", "He went to town", "He went to sea", "He went to war")),
    ("I404", choice("Which?", "A1", *(f"B{number}" for number in range(2, 9)))),
    ("W410", choice("Which of these was not seen there?", "The car", "The ship", "The boat")),
    ("W410", choice("All of these were there except", "The car", "The ship", "The boat")),
    ("W411", choice("It was found in which town?", "Here", "There", "Elsewhere")),
    ("W412", choice("Who was recently elected?", "Anna", "Berta", "Carla")),
    ("W412", choice("Who won last year?", "Anna", "Berta", "Carla")),
    ("I410", choice("Who was it? And where?", "Anna", "Berta", "Carla")),
    ("I411", choice("word " * 70 + "?", "Anna", "Berta", "Carla")),
    ("I412", choice("What do you know about ships?", "Much", "Little", "Nothing")),
    ("W420", choice("Which colour had the blue car?", "Blue", "Red", "Green")),
    ("W420", 'type: short, prompt: "Where is the Paris of the North?", answer: Paris'),
    ("W420", 'type: number, prompt: "How many of the 317 came?", answer: 317'),
    ("W421", 'type: cloze, text: "The {{a: statue}} was a statue of a man."'),
    (
        "W430",
        "type: short, prompt: What did he say?, answer: that all of them would come back soon",
    ),
    ("W431", "type: list, prompt: Name all., answers: [a1, b2, c3, d4, e5, f6, g7, h8]"),
    ("W432", "type: number, prompt: How many?, answer: 1234567"),
    ("W433", 'type: cloze, text: "He said {{a: that all of them would come back}} in May."'),
    ("W480", choice("Which?", "A1", "B1", "C1", more=", ignore: {W401: was too long once}")),
    ("W481", choice("Which?", "A1", "B1", "C1", more=", ignore: {W999: so}")),
    ("W482", choice("Which?", "A1", "B1", "C1", more=", ignore: {E301: so}")),
    ("W483", choice("Which?", "All of the above", "B1", "C1", more=", ignore: {W402: ''}")),
    ("I451", choice("Which?", "A1", "B1", "C1", more=", tags: [a, a]")),
]

SILENT = [
    choice("In which town did it happen?", "Here", "There", "Elsewhere"),
    choice(
        "Why was the bridge closed?",
        "Because of the ice that formed",
        "Because of the snow that fell",
        "Rain",
    ),
    choice("Which of these was NOT seen there?", "The car", "The ship", "The boat"),
    choice("What did he say when he could not come?", "Nothing", "Much", "Little"),
    choice("Who won in 2024?", "Anna", "Berta", "Carla"),
    choice("Who was recently elected?", "Anna", "Berta", "Carla", more=", as_of: 2025-04-01"),
    choice(
        "Which word did he use: 'recently'?", "Anna", "Berta", "Carla", more=", as_of: 2025-04-01"
    ),
    choice("Is it the car, the ship or the boat that sank?", "The ship", "The car", "The boat"),
    choice("The device was", "an engine", "a bomb", "a car"),
    choice("How many came?", "12", "13", "14"),
    choice(
        "Which notice did it give?", "Alcohol only at noon", "Water only at night", "Bread at ten"
    ),
    'type: short, prompt: "Who led the Parisian garrison?", answer: Paris',
    'type: number, prompt: "How many of the 3170 came?", answer: 317',
    'type: number, prompt: "How many came, to the nearest 1,000?", answer: 1234567, tolerance: 500',
    "type: number, prompt: How many?, answer: 40000",
    'type: cloze, text: "The {{a: statue}} stood in the {{b: square}} of the town."',
    'type: cloze, text: "The {{a: man}} met a woman in the Manor."',
    "type: list, prompt: Name four of them., answers: [a1, b2, c3, d4, e5, f6, g7, h8], need: 4",
    "type: truefalse, prompt: They were there., answer: true",
    choice("Which?", "All of the above", "B1", "C1", more=", ignore: {W402: taken from an exam}"),
]


@pytest.mark.parametrize(("code", "question"), ONE)
def test_a_rule_speaks_up(code: str, question: str, tmp_path: Path) -> None:
    assert codes(tmp_path, deck(question)) == [code]


@pytest.mark.parametrize("question", SILENT)
def test_good_questions_are_passed_in_silence(question: str, tmp_path: Path) -> None:
    assert codes(tmp_path, deck(question)) == []


def typed(words: int) -> str:
    return f"type: short, prompt: What?, answer: {' '.join('w' + str(n) for n in range(words))}"


def listed(answers: int, more: str = "") -> str:
    named = ", ".join(f"a{number}" for number in range(answers))
    return f"type: list, prompt: Name them., answers: [{named}]{more}"


def blank(hidden: int, shown: int) -> str:
    words = " ".join(f"h{number}" for number in range(hidden))
    return f"type: cloze, text: '{{{{a: {words}}}}} {'so ' * shown}'"


LIMITS = [
    # The answer beside distractors of 20 signs: 1.5 times their mean, 1.2 times the longest, over 20.
    (
        "W401",
        choice("Why?", "x" * 30, "y" * 20, "z" * 20),
        choice("Why?", "x" * 31, "y" * 20, "z" * 20),
    ),
    (
        "W401",
        choice("Why?", "x" * 20, "y" * 10, "z" * 10),
        choice("Why?", "x" * 21, "y" * 10, "z" * 10),
    ),
    (
        "W401",
        choice("Why?", "x" * 36, "y" * 30, "z" * 10),
        choice("Why?", "x" * 37, "y" * 30, "z" * 10),
    ),
    (
        "I404",
        choice("Which?", "A1", *(f"B{number}" for number in range(5))),
        choice("Which?", "A1", *(f"B{number}" for number in range(6))),
    ),
    (
        "I403",
        choice("Why?", "by a car", "by a cow", "by no one"),
        choice("Why?", "by a b car", "by a b cow", "by a b dog"),
    ),
    (
        "I403",
        choice("Why?", "he went to sea", "he went to war"),
        choice("Why?", "he went to sea", "he went to war", "he went to bed"),
    ),
    ("I411", choice("w " * 60 + "w?", "A1", "B1"), choice("w " * 61 + "w?", "A1", "B1")),
    ("W430", typed(6), typed(7)),
    ("W431", listed(7), listed(8)),
    ("W431", listed(9, ", need: 7"), listed(9, ", need: 8")),
    (
        "W432",
        "type: number, prompt: How many?, answer: 1234",
        "type: number, prompt: How many?, answer: 12345",
    ),
    (
        "W432",
        "type: number, prompt: How many?, answer: 12345, tolerance: 1%",
        "type: number, prompt: How many?, answer: 12345, tolerance: 0.0%",
    ),
    ("W433", blank(5, 9), blank(6, 9)),
    ("W433", blank(3, 3), blank(3, 2)),
    ("W433", blank(1, 0), blank(2, 0)),
    (
        "W420",
        "type: short, prompt: The cat of whom?, answer: cat",
        "type: short, prompt: The lion of whom?, answer: lion",
    ),
    (
        "W420",
        "type: number, prompt: Of 7 how many?, answer: 7",
        "type: number, prompt: Of 17 how many?, answer: 17",
    ),
]


@pytest.mark.parametrize(("code", "within", "beyond"), LIMITS)
def test_a_rule_begins_where_it_says(code: str, within: str, beyond: str, tmp_path: Path) -> None:
    assert codes(tmp_path, deck(within)) == []
    assert codes(tmp_path, deck(beyond)) == [code]


@pytest.mark.parametrize(
    ("question", "message", "marked"),
    [
        (
            choice("Why?", "x" * 31, "y" * 20, "z" * 19),
            "the answer has 31 characters, the distractors 20 on average",
            f'"{"x" * 31}"',
        ),
        (
            'type: multiple, prompt: Why?, answers: ["All of them"], distractors: [a1, b2]',
            "'All of them' speaks of other options",
            '"All of them"',
        ),
        (
            "type: multiple, prompt: Why?, answers: [a1, b2], distractors: [c3, none of these]",
            "'none of these' speaks of other options",
            "none of these",
        ),
        (
            choice("Which?", "A1", *(f"B{number}" for number in range(6))),
            "7 options to choose one from",
            "[",
        ),
        (
            choice("What did he do?", "He left", "He waited", "He never stayed"),
            "'never' stands in this option alone",
            '"He never stayed"',
        ),
        (choice("w " * 61 + "w?", "A1", "B1"), "the prompt has 62 words", '"w w'),
        (
            choice("Which were not there?", "A1", "B1"),
            "the 'not' of this prompt is easily missed",
            '"Which',
        ),
        (
            choice("They are what?", "A1", "B1"),
            "'They' has nothing to stand for",
            '"They',
        ),
        (
            choice("Who came last summer?", "A1", "B1"),
            "'last summer' means another time tomorrow",
            '"Who',
        ),
        (typed(7), "an answer of 7 words is to be typed", "w0"),
        (listed(8), "8 answers are to be recalled at once", "["),
        (
            "type: number, prompt: How many?, answer: 120345000",
            "all 6 digits of 120345000 are to be recalled",
            "120345000",
        ),
        (blank(6, 9), "the blank 'a' hides 6 words and leaves 9", "'{{a"),
        (
            "type: match, prompt: '?', pairs: {a1: b1, a2: b2}, tags: [x, y, x]",
            "'x' stands here twice",
            "x]",
        ),
    ],
)
def test_what_is_found_is_named_and_marked(
    question: str, message: str, marked: str, tmp_path: Path
) -> None:
    file = tmp_path / "deck.yaml"
    file.write_text(deck(question), encoding="utf-8")
    [problem] = check_paths([file]).problems
    line = file.read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert problem.message == message
    assert line[problem.column - 1 :].startswith(marked)


def statements(true: int, false: int) -> list[str]:
    said = [*["true"] * true, *["false"] * false]
    return [f"type: truefalse, prompt: Claim {n}., answer: {word}" for n, word in enumerate(said)]


def choices(
    longest: int, others: int, answer: str = "The longest", wrong: str = "The short"
) -> list[str]:
    asked = [*[(answer, wrong)] * longest, *[(wrong, answer)] * others]
    return [
        choice(f"Which of {n}?", right, other, other[::-1])
        for n, (right, other) in enumerate(asked)
    ]


def test_patterns_of_a_deck_begin_where_they_say(tmp_path: Path) -> None:
    assert codes(tmp_path, deck(*statements(11, 0))) == []
    assert codes(tmp_path, deck(*statements(12, 0))) == ["I470"]
    assert codes(tmp_path, deck(*statements(0, 12))) == ["I470"]
    assert codes(tmp_path, deck(*statements(12, 3))) == []  # four in five
    assert codes(tmp_path, deck(*statements(13, 3))) == ["I470"]
    assert codes(tmp_path, deck(*choices(11, 0))) == []
    assert codes(tmp_path, deck(*choices(6, 6))) == []  # every second
    assert codes(tmp_path, deck(*choices(7, 5))) == ["W470"]
    # A tenth longer is no clue, and of two options one is always the longer.
    assert codes(tmp_path, deck(*choices(12, 0, "x" * 11, "yz" * 5))) == []
    two = [choice(f"Which of {n}?", "The longest", "The short") for n in range(12)]
    assert codes(tmp_path, deck(*two)) == []


def test_what_four_in_five_have_is_not_missed_yet(tmp_path: Path) -> None:
    asked = [choice(f"Which of {n}?", "A1", "B1", "C1") for n in range(6)]
    told = [f"{each}, explanation: Because." for each in asked]
    assert codes(tmp_path, deck(*told[:4], asked[4])) == []
    assert codes(tmp_path, deck(*told[:5], asked[5])) == ["I440"]
    (tmp_path / "notes.md").write_text("A1.\n", encoding="utf-8")
    cited = [f"{each}, source: notes#1" for each in asked]
    head = "sources: {notes: notes.md}\n"
    assert codes(tmp_path, deck(*cited[:4], asked[4], head=head)) == []
    assert codes(tmp_path, deck(*cited[:5], asked[5], head=head)) == ["I441"]


@pytest.mark.parametrize("answers", ["a1", "a1, none of these"])
def test_options_without_a_wrong_one_are_not_looked_at(answers: str, tmp_path: Path) -> None:
    asked = f"type: multiple, prompt: Which?, answers: [{answers}], distractors: []"
    assert codes(tmp_path, deck(asked)) == ["W302"]


def test_questions_asked_twice_are_told_apart(tmp_path: Path) -> None:
    same = "type: short, prompt: Capital of France?, answer: Paris"
    other = "type: short, prompt: Capital of france?, answer: Lyon"
    assert codes(tmp_path, deck(same, same)) == ["W460"]
    assert codes(tmp_path, deck(same, other)) == ["W461"]


def test_nearly_the_same_question_is_found_without_a_look_at_all_pairs(tmp_path: Path) -> None:
    prompt = (
        "According to the short report of the commission, in which one of all those small northern "
        "towns did some very old wooden bridge fall {}?"
    )
    near = [
        f'type: short, prompt: "{prompt.format(word)}", answer: Here' for word in ("down", "apart")
    ]
    far = f'type: short, prompt: "{prompt.format("down").replace("small northern towns", "years")}", answer: 1999'
    assert codes(tmp_path, deck(*near, far)) == ["W462"]


def test_orders_with_one_prompt_and_other_items_are_two_questions(tmp_path: Path) -> None:
    orders = [
        f"type: order, prompt: Earliest first, items: [{items}]" for items in ("a, b", "c, d")
    ]
    assert codes(tmp_path, deck(*orders)) == []


def test_tags_are_held_to_the_vocabulary(tmp_path: Path) -> None:
    asked = choice("Which?", "A1", "B1", "C1", more=", tags: [place, dates]")
    assert codes(tmp_path, deck(asked, head="tags: [places, dates]\n")) == ["I450", "W450"]
    assert codes(tmp_path, deck(asked, head="tags: [place, dates]\n")) == []


def test_two_spellings_of_a_tag_are_found_where_there_is_no_vocabulary(tmp_path: Path) -> None:
    asked = [
        choice(f"Which of {number}?", "A1", "B1", "C1", more=f", tags: [{tag}]")
        for number, tag in enumerate(("place", "Places", "dates", "place"))
    ]
    assert codes(tmp_path, deck(*asked)) == ["W451"]


def test_what_nearly_all_questions_have_is_missed_where_it_lacks(tmp_path: Path) -> None:
    told = [
        choice(f"Which of {number}?", "A1", "B1", "C1", more=", explanation: Because.")
        for number in range(9)
    ]
    bare = choice("Which?", "A1", "B1", "C1")
    assert codes(tmp_path, deck(*told, bare)) == ["I440"]
    assert codes(tmp_path, deck(*told[:2], bare)) == []


def test_a_deck_whose_answers_are_the_longest_is_told_so(tmp_path: Path) -> None:
    long = [
        choice(f"Which of {n}?", "The longest one", "The short", "The other") for n in range(20)
    ]
    short = [
        choice(f"Which of {n}?", "The short", "The longest one", "The other") for n in range(20)
    ]
    assert codes(tmp_path, deck(*long)) == ["W470"]
    assert codes(tmp_path, deck(*long[:8], *short[8:])) == []


def test_a_deck_of_true_statements_is_told_so(tmp_path: Path) -> None:
    said = [f"type: truefalse, prompt: Statement {n}., answer: true" for n in range(15)]
    assert codes(tmp_path, deck(*said)) == ["I470"]
    false = [
        each.replace("true}", "false").replace("answer: true", "answer: false") for each in said
    ]
    assert codes(tmp_path, deck(*said[:8], *false[8:])) == []


def test_a_silenced_rule_of_reading_counts_as_used(tmp_path: Path) -> None:
    asked = "type: cloze, text: 'a {{b}} and {{c}}', ignore: {W311: a rhyme}"
    assert codes(tmp_path, deck(asked)) == []


def test_every_rule_tells_why_and_bears_its_severity() -> None:
    known = rules()
    assert len(known) > 100
    for code, rule in known.items():
        assert code == rule.code
        assert code[0].lower() == rule.severity.value[0]
        assert len(rule.reason) > 30
        assert rule.title[0].islower() or rule.title.split()[0].isupper() or rule.title[0].isupper()
        assert not rule.title.endswith(".")
        assert rule.reason.endswith(".")


def test_many_questions_take_no_longer_each_than_few(tmp_path: Path) -> None:
    """Not a clock: pairs are counted, for a look at each would be four million."""
    from quizapp.decks.checking.lint import repeats
    from quizapp.decks.read import read_draft

    words = [f"w{number}" for number in range(400)]
    asked = [
        f'type: short, prompt: "{" ".join(words[n % 390 : n % 390 + 9])} {n}?", answer: Here'
        for n in range(2000)
    ]
    file = tmp_path / "deck.yaml"
    file.write_text(deck(*asked), encoding="utf-8")
    draft = read_draft(file)
    assert draft.schema is not None
    looked = 0
    alike = repeats._alike

    def counted(words: frozenset[str], posted: object) -> object:
        nonlocal looked
        looked += min(len(posted), repeats._MOST_COMPARED)  # type: ignore[arg-type]
        return alike(words, posted)  # type: ignore[arg-type]

    from quizapp.decks.checking.lint.asked import Asked

    repeats._alike = counted  # type: ignore[assignment]
    try:
        list(repeats.check([Asked(question, index) for index, question in draft.schema.questions]))
    finally:
        repeats._alike = alike
    assert looked < 2000 * 2 * repeats._MOST_COMPARED
