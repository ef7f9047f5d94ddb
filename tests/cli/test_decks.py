import os
import sys

from tests.cli.running import Shell

ONE = "quizapp: 1\nid: one\ntitle: One 一\nquestions:\n  - {id: a, type: flashcard, front: f, back: b, both_ways: true}\n"
TWO = "quizapp: 1\nid: two\ntitle: Two\nquestions:\n  - {id: a, type: short, prompt: Capital of Peru?, answer: Lima}\n"


def test_json_holds_what_scripts_rely_on(shell: Shell) -> None:
    path = shell.write("decks/one.yaml", ONE)
    done = shell.run("decks", "--json")
    assert done.code == 0
    assert done.json == [
        {
            "id": "one",
            "title": "One 一",
            "path": str(path),
            "questions": 1,
            "cards": 2,
            "new": 2,
            "due": 0,
            "suspended": 0,
        }
    ]


def test_an_answered_card_is_no_longer_new_and_comes_due(shell: Shell) -> None:
    shell.write("decks/two.yaml", TWO)
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-02T12:00")
    assert shell.run("quiz", "two", "--plain", typed="Lima\n").code == 0
    assert [(row["new"], row["due"]) for row in shell.run("decks", "--json").json] == [(0, 0)]
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2026-06-02T12:00")
    assert [(row["new"], row["due"]) for row in shell.run("decks", "--json").json] == [(0, 1)]


def test_people_see_columns_that_line_up(shell: Shell) -> None:
    shell.write("decks/one.yaml", ONE)
    shell.write("decks/two.yaml", TWO)
    assert shell.run("decks").out.splitlines() == [
        "id   title   questions  cards  new  due  suspended  mastered %",
        "one  One 一          1      2    2    0          0           0",
        "two  Two             1      1    1    0          0           0",
    ]


def test_broken_decks_are_listed_and_named(shell: Shell) -> None:
    shell.write("decks/two.yaml", TWO)
    again = shell.write("decks/two-again.yaml", TWO)
    bad = shell.write("decks/bad.yaml", "quizapp: 1\ntitle: T\nquestions: []\n")
    done = shell.run("decks", "--json")
    assert done.code == 1
    assert [row["questions"] for row in done.json] == [0, 1, 1]
    assert f"{bad}:3:1" in done.err
    # The files are met in the order of their names: two.yaml comes after two-again.yaml.
    assert f"is that of {again}" in done.err
    assert shell.run("decks").out.count("has errors, see below") == 2


def test_where_there_are_no_decks_the_way_out_is_told(shell: Shell) -> None:
    done = shell.run("decks")
    assert done.code == 0
    assert f"No decks in {shell.decks}; make one with: quizapp new PATH\n" == done.out
    assert shell.run("decks", "--json").json == []


def test_what_was_learnt_is_told_in_percent(shell: Shell) -> None:
    shell.write("decks/two.yaml", TWO)
    shell.run("study", "--plain", typed="Lima\n/easy\n")
    percent = shell.run("decks").out.split()[-1]
    assert 1 < int(percent) < 100


def test_a_terminal_that_is_too_narrow_cuts_the_title(shell: Shell) -> None:
    shell.write("decks/two.yaml", TWO.replace("title: Two", f"title: Two {'more ' * 20}"))
    shell.monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    shell.monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((70, 24)))
    row = shell.run("decks").out.splitlines()[1]
    assert row.startswith("two  Two more")
    assert "…" in row
    assert row.endswith(" 0")
