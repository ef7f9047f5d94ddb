"""Which decks there are, and what is remembered of them while their files do not change.

===================  =============================================================
`library.py`         the decks that are there: listed at once, read when they are needed
`walk.py`            which files under a folder are decks
`index.py`           what is remembered of a deck file, and how an unchanged one is known
`parsed.py`          decks from memory, from the cache, or else by reading them
`cache.py`           JSON files that may be lost at any time
`rules.py`           what is wrong with a deck among others: its id is taken, or it is shut
`codec.py`           dataclasses as JSON and back, driven by their fields
===================  =============================================================
"""
