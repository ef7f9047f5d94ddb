"""Everything a learner can do in the app, one class each, by the place where it can be done.

================  ====================================================================
`command.py`      `Command`: its docstring is help, palette entry and tooltip
`everywhere.py`   help, palette, back, quit
`rows.py`         moving about in a list
`home.py`         studying a deck, taking a quiz
`question.py`     answering
`changed.py`      the history with a question that has changed
`mark.py`         rating and going on
`quiz.py`         moving about in a quiz, handing in
`result.py`       retrying, saving, looking at scores
================  ====================================================================
"""
