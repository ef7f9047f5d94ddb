"""The app as a learner meets it, on Textual. A screen knows no rules: it sends events, draws states.

================  ====================================================================
`app.py`          `QuizApp`, which only wires; `run`
`routes.py`       which screen stands at which destination
`commands/`       everything a learner can do: key, label and help in one class each
`content.py`      the one way from text to the screen
`drawing.py`      bars, glyphs, lengths of time
`theme.py`        our two themes
`providers.py`    what the palette finds: actions and decks
`messages.py`     what screens tell the app
`screens/`        one file for each place
`widgets/`        what screens are drawn with
`answers/`        one widget for each form of question
`screenshot.py`   a picture of a screen, for the README
================  ====================================================================
"""
