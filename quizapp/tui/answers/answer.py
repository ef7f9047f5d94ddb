"""What every widget that takes a response does, whatever its form."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.widget import Widget

from quizapp.questions.forms import Response

if TYPE_CHECKING:
    from quizapp.questions.forms import Form
    from quizapp.questions.marks import Mark

Give = Callable[[Response], None]
"""Takes the response.

A call and no Textual message: the next question stands before the next key is looked at, so that
nothing is lost however fast the keys come.
"""


class AnswerWidget(Widget):
    """Takes one response, then shows how it was marked."""

    DEFAULT_CSS = """
    AnswerWidget { width: 1fr; height: auto; margin-top: 1; }
    """

    by_form: ClassVar[dict[type, type[AnswerWidget]]] = {}
    """The widget for each form, entered by the widgets themselves."""

    def __init_subclass__(cls, *, form: type | None = None, **rest: Any) -> None:
        """Enter the widget as the one that draws `form`."""
        super().__init_subclass__(**rest)
        if form is not None:
            AnswerWidget.by_form[form] = cls

    def __init__(self, form: Form, give: Give) -> None:
        """Take a response to `form` and hand it to `give`."""
        del form  # each widget keeps what it draws of it
        super().__init__()
        self._give = give
        self.taking = True
        """Whether a response is still awaited."""
        self.ready = asyncio.Event()
        """Set once it has the focus; keys that come before wait for it."""

    @property
    def place_to_type(self) -> Widget:
        """The widget that has the focus while a response is awaited."""
        return self

    def on_mount(self) -> None:
        """Take the focus."""
        if self.taking:
            self.screen.set_focus(self.place_to_type, scroll_visible=False)
        self.ready.set()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let keys do nothing here once the response is given."""
        del action, parameters
        return self.taking

    def entered(self) -> Response | None:
        """Return what stands there so far, for the moment when the time runs out; None for nothing."""
        return None

    def fill_in(self, response: Response) -> None:
        """Put an earlier response back, to be changed."""
        del response

    def give(self, response: Response) -> None:
        """Hand the response over."""
        if self.taking:
            self._give(response)

    def pause(self, *, paused: bool) -> None:
        """Take no response while something else is asked, such as how sure the learner is."""
        self.taking = not paused
        if not paused:
            self.screen.set_focus(self.place_to_type, scroll_visible=False)

    def reveal(self, *, judge: bool) -> None:
        """Show the hidden answer where there is one, and ask how well it was known if `judge`."""
        del judge

    def show_mark(self, response: Response, mark: Mark) -> None:
        """Show how `response` was marked; from now on nothing is taken."""
        del response, mark
        self.taking = False
