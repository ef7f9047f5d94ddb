"""A deck of 10,000 questions: read with every place known, and read again unchanged."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.material import deck_text
from tests.benchmarks.measuring import Figure, alternately, took

QUESTIONS = 10_000


def figures(folder: Path) -> Iterator[Figure]:
    """Measure, beside PyYAML's C loader on the same file."""
    import yaml

    from quizapp.decks.library.library import Library
    from quizapp.decks.read import read_deck

    decks = folder / "large"
    decks.mkdir(parents=True, exist_ok=True)
    path = decks / "large.yaml"
    path.write_text(deck_text("large", QUESTIONS), encoding="utf-8")
    text = path.read_text(encoding="utf-8")

    def load() -> object:
        return yaml.load(text, yaml.CSafeLoader)

    def read() -> None:
        assert read_deck(path).deck is not None

    ours, theirs = alternately(lambda: took(read), lambda: took(load), 3)
    beside = "yaml.load with CSafeLoader"
    yield Figure("read, validate and place 10,000 questions", beside, ours, theirs, 0.5)

    cache = folder / "cache"
    Library([decks], cache).deck("large")

    def again() -> None:
        assert len(Library([decks], cache).deck("large").questions) == QUESTIONS

    ours, theirs = alternately(lambda: took(again), lambda: took(load), 3)
    yield Figure("the same, unchanged since the last run", beside, ours, theirs, 0.05)
