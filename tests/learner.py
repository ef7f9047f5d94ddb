"""A learner for tests: a real home, real decks, and a clock that the test moves."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from quizapp.places import Places
from quizapp.sessions.workspace import Workspace

DECK = """\
quizapp: 1
id: towns
title: Towns and rivers
sources:
  notes: {file: notes.md, title: Notes on towns}
questions:
  - id: seine
    type: choice
    prompt: Which river runs through Paris?
    answer: Seine
    distractors: [Rhine, {text: Loire, feedback: The Loire runs through Orleans.}, Rhone]
    explanation: The Seine reaches the sea at Le Havre.
    hint: It ends in the Channel.
    source: notes#1
    tags: [rivers]
    difficulty: 1
  - id: danube
    type: multiple
    prompt: Which capitals lie on the Danube?
    answers: [Vienna, Budapest]
    distractors: [Prague, Rome]
    source: notes#2
    tags: [rivers, capitals]
    difficulty: 2
  - {id: oslo, type: truefalse, prompt: Oslo is the capital of Norway., answer: true, tags: [capitals]}
  - id: bern
    type: short
    prompt: What is the capital of Switzerland called?
    answer: Bern
    accept: [Berne]
    tags: [capitals]
    points: 2
  - id: rhine
    type: cloze
    text: "The Rhine passes {{first: Basel}} and {{second: Cologne | Koeln}}."
    tags: [rivers]
  - {id: ebro, type: flashcard, front: Which river runs through Zaragoza?, back: Ebro, tags: [rivers]}
"""

NOTES = """\
Paris lies on the Seine.

Vienna and Budapest lie on the Danube.
"""

NOON = int(datetime(2026, 3, 2, 12, 0).astimezone().timestamp() * 1000)
"""A Monday at noon, local time."""

SECOND = 1000
MINUTE = 60 * SECOND
DAY = 24 * 60 * MINUTE


@dataclass
class Learner:
    """One learner's folders and clock."""

    folder: Path
    now: int = NOON
    places: Places = field(init=False)

    def __post_init__(self) -> None:
        self.places = Places(self.folder / "home", (self.folder / "decks",))
        (self.folder / "decks").mkdir(exist_ok=True)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / "decks" / name
        path.write_text(text, encoding="utf-8")
        return path

    def later(self, milliseconds: int) -> None:
        self.now += milliseconds

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        with Workspace.open(self.places, lambda: self.now) as workspace:
            yield workspace


def learner_with_towns(folder: Path) -> Learner:
    learner = Learner(folder)
    learner.write("towns.yaml", DECK)
    learner.write("notes.md", NOTES)
    return learner
