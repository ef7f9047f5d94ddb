"""What is written into a deck's file, and what a change of it means.

===================  =============================================================
`ids.py`             ids for questions that have none, written into the file
`fix.py`             mending what has one right form
`changes.py`         what an update of a deck means for its learners
===================  =============================================================
"""
