import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from quizapp.decks.library import index
from quizapp.decks.library.library import DeckNotFoundError, Library
from quizapp.decks.library.parsed import DeckBrokenError
from quizapp.decks.read import read_deck


def write(path: Path, *, id: str | None = "rivers", **more: str) -> Path:  # noqa: A002
    path.parent.mkdir(parents=True, exist_ok=True)
    head = f"quizapp: 1\nid: {id}\n" if id else "quizapp: 1\n"
    question = more.get("question", "{id: nile, type: short, prompt: Longest?, answer: Nile}")
    path.write_text(
        f"{head}title: {more.get('title', 'Rivers')}\n"
        f"{more.get('head', '')}questions:\n  - {question}\n",
        encoding="utf-8",
    )
    return path


def age(path: Path, seconds: float = 10) -> None:
    """Make a file old enough to be trusted by its times."""
    state = path.stat()
    past = state.st_mtime_ns - int(seconds * 1e9)
    os.utime(path, ns=(past, past))


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust a file's times as soon as it was read: tests do not wait two seconds."""
    monkeypatch.setattr(index, "SETTLED_NS", -(10**12))


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were read as YAML."""
    read: list[Path] = []

    def note(path: Path) -> object:
        read.append(path)
        return read_deck(path)

    monkeypatch.setattr("quizapp.decks.read.read_deck", note)
    return read


@pytest.fixture
def openings(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were opened."""
    opened: list[Path] = []
    as_it_is = Path.open

    def note(path: Path, *how: Any, **more: Any) -> Any:
        opened.append(path)
        return as_it_is(path, *how, **more)

    monkeypatch.setattr(Path, "open", note)
    return opened


def test_decks_are_found_sorted_and_hidden_files_and_drafts_are_not(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "sub/c.yaml", ".hidden.yaml", ".git/d.yaml", "e.draft.yaml"):
        write(tmp_path / name, id=Path(name).name.partition(".")[0] or "hidden")
    (tmp_path / "notes.md").write_text("no deck")
    (tmp_path / "folder.yaml").mkdir()
    found = Library([tmp_path]).entries()
    assert [entry.path.relative_to(tmp_path).as_posix() for entry in found] == [
        "a.yml",
        "b.yaml",
        "sub/c.yaml",
    ]


def test_an_entry_tells_what_the_deck_holds(tmp_path: Path) -> None:
    path = write(
        tmp_path / "rivers.yaml",
        head="description: Of the world\ntags: [africa, europe]\n",
        question="{id: nile, type: flashcard, front: a, back: b, both_ways: true, tags: [europe],"
        " aliases: [old-nile]}\n  - {id: po, type: flashcard, front: c, back: d, tags: [africa]}",
    )
    (entry,) = Library([tmp_path]).entries()
    assert (entry.id, entry.title, entry.description) == ("rivers", "Rivers", "Of the world")
    assert (entry.path, entry.questions, entry.cards) == (path, 2, 3)
    assert entry.card_keys() == ("rivers/nile", "rivers/nile#back", "rivers/po")
    assert entry.tags == ("africa", "europe")
    assert entry.aliases == {"rivers/old-nile": "rivers/nile"}
    assert not entry.provisional
    assert entry.problems == ()


def test_a_deck_from_the_cache_equals_the_deck_that_was_read(
    checkout: Path, tmp_path: Path, readings: list[Path]
) -> None:
    folder = checkout / "decks"
    first = {entry.id: entry for entry in Library([folder], tmp_path).entries()}
    assert readings
    readings.clear()
    library = Library([folder], tmp_path)
    for entry in library.entries():
        assert entry == first[entry.id]
        assert entry.card_keys() == first[entry.id].card_keys()
        assert library.deck(entry.id) == read_deck(entry.path).deck
    assert readings == []


@pytest.mark.usefixtures("at_once")
def test_an_unchanged_file_is_not_opened(tmp_path: Path, openings: list[Path]) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml")
    cache = tmp_path / "cache"
    Library([path.parent], cache).entries()
    assert path in openings
    openings.clear()
    library = Library([path.parent], cache)
    assert library.entries()[0].card_keys() == ("rivers/nile",)
    assert library.deck("rivers").title == "Rivers"
    assert path not in openings


