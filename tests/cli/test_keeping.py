"""`quizapp backup`, `restore` and `doctor`: what was done is kept, copied, brought back, worked out anew."""

import platform
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

import quizapp
from quizapp.cli.commands import doctor
from quizapp.cli.context import Context
from quizapp.places import Places
from tests.cli.running import Shell
from tests.learner import learner_with_towns

STUDY = ("study", "--plain", "--limit", "3")


@pytest.fixture
def studied(shell: Shell) -> Shell:
    """Return a shell whose learner has answered three questions and taken one answer back."""
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-02T12:00")
    learner_with_towns(shell.folder)
    shell.run(*STUDY, typed="loire\n/undo\nseine\n1 2\n/hard\ntrue\n")
    return shell


@contextmanager
def database(shell: Shell) -> Iterator[sqlite3.Connection]:
    """Open the learner's journal as SQLite sees it; commit and close it at the end."""
    db = sqlite3.connect(shell.folder / "home" / "journal.db")
    try:
        with db:  # a connection as a context commits, and stays open
            yield db
    finally:
        db.close()


def rows(shell: Shell) -> dict[str, set[str]]:
    with database(shell) as db:
        return {
            "cards": {repr(row[1:]) for row in db.execute("SELECT * FROM cards")},
            "reviews": {repr(row) for row in db.execute("SELECT * FROM reviews")},
            "answers": {repr(row) for row in db.execute("SELECT * FROM answers")},
        }


def test_a_rebuild_changes_nothing(studied: Shell) -> None:
    before = rows(studied)
    assert len(before["reviews"]) == 3
    done = studied.run("doctor", "--rebuild")
    assert done.code == 0
    assert rows(studied) == before


