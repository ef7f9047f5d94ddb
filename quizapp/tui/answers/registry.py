"""The widget for a form: each file of this folder that draws a form enters itself."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from quizapp.tui import answers
from quizapp.tui.answers.answer import AnswerWidget

if TYPE_CHECKING:
    from quizapp.questions.forms import Form
    from quizapp.tui.answers.answer import Give


@cache
def _widgets() -> dict[type, type[AnswerWidget]]:
    for module in iter_modules(answers.__path__):
        import_module(f"{answers.__name__}.{module.name}")
    return AnswerWidget.by_form


def widget_for(form: Form, give: Give) -> AnswerWidget:
    """Return the widget that takes a response to `form`, and hands it to `give`."""
    from quizapp.tui.answers.any import AnyAnswer  # noqa: PLC0415 - it is one of those found

    widgets = _widgets()
    # A form that extends another, such as a line that must be a number, is drawn like that one.
    found = (widgets[kind] for kind in type(form).__mro__ if kind in widgets)
    return next(found, AnyAnswer)(form, give)
