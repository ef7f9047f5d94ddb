"""`python -m tests.mutants [ROOM...] [--count N] [--seed S]`: which faults do the tests not see?"""

import argparse
import queue
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.mutants.covering import UnsoundError, cover
from tests.mutants.drawing import WIDER, draw, rooms, tests_of
from tests.mutants.sites import Mutant
from tests.mutants.trying import Copy, Fate

ROOT = Path(__file__).resolve().parent.parent.parent
WORKERS = 2


def main() -> int:
    """Draw, try, and print a table; return 2 where the tests fail without any fault."""
    known = rooms(ROOT)
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("room", nargs="*", help=f"one of {', '.join(known)}; all if none is named")
    parser.add_argument("--count", type=int, default=20, help="faults for each room (20)")
    parser.add_argument("--seed", type=int, default=1, help="another draw for each number (1)")
    asked = parser.parse_args()
    if strange := set(asked.room) - set(known):
        parser.error(f"there is no room {', '.join(sorted(strange))}")
    wanted = asked.room or known
    drawn = {room: draw(room, ROOT, asked.count, asked.seed) for room in wanted}
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        try:
            fates = _try(drawn, Path(folder))
        except UnsoundError as error:
            print(f"The tests must pass before faults can be tried:\n{error}", file=sys.stderr)
            return 2
    _print(drawn, fates)
    return 0


def _try(drawn: dict[str, list[Mutant]], folder: Path) -> dict[Mutant, Fate]:
    copies: queue.Queue[Copy] = queue.Queue()
    for number in range(WORKERS):
        (folder / str(number)).mkdir()
        copies.put(Copy(ROOT, folder / str(number)))
    own = {room: tests_of(room, ROOT) for room in drawn}
    tests = {place for room in drawn for place in (*own[room], *WIDER.get(room, ()))}
    tests = {"tests"} if "tests" in tests else tests
    first = copies.get()
    covering = cover(first.root, sorted(tests), first.environment)
    copies.put(first)

    def fate(room: str, mutant: Mutant) -> Fate:
        copy = copies.get()
        try:
            found = copy.fate(mutant, own[room], covering)
        finally:
            copies.put(copy)
        print(f"{found.value:16} {mutant}", file=sys.stderr, flush=True)
        return found

    with ThreadPoolExecutor(WORKERS) as pool:
        waiting = {
            mutant: pool.submit(fate, room, mutant)
            for room, mutants in drawn.items()
            for mutant in mutants
        }
        return {mutant: one.result() for mutant, one in waiting.items()}


def _print(drawn: dict[str, list[Mutant]], fates: dict[Mutant, Fate]) -> None:
    counts = {room: Counter(fates[mutant] for mutant in drawn[room]) for room in drawn}
    counts["all"] = sum(counts.values(), Counter[Fate]())
    print(f"{'room':10} {'mutants':>8}" + "".join(f"{fate.value:>18}" for fate in Fate))
    for room, count in counts.items():
        print(f"{room:10} {count.total():8}" + "".join(f"{count[fate]:18}" for fate in Fate))
    lived = [each for each, fate in fates.items() if fate in {Fate.SURVIVED, Fate.NOT_RUN}]
    for mutant in lived:
        print(f"{fates[mutant].value}: {mutant}")


if __name__ == "__main__":
    sys.exit(main())
