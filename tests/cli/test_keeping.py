"""`quizapp backup`, `restore` and `doctor`: what was done is kept, copied, brought back, worked out anew."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

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