def test_a_copy_brings_everything_back_and_once(studied: Shell, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert studied.run("backup", copy).code == 0
    assert studied.run("backup", copy).code == 2, "an existing file is not overwritten"
    before = rows(studied)
    for file in (studied.folder / "home").glob("journal.db*"):
        file.unlink()
    assert studied.run("restore", copy).code == 0
    assert rows(studied) == before
    assert "Taken in: 0 events" in studied.run("restore", copy).out


def test_a_damaged_journal_is_moved_aside(studied: Shell, tmp_path: Path) -> None:
    copy, home = tmp_path / "copy.db", studied.folder / "home"
    studied.run("backup", copy)
    for file in home.glob("journal.db*"):
        file.unlink()
    (home / "journal.db").write_bytes(b"no journal" * 1000)
    assert studied.run("scores").code == 2
    done = studied.run("restore", copy)
    assert "The journal that was there is now" in done.out
    assert studied.run("scores").code == 0


def test_what_is_moved_aside_never_takes_the_place_of_what_was(
    studied: Shell, tmp_path: Path
) -> None:
    copy, home = tmp_path / "copy.db", studied.folder / "home"
    studied.run("backup", copy)
    for _ in range(3):
        assert studied.run("restore", copy, "--fresh").code == 0
    asides = [
        file for file in home.glob("journal.db.*") if not file.name.endswith(("-wal", "-shm"))
    ]
    assert len(asides) == 3


def test_a_rebuild_mends_tables_that_were_damaged(studied: Shell) -> None:
    before = rows(studied)
    with database(studied) as db:
        db.execute("UPDATE cards SET due_day = due_day + 7")
        db.execute("DELETE FROM reviews")
    assert rows(studied) != before
    done = studied.run("doctor", "--rebuild")
    assert (done.code, rows(studied)) == (0, before)
    assert "card states and scores are worked out anew" in done.out


def test_the_doctor_names_what_it_looked_at(studied: Shell) -> None:
    (studied.decks / "broken.yaml").write_text("title: T\n", encoding="utf-8")
    done = studied.run("doctor")
    assert done.code == 1
    assert f"home     {studied.folder / 'home'}\n" in done.out
    assert "settings.toml (none: defaults)" in done.out
    assert f"decks    {studied.decks}\n" in done.out
    assert (
        f"journal  {studied.folder / 'home' / 'journal.db'}: 3 answers, 3 cards, 1 day" in done.out
    )
    assert "2 decks, 1 with problems" in done.out
    assert "broken.yaml: 2 problems; run quizapp check" in done.out


def test_a_copy_without_a_name_is_dated(studied: Shell) -> None:
    assert studied.run("backup").code == 0
    assert studied.run("backup").code == 0
    copies = sorted((studied.folder / "home" / "backups").iterdir())
    assert [file.suffix for file in copies] == [".db", ".db"]


def test_a_newer_journal_is_left_where_it_is(studied: Shell, tmp_path: Path) -> None:
    copy, journal = tmp_path / "copy.db", studied.folder / "home" / "journal.db"
    studied.run("backup", copy)
    with database(studied) as db:
        db.execute("PRAGMA user_version = 99")
    done = studied.run("restore", copy)
    assert done.code == 2
    assert "bring quizapp up to date" in done.err
    assert sorted(file.name for file in journal.parent.glob("journal.db.*")) == []


def test_a_rebuild_asks_the_decks_again_which_cards_there_are(studied: Shell) -> None:
    with database(studied) as db:
        db.execute("DELETE FROM cards")  # so that no deck can tell which of them is gone
    deck = studied.decks / "towns.yaml"
    text = deck.read_text(encoding="utf-8")
    deck.write_text(text.replace("id: seine", "id: paris"), encoding="utf-8")
    studied.run("decks")
    assert studied.run("doctor", "--rebuild").code == 0
    with database(studied) as db:
        present = dict(db.execute("SELECT card, present FROM cards").fetchall())
    assert present == {"towns/seine": 0, "towns/danube": 1, "towns/oslo": 1}


def test_the_doctor_of_what_is_sound_says_so(studied: Shell) -> None:
    home = studied.folder / "home"
    (home / "settings.toml").write_text("", encoding="utf-8")
    done = studied.run("doctor")
    assert done.code == 0
    assert done.out.splitlines() == [
        f"quizapp {quizapp.__version__}, Python {platform.python_version()}, {sys.platform}",
        f"home     {home}",
        f"settings {home / 'settings.toml'}",
        f"journal  {home / 'journal.db'}: 3 answers, 3 cards, 1 day",
        f"decks    {studied.decks}",
        "         1 deck, 0 with problems",
    ]


def test_a_slow_reader_of_decks_is_named(studied: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    done = studied.run("doctor")
    assert done.code == 0
    assert done.out.endswith(
        "yaml     without its C parser: decks are read about seven times slower\n"
    )


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    places = Places(tmp_path / "home", (tmp_path / "decks",))
    done = CliRunner().invoke(doctor.command, [], obj=Context(places))
    assert done.exit_code == 0
    assert f"decks    {tmp_path / 'decks'} (not there)\n" in done.output


def test_damage_is_named_and_no_copy_of_it_is_taken_for_sound(
    studied: Shell, tmp_path: Path
) -> None:
    copy, told = tmp_path / "copy.db", "CHECK constraint failed in odd"
    with database(studied) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute("CREATE TABLE odd (it INTEGER CHECK (it > 0))")
        db.execute("INSERT INTO odd VALUES (-1)")
    done = studied.run("doctor")
    assert done.code == 1
    assert f"         damaged: {told}; bring back a copy with quizapp restore\n" in done.out
    done = studied.run("backup", copy)
    assert (done.code, done.out) == (1, f"Copied to {copy}.\n")
    assert done.err == f"The journal is damaged ({told}): keep your older copies.\n"
    done = studied.run("restore", copy)
    assert done.code == 2
    assert f"{copy} is damaged itself ({told}); try an older copy" in done.err


def test_a_copy_goes_into_a_folder_or_a_new_one(studied: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    assert studied.run("backup", folder).out == f"Copied to {folder / 'journal.db'}.\n"
    new = tmp_path / "far" / "away" / "copy.db"
    assert studied.run("backup", new).out == f"Copied to {new}.\n"
    assert new.exists()
    inside = studied.run("backup", new / "below.db")
    assert inside.code == 2
    assert "cannot be made: " in inside.err


def test_where_there_is_nothing_to_copy_or_take_in_it_is_said(shell: Shell, tmp_path: Path) -> None:
    done = shell.run("backup", tmp_path / "copy.db")
    assert done.code == 2
    assert f"there is no journal in {shell.folder / 'home'} yet; nothing to copy" in done.err
    assert list(shell.folder.rglob("*.db")) == []
    done = shell.run("restore", tmp_path / "copy.db")
    assert done.code == 2
    assert f"there is no file {tmp_path / 'copy.db'}" in done.err


def test_the_journal_is_no_copy_of_itself(studied: Shell) -> None:
    done = studied.run("restore", studied.folder / "home" / "journal.db")
    assert done.code == 2
    assert "that is the journal itself; name a copy" in done.err


def test_what_only_one_of_two_journals_holds_is_kept(studied: Shell, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    studied.run("backup", copy)
    studied.run(*STUDY, typed="bern\n")
    with database(studied) as db:
        ((before,),) = db.execute("SELECT count(*) FROM events")
    done = studied.run("restore", copy)
    assert done.out == "Taken in: 0 events that were not there.\n"
    with database(studied) as db:
        assert list(db.execute("SELECT count(*) FROM events")) == [(before,)]
    fresh = studied.run("restore", copy, "--fresh")
    assert "The journal that was there is now " in fresh.out
    assert len(rows(studied)["reviews"]) == 3


def test_a_journal_that_opens_and_is_damaged_is_moved_aside_too(
    studied: Shell, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    studied.run("backup", copy)
    with database(studied) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute("CREATE TABLE odd (it INTEGER CHECK (it > 0))")
        db.execute("INSERT INTO odd VALUES (-1)")
    done = studied.run("restore", copy)
    assert done.code == 0
    assert "The journal that was there is now " in done.out
    assert studied.run("doctor").code == 0
    assert len(rows(studied)["reviews"]) == 3
