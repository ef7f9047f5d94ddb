"""Runs every gate of the project, all of them even where one fails, the tests last.

`python .ci/gates.py` runs all of them, `python .ci/gates.py lint types` only those named.
"""

import subprocess
import sys
import time
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
    "tests": ["pytest", "-q", "-n", "auto"],
}


def main(wanted: list[str]) -> int:
    """Run the gates named in `wanted`, or all; return 1 where one failed."""
    unknown = set(wanted) - set(GATES)
    if unknown:
        print(f"no gate {', '.join(sorted(unknown))}; there are {', '.join(GATES)}")
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
