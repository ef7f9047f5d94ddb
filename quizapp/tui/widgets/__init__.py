"""What screens are drawn with; none of it knows a rule.

===============  =====================================================================
`block.py`      `Block`: a widget that is a list of lines; the base of the others
`body.py`       what scrolls, on a screen or in a panel
`top.py`        the line at the top: where we are, and how far
`keys.py`       the line at the bottom: what can be done now
`lines.py`      `Lines`: a block with a cursor that moves over its rows
`rows.py`       `Rows`: a list that draws only the lines in view
`filter.py`     a list under a line that narrows it
`line.py`       a line to type in
`letters.py`    what letters go into
`decks.py`      the decks at home
`points.py`     each judged piece of a response
`mark.py`       verdict, reason, explanation, attribution and source
`ratings.py`    the four ratings with their intervals
`confidence.py` how sure the learner is
`handing_in.py` the last look before a quiz is handed in
`summary.py`    the numbers of a result
`options.py`    things that can be chosen, each with its values
`passage.py`    what a question cites
`chart.py`      scores over time
`breakdown.py`  what the score of a result is made of
`questions.py`  the questions of a result, those to look at again first
===============  =====================================================================
"""
