"""Mutation testing: small faults are put into the code, and the tests should see each of them.

`python -m tests.mutants [ROOM...] [--count N] [--seed S]` draws N faults for each room, writes each
into a copy of the tree, runs the tests that run its line, and prints which ones nobody noticed.

================  ==================================================================
`operators.py`   the faults that a file can be given
`sites.py`       where in a file a fault may stand, and where it would mean nothing
`drawing.py`     the rooms, and the draw by a seed
`covering.py`    which tests run which line, and how long each takes
`trying.py`      one fault in a copy of the tree, and what the tests say
`timing.py`      a plugin for pytest that writes down how long each test took
================  ==================================================================

Our own, for two reasons: mutmut forks one process that has imported the tests, which an app with
threads and an event loop does not survive, and wants a layout of its own; cosmic-ray runs all tests
for each fault, which takes days for what the lines that a test runs decide in minutes.
"""
