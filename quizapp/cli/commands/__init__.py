"""One file for each command: `check.py` holds `command`, a click command, for `quizapp check`."""
