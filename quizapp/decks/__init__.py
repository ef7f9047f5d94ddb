"""YAML in, `Deck` out: what a deck file holds, what is wrong with it, where the decks are.

Only this room imports yaml and pydantic, and only when a deck is read: `deck.py`, `problems.py` and
all that the library needs for unchanged files do without.

At the front stands what other rooms work with:

==============  ==================================================================
`deck.py`       `Deck` and `Source`
`problems.py`   `Problem`: one thing that is wrong, with its place and the way out
`sources.py`    where a source lies, what of it is cited
`read.py`       `read_deck`: a file to a deck and its problems, in one call
==============  ==================================================================

Behind it are five rooms, each of which imports only those below it:

==============  ==================================================================
`checking/`     every problem of every deck: sources, grounding, craft; and its texts
`editing/`      what is written into a deck's file, and what such a change means
`library/`      which decks there are, and what is remembered of them
`shaping/`      plain data to a deck: fields, types, ids
`reading/`      bytes to plain data, and where each piece of it stands
==============  ==================================================================
"""
