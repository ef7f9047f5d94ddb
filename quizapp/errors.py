"""The one base of all errors that are meant for the person at the keyboard."""

from typing import ClassVar


class UserError(Exception):
    """The program cannot do what was asked; its text is a sentence that holds the way out.

    Commands print the sentence and leave with `exit_code`, the app shows it; neither shows a
    traceback.
    """

    exit_code: ClassVar[int] = 2
    """2: wrong use, or it cannot be done. 1: it was done, and found a problem of a deck."""
