"""Every problem of every deck, and the forms that they are given in.

===================  =============================================================
`check.py`           every problem of every deck under some paths
`recheck.py`         what `check` found, kept while nothing changes
`cited.py`           whether each source can be read, and each citation leads somewhere
`grounding.py`       whether an answer stands in the cited paragraphs
`lint/`              rules of good question writing, one file per idea
`render.py`          problems as text with caret, JSON, GitHub annotations, SARIF
`catalogue.py`       every rule by its code
`jsonschema.py`      the JSON Schema of a deck, for editors
===================  =============================================================
"""
