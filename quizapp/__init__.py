"""Quizzes and spaced repetition in the terminal, from plain YAML decks.

The rooms, each importing only those below it:

=============================  ================================================================
`cli/`, `tui/`                 the commands and the plain-text dialogue; the Textual app
`sessions/`, `insight/`        study and quiz as state machines; scores and overviews
`decks/`, `memory/`,           YAML files to decks and problems; the scheduler and its queue;
`journal/`                     the append-only record of what the learner did
`questions/`, `reviews.py`     one file per question type; ratings, reviews, what a card remembers
`text.py`, `places.py`,        what text may reach a screen; where files live; what time it is;
`clock.py`, `settings.py`      what the learner has set
=============================  ================================================================
"""

__version__ = "0.1.0"
