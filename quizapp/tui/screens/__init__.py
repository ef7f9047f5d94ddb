"""One file for each place in the app.

===============  =====================================================================
`base.py`       what all screens share: column, keys, notices
`home.py`       the decks, and what today holds
`session.py`    what study and quiz share: question, response, mark
`study.py`      studying
`setup.py`      what a quiz asks, before it
`quiz.py`       an attempt
`result.py`     how it went
`saving.py`     as what a result is saved
`scores.py`     attempts over time
`suspended.py`  cards that are not asked, and the way to be asked them again
`source.py`     the passage that an answer rests on
`problems.py`   what is wrong with a deck
`options.py`    the things that can be chosen before a quiz
`asking.py`     yes or no
`changed.py`    what becomes of the history with a question that has changed
`help.py`       every key that does something
===============  =====================================================================
"""
