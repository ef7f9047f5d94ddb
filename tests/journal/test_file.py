"""The file: versions, damage, full disks, other programs, sudden death. Each has a way out."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from quizapp.journal import database, schema
from quizapp.journal.errors import JournalError
from quizapp.journal.events import Kind
from quizapp.journal.journal import Journal
from tests.journal.factories import AT, answer, answered, open_journal, rows, scheduler_from


def version_of(path: Path) -> int:
    with sqlite3.connect(path) as db:
        found = db.execute("PRAGMA user_version").fetchone()[0]
    db.close()
    return int(found)


def test_a_new_file_is_brought_to_the_newest_version(path: Path) -> None:
    open_journal(path).close()
    assert version_of(path) == len(schema.MIGRATIONS) >= 1
    assert [one.name for one in path.parent.iterdir()] == [
        "journal.db"
    ]  # nothing to keep a copy of


def test_each_commit_is_on_the_disk_when_it_returns(journal: Journal) -> None:
    def told(pragma: str) -> object:
        return journal._db.execute(f"PRAGMA {pragma}").fetchone()[0]

    assert told("journal_mode") == "wal"
    assert told("synchronous") == 2  # FULL


def test_an_older_journal_is_copied_migrated_and_rebuilt(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_journal(path) as journal:
        answer(journal, "d/a")
        before = rows(journal)
        # Rows as a bug of an older version might have left them.
        journal._db.execute("UPDATE cards SET due_day = 1")
    more = "CREATE TABLE extra (it INTEGER);\nCREATE INDEX extra_by_it ON extra (it);\n"
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, more))
    with open_journal(path) as journal:
        assert rows(journal) == before
        assert journal._db.execute("SELECT * FROM extra").fetchall() == []
    known = len(schema.MIGRATIONS) - 1
    copy = path.with_name(f"journal.db.version-{known}")
    assert version_of(path) == known + 1
    assert version_of(copy) == known
    with sqlite3.connect(copy) as db:
        assert db.execute("SELECT due_day FROM cards").fetchall() == [(1,)]
    db.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_journal(path) as journal:
        answer(journal, "d/a")
        before = rows(journal)
    monkeypatch.setattr(
        schema, "MIGRATIONS", (*schema.MIGRATIONS, "CREATE TABLE extra (it);\nNO SUCH WORD;\n")
    )
    with pytest.raises(JournalError, match="syntax error"):
        open_journal(path)
    monkeypatch.undo()
    with open_journal(path) as journal:
        assert rows(journal) == before


def test_a_newer_journal_is_refused_and_left_alone(path: Path) -> None:
    with open_journal(path) as journal:
        answer(journal, "d/a")
        journal._db.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(JournalError, match=r"version 99.*bring quizapp up to date"):
        open_journal(path)
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE notes (it)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(JournalError, match=r"another program.*--home"):
        open_journal(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("dear diary, " * 200)
    with pytest.raises(JournalError, match="no journal; move it away"):
        open_journal(path)


def test_a_folder_in_the_journal_s_place_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(JournalError, match="is a folder; move it away"):
        open_journal(path)


def test_a_file_in_the_folder_s_place_is_refused(path: Path) -> None:
    path.parent.write_text("")
    with pytest.raises(JournalError, match="--home"):
        open_journal(path)


def test_a_damaged_file_says_so(path: Path) -> None:
    with open_journal(path) as journal:
        journal.record_all([answered(f"d/{number}") for number in range(500)], at=AT)
        assert journal.faults() == []
    damaged = bytearray(path.read_bytes())
    for start in range(24 * 4096, len(damaged), 4096):  # past the schema
        damaged[start : start + 2048] = b"\xa5" * 2048
    path.write_bytes(bytes(damaged))
    with open_journal(path) as journal:
        with pytest.raises(JournalError, match=r"damaged; move it away.*restore"):
            journal.states()
        with pytest.raises(JournalError, match="damaged"):
            answer(journal, "d/1")
        try:
            assert journal.faults()
        except JournalError as error:
            assert "damaged" in str(error)  # noqa: PT017 - either way it is told


def test_a_full_disk_leaves_nothing_half_written_and_the_journal_usable(journal: Journal) -> None:
    answer(journal, "d/a")
    before, events = rows(journal), list(journal.events())
    pages = journal._db.execute("PRAGMA page_count").fetchone()[0]
    journal._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(JournalError, match="disk is full; make room and try again"):
        journal.record_all([answered(f"d/{number}" * 20) for number in range(100)], at=AT)
    assert rows(journal) == before
    assert list(journal.events()) == events
    journal._db.execute("PRAGMA max_page_count = 1000000")
    answer(journal, "d/b")
    journal.rebuild()
    assert journal.state("d/b") is not None


def test_a_journal_that_may_not_be_written_still_reads(journal: Journal) -> None:
    answer(journal, "d/a")
    journal._db.execute("PRAGMA query_only = ON")
    with pytest.raises(JournalError, match="may not be written to; change its permissions"):
        answer(journal, "d/b")
    assert journal.state("d/a") is not None
    journal._db.execute("PRAGMA query_only = OFF")
    answer(journal, "d/b")


@contextmanager
def anyone() -> Iterator[None]:
    """Go on as a user without rights: root may write anywhere."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's permissions work otherwise there")
