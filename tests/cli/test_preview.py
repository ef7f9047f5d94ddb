from tests.cli.running import Shell

DECK = """\
quizapp: 1
title: Towns
description: About towns.
sources:
  notes: {file: notes.md, title: The notes}
questions:
  - id: paris
    type: choice
    prompt: Where is the Louvre?
    answer: Paris
    distractors: [Rome, Oslo]
    hint: On the Seine.
    explanation: It is a museum.
    source: notes#1
    attribution: the guide
    tags: [museums]
  - type: short
    prompt: What is the capital of Norway?
    answer: Oslo
    explanation: It was called Christiania.
    source: notes#9
"""


def test_each_question_stands_with_answer_explanation_and_passage(shell: Shell) -> None:
    path = shell.write("decks/towns.yaml", DECK)
    shell.write("decks/notes.md", "Paris has the Louvre.\n")
    lines = shell.run("preview", path).out.splitlines()
    at = lines.index("1 of 2: paris, choice [museums]")
    assert lines[:2] == ["Towns (towns)", "About towns."]
    assert lines[at + 1] == "  Where is the Louvre?"
    assert {line.split()[1] for line in lines[at + 2 : at + 5]} == {"Paris", "Rome", "Oslo"}
    assert lines[at + 5 : at + 10] == [
        "  answer       Paris",
        "  hint         On the Seine.",
        "  explanation  It is a museum.",
        "  attribution  the guide",
        "  source       The notes, 1: Paris has the Louvre.",
    ]


def test_problems_stand_beside_what_they_are_about(shell: Shell) -> None:
    path = shell.write("decks/towns.yaml", DECK)
    shell.write("decks/notes.md", "Paris has the Louvre.\n")
    done = shell.run("preview", path)
    head, first, second = done.out.split("of 2:")
    assert "W201" in head
    assert "W202" not in head + first
    assert "W202" in second
    assert "E217" in second
    assert done.code == 1


def test_it_is_the_same_each_time(shell: Shell) -> None:
    path = shell.write("decks/towns.yaml", DECK)
    assert shell.run("preview", path).out == shell.run("preview", path).out


def test_of_a_broken_deck_the_problems_are_shown(shell: Shell) -> None:
    path = shell.write("decks/bad.yaml", "quizapp: 1\ntitle: T\nquestions: []\n")
    done = shell.run("preview", path)
    assert done.code == 1
    assert "  error        3:12 E115 " in done.out


def test_a_source_that_is_gone_is_a_problem_and_no_end(shell: Shell) -> None:
    path = shell.write("decks/towns.yaml", DECK)
    done = shell.run("preview", path)
    assert "E211" in done.out
    assert "2 of 2" in done.out


def test_a_path_that_is_not_there_is_wrong_use(shell: Shell) -> None:
    assert shell.run("preview", shell.folder / "nowhere.yaml").code == 2
    assert shell.run("preview", shell.folder).code == 2
