"""Sources: where they may lie, what they must be, which paragraphs there are."""

import os
from pathlib import Path

import pytest

from quizapp.decks.checking.check import check_paths
from quizapp.decks.deck import Source, SourceUnreadableError, paragraphs_of
from quizapp.decks.read import read_deck

DECK = """\
quizapp: 1
id: d
title: D
sources: {{a: {source}}}
questions:
  - {{id: q, type: short, prompt: Who?, answer: Anna, source: "a#{paragraph}"}}
"""


def codes(folder: Path, source: str, paragraph: str = "1") -> list[tuple[str, int, int]]:
    file = folder / "decks" / "deck.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(DECK.format(source=source, paragraph=paragraph), encoding="utf-8")
    return [(each.code, each.line, each.column) for each in check_paths([file]).problems]


@pytest.mark.parametrize("place", ["decks/a.md", "a.md", "seeds/a.md", "decks/in/a.txt"])
def test_a_source_lies_in_the_decks_folder_or_in_the_one_that_holds_it(
    place: str, tmp_path: Path
) -> None:
    (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / place).write_text("Anna came.\n", encoding="utf-8")
    assert codes(tmp_path, os.path.relpath(tmp_path / place, tmp_path / "decks")) == []


def test_a_link_that_leads_out_is_refused_and_one_that_stays_is_not(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "decks").mkdir(parents=True)
    (tmp_path / "secret.md").write_text("Anna\n", encoding="utf-8")
    (home / "notes.md").write_text("Anna\n", encoding="utf-8")
    (home / "decks" / "out.md").symlink_to(tmp_path / "secret.md")
    (home / "decks" / "in.md").symlink_to(home / "notes.md")
    assert codes(home, "out.md") == [("E212", 4, 14)]
    assert codes(home, "in.md") == []
    (home / "decks" / "folder").symlink_to(tmp_path)
    assert codes(home, "folder/secret.md") == [("E212", 4, 14)]


def test_a_full_path_is_refused_even_where_it_leads_to_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Anna\n", encoding="utf-8")
    assert codes(tmp_path, str(tmp_path / "a.md")) == [("E212", 4, 14)]


def test_a_deck_in_a_folder_of_the_root_opens_no_door_to_the_root() -> None:
    from quizapp.decks.sources import locate

    _, finding = locate("../etc/hostname", Path("/tmp/deck.yaml"))
    assert finding is not None
    assert finding.rule.code == "E212"


def test_the_path_that_leads_nowhere_is_marked_whole(tmp_path: Path) -> None:
    assert codes(tmp_path, "{file: gone.md}") == [("E211", 4, 21)]
    (found,) = check_paths([tmp_path / "decks" / "deck.yaml"]).problems
    assert found.width == len("gone.md")


def test_what_cannot_be_read_is_told_of_at_its_path(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "latin.md").write_bytes("Café".encode("latin-1"))
    os.mkfifo(tmp_path / "pipe.md")
    assert codes(tmp_path, "../gone.md") == [("E211", 4, 14)]
    assert codes(tmp_path, "{file: ../gone.md}") == [("E211", 4, 21)]
    for name in ("folder", "latin.md", "pipe.md"):
        assert codes(tmp_path, f"../{name}") == [("E214", 4, 14)]
    assert codes(tmp_path, "../bad\x01name.md") == [("E004", 4, 20)]


def test_a_missing_source_suggests_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text("Anna\n", encoding="utf-8")
    codes(tmp_path, "../reprot.md")
    (problem,) = check_paths([tmp_path / "decks"]).problems
    assert problem.help == "did you mean report.md?"


def test_paragraphs_are_the_lines_that_hold_something(tmp_path: Path) -> None:
    text = "\ufeffHeading\r\n\r\n \t \r\nAnna\u2028one\rtwo\n\nlast"
    (tmp_path / "a.md").write_text(text, encoding="utf-8", newline="")
    source = Source(key="a", path=tmp_path / "a.md")
    assert source.paragraphs() == ("Heading", "Anna\u2028one", "two", "last")
    assert source.passage((2, 4, 9)) == ((2, "Anna\u2028one"), (4, "last"))
    assert paragraphs_of("") == ()
    assert codes(tmp_path, "../a.md", "2") == []
    assert codes(tmp_path, "../a.md", "4-5") == [("E217", 6, 62)]


def test_a_source_that_went_away_is_told_of_in_a_sentence(tmp_path: Path) -> None:
    source = Source(key="a", path=tmp_path / "gone.md")
    with pytest.raises(SourceUnreadableError, match="the file of source 'a' is not there"):
        source.paragraphs()


def test_a_source_that_nobody_cites_is_worth_a_look(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Anna\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("Berta\n", encoding="utf-8")
    assert codes(tmp_path, "../a.md, b: ../b.md") == [("I442", 4, 23)]


def test_a_deck_can_be_learnt_from_while_its_source_is_away(tmp_path: Path) -> None:
    codes(tmp_path, "../gone.md")
    reading = read_deck(tmp_path / "decks" / "deck.yaml")
    assert reading.problems == ()
    assert reading.deck is not None
    assert reading.deck.sources["a"].path == (tmp_path / "gone.md").resolve()
