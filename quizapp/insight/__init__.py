"""What the journal tells: overviews, scores and forecasts, as functions over its rows.

================  ==================================================================
`overview.py`     decks with what is new, due and mastered; what today holds
`scores.py`       attempts: their scores over time, as tables and JSON have them
`stats.py`        days studied, true retention, what the next days bring
================  ==================================================================
"""
