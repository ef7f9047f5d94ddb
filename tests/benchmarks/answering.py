"""An answer made durable and due counts, beside Anki's library where it is installed; memory."""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from quizapp.places import Places
from quizapp.sessions import events
from quizapp.sessions.begin import study
from quizapp.sessions.stages import Asking
from quizapp.sessions.workspace import Workspace
from tests.benchmarks.material import DAY, START, learner
from tests.benchmarks.measuring import Figure, took

DECKS, QUESTIONS, REVIEWS = 100, 1000, 100_000
ANSWERS = 500
NOW = START + 200 * DAY
SETTINGS = f"reviews_per_day = {ANSWERS}\n"

SESSION = """
import resource, sys
from pathlib import Path
from quizapp.places import Places
from quizapp.sessions import events
from quizapp.sessions.begin import study
from quizapp.sessions.workspace import Workspace
from quizapp.sessions.stages import Asking
home, decks, now = sys.argv[1:]
with Workspace.open(Places(Path(home), (Path(decks),)), lambda: int(now)) as workspace:
    workspace.journal.counts(workspace.today(), workspace.now())
    session = study(workspace)
    while isinstance(session.state.stage, Asking):
        item = session.state.stage.item
        session.send(events.Respond(item.question.best_response(item.part)))
        session.send(events.Proceed())
    assert session.state.done >= 400, session.state.done
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""

ANKI = """
import sys, time, resource, tempfile, statistics
from anki.collection import Collection
from anki.decks import DeckId
folder = tempfile.mkdtemp()
col = Collection(folder + "/c.anki2")
col.set_config("fsrs", True)
model = col.models.by_name("Basic")
from anki.collection import AddNoteRequest
for number in range(100):
    deck = col.decks.id(f"d{number}")
    requests = []
    for place in range(1000):
        note = col.new_note(model)
        note.fields = [f"front {number} {place}", "back"]
        requests.append(AddNoteRequest(note, deck))
    col.add_notes(requests)
took = []
for _ in range(7):
    began = time.perf_counter(); col.sched.deck_due_tree(); took.append(time.perf_counter() - began)
tree = statistics.median(took) * 1000
config = col.decks.config_dict_for_deck_id(col.decks.id("d0"))
config["new"]["perDay"] = 9999
col.decks.update_config(config)
col.decks.set_current(col.decks.id("d0"))
answers = []
for _ in range(500):
    card = col.sched.getCard()
    if card is None: break
    card.start_timer()
    began = time.perf_counter(); col.sched.answerCard(card, 3)
    answers.append((time.perf_counter() - began) * 1000)
answers.sort()
rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(tree, answers[len(answers) // 2], answers[int(len(answers) * 0.99)], rss)
"""


def figures(folder: Path) -> Iterator[Figure]:
    """Measure over 100 decks of 1,000 cards that were all reviewed once."""
    kept = learner(folder / "hundred", DECKS, QUESTIONS, REVIEWS)
    # Answers are given to a copy, so that the next run finds what this one found.
    home = folder / "copy"
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(kept.home, home)
    places = replace(kept, home=home)
    places.settings.write_text(SETTINGS, encoding="utf-8")
    anki = _anki()
    with Workspace.open(places, lambda: NOW) as workspace:
        day, at = workspace.today(), workspace.now()
        counts = sorted(took(lambda: workspace.journal.counts(day, at)) for _ in range(15))[7]
        yield Figure("due counts, 100 decks, 100k cards", "anki's deck tree", counts, anki[0], 0.5)
        gc.freeze()  # as the app does when it has started
        spent = sorted(_answers(workspace))
    middle, slow = spent[len(spent) // 2], spent[int(len(spent) * 0.99)]
    yield Figure("an answer made durable, median", "anki's answerCard", middle, anki[1], 1)
    yield Figure("the same, 99th of 100", "anki's answerCard", slow, anki[2], 1)
    # After building its collection Anki's peak is 613 MB; a session over 100k cards alone is 175 MB.
    # Twice: where decks have to be read anew, because the program has changed, the first one does it.
    memory = min(_memory(places, NOW + days * DAY) for days in (1, 2))
    yield Figure("peak memory, 100k cards", "anki's, as published: 175", memory, 175, 0.5, "MB")


def _answers(workspace: Workspace) -> Iterator[float]:
    session = study(workspace)
    for _ in range(ANSWERS):
        stage = session.state.stage
        if not isinstance(stage, Asking):
            return
        answer = events.Respond(stage.item.question.best_response(stage.item.part))
        yield took(partial(session.send, answer))
        session.send(events.Proceed())


def _memory(places: Places, now: int) -> float:
    """Return the peak of a program that does nothing but a session, in megabytes."""
    command = [sys.executable, "-c", SESSION, str(places.home), str(places.decks[0]), str(now)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def _anki() -> list[float | None]:
    done = subprocess.run(
        [os.environ.get("ANKI_PYTHON", sys.executable), "-c", ANKI],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return [None] * 4
    return [float(word) for word in done.stdout.split()]
