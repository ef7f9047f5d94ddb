import pytest

from tests.cli.running import Shell

DECK = """\
quizapp: 1
id: towns
title: Towns 都市
description: About towns
sources:
  notes: {file: notes.md}
  more: more.md
questions:
  - id: paris
    type: choice
    prompt: Where is the Louvre?
    answer: Paris
    distractors: [Rome, {text: Oslo, feedback: No.}]
    explanation: It is a museum.
    source: [notes#2-3, more#1, notes#1]
    attribution: the guide
    tags: [museums, capitals]
  - {id: pairs, type: match, prompt: Match., pairs: {France: Paris, Norway: Oslo}, distractors: [Rome]}
  - {id: line, type: order, prompt: From the north., items: [Oslo, Paris, Rome], source: notes}
  - {id: gap, type: cloze, text: "{{a: Oslo | Christiania}} is north of {{b: Rome}}"}
  - {id: when, type: date, prompt: When?, answer: 1889-03-31}
  - {id: many, type: number, prompt: How many?, answer: 317, unit: towns}
  - {id: true, type: truefalse, prompt: Is it so?, answer: false}
"""

OTHER = "quizapp: 1\nid: towns\ntitle: T\nquestions:\n  - {id: only, type: flashcard, front: f, back: b}\n"


@pytest.fixture
def towns(shell: Shell) -> Shell:
    shell.write("decks/towns.yaml", DECK)
    shell.write("decks/notes.md", "One\n\nTwo\n\nThree\n")
    shell.write("decks/more.md", "One\n")
    return shell


def test_json_holds_what_scripts_rely_on(towns: Shell) -> None:
    done = towns.run("show", "towns", "--json")
    assert done.code == 0
    assert (done.json["id"], done.json["title"]) == ("towns", "Towns 都市")
    first = done.json["questions"][0]
    assert first == {
        "id": "paris",
        "type": "choice",
        "prompt": "Where is the Louvre?",
        "answers": ["Paris"],
        "distractors": ["Rome", "Oslo"],
        "explanation": "It is a museum.",
        "source": {"file": str(towns.decks / "notes.md"), "paragraphs": [1, 2, 3]},
        "sources": [
            {"file": str(towns.decks / "notes.md"), "paragraphs": [1, 2, 3]},
            {"file": str(towns.decks / "more.md"), "paragraphs": [1]},
        ],
        "attribution": "the guide",
        "tags": ["museums", "capitals"],
        "cards": ["towns/paris"],
    }


@pytest.mark.parametrize(
    ("id_", "answers"),
    [
        ("pairs", ["France = Paris", "Norway = Oslo"]),
        ("line", ["Oslo", "Paris", "Rome"]),
        ("gap", ["Oslo", "Rome"]),
        ("when", ["1889-03-31"]),
        ("true", ["false"]),
    ],
)
def test_answers_are_strings_whatever_the_type(towns: Shell, id_: str, answers: list[str]) -> None:
    questions = {
        each["id"]: each for each in towns.run("show", "towns", "--json").json["questions"]
    }
    assert questions[id_]["answers"] == answers


def test_a_source_may_name_no_paragraph_or_be_left_out(towns: Shell) -> None:
    questions = {
        each["id"]: each for each in towns.run("show", "towns", "--json").json["questions"]
    }
    assert questions["line"]["source"] == {"file": str(towns.decks / "notes.md"), "paragraphs": []}
    assert questions["pairs"]["source"] is None


def test_a_cloze_shows_its_gaps_and_yields_a_card_each(towns: Shell) -> None:
    questions = {
        each["id"]: each for each in towns.run("show", "towns", "--json").json["questions"]
    }
    assert "Oslo" not in questions["gap"]["prompt"]
    assert questions["gap"]["cards"] == ["towns/gap#a", "towns/gap#b"]


def test_people_see_a_table_without_the_answers(towns: Shell) -> None:
    done = towns.run("show", "towns")
    assert "Towns 都市 (towns)\nAbout towns\n7 questions, 8 cards\n" in done.out
    assert "paris  choice     Where is the Louvre?" in done.out
    assert "Rome" not in done.out


def test_a_file_can_be_shown_by_its_path(towns: Shell) -> None:
    path = towns.write("elsewhere/a.yaml", OTHER)
    assert towns.run("show", path, "--json").json["questions"][0]["id"] == "only"


def test_a_deck_that_is_not_there_is_wrong_use(towns: Shell) -> None:
    done = towns.run("show", "town")
    assert (done.code, done.out) == (2, "")
    assert "did you mean 'towns'?" in done.err


def test_a_broken_deck_is_a_problem_of_the_deck(towns: Shell) -> None:
    towns.write("decks/broken.yaml", "quizapp: 1\ntitle: [\n")
    done = towns.run("show", "broken")
    assert (done.code, done.out) == (1, "")
    assert "broken.yaml:" in done.err
    assert "quizapp check" in done.err
