from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quizapp
from quizapp.decks.library import cache as module
from quizapp.decks.library.cache import Cache, name_for, stamp

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    folder = tmp_path_factory.mktemp("cache")
    Cache(folder).write("a.json", value)
    assert Cache(folder).read("a.json") == value


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "one" / "two")
    cache.write("a.json", [1])
    assert cache.read("a.json") == [1]


def test_nothing_is_kept_without_a_folder() -> None:
    cache = Cache(None)
    cache.write("a.json", 1)
    cache.remove("a.json")
    assert cache.read("a.json") is None


def test_a_later_value_takes_the_place_of_an_earlier_and_leaves_nothing_beside(
    tmp_path: Path,
) -> None:
    cache = Cache(tmp_path)
    cache.write("a.json", ["long" * 100])
    cache.write("a.json", 2)
    assert cache.read("a.json") == 2
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


def test_what_is_removed_is_a_miss(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.write("a.json", 1)
    cache.remove("a.json")
    cache.remove("a.json")
    assert cache.read("a.json") is None


@pytest.mark.parametrize("cut", range(0, 40, 3))
def test_a_torn_file_is_a_miss(tmp_path: Path, cut: int) -> None:
    cache = Cache(tmp_path)
    cache.write("a.json", ["some", "values", {"of": "JSON"}])
    file = tmp_path / "a.json"
    file.write_bytes(file.read_bytes()[:cut])
    assert cache.read("a.json") is None


def test_a_changed_byte_is_a_miss_wherever_it_is(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.write("a.json", ["answer", 317])
    file = tmp_path / "a.json"
    good = file.read_bytes()
    for index in range(len(good)):
        file.write_bytes(good[:index] + bytes([good[index] ^ 1]) + good[index + 1 :])
        assert cache.read("a.json") is None, index


def test_nested_brackets_with_a_right_checksum_are_a_miss(tmp_path: Path) -> None:
    body = b"[" * 100_000
    (tmp_path / "a.json").write_bytes(module._head(body) + b"\n" + body)
    assert Cache(tmp_path).read("a.json") is None


def test_a_folder_in_the_place_of_the_file_is_a_miss_and_stays(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    cache = Cache(tmp_path)
    cache.write("a.json", 1)
    cache.remove("a.json")
    assert cache.read("a.json") is None
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


def test_a_file_in_the_place_of_the_folder_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")
    cache = Cache(tmp_path / "cache")
    cache.write("a.json", 1)
    assert cache.read("a.json") is None


def test_what_another_version_kept_is_a_miss(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Cache(tmp_path).write("a.json", 1)
    monkeypatch.setattr(quizapp, "__version__", "99.0")
    stamp.cache_clear()
    try:
        assert Cache(tmp_path).read("a.json") is None
    finally:
        monkeypatch.undo()
        stamp.cache_clear()
    assert Cache(tmp_path).read("a.json") == 1


def test_what_other_code_kept_is_a_miss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("questions", "decks"):
        (tmp_path / room).mkdir()
    monkeypatch.setattr(quizapp, "__file__", str(tmp_path / "__init__.py"))
    stamps = set()
    for code in ("points: int", "points: float", ""):
        (tmp_path / "questions" / "choice.py").write_text(code)
        stamp.cache_clear()
        stamps.add(stamp())
    (tmp_path / "decks" / "lint").mkdir()
    (tmp_path / "decks" / "lint" / "rule.py").write_text("")
    stamp.cache_clear()
    stamps.add(stamp())
    monkeypatch.undo()
    stamp.cache_clear()
    assert len(stamps) == 4


def test_a_name_tells_sorts_and_files_apart() -> None:
    names = {name_for(sort, Path(file)) for sort in ("deck", "keys") for file in ("a", "b", "a/b")}
    assert len(names) == 6
    assert name_for("deck", Path("a")) == name_for("deck", Path("a"))
    assert name_for("deck", Path("caf\udce9.yaml")).endswith(".json")