@pytest.mark.parametrize("made", [True, False])
def test_a_folder_that_may_not_be_written_to(made: bool) -> None:  # noqa: FBT001
    home = Path(tempfile.mkdtemp())  # pytest's own folders let only their owner in
    try:
        path = home / "journal.db"
        if made:
            with open_journal(path) as journal:
                answer(journal, "d/a")
            path.chmod(0o444)
        home.chmod(0o555)
        with (
            anyone(),
            pytest.raises(JournalError, match=f"{path}.*--home"),
            open_journal(path) as journal,
        ):
            answer(journal, "d/a")
        with anyone(), pytest.raises(JournalError, match="--home"):
            open_journal(home / "below" / "journal.db")
    finally:
        home.chmod(0o755)
        shutil.rmtree(home)


def test_another_program_that_holds_the_journal_is_waited_for_then_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PATIENCE", 0.01)
    with open_journal(path) as journal:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError, match=r"another program.*close it and try again"):
            answer(journal, "d/a")
        assert journal.states() == []  # reading goes on meanwhile
        other.execute("ROLLBACK")
        other.close()
        answer(journal, "d/a")


MANY = """
import sys
from pathlib import Path
from tests.journal.factories import answer, open_journal
print("ready", flush=True)
sys.stdin.readline()
with open_journal(Path(sys.argv[1]), sys.argv[2]) as journal:
    for number in range(30):
        answer(journal, f"d/{number % 7}", "d/shared")
"""


def test_programs_that_make_and_write_one_journal_at_once_lose_nothing(
    path: Path, checkout: Path
) -> None:
    names = ["one", "two", "three"]
    with ExitStack() as stack:
        programs = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", MANY, str(path), name],
                    cwd=checkout,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for name in names
        ]
        for program in programs:
            assert program.stdout is not None
            assert program.stdout.readline() == "ready\n"
        for program in programs:
            assert program.stdin is not None
            program.stdin.write("go\n")
            program.stdin.flush()
        assert [program.wait(60) for program in programs] == [0, 0, 0]
    with open_journal(path) as journal:
        events = list(journal.events())
        assert len(events) == 90
        assert {event.device for event in events} == set(names)
        shared = journal.state("d/shared")
        assert shared is not None
        assert shared.reviews == 90
        before = rows(journal)
        journal.rebuild()
        assert rows(journal) == before


ENDLESS = """
import sys
from pathlib import Path
from tests.journal.factories import answer, open_journal
journal = open_journal(Path(sys.argv[1]))
for number in range(10**9):
    print(answer(journal, f"d/{number % 50}").id, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
@pytest.mark.parametrize("acknowledged", [1, 40, 137])
def test_what_was_acknowledged_survives_a_kill(
    path: Path, checkout: Path, acknowledged: int
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(path)], cwd=checkout, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        told = [program.stdout.readline().strip() for _ in range(acknowledged)]
        program.send_signal(signal.SIGKILL)
        # What it printed before it died counts too, but for a last line cut in two.
        told += [line.strip() for line in program.stdout if line.endswith("\n")]
    with open_journal(path) as journal:
        kept = [event.id for event in journal.events()]
        assert kept[: len(told)] == told
        assert len(kept) <= len(told) + 1
        before = rows(journal)
        journal.rebuild()
        assert rows(journal) == before
        answer(journal, "d/a")


def test_a_backup_is_whole_and_replaces_an_older_one(journal: Journal, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "journal.db"
    answer(journal, "d/a")
    journal.backup(target)
    answer(journal, "d/b")
    journal.backup(target)
    assert [one.name for one in target.parent.iterdir()] == ["journal.db"]
    with open_journal(target) as copy:
        assert rows(copy) == rows(journal)
        assert list(copy.events()) == list(journal.events())


def test_a_backup_that_cannot_be_written_leaves_nothing(journal: Journal, tmp_path: Path) -> None:
    answer(journal, "d/a")
    (tmp_path / "taken").mkdir()
    with pytest.raises(JournalError, match="taken"):
        journal.backup(tmp_path / "taken")
    assert list((tmp_path / "taken").iterdir()) == []
    assert not (tmp_path / "taken.part").exists()


def test_the_machine_s_name_stands_with_its_events(path: Path) -> None:
    import platform

    with Journal.open(path, scheduler_from) as journal:
        event = journal.record(Kind.NOTED, {"question": "d/a", "text": "x"}, at=AT)
    assert event.device == (platform.node() or "unnamed")
