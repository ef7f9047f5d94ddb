"""When a card comes back: study days, ratings, FSRS with its steps and fuzz, the queue, forecasts.

=================  ===========================================================================
`days.py`          moments to study days and back
`ratings.py`       the rating that a mark proposes
`curve.py`         the forgetting curve of FSRS-6, and the default weights
`fuzz.py`          intervals spread a little, always the same way for the same review
`steps.py`         the minutes after a card is new or forgotten
`scheduler.py`     what a review makes of a card, and what each rating would make of it
`intervals.py`     how long it is until a card comes back, in words for a button
`queue.py`         which card is next today
`forecast.py`      how many cards come back on which day
=================  ===========================================================================

Nothing here reads a file or asks a clock. Only `scheduler.py` imports fsrs, and only when it works.
"""
