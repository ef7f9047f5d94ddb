"""Study and quiz as state machines: what a front end sends in, the states it draws.

`(state, event) -> records and the next state`. A session knows no screen and no rule of memory or
marking of its own; it asks `memory/` and the question. What an event records is durable in the
journal before the state that shows it exists (`session.py`).

===============  =====================================================================
`workspace.py`   `Workspace`: decks, journal, settings and clock in one hand
`begin.py`       beginning a session: what there is to study, what a quiz draws
`again.py`       going on with an attempt that was left; asking again what was missed
`stages.py`      what can stand before a learner: `Asking`, `Marked`, ...
`events.py`      what a front end can send: `Respond`, `Rate`, `Undo`, ...
`session.py`     `Session`: records first, then moves to the next state
`acts.py`        what the learner did and may take back, each in one way
`asides.py`      what is said about a question that stays as it stands: flags
`undoing.py`     taking back what was done last, after the session is over too
`shared.py`      what follows in study and in a quiz alike
`study.py`       cards that are due, and new ones, with the scheduler's four ratings
`plan.py`        what a quiz asks: decks, length, filters, mode, seed; drawing its questions
`attempt.py`     one attempt between two events: what is answered, what stands open
`quiz.py`        the rules of an attempt: practice, test or exam
`judging.py`     from a response to a mark and its ratings, in study and quiz alike
`result.py`      the score of an attempt, by tag and difficulty, and its mistakes
`records.py`     what is written to the journal for each of these
===============  =====================================================================
"""
