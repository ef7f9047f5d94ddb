"""YAML in, `Deck` out: the reader, the schema, what can be wrong with a deck, where decks are.

Only this room imports yaml and pydantic, and only when a deck is read: `deck.py`, `problems.py`
and all that the library needs for unchanged files do without.

==================  ==================================================================
`deck.py`           `Deck` and `Source`: what a file becomes
`problems.py`       `Problem`: one thing that is wrong, with its place and the way out
`render.py`         problems as text with caret, JSON, GitHub annotations, SARIF
`reading.py`        `read_deck`: a file to a deck and its problems, in one call
`scan.py`           bytes to text: encoding, refused characters, tabs
`reader.py`         text to plain data: the strict, event-driven YAML reader
`syntax.py`         what the YAML parser complains of, in our words
`positions.py`      line and column of every key and value
`schema.py`         plain data to questions, by pydantic over the classes of `questions/`
`partly.py`         questions of which some fields do not fit, so that the rest is checked too
`wording.py`        what pydantic complains of, in our words
`plain.py`          booleans, numbers and dates as they may be written
`keys.py`           ids, duplicates, aliases, ids made up for now
`sources.py`        where a source lies, what may be cited
`grounding.py`      whether an answer stands in the cited paragraphs
`lint/`             rules of good question writing, one file per idea
`check.py`          every problem of every deck under some paths
`catalogue.py`      every rule by its code
`library.py`        the decks that are there: listed at once, read when they are needed
`finding.py`        which files under a folder are decks
`index.py`          what is remembered of a deck file, and how an unchanged one is known
`parsed.py`         decks from memory, from the cache, or else by reading them
`cache.py`          JSON files that may be lost at any time
`codec.py`          dataclasses as JSON and back, driven by their fields
`ids.py`            ids for questions that have none, written into the file
`slugs.py`          ids made of a question's own words
`changes.py`        what an update of a deck means for its learners
==================  ==================================================================
"""
