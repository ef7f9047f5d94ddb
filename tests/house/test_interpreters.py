"""The versions of Python that are claimed are those that the script tries, and it finds them."""

import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def script(checkout: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("interpreters", checkout / ".ci/interpreters.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_is_claimed_is_what_is_tried(script: ModuleType, checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    prefix = "Programming Language :: Python :: "
    claimed = [each.removeprefix(prefix) for each in project["classifiers"] if prefix in each]
    assert claimed == ["3 :: Only", *script.CLAIMED]
    assert project["requires-python"] == f">={script.CLAIMED[0]}"
    assert set(script.CLAIMED) <= set(script.TRIED)


def test_an_interpreter_on_the_path_is_found_and_what_is_none_is_not(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in {
        "python3.77": f'#!/bin/sh\nexec {sys.executable} "$@"\n',
        "python3.78": "#!/bin/sh\necho 'pyenv: python3.78: command not found' >&2\nexit 127\n",
        "python3.79": "no program at all\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert [script.version_of(path) for path in script.candidates("3.77")] == [
        ".".join(map(str, sys.version_info[:3]))
    ]
    for version in ("3.77", "3.78", "3.79", "3.80"):
        assert script.at_hand(version) == {}, "no such version, whatever the file is called"


def test_the_interpreters_of_pyenv_are_found(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = ".".join(map(str, sys.version_info[:2]))
    full = ".".join(map(str, sys.version_info[:3]))
    folder = tmp_path / "versions" / full / "bin"
    folder.mkdir(parents=True)
    (folder / f"python{version}").symlink_to(sys.executable)
    monkeypatch.setenv("PATH", "/bin")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setenv("UV_PYTHON_INSTALL_DIR", str(tmp_path))
    assert script.at_hand(version)[full] == folder / f"python{version}"
