"""Prints the table of what the program costs; see the package's docstring."""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks import answering, reading, starting

PARTS = {"starting": starting.figures, "reading": reading.figures, "answering": answering.figures}


def main(wanted: list[str]) -> None:
    """Measure the parts named in `wanted`, or all, and print a line for each figure."""
    # Kept between runs: a million reviews take minutes to make.
    folder = Path(tempfile.gettempdir()) / "quizapp-benchmarks"
    for name in wanted or PARTS:
        for figure in PARTS[name](folder / name):
            sys.stdout.write(figure.line() + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
