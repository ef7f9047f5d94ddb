"""The one base of all errors that are meant for the person at the keyboard."""


class UserError(Exception):
    """The program cannot do what was asked; its text is a sentence that holds the way out.

    Commands print the sentence and leave with exit code 2, the app shows it; neither shows a
    traceback.
    """
