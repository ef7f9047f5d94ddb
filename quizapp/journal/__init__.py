"""The append-only record of all that the learner did, and the tables worked out from it.

Events are the truth: appended, never changed. All else in the file is a projection that can be
thrown away and rebuilt with the same result.

====================  ====================================================================
This room alone imports sqlite3.
"""
