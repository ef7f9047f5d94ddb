"""What the program costs, each figure beside a yardstick measured in the same run.

`python -m tests.benchmarks` prints the table, `python -m tests.benchmarks reading` one part of it.
Machines are noisy, so ratios are what to read; nothing here asserts a time.

=================  =============================================================
`__main__.py`      the parts, and the table
`measuring.py`     timing functions and whole programs, beside a yardstick
`material.py`      large decks and long journals, made up
`starting.py`      from exec to the first screen; `--version`
`reading.py`       a deck of 10,000 questions, read and read again
`answering.py`     an answer made durable; due counts; memory
`keys.py`          from a key press to the next question on the screen
=================  =============================================================
"""
