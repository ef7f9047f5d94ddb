"""Runs every gate of the project, all of them even where one fails, the tests last.

The tests run in another order each time, by a seed that they tell where one fails: `pytest
--randomly-seed=N` runs them in that order again.

`python .ci/gates.py` runs all of them, `python .ci/gates.py lint types` only those named.
"""

import re
import subprocess
import sys
import time
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

GATES = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "floors": ["lint-imports", "--no-cache"],
    "reference": ["python", ".ci/reference.py", "--check"],
    "decks": ["quizapp", "check", "decks", "--strict"],
    "tests": ["pytest", "-q", "-n", "auto", "--cov", "--cov-report=", "--cov-fail-under=0"],
    "coverage": ["python", ".ci/covered.py"],
}


def lacking() -> list[str]:
    """Return what the gates need and this environment lacks: it was made before they asked for it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = (re.split(r"[^\w.-]", each)[0] for each in project["optional-dependencies"]["dev"])
    return [name for name in wanted if not any(metadata.distributions(name=name))]


def main(wanted: list[str]) -> int:
    """Run the gates named in `wanted`, or all; return 1 where one failed."""
    unknown = set(wanted) - set(GATES)
    if unknown:
        print(f"no gate {', '.join(sorted(unknown))}; there are {', '.join(GATES)}")
        return 2
    if "tests" in (wanted or GATES) and (lacks := lacking()):
        print(f"not installed: {', '.join(lacks)}; run {BIN / 'pip'} install -e '.[dev]'")
        return 2
    failed = []
    for name in wanted or GATES:
        command, *arguments = GATES[name]
        print(f"--- {name}: {' '.join(GATES[name])}", flush=True)
        began = time.monotonic()
        done = subprocess.run([BIN / command, *arguments], cwd=ROOT, check=False)
        verdict = "passed" if done.returncode == 0 else "FAILED"
        print(f"--- {name} {verdict}, {time.monotonic() - began:.0f} s", flush=True)
        if done.returncode:
            failed.append(name)
    if failed:
        print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
