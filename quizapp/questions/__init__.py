"""What an author can ask: one file per question type, each with its fields, marking and cards.

To add a type, add a file with a frozen dataclass that extends `question.Question`; `registry.py`
finds it, and the schema, the checks, the rules of craft, the cache and plain mode follow from the
class: nobody else knows a type by its name. A type that is answered in a way of its own also brings a form (`forms.py` says what a form is) and one widget in
`tui/answers/`. The file has the type's name: `choice.py` holds `choice`.

==================  ==================================================================
`question.py`       `Question`, what all types share; `Card`, `Citation`
`traits.py`         what others may ask of a type: what its prompt is, how it is answered
`marks.py`          `Mark`: score, verdict, why, and each point that was judged
`forms.py`          `Form`: how a response is asked for and read; the common forms
`findings.py`       `Rule` and `Finding`: what can be wrong with a question, by code
`checks.py`         the findings that several types look for
`registry.py`       every type by its name
`options.py`        right and wrong options, and the order they are shown in
`blanks.py`         how the blanks of a cloze are written
`folding.py`        what does not count when texts are compared
`typed.py`          comparing typed text: typos, and letter-by-letter differences
`slips.py`          whether a difference is a typo or says something else
`numerals.py`       reading a typed number
`numberwords.py`    the same for those in words
`units.py`          comparing the unit beside a number
`dates.py`          reading a typed date
==================  ==================================================================
"""
