"""Files are replaced as a whole or not at all: real files, links, permissions, and a disk that is full."""

import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from quizapp.files import replacement, write_whole


@contextmanager
def no_room() -> Iterator[None]:
    """Let no file grow beyond 10 bytes, as a disk that is full would."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def permissions(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_holds_the_content_to_the_byte(tmp_path: Path) -> None:
    file = tmp_path / "notes"
    write_whole(file, "one\r\ntwo\né")
    assert file.read_bytes() == b"one\r\ntwo\n\xc3\xa9"
    write_whole(file, b"\xff\x00")
    assert file.read_bytes() == b"\xff\x00"
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_file_gets_what_the_umask_leaves_of_its_mode(tmp_path: Path) -> None:
    with umask(0o027):
        write_whole(tmp_path / "shared", "")
        write_whole(tmp_path / "own", "", mode=0o600)
        with replacement(tmp_path / "put", "") as new:
            new.put()
    assert permissions(tmp_path / "shared") == permissions(tmp_path / "put") == 0o640
    assert permissions(tmp_path / "own") == 0o600


def test_the_disk_has_the_content_before_the_file_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "deck.yaml"
    file.write_text("old")
    synced: list[tuple[bool, str]] = []
    sync = os.fsync

    def note(handle: int) -> None:
        synced.append((stat.S_ISDIR(os.fstat(handle).st_mode), file.read_text()))
        sync(handle)

    monkeypatch.setattr(os, "fsync", note)
    write_whole(file, "new")
    assert synced == [(False, "old"), (True, "new")]
    with replacement(file, "newer") as new:
        assert len(synced) == 3
        new.put()
    synced.clear()
    write_whole(file, "newest", durable=False)
    assert (file.read_text(), synced) == ("newest", [])


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o666, 0o755])
def test_a_file_that_is_there_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "deck.yaml"
    file.write_text("old")
    file.chmod(mode)
    with umask(0o077):
        write_whole(file, "new", mode=0o640)
    assert (file.read_text(), permissions(file)) == ("new", mode)


@pytest.mark.skipif(os.geteuid() != 0, reason="only an administrator can give a file away")
def test_a_file_that_is_there_keeps_its_owner(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_text("old")
    os.chown(file, 12, 34)
    write_whole(file, "new")
    assert (file.stat().st_uid, file.stat().st_gid) == (12, 34)


def test_a_link_stays_and_leads_to_the_new_content(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "settings.toml"
    real.parent.mkdir()
    real.write_text("old")
    link = tmp_path / "settings.toml"
    link.symlink_to(Path("dotfiles", "settings.toml"))
    write_whole(link, "new")
    assert (link.is_symlink(), real.read_text()) == (True, "new")
    assert sorted(tmp_path.rglob("*")) == sorted([link, real.parent, real])


def test_a_link_that_leads_to_no_file_makes_one_there(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("real")
    write_whole(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_where_the_disk_is_full_the_old_file_stays_and_nothing_is_left_over(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_text("old")
    with no_room(), pytest.raises(OSError, match="File too large") as caught:
        write_whole(file, "x" * 100_000)
    assert caught.value.filename == str(file)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may write everywhere")
def test_where_the_folder_may_not_be_written_the_old_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_text("old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PermissionError):
            write_whole(file, "new")
    finally:
        tmp_path.chmod(0o700)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may write everything")
def test_a_file_that_may_not_be_written_is_not_replaced_either(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_text("old")
    file.chmod(0o400)
    with pytest.raises(PermissionError):
        write_whole(file, "new")
    assert file.read_text() == "old"


def test_where_there_is_no_folder_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        write_whole(tmp_path / "no" / "file", "new")
    assert caught.value.filename == str(tmp_path / "no" / "file")
    assert list(tmp_path.iterdir()) == []


def test_folders_and_pipes_are_not_replaced(tmp_path: Path) -> None:
    folder, pipe = tmp_path / "folder", tmp_path / "pipe"
    folder.mkdir()
    os.mkfifo(pipe)
    with pytest.raises(IsADirectoryError):
        write_whole(folder, "new")
    with pytest.raises(OSError, match="no regular file"):
        write_whole(pipe, "new")
    assert sorted(tmp_path.iterdir()) == [folder, pipe]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_what_is_not_put_is_taken_away(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_text("old")

    def change_of_mind() -> None:
        with replacement(file, "new"):
            assert len(list(tmp_path.iterdir())) == 2
            raise InterruptedError

    with pytest.raises(InterruptedError):
        change_of_mind()
    assert list(tmp_path.iterdir()) == [file]
    with replacement(file, "new"):
        pass
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_the_new_content_lies_beside_the_file_under_a_name_that_differs_each_time(
    tmp_path: Path,
) -> None:
    file = tmp_path / "deck.yaml"
    names = set()
    for _ in range(3):
        with replacement(file, "new"):
            (new,) = tmp_path.iterdir()
            names.add(new.name)
    assert len(names) == 3
    assert all(name.startswith(".") for name in names), "a folder's decks are those not hidden"


def test_a_name_as_long_as_the_file_system_takes_can_be_replaced(tmp_path: Path) -> None:
    file = tmp_path / ("名" * 83 + ".yaml")
    write_whole(file, "new")
    assert file.read_text() == "new"
