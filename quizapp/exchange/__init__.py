"""Other formats: what the program knows as files that others read.

================  ==================================================================
`results.py`      the result of a quiz as a Markdown, JSON or SVG file
================  ==================================================================
"""
