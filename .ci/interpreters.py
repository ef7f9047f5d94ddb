"""Runs the tests on every CPython that is at hand, each in a fresh environment.

`python .ci/interpreters.py` tries all of them, `python .ci/interpreters.py 3.12` only those that
begin so. The classifiers in pyproject.toml claim `CLAIMED` and nothing else; what is `TRIED` beyond
that is claimed once it has been seen to pass.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLAIMED = ("3.11", "3.12", "3.13")
TRIED = (*CLAIMED, "3.14")
_ASK = "import sys; print(sys.implementation.name, *sys.version_info[:3], sys.version_info[3] == 'final')"


def candidates(version: str) -> Iterator[Path]:
    """Yield where an interpreter of `version` may stand: on the PATH, of pyenv, of uv."""
    if (found := shutil.which(f"python{version}")) is not None:
        yield Path(found)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from sorted(pyenv.glob(f"versions/{version}.*/bin/python{version}"))
    data = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))
    uv = Path(os.environ.get("UV_PYTHON_INSTALL_DIR", data / "uv" / "python"))
    yield from sorted(uv.glob(f"cpython-{version}.*/bin/python{version}"))


def version_of(python: Path) -> str | None:
    """Return the full version of a released CPython; None where it is none, or does not start."""
    try:
        done = subprocess.run([python, "-c", _ASK], capture_output=True, text=True, check=False)
    except OSError:
        return None
    match done.stdout.split():
        case ["cpython", major, minor, patch, "True"] if done.returncode == 0:
            return f"{major}.{minor}.{patch}"
    return None


def at_hand(version: str) -> dict[str, Path]:
    """Return the interpreters of `version`, one for each of its releases."""
    found: dict[str, Path] = {}
    for python in candidates(version):
        if (full := version_of(python)) is not None and full.startswith(f"{version}."):
            found.setdefault(full, python)
    return found


def verdict(python: Path, folder: Path) -> tuple[bool, str]:
    """Install the project with what its tests need, run them, and return how it went."""
    environment = folder / "environment"
    inside = environment / "bin" / "python"
    steps: list[tuple[str, list[Path | str]]] = [
        ("no environment", [python, "-m", "venv", environment]),
        # As README does it: what the tests start is then the program that they test.
        ("not installed", [inside, "-m", "pip", "install", "-q", "-e", f"{ROOT}[dev]"]),
        ("tests", [inside, "-m", "pytest", "-q", "-n", "auto", "-p", "no:cacheprovider"]),
    ]
    last = ""
    for name, command in steps:
        began = time.monotonic()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        lines = done.stdout.strip().splitlines()
        last = lines[-1].strip("= ") if lines else ""
        if done.returncode:
            print("\n".join((*lines[-60:], done.stderr[-2000:])), flush=True)
            return False, f"{name}: {last}" if lines else name
    return True, f"{re.sub(r' in .*', '', last)}, {time.monotonic() - began:.0f} s"


def main(wanted: list[str]) -> int:
    """Try them one after the other and print a table; return 1 where one failed."""
    rows, failed = [], False
    for version in TRIED:
        found = at_hand(version)
        for full, python in found.items():
            if wanted and not any(f"{full}.".startswith(f"{each}.") for each in wanted):
                continue
            print(f"--- {full}, {python}", flush=True)
            with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
                passed, how = verdict(python, Path(folder))
            failed |= not passed
            rows.append((full, "passed" if passed else "FAILED", how))
        if not found and not wanted:
            rows.append((version, "absent", "claimed" if version in CLAIMED else "not claimed"))
    for row in rows:
        print(f"{row[0]:8} {row[1]:8} {row[2]}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
