"""Tells for each room how much of it the tests ran, by line and branch, and holds the floor.

`python .ci/covered.py` reads what the last `pytest --cov` wrote; the floor is `fail_under` in
pyproject.toml.
"""

import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).resolve().parent.parent
_COUNTED = ("num_statements", "covered_lines", "num_branches", "covered_branches")


def by_room() -> dict[str, Counter[str]]:
    """Return the counts of each room, those of the files at the front together, and of all."""
    coverage = Coverage(config_file=str(ROOT / "pyproject.toml"))
    coverage.load()
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        coverage.json_report(outfile=file.name)
        files = json.loads(Path(file.name).read_text(encoding="utf-8"))["files"]
    rooms: dict[str, Counter[str]] = {}
    for name, told in sorted(files.items()):
        _, *folders, _ = Path(name).parts
        counts = Counter({key: told["summary"][key] for key in _COUNTED})
        for room in (folders[0] if folders else "front", "all"):
            rooms[room] = rooms.pop(room, Counter()) + counts
    return rooms


def percent(counts: Counter[str]) -> float:
    """Return the share of lines and branches that ran, as coverage counts it."""
    whole = counts["num_statements"] + counts["num_branches"]
    return 100 * (counts["covered_lines"] + counts["covered_branches"]) / whole if whole else 100.0


def main() -> int:
    """Print the table; return 1 where the whole is under the floor."""
    rooms = by_room()
    print(f"{'room':10} {'lines':>7} {'branches':>9} {'covered':>9}")
    for room, counts in rooms.items():
        lines, branches = counts["num_statements"], counts["num_branches"]
        print(f"{room:10} {lines:7} {branches:9} {percent(counts):8.1f}%")
    floor = Coverage(config_file=str(ROOT / "pyproject.toml")).get_option("report:fail_under")
    found = percent(rooms["all"])
    if found < float(str(floor)):
        print(f"{found:.2f} % is under the floor of {floor} %; see coverage report -m")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
