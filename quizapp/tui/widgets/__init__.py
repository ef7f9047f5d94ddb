"""What screens are drawn with; none of it knows a rule.

===============  =====================================================================
`block.py`      `Block`: a widget that is a list of lines; the base of the others
`top.py`        the line at the top: where we are, and how far
`keys.py`       the line at the bottom: what can be done now
`lines.py`      `Lines`: a block with a cursor that moves over its rows
`points.py`     each judged piece of a response
`mark.py`       verdict, reason, explanation, attribution and source
`ratings.py`    the four ratings with their intervals
===============  =====================================================================
"""
