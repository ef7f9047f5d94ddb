"""As what a result is saved: Markdown, JSON or a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.everywhere import No
from quizapp.tui.commands.result import SaveJson, SaveMarkdown, SavePicture
from quizapp.tui.content import EMPTY, MUTED, STRONG, hang, row, single
from quizapp.tui.frames.panel import Panel
from quizapp.tui.widgets.block import Block

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.binding import BindingType
    from textual.content import Content
    from textual.widget import Widget


class Choices(Block):
    """What each choice gives, and where the file goes."""

    def __init__(self, folder: Path, name: str) -> None:
        """Offer to save in `folder`, under `name` and the ending of the choice."""
        super().__init__()
        self._within = folder
        self._file = name

    def lines(self, width: int) -> list[Content]:
        """Return one line for each choice."""
        lines = [row(("Save this result as", STRONG)), EMPTY]
        for key, ending, meaning in (
            ("1", ".md", "Markdown: scores and mistakes as text"),
            ("2", ".json", "JSON: every question, for scripts"),
            ("3", ".svg", "SVG: a picture of the scores"),
        ):
            lines += hang(row((f"{key}  ", STRONG), ending.ljust(7)), row((meaning, MUTED)), width)
        where = single(f"{self._within / self._file}.*", MUTED)
        return [*lines, EMPTY, *hang(row(("in ", MUTED)), where, width)]


class SavePanel(Panel[str | None]):
    """Asks for the kind of file; gives its ending, or None to save nothing."""

    DEFAULT_CSS = """
    SavePanel > #panel { width: 66; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SaveMarkdown, SaveJson, SavePicture, No),
    ]

    def __init__(self, folder: Path, name: str) -> None:
        """Ask for the kind of the file `name` in `folder`."""
        super().__init__()
        self._choices = Choices(folder, name)

    def content(self) -> Iterable[Widget]:
        """Lay out the choices."""
        yield self._choices

    def action_save_markdown(self) -> None:
        """Save text."""
        self.dismiss(".md")

    def action_save_json(self) -> None:
        """Save data."""
        self.dismiss(".json")

    def action_save_picture(self) -> None:
        """Save a picture."""
        self.dismiss(".svg")

    def action_no(self) -> None:
        """Save nothing."""
        self.dismiss(None)
