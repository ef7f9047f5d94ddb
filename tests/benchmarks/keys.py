"""From a key to the next question on the screen, beside a frame of a screen at 60 Hz."""

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.material import learner
from tests.benchmarks.measuring import Figure, Terminal

FRAME = 1000 / 60
ANSWERS = 150
WARM = 5
"""Answers at the beginning that are not counted: what they need is imported with them."""
TYPING = 0.05
"""Seconds from what is painted to the next key; few are faster."""


def figures(folder: Path) -> Iterator[Figure]:
    """Answer choice questions in a deck of 1,000 cards, each with two keys."""
    shutil.rmtree(folder / "one", ignore_errors=True)
    places = learner(folder / "one", 1, 1000, 0, settings="new_per_day = 1000\n")
    home = {"QUIZAPP_HOME": str(places.home), "QUIZAPP_DECKS": str(places.decks[0])}
    marked, asked = [], []
    with Terminal([sys.executable, "-m", "quizapp", "study"], home) as shown:
        shown.wait_for("What is the ")
        for _ in range(ANSWERS):
            time.sleep(TYPING)
            marked.append(_until(shown, b"1", "A sentence that teaches"))
            time.sleep(TYPING)
            # The cursor is there again when the options of the next question are.
            asked.append(_until(shown, b"\r", "(?s)What is the .*›"))
    for what, spent in (("a key to its mark", marked), ("a key to the next question", asked)):
        ordered = sorted(spent[WARM:])
        slow = ordered[int(len(ordered) * 0.99)]
        yield Figure(f"from {what}, 99th of 100", "a frame at 60 Hz", slow, FRAME, 2)


def _until(shown: Terminal, key: bytes, marker: str) -> float:
    began = time.perf_counter()
    shown.press(key)
    shown.wait_for(marker, 5)
    return (time.perf_counter() - began) * 1000
