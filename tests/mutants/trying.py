"""One fault in a copy of the tree, and what the tests say."""

import os
import shutil
import subprocess
import sys
from enum import Enum
from importlib.util import cache_from_source
from pathlib import Path

from tests.mutants.covering import Covering
from tests.mutants.sites import Mutant

_LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis")
_MANY = 300
"""Tests that are named one by one; of more the files are named."""
_SPARE = 30
"""Seconds that a run may take beyond what its tests took five times over: pytest has to begin."""


class Fate(Enum):
    """What became of a fault."""

    KILLED = "killed"
    """A test of its room failed."""
    ELSEWHERE = "killed elsewhere"
    """Only a test of another room failed."""
    TIMED_OUT = "timed out"
    """The tests did not come to an end."""
    SURVIVED = "survived"
    """No test failed."""
    NOT_RUN = "not run"
    """No test runs the line."""


class Copy:
    """A copy of the tree that faults are put into, one after the other."""

    def __init__(self, root: Path, folder: Path) -> None:
        """Copy what stands in `root` to `folder`."""
        self.root = folder / "tree"
        shutil.copytree(root, self.root, ignore=_LEFT_OUT)
        home = folder / "home"
        home.mkdir()
        # A fault may send files astray: whatever the tests start finds a home of its own.
        self.environment = os.environ | {"PYTHONPATH": str(self.root), "HOME": str(home)}
        self.environment.pop("XDG_DATA_HOME", None)

    def fate(self, mutant: Mutant, own: list[str], covering: Covering) -> Fate:
        """Put the fault in, run the tests that may see it, and take it out again."""
        tests = covering.tests(mutant)
        if not tests:
            return Fate.NOT_RUN
        near = [test for test in tests if any(test.startswith(each) for each in own)]
        far = [test for test in tests if test not in set(near)]
        file = self.root / mutant.file
        original = file.read_bytes()
        try:
            _write(file, mutant.source.encode())
            for some, fate in ((near, Fate.KILLED), (far, Fate.ELSEWHERE)):
                code = self._run(some, covering) if some else 0
                if code is None:
                    return Fate.TIMED_OUT
                if code:
                    return fate
        finally:
            _write(file, original)
        return Fate.SURVIVED

    def _run(self, tests: list[str], covering: Covering) -> int | None:
        """Return the exit code of the tests; None where they took too long."""
        named = tests
        if len(tests) > _MANY:
            named = list(dict.fromkeys(test.partition("::")[0] for test in tests))
        begun = subprocess.Popen(
            [
                *(sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:randomly"),
                *("-p", "no:cacheprovider", *named),
            ],
            cwd=self.root,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # so that what the tests start can be ended with them
        )
        whole = {test.partition("::")[0] for test in tests}
        timed = tests if named is tests else _of_files(covering, whole)
        try:
            return begun.wait(5 * sum(covering.seconds[test] for test in timed) + _SPARE)
        except subprocess.TimeoutExpired:
            os.killpg(begun.pid, 9)
            begun.wait()
            return None


def _of_files(covering: Covering, files: set[str]) -> list[str]:
    return [test for test in covering.seconds if test.partition("::")[0] in files]


def _write(file: Path, source: bytes) -> None:
    """Write a file, and drop its compiled form, which may look as new and as long as this one."""
    file.write_bytes(source)
    Path(cache_from_source(str(file))).unlink(missing_ok=True)