def test_a_file_that_may_have_changed_within_its_times_is_opened(
    tmp_path: Path, openings: list[Path], readings: list[Path]
) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml")
    cache = tmp_path / "cache"
    Library([path.parent], cache).entries()
    openings.clear()
    readings.clear()
    Library([path.parent], cache).entries()
    assert path in openings
    assert readings == []


@pytest.mark.usefixtures("at_once")
def test_a_file_that_was_only_touched_is_opened_but_not_parsed(
    tmp_path: Path, openings: list[Path], readings: list[Path]
) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml")
    library = Library([path.parent], tmp_path / "cache")
    library.entries()
    openings.clear()
    readings.clear()
    age(path)
    library.entries()
    assert path in openings
    assert readings == []


@pytest.mark.usefixtures("at_once")
def test_a_change_is_seen_at_the_next_call_and_by_the_next_library(tmp_path: Path) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml")
    cache = tmp_path / "cache"
    library = Library([path.parent], cache)
    assert library.deck("rivers").title == "Rivers"
    age(write(path, title="Streams"))
    assert library.deck("rivers").title == "Streams"
    assert Library([path.parent], cache).entries()[0].title == "Streams"
    first = Library([path.parent], cache).entries()[0].token
    age(write(path, title="Rivers"))
    assert Library([path.parent], cache).entries()[0].token != first


def test_the_same_size_and_time_do_not_hide_a_change(tmp_path: Path) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml", title="Rivers")
    age(path, 3600)
    before = path.stat()
    library = Library([path.parent], tmp_path / "cache")
    assert library.deck("rivers").title == "Rivers"
    write(path, title="Rivets")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert library.deck("rivers").title == "Rivets"


@pytest.mark.usefixtures("at_once")
def test_decks_that_come_and_go_are_seen_and_leave_nothing_behind(tmp_path: Path) -> None:
    decks, cache = tmp_path / "decks", tmp_path / "cache"
    path = write(decks / "rivers.yaml")
    library = Library([decks], cache)
    library.entries()
    write(decks / "lakes.yaml", id="lakes")
    assert [entry.id for entry in library.entries()] == ["lakes", "rivers"]
    path.unlink()
    assert [entry.id for entry in library.entries()] == ["lakes"]
    with pytest.raises(DeckNotFoundError):
        library.deck("rivers")
    assert len(list(cache.iterdir())) == 4  # the index; summary, deck and keys of one deck


@pytest.mark.parametrize("harm", ["not a cache", "", None])
def test_a_cache_that_cannot_be_used_costs_a_reading_and_nothing_else(
    tmp_path: Path, harm: str | None
) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml")
    cache = tmp_path / "cache"
    Library([path.parent], cache).entries()
    for file in cache.iterdir():
        file.unlink()
        if harm is not None:
            file.write_text(harm)
    library = Library([path.parent], cache)
    assert library.entries()[0].card_keys() == ("rivers/nile",)
    assert library.deck("rivers").title == "Rivers"
    assert Library([path.parent], cache).deck("rivers") == library.deck("rivers")


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("sort", ["deck", "keys", "summary", "index"])
def test_a_cache_that_lost_one_file_finds_the_rest_again(tmp_path: Path, sort: str) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml")
    cache = tmp_path / "cache"
    Library([path.parent], cache).entries()
    (file,) = cache.glob(f"{sort}-*")
    file.unlink()
    library = Library([path.parent], cache)
    assert library.entries()[0].card_keys() == ("rivers/nile",)
    assert library.deck("rivers").questions[0].id == "nile"


