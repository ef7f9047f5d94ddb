"""One widget for each form of question: how a response is given in the app.

A file here names the form that it draws (`class PickAnswer(..., form=Pick)`) and `registry.py` finds
it, so a new form needs one new file and no entry anywhere. A form without a widget is drawn by
`any.py`, which walks through it as plain mode does.

=================  ===================================================================
`answer.py`        `AnswerWidget`: what all of them do
`registry.py`      the widget for a form
`any.py`           the widget for a form that has none of its own
`option.py`        the row of one option
`line.py`          what those with lines to type in share
=================  ===================================================================
"""
