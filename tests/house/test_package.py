"""The wheel: what is in it, and that a copy of it away from the checkout works."""

import json
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    offline = ["--no-deps", "--no-build-isolation", "--no-index"]
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", checkout, *offline, "--wheel-dir", folder],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel holds, as an installation lays it out."""
    folder = tmp_path_factory.mktemp("installed")
    with ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def quizapp(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    apart = {name for name in os.environ if name.startswith("QUIZAPP_")}
    environment = {name: value for name, value in os.environ.items() if name not in apart}
    return subprocess.run(
        [sys.executable, "-m", "quizapp", "--home", str(folder / "home"), *arguments],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def in_folder(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if file.is_file()}


def test_the_wheel_holds_all_files_of_the_package(names: set[str], checkout: Path) -> None:
    """Code, and whatever else it reads: `py.typed`, styles, queries."""
    files = (file for file in (checkout / "quizapp").rglob("*") if file.is_file())
    wanted = {file.relative_to(checkout).as_posix() for file in files if file.suffix != ".pyc"}
    assert "quizapp/py.typed" in wanted
    assert wanted - names == set()


@pytest.mark.parametrize("room", ["decks", "seeds"])
def test_the_wheel_holds_what_ships(names: set[str], checkout: Path, room: str) -> None:
    inside = PurePosixPath("quizapp", "shipped", room)
    shipped = {path.name for name in names if (path := PurePosixPath(name)).parent == inside}
    assert shipped == in_folder(checkout / room)
    assert shipped


def test_the_wheel_holds_nothing_else(names: set[str]) -> None:
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"quizapp"}
    assert not [name for name in names if "test" in PurePosixPath(name).name]


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        (info,) = {name for name in archive.namelist() if name.endswith(".dist-info/METADATA")}
        metadata = archive.read(info).decode()
        scripts = archive.read(info.replace("METADATA", "entry_points.txt")).decode()
    assert "\nLicense-Expression: MIT\n" in metadata
    assert "\nRequires-Python: >=3.11\n" in metadata
    assert "quizapp = quizapp.__main__:main" in scripts


def test_an_installed_copy_lists_the_decks_that_ship(
    installed: Path, tmp_path: Path, checkout: Path
) -> None:
    done = quizapp(installed, tmp_path, "decks", "--json")
    assert done.returncode == 0, done.stderr
    found = {Path(deck["path"]) for deck in json.loads(done.stdout)}
    folder = installed / "quizapp" / "shipped" / "decks"
    assert found == {folder / name for name in in_folder(checkout / "decks")}


def test_an_installed_copy_finds_the_sources_of_its_decks(installed: Path, tmp_path: Path) -> None:
    done = quizapp(installed, tmp_path, "check", "--strict", "--format", "json")
    report = json.loads(done.stdout)
    assert report["problems"] == []
    assert report["decks"] >= 4
    assert done.returncode == 0