def test_a_cache_of_the_right_stamp_that_holds_something_else_is_a_miss(tmp_path: Path) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml")
    cache = tmp_path / "cache"
    library = Library([path.parent], cache)
    library.entries()
    for file in cache.iterdir():
        kept: Any = library._cache.read(file.name)
        library._cache.write(file.name, {"of": kept["of"], "value": 3} if "of" in kept else kept)
    assert Library([path.parent], cache).deck("rivers").title == "Rivers"
    for file in cache.iterdir():
        library._cache.write(file.name, [1, 2])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "SETTLED_NS", -(10**12))
        again = Library([path.parent], cache)
        assert again.entries()[0].card_keys() == ("rivers/nile",)
        assert again.deck("rivers").title == "Rivers"


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml")
    (tmp_path / "cache").write_text("a file in its place")
    library = Library([path.parent], tmp_path / "cache")
    assert library.entries()[0].card_keys() == ("rivers/nile",)
    assert library.deck("rivers").title == "Rivers"


def test_there_need_be_no_cache_and_no_folder(tmp_path: Path) -> None:
    assert Library([tmp_path / "nowhere"]).entries() == ()
    write(tmp_path / "rivers.yaml")
    assert Library([tmp_path]).deck("rivers").title == "Rivers"


@pytest.mark.usefixtures("at_once")
def test_a_broken_deck_is_listed_with_its_errors_and_not_parsed_again(
    tmp_path: Path, readings: list[Path]
) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml", question="{id: a, type: short, promt: x}")
    cache = tmp_path / "cache"
    (entry,) = Library([path.parent], cache).entries()
    assert len(entry.problems) > 1
    assert all(problem.is_error for problem in entry.problems)
    assert (entry.id, entry.questions, entry.card_keys()) == ("rivers", 0, ())
    readings.clear()
    library = Library([path.parent], cache)
    assert library.entries() == (entry,)
    assert readings == []
    with pytest.raises(
        DeckBrokenError, match=r"rivers\.yaml:5:\d+: .* see quizapp check"
    ) as caught:
        library.deck("rivers")
    assert caught.value.problems == entry.problems
    age(write(path))
    assert library.deck("rivers").title == "Rivers"


@pytest.mark.usefixtures("at_once")
def test_a_deck_that_is_broken_by_another_file_mends_itself(tmp_path: Path) -> None:
    outside = tmp_path / "report.md"
    outside.write_text("One\n")
    path = write(tmp_path / "mine" / "decks" / "rivers.yaml", head="sources: {report: report.md}\n")
    (path.parent / "report.md").symlink_to(outside)
    library = Library([path.parent], tmp_path / "cache")
    assert library.entries()[0].problems
    (path.parent / "report.md").unlink()
    (path.parent / "report.md").write_text("One\n")
    assert library.entries()[0].problems == ()


def test_the_second_deck_with_an_id_is_the_one_that_is_wrong(tmp_path: Path) -> None:
    first = write(tmp_path / "a.yaml", title="First")
    second = write(tmp_path / "b.yaml", title="Second")
    library = Library([tmp_path], tmp_path / "cache")
    one, other = library.entries()
    assert one.problems == ()
    (problem,) = other.problems
    assert (problem.file, problem.line, problem.column) == (str(second), 1, 1)
    assert str(first) in problem.message
    assert library.deck("rivers").title == "First"
    with pytest.raises(DeckBrokenError):
        library.deck(second)
    first.unlink()
    assert library.entries()[0].problems == ()
    assert library.deck("rivers").title == "Second"


def test_a_broken_deck_takes_no_id_from_another(tmp_path: Path) -> None:
    write(tmp_path / "rivers.yaml", id="rivers", question="{}")
    write(tmp_path / "streams.yaml", id="rivers", title="Streams")
    library = Library([tmp_path])
    assert library.deck("rivers").title == "Streams"
    assert [bool(entry.problems) for entry in library.entries()] == [True, False]


def test_one_file_by_two_ways_is_one_deck(tmp_path: Path) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml")
    (tmp_path / "decks" / "zlink.yaml").symlink_to(path)
    (tmp_path / "again").symlink_to(tmp_path / "decks")
    entries = Library([path.parent, path.parent, tmp_path / "again", path]).entries()
    assert [entry.path for entry in entries] == [path]


