"""One thing that is wrong with a deck, with its place and the way out."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong; sorts by file, line and column."""

    file: str
    """Path of the deck as it was named."""
    line: int
    """From 1; a fault of the whole file stands at 1:1."""
    column: int
    """In code points from 1, a byte-order mark not counted."""
    code: str
    """Code of the rule that is broken; `quizapp explain CODE` tells its reason."""
    severity: str
    """`error`, `warning` or `info`."""
    message: str
    """What is wrong, in one line."""
    help: str = ""
    """The way out; empty where the message says it all."""
    width: int = field(default=1, compare=False)
    """How many code points of the line it is about, at least 1: the length of the caret line."""

    @property
    def is_error(self) -> bool:
        """Whether the deck cannot be used until this is mended."""
        return self.severity == "error"
