"""The app as a learner meets it, on Textual. A screen knows no rules: it sends events, draws states.

================  ====================================================================
`screenshot.py`   a picture of a screen, for the README
`app.py`          `QuizApp`, which only wires; `run`
`routes.py`       the screen of a destination
`providers.py`    what the palette finds: actions and decks
`screens/`        one file for each place
`session.py`      `SessionScreen`: what the screens of study and quiz share
`keys.py`         what each key does while a session stands there
`panels/`         what stands in front of a screen for a moment
`answers/`        one widget for each form of question
`frames/`         what screens and panels are built on
`widgets/`        what they are drawn with
`commands/`       everything a learner can do: key, label and help in one class each
`messages.py`     what screens tell the app
`drawing.py`      bars, glyphs, lengths of time
`content.py`      the one way from text to the screen
`theme.py`        our two themes
================  ====================================================================

Each imports only what stands below it here. Data goes down; what the learner does goes up, as a
message or through a function that was handed down.
"""
