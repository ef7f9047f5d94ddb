"""One file for each place in the app. None imports another: a screen says `Go` and the app goes.

===============  =====================================================================
`home.py`       the decks, and what today holds
`study.py`      studying
`setup.py`      what a quiz asks, before it
`quiz.py`       an attempt
`result.py`     how it went
`scores.py`     attempts over time
`suspended.py`  cards that are not asked, and the way to be asked them again
`problems.py`   what is wrong with a deck
===============  =====================================================================
"""
