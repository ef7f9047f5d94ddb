"""The commands, one file each, and the plain-text twin of every flow.

`main.py` finds a command by its file: `check.py` holds the click command `command` and is called
`quizapp check`. To add a command, add a file to `commands/`.
"""
