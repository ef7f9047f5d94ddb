"""Where files live: what is named on the command line, in the environment, and by nobody."""

import os
from pathlib import Path

import pytest

from quizapp.places import Places, PlacesError, find_places, shipped_decks


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, with a home that is named."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("QUIZAPP_DECKS", raising=False)
    return tmp_path


def test_a_home_holds_journal_settings_and_cache(tmp_path: Path) -> None:
    places = Places(tmp_path, ())
    found = (places.journal, places.settings, places.cache)
    assert found == (tmp_path / "journal.db", tmp_path / "settings.toml", tmp_path / "cache")


def test_the_home_that_is_named_nearest_counts(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_places(Path("mine")).home == nowhere / "mine"
    assert find_places().home == nowhere / "home"
    monkeypatch.setenv("HOME", str(nowhere / "me"))
    monkeypatch.setenv("QUIZAPP_HOME", " ~/quiz ")
    assert find_places().home == nowhere / "me" / "quiz"
    for empty in ("", " "):
        monkeypatch.setenv("QUIZAPP_HOME", empty)
        monkeypatch.setenv("XDG_DATA_HOME", str(nowhere / "data"))
        assert find_places().home.name == "quizapp"
        assert find_places().home.is_relative_to(nowhere)
    assert list(nowhere.iterdir()) == [], "to name a place makes none"


def test_a_home_that_is_a_file_gets_a_sentence(nowhere: Path) -> None:
    (nowhere / "home").write_text("", encoding="utf-8")
    with pytest.raises(PlacesError, match=r"home is no folder; name a folder with --home"):
        find_places()
    (nowhere / "home").unlink()
    (nowhere / "home").mkdir()
    assert find_places().home == nowhere / "home"


def test_the_deck_folders_that_are_named_nearest_count(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two", "three"):
        (nowhere / name).mkdir()
    monkeypatch.setenv("QUIZAPP_DECKS", os.pathsep.join(["one", " ", "", str(nowhere / "two")]))
    assert find_places().decks == (nowhere / "one", nowhere / "two")
    assert find_places(decks=[Path("three")]).decks == (nowhere / "three",)
    with pytest.raises(PlacesError, match=r"no deck folder .*four; check --decks and QUIZAPP_D"):
        find_places(decks=[Path("three"), Path("four")])


def test_where_none_is_named_the_decks_beside_us_or_our_own_are_searched(nowhere: Path) -> None:
    own = (nowhere / "home" / "decks", shipped_decks())
    assert find_places().decks == own
    beside = nowhere / "decks"
    beside.mkdir()
    (beside / "notes.md").write_text("", encoding="utf-8")
    assert find_places().decks == own
    for ending in (".yml", ".yaml"):
        deck = beside / f"deck{ending}"
        deck.write_text("", encoding="utf-8")
        assert find_places().decks == (beside,)
        deck.unlink()


def test_decks_come_with_the_program() -> None:
    assert list(shipped_decks().glob("*.yaml"))


def test_an_installed_copy_of_the_decks_counts_before_those_of_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizapp import places

    package = tmp_path / "site" / "quizapp"
    (package / "shipped" / "decks").mkdir(parents=True)
    monkeypatch.setattr(places, "__file__", str(package / "places.py"))
    assert shipped_decks() == package / "shipped" / "decks"
    (package / "shipped" / "decks").rmdir()
    assert shipped_decks() == tmp_path / "site" / "decks"
