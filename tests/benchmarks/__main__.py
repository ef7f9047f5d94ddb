"""Prints the table of what the program costs; see the package's docstring."""

import os
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import answering, keys, reading, starting

PARTS = {
    "starting": starting.figures,
    "reading": reading.figures,
    "answering": answering.figures,
    "keys": keys.figures,
}


def main(wanted: list[str]) -> None:
    """Measure the parts named in `wanted`, or all, and print a line for each figure."""
    # Kept between runs: a million reviews take minutes to make.
    folder = Path(tempfile.gettempdir()) / "quizapp-benchmarks"
    # As an installed program, which has its bytecode: compiling ours takes 50 ms at each start.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    for name in wanted or PARTS:
        for figure in PARTS[name](folder / name):
            sys.stdout.write(figure.line() + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
