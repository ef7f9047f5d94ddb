"""What stands in front of a screen for a moment; each gives what the learner said there.

==============  =====================================================================
`asking.py`     yes or no
`changed.py`    what becomes of the history with a question that has changed
`help.py`       every key that does something
`saving.py`     as what a result is saved
`saying.py`    the words of something that the learner wants to say
`source.py`     the passage that an answer rests on
==============  =====================================================================
"""
