from pathlib import Path

import pytest

from quizapp.decks.read import read_deck
from quizapp.questions.registry import question_types
from tests.cli.running import Shell


def test_the_starter_passes_every_check_and_shows_every_type(shell: Shell) -> None:
    done = shell.run("new", shell.folder / "decks" / "my-topic.yaml")
    assert done.code == 0
    checked = shell.run("check", shell.decks, "--strict", "--format", "json")
    assert checked.code == 0
    assert checked.json["problems"] == []
    deck = read_deck(shell.decks / "my-topic.yaml").deck
    assert deck is not None
    assert (deck.id, deck.title, deck.provisional) == ("my-topic", "My topic", False)
    assert {question.kind for question in deck.questions} == set(question_types())


@pytest.mark.parametrize(
    ("name", "file", "id_"),
    [
        ("topic", "topic.yaml", "topic"),
        ("topic.yml", "topic.yml", "topic"),
        ("v1.2", "v1.2.yaml", "v1.2"),
        ('My Topic: "x" $y', 'My Topic: "x" $y.yaml', "my-topic-x-y"),
        ("тема", "тема.yaml", "deck"),
        ("sub/folder/topic", "sub/folder/topic.yaml", "topic"),
    ],
)
def test_any_name_will_do(shell: Shell, name: str, file: str, id_: str) -> None:
    assert shell.run("new", shell.folder / name).code == 0
    deck = read_deck(shell.folder / file).deck
    assert deck is not None
    assert deck.id == id_


def test_what_is_there_is_never_overwritten(shell: Shell) -> None:
    path = shell.write("mine.yaml", "mine")
    done = shell.run("new", path)
    assert done.code == 2
    assert "is there already; choose another name" in done.err
    assert path.read_text() == "mine"


def test_a_place_that_cannot_be_written_is_told(shell: Shell) -> None:
    shell.write("file", "no folder")
    done = shell.run("new", shell.folder / "file" / "deck.yaml")
    assert done.code == 2
    assert "choose another" in done.err
    assert Path(shell.folder / "file").read_text() == "no folder"