def test_folders_come_in_the_order_in_which_they_were_named(tmp_path: Path) -> None:
    write(tmp_path / "z" / "one.yaml", id="one")
    write(tmp_path / "a" / "two.yaml", id="two")
    entries = Library([tmp_path / "z", tmp_path / "a"]).entries()
    assert [entry.id for entry in entries] == ["one", "two"]


def test_a_deck_is_found_by_id_by_file_name_and_by_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "decks" / "file.yaml")
    elsewhere = write(tmp_path / "elsewhere" / "lakes.yaml", id="lakes")
    library = Library([path.parent], tmp_path / "cache")
    monkeypatch.chdir(tmp_path)
    for name in ("rivers", "file.yaml", str(path), path, "decks/file.yaml"):
        assert library.deck(name).path == path
    assert library.deck(elsewhere).id == "lakes"
    assert library.deck("elsewhere/lakes.yaml").path == elsewhere
    assert [entry.id for entry in library.entries()] == ["rivers"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [("river", "did you mean 'rivers'?"), ("zzz", "see quizapp decks"), ("", "see quizapp decks")],
)
def test_a_deck_that_is_not_there_is_told_with_the_nearest(
    tmp_path: Path, name: str, hint: str
) -> None:
    write(tmp_path / "rivers.yaml")
    with pytest.raises(DeckNotFoundError) as caught:
        Library([tmp_path]).deck(name)
    assert hint in str(caught.value)


def test_without_any_deck_the_way_out_is_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(DeckNotFoundError, match="make one with quizapp new"):
        Library([tmp_path]).deck("rivers")


def test_a_file_that_cannot_be_opened_is_listed_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "rivers.yaml")

    def refuse(path: Path, *_: Any) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    (entry,) = Library([tmp_path]).entries()
    assert entry.problems[0].message == "cannot be opened: Permission denied"
    assert entry.id == "rivers"


def test_a_deck_changed_while_it_is_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "decks" / "rivers.yaml")

    def change_first(path: Path) -> object:
        write(path, title="Changed meanwhile")
        return read_deck(path)

    monkeypatch.setattr("quizapp.decks.read.read_deck", change_first)
    cache = tmp_path / "cache"
    Library([path.parent], cache).entries()
    monkeypatch.undo()
    write(path, title="Rivers")
    assert Library([path.parent], cache).deck("rivers").title == "Rivers"


def test_decks_held_in_memory_are_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizapp.decks.library.parsed.HELD_QUESTIONS", 2)
    for number in range(5):
        write(tmp_path / "decks" / f"{number}.yaml", id=f"deck{number}")
    library = Library([tmp_path / "decks"], tmp_path / "cache")
    decks = [library.deck(f"deck{number}") for number in range(5)]
    assert len(library._parsed._held) == 2
    assert library.deck("deck4") is decks[4]
    assert library.deck("deck0") == decks[0]


def test_listing_unchanged_decks_imports_no_yaml_no_pydantic_and_no_question_type(
    checkout: Path, tmp_path: Path
) -> None:
    program = """
import json, sys
from pathlib import Path
from quizapp.decks.library import index
from quizapp.decks.library.library import Library
index.SETTLED_NS = -10**12
library = Library([Path(sys.argv[1])], Path(sys.argv[2]))
entries = library.entries()
listed = sorted(sys.modules)
keys = [key for entry in entries for key in entry.card_keys()]
library.deck(entries[0].id)
print(json.dumps([listed, sorted(sys.modules), len(keys)]))
"""
    runs = [
        subprocess.run(
            [sys.executable, "-c", program, checkout / "decks", tmp_path],
            check=True,
            capture_output=True,
        ).stdout
        for _ in range(2)
    ]
    first, _, number = json.loads(runs[0])
    assert {"yaml", "pydantic"} <= set(first)
    listed, loaded, again = json.loads(runs[1])
    assert again == number > 0
    assert not {"yaml", "pydantic"} & set(loaded)
    assert not {"hashlib", "quizapp.questions.question", "sqlite3", "textual"} & set(listed)
