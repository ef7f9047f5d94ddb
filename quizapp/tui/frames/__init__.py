"""What screens and panels are built on.

==============  =====================================================================
`screen.py`     `AppScreen`: one column, a line at the top, the keys at the bottom
`panel.py`      `Panel`: in front of a screen; asks or shows one thing
==============  =====================================================================
"""
