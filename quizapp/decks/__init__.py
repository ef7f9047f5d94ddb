"""YAML in, `Deck` out: the reader, the schema, what can be wrong with a deck, where decks are.

Only this room imports yaml and pydantic, and only when a deck is read: `deck.py`, `problems.py`
and all that the library needs for unchanged files do without.

What a file becomes:

==================  ==================================================================
`deck.py`           `Deck` and `Source`
`reading.py`        `read_deck`: a file to a deck and its problems, in one call
`scan.py`           bytes to text: encoding, refused characters, tabs
`reader.py`         text to plain data: the strict, event-driven YAML reader
`tree.py`           that data, and where each piece stands
`refusals.py`       what of YAML is refused by name
`fallback.py`       the parser for where PyYAML was built without libyaml
`scalars.py`        what only the end of a text shows: a comment that cuts it, escapes
`schema.py`         plain data to a deck: its fields, sources, questions and ids
`head.py`           the fields of a deck beside its questions
`defaults.py`       values that a deck gives once for all of its questions
`kinds.py`          the type of a question that names none, or one that there is not
`shapes.py`         plain data to dataclasses, by pydantic over the classes of `questions/`
`plain.py`          booleans, numbers and dates as they may be written
`partly.py`         questions of which some fields do not fit, so that the rest is checked too
`keys.py`           ids, duplicates, aliases, ids made up for now
`sources.py`        where a source lies, what may be cited
==================  ==================================================================

What can be wrong with it, and where:

==================  ==================================================================
`problems.py`       `Problem`: one thing that is wrong, with its place and the way out
`lines.py`          lines and columns of a text
`placing.py`        what is wrong with plain data, put to its line and column
`positions.py`      where every value begins and ends
`syntax.py`         what the YAML parser complains of, in our words
`yamlrules.py`      the rules that it breaks
`wording.py`        what pydantic complains of, in our words
`grounding.py`      whether an answer stands in the cited paragraphs
`lint/`             rules of good question writing, one file per idea
`check.py`          every problem of every deck under some paths
`recheck.py`        what `check` found, kept while nothing changes
`render.py`         problems as text with caret, JSON, GitHub annotations, SARIF
`fix.py`            mending what has one right form
`catalogue.py`      every rule by its code
`jsonschema.py`     the JSON Schema of a deck, for editors
==================  ==================================================================

Where decks are, and what is remembered of them:

==================  ==================================================================
`library.py`        the decks that are there: listed at once, read when they are needed
`finding.py`        which files under a folder are decks
`index.py`          what is remembered of a deck file, and how an unchanged one is known
`parsed.py`         decks from memory, from the cache, or else by reading them
`cache.py`          JSON files that may be lost at any time
`codec.py`          dataclasses as JSON and back, driven by their fields
`ids.py`            ids for questions that have none, written into the file
`slugs.py`          ids made of a question's own words
`writing.py`        a new text in the place of a file, as a whole or not at all
`changes.py`        what an update of a deck means for its learners
==================  ==================================================================
"""
