"""From exec to the first useful screen, beside the smallest app that Textual can be."""

import sys
from collections.abc import Iterator
from pathlib import Path

from quizapp.clock import system_clock
from quizapp.sessions.workspace import Workspace
from tests.benchmarks.material import learner
from tests.benchmarks.measuring import Figure, alternately, program, until_painted

BARE = """
from textual.app import App, ComposeResult
from textual.widgets import Footer, OptionList

class Bare(App[None]):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self) -> ComposeResult:
        yield OptionList(*(f"Deck d{number:03}" for number in range(100)))
        yield Footer()

Bare().run()
"""


def figures(folder: Path) -> Iterator[Figure]:
    """Measure with 100 decks, 100k cards and a million reviews behind the learner."""
    places = learner(folder / "million", 100, 1000, 1_000_000)
    home = {"QUIZAPP_HOME": str(places.home), "QUIZAPP_DECKS": str(places.decks[0])}
    app = [sys.executable, "-m", "quizapp"]
    bare = [sys.executable, "-c", BARE]
    # A row of the list with the numbers in it, so that no screen before them counts.
    with Workspace.open(places, system_clock()) as workspace:
        counts = workspace.journal.counts(workspace.today(), workspace.now())["d000"]
    marker = rf"Deck d000 +{counts.due + counts.learning} +0 +1000 "
    until_painted(app, marker, home)
    ours, theirs = alternately(
        lambda: until_painted(app, marker, home), lambda: until_painted(bare, "Deck d000", {}), 9
    )
    what = "exec to first screen, 100k cards, 1M reviews"
    yield Figure(what, "a bare app: OptionList, Footer", ours, theirs, 1.25)
    ours, theirs = alternately(
        lambda: program([*app, "--version"]), lambda: program([sys.executable, "-c", "pass"]), 15
    )
    yield Figure("quizapp --version", "python -c pass", ours, theirs, 4)
