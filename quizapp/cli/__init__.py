"""The commands, one file each, and the plain-text twin of every flow.

`main.py` finds a command by its file: `check.py` holds the click command `command` and is called
`quizapp check`. To add a command, add a file to `commands/`.

================  ===================================================================
`main.py`         the program's own options, and the way to its commands
`commands/`       one file for each command
`options.py`      arguments and options that several commands take
`context.py`      what every command is handed: where files live, the workspace
`opening.py`      opening the app, or saying why this terminal cannot show it
`plain.py`        study and quiz line by line
`slash.py`        what a line that begins with a slash says
`console.py`      the lines themselves, in and out
`showing.py`      questions and marks as lines
`report.py`       the result of a quiz as lines
`tables.py`       rows as aligned columns
`completion.py`   what a shell offers at a press of tab
`codes.py`        the codes of all rules, for completion alone
`durations.py`    a length of time as an option, such as 10m
================  ===================================================================
"""
