"""The errors of the program, as one tree; and the base of all that the person at the keyboard meets.

What derives from `UserError` may reach a user: its text is a sentence with the way out.

=============================  ==================================  =============================
`UserError`                    `errors.py`                         it cannot be done
  `ClockError`                 `clock.py`                          QUIZAPP_NOW names no moment
  `PlacesError`                `places.py`                         a folder is not there, or none
  `SettingsError`              `settings.py`                       a setting cannot be used
  `NoDeckFileError`            `decks/read.py`                     a folder, a pipe or a device
  `SourceUnreadableError`      `decks/deck.py`                     an article cannot be opened
  `DeckNotFoundError`          `decks/library/library.py`          no deck goes by that name
  `DeckBrokenError`            `decks/library/parsed.py`           a deck has errors (leaves with 1)
  `IdsError`                   `decks/editing/ids.py`              ids cannot be written
  `PathError`                  `decks/checking/check.py`           a path to check is not there
  `JournalError`               `journal/errors.py`                 the journal cannot be used
    `DamagedJournalError`      `journal/errors.py`                 its file is damaged
    `PayloadError`             `journal/errors.py`                 an event holds what it may not
  `NothingToAskError`          `sessions/begin.py`                 no question fits what was asked
  `NothingToUndoError`           `sessions/undoing.py`               nothing may be taken back
  `ReportError`                `exchange/results.py`               a result cannot be saved so
  `NoTerminalError`            `cli/opening.py`                    the app has no terminal to draw on
=============================  ==================================  =============================

The others are signals between two of our own functions, and are caught where they mean something.

=============================  ==================================  =============================
`MisreadError`                 `questions/forms.py`                a line is no response; ask again
`PlainError`                   `decks/shaping/plain.py`            a word is no plain value
`CodecError`                   `decks/library/codec.py`            the cache cannot hold this type
`EndOfInputError`              `cli/console.py`                    there are no more lines
`TimeOverError`                `cli/console.py`                    no line came in time
`LeaveError`                   `cli/plain.py`                      the learner asked to leave
=============================  ==================================  =============================

A test holds this page to the code.
"""

from __future__ import annotations

from typing import ClassVar


class UserError(Exception):
    """The program cannot do what was asked; its text is a sentence that holds the way out.

    Commands print the sentence and leave with `exit_code`, the app shows it; neither shows a
    traceback.
    """

    exit_code: ClassVar[int] = 2
    """2: wrong use, or it cannot be done. 1: it was done, and found a problem of a deck."""
