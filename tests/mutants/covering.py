"""Which tests run which line, and how long each takes: one run of the tests, without a fault."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from coverage import CoverageData

from tests.mutants import timing
from tests.mutants.sites import Mutant


class UnsoundError(Exception):
    """The tests fail without any fault."""


@dataclass(frozen=True, slots=True)
class Covering:
    """What one run of the tests told."""

    seconds: dict[str, float]
    """How long each test took, by its id."""
    lines: dict[str, dict[int, frozenset[str]]]
    """For each file the tests that run each of its lines."""

    def tests(self, mutant: Mutant) -> list[str]:
        """Return the tests that run the line of a fault, the quick ones first."""
        known = self.lines.get(mutant.file, {})
        wanted = known if mutant.everywhere else mutant.lines
        found = frozenset[str]().union(*(known.get(line, frozenset()) for line in wanted))
        return sorted(found & self.seconds.keys(), key=lambda test: self.seconds[test])


def cover(root: Path, tests: list[str], environment: dict[str, str]) -> Covering:
    """Run `tests` in `root` and return what they run.

    Raises:
        UnsoundError: some of them fail.
    """
    data, times = root / "covering.db", root / "times.json"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "no:randomly"),
            *("-p", "no:cacheprovider", "-p", "tests.mutants.timing"),
            *("--cov", "--cov-report=", "--cov-context=test", "--cov-fail-under=0", *tests),
        ],
        cwd=root,
        env=environment | {"COVERAGE_FILE": str(data), timing.FILE: str(times)},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise UnsoundError(done.stdout[-3000:])
    return Covering(json.loads(times.read_text(encoding="utf-8")), _lines(data, root))


def _lines(file: Path, root: Path) -> dict[str, dict[int, frozenset[str]]]:
    data = CoverageData(str(file))
    data.read()
    found = {}
    for measured in data.measured_files():
        by_line = {
            line: frozenset(context.rpartition("|")[0] for context in contexts if context)
            for line, contexts in data.contexts_by_lineno(measured).items()
        }
        found[Path(os.path.relpath(measured, root)).as_posix()] = by_line
    return found
