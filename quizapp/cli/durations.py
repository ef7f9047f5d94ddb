"""Lengths of time on the command line: 90s, 10m, 2h."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizapp.settings import duration

if TYPE_CHECKING:
    _ParamType = click.ParamType[int]
else:
    _ParamType = click.ParamType


class Duration(_ParamType):
    """A length of time such as 90s, 10m or 2h, given as whole seconds."""

    name = "time"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return the seconds, or fail with the way to write it."""
        if isinstance(value, int):
            return value
        try:
            return duration(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)
