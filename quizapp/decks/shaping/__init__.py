"""Plain data to a deck: its fields, its sources, its questions, each problem put to its place.

===================  =============================================================
`schema.py`          plain data to a deck, and its questions one by one
`head.py`            the fields of a deck beside its questions
`sourcelist.py`      the sources: their keys, files and fields
`defaults.py`        values that a deck gives once for all of its questions
`kinds.py`           the type of a question that names none, or one that there is not
`shapes.py`          plain data to dataclasses, by pydantic over the classes of `questions/`
`plain.py`           booleans, numbers and dates as they may be written
`partly.py`          questions of which some fields do not fit, so that the rest is checked
`keys.py`            ids, duplicates, aliases, ids made up for now
`slugs.py`           ids made of words, of any Latin letters
`wording.py`         what pydantic complains of, in our words
`placing.py`         what is wrong with plain data, put to its line and column
===================  =============================================================
"""
