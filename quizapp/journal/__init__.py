"""The append-only record of all that the learner did, and the tables worked out from it.

Events are the truth: appended, never changed. All else in the file is a projection that can be
thrown away and rebuilt with the same result.

====================  ===========================================================================
`events.py`           what can be recorded: kinds, events, records, what a payload must hold
`ids.py`              time-ordered ids, UUID version 7
`errors.py`           what can go wrong with the file, each as a sentence with the way out
`schema.py`           the tables, as numbered migrations
`database.py`         opening the file, transactions, copies
`event_rows.py`       events as rows of the file
`renames.py`          which key a card or question has now, after all renames
`subjects.py`         events by what they speak of, and whether they still stand
`schedulers.py`       which scheduler worked out which review
`card_history.py`     a card's state, one event after the other
`cards.py`            the tables of cards and of their reviews
`projections.py`      all tables kept in step with the events, bit by bit or all over again
`catalogue.py`        which cards the decks hold now
`counts.py`,          what the journal answers with
`rows.py`
`reader.py`           what all reading shares
`card_queries.py`     what is asked about cards
`history_queries.py`  what is asked about all that was done
`journal.py`          `Journal`: open, record, merge, rebuild
====================  ===========================================================================

This room alone imports sqlite3.
"""
