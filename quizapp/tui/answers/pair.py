"""`Pair`: for each left side a right side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.style import Style

from quizapp.questions.forms import as_table
from quizapp.questions.match import Pair
from quizapp.tui.answers.answer import AnswerWidget
from quizapp.tui.answers.option import numbers
from quizapp.tui.commands.command import Number, bindings
from quizapp.tui.commands.question import NextRight, PreviousRight, Submit
from quizapp.tui.content import (
    ACCENT,
    EMPTY,
    MUTED,
    PARTLY,
    RIGHT,
    STRONG,
    WRONG,
    hang,
    plain,
    row,
    single,
)
from quizapp.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.content import Content
    from textual.events import Click

    from quizapp.questions.forms import Response
    from quizapp.questions.marks import Mark, Point
    from quizapp.tui.answers.answer import Give


class PairAnswer(AnswerWidget, Lines, form=Pair, can_focus=True):
    """The lefts with what was picked for each, and under them the numbered rights."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(NextRight, PreviousRight, Submit, Number)]

    def __init__(self, form: Pair, give: Give) -> None:
        """Take a right for each left of `form`."""
        super().__init__(form, give)
        self._lefts = form.lefts
        self._rights = form.rights
        self._picked: dict[str, str] = {}
        self._points: dict[str, Point] = {}
        self._warned = False

    def rows(self, width: int) -> list[list[Content]]:
        """Return each left with the right that was picked for it."""
        return [
            self._left(left, width, here=index == self.cursor)
            for index, left in enumerate(self._lefts)
        ]

    def lines(self, width: int) -> list[Content]:
        """Return the lefts, then the rights to pick from; once marked, each pair with its mark."""
        lines = super().lines(width)
        if self._points:
            return lines
        lines.append(EMPTY)
        for index, (number, right) in enumerate(
            zip(numbers(len(self._rights)), self._rights, strict=True)
        ):
            taken = right in self._picked.values()
            lead = row("    ", (f"{number}  ", MUTED))
            lines += (
                line.stylize(Style.from_meta({"right": index}))
                for line in hang(lead, plain(right, MUTED if taken else ""), width)
            )
        if self._warned:
            left = len(self._lefts) - len(self._picked)
            warning = f"{left} still open. Enter again leaves them open."
            lines += [EMPTY, row(("! ", PARTLY), (warning, MUTED))]
        return lines

    def _left(self, left: str, width: int, *, here: bool) -> list[Content]:
        point = self._points.get(left)
        if point is not None:
            lead = row(("✓ ", RIGHT) if point.right else ("✗ ", WRONG))
            style = ""
        else:
            lead = row(("› " if here else "  ", ACCENT))
            style = STRONG if here else ""
        name, picked = single(left, style), self._picked.get(left)
        chosen = single(picked, style) if picked else row(("…", MUTED))
        if name.cell_length <= width // 2 - 6:
            gap = " " * (min(width // 2 - 6, self._widest) - name.cell_length)
            before, lines = row(lead, name, gap, ("  =  ", MUTED)), []
        else:
            before, lines = row("      ", ("=  ", MUTED)), hang(lead, name, width)
        lines += hang(before, chosen, width)
        if point is not None and not point.right:
            indent = row(" " * before.cell_length, ("it is  ", MUTED))
            lines += hang(indent, single(point.expected, STRONG), width)
        return lines

    @property
    def _widest(self) -> int:
        return max(single(left).cell_length for left in self._lefts)

    def on_click(self, event: Click) -> None:
        """Pick the right that was clicked, or turn to the left that was."""
        right = event.style.meta.get("right")
        if isinstance(right, int):
            event.stop()
            self.action_number(right + 1)
        else:
            super().on_click(event)

    def action_number(self, number: int) -> None:
        """Pick the right with that number for the left under the cursor; go to the next open one."""
        if not (self.taking and 1 <= number <= len(self._rights)):
            return
        self._picked[self._lefts[self.cursor]] = self._rights[number - 1]
        self._warned = False
        self._to_next_open()
        self.redraw()

    def _to_next_open(self) -> None:
        count = len(self._lefts)
        for ahead in range(1, count + 1):
            place = (self.cursor + ahead) % count
            if self._lefts[place] not in self._picked:
                self.move(place)
                return

    def action_next_right(self) -> None:
        """Pick the next right for the left under the cursor."""
        self._turn(1)

    def action_previous_right(self) -> None:
        """Pick the right before for the left under the cursor."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        left = self._lefts[self.cursor]
        # Through the rights and back to an open place, which stands before the first.
        places: list[str | None] = [None, *self._rights]
        chosen = places[(places.index(self._picked.get(left)) + by) % len(places)]
        self._picked.pop(left, None)
        if chosen is not None:
            self._picked[left] = chosen
        self._warned = False
        self.redraw()

    def action_submit(self) -> None:
        """Give the pairs; where some are open, say so first."""
        if len(self._picked) < len(self._lefts) and not self._warned:
            self._warned = True
            self._to_next_open()
            self.redraw()
        else:
            self.give(dict(self._picked))

    def entered(self) -> Response | None:
        """Return the pairs so far."""
        return dict(self._picked) or None

    def fill_in(self, response: Response) -> None:
        """Put earlier pairs back."""
        earlier = as_table(response)
        self._picked = {
            left: right
            for left, right in earlier.items()
            if left in self._lefts and right in self._rights
        }
        self.redraw()

    def show_mark(self, response: Response, mark: Mark) -> None:
        """Show each pair with what belongs there."""
        super().show_mark(response, mark)
        self._picked = as_table(response)
        self._points = {point.label: point for point in mark.points}
        self.redraw()
