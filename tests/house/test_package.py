"""Wheel and sdist: what is in them, and that a copy away from the checkout works."""

import json
import os
import re
import subprocess
import sys
import tarfile
import tomllib
from email import message_from_bytes
from email.message import Message
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest

TOOLS = os.environ | {"PYTHONWARNINGS": "default"}
"""Where tools of others run: what they warn of is not ours to mend."""


def build_wheel(source: Path, folder: Path) -> Path:
    """Build the wheel of `source`, a checkout or an sdist, with what is installed."""
    offline = ["--no-deps", "--no-build-isolation", "--no-index"]
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", source, *offline, "--wheel-dir", folder],
        env=TOOLS,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(checkout, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder],
        cwd=checkout,
        env=TOOLS,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.tar.gz")
    return built


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    with ZipFile(wheel) as archive:
        (info,) = {name for name in archive.namelist() if name.endswith(".dist-info/METADATA")}
        return message_from_bytes(archive.read(info))


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
    assert {top for top in tops if not top.endswith((".dist-info", ".data"))} == {"quizapp"}
    shared = {name for name in names if ".data/" in name}
    assert {name.partition(".data/data/")[2] for name in shared} == {"share/man/man1/quizapp.1"}
    assert not [name for name in names if "test" in PurePosixPath(name).name]


def test_the_wheel_says_what_it_is(wheel: Path, metadata: Message) -> None:
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    with ZipFile(wheel) as archive:
        (info,) = {name for name in archive.namelist() if name.endswith("/entry_points.txt")}
        assert "quizapp = quizapp.__main__:main" in archive.read(info).decode()


def test_all_addresses_are_those_of_one_project(checkout: Path, metadata: Message) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]
    home = project["urls"]["Homepage"]
    assert {"Homepage", "Documentation", "Changelog", "Issues"} <= set(project["urls"])
    assert all(url.startswith(home) for url in project["urls"].values())
    given = dict(url.split(", ", 1) for url in metadata.get_all("Project-URL", []))
    assert given == project["urls"]


def test_on_a_package_index_each_link_of_the_readme_leads_to_a_file_of_the_project(
    checkout: Path, metadata: Message
) -> None:
    readme = (checkout / "README.md").read_text("utf-8")
    shown = metadata.get_payload()
    assert isinstance(shown, str)
    assert metadata["Description-Content-Type"] == "text/markdown"
    links = re.findall(r"(!?)\[[^\]]*\]\(([^)\s]+)\)", shown)
    assert len(links) == len(re.findall(r"\]\(([^)\s]+)\)", readme)) > 10
    home = f"https://github.com/quizapp/quizapp/{{}}/v{metadata['Version']}/"
    for image, link in links:
        start = home.format("raw" if image else "blob")
        assert link.startswith(start)
        assert (checkout / link.removeprefix(start).partition("#")[0]).exists()


def test_the_sdist_holds_what_it_takes_to_test_and_build(
    sdist: Path, names: set[str], tmp_path: Path
) -> None:
    with tarfile.open(sdist) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    wanted = (
        "README.md CHANGELOG.md RELEASING.md LICENSE .ci/gates.py tests/conftest.py docs/study.svg"
    )
    assert set(wanted.split()) <= inside
    assert not [name for name in inside if name.startswith((".venv", "dist", "build"))]
    with ZipFile(build_wheel(sdist, tmp_path)) as archive:
        assert set(archive.namelist()) == names


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
