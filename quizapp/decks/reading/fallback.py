"""PyYAML's own parser, for where PyYAML was built without libyaml: slower, and as strict."""

from __future__ import annotations

import re
from typing import Any

from yaml import SafeLoader, ScalarEvent

# A question mark that cannot mean a YAML key: it stands behind something that is text.
_QUESTION_MARK = re.compile(r"(?<=[^\s,\[{?-])\?")
_PRIVATE_USE = range(0xE000, 0xF8FF)


class Parser:
    """Gives the events of a text as libyaml would.

    PyYAML ends plain text in brackets at a question mark, so that `{prompt: How many?}` is no YAML to
    it. Question marks inside text are hidden from it behind a character that the text does not hold.
    """

    def __init__(self, text: str) -> None:
        """Parse `text`."""
        self._mark = next(chr(code) for code in _PRIVATE_USE if chr(code) not in text)
        self._events: Any = SafeLoader(_QUESTION_MARK.sub(self._mark, text))

    def get_event(self) -> Any:
        """Return the next event.

        Raises:
            YAMLError: the text is no YAML.
        """
        event = self._events.get_event()
        if isinstance(event, ScalarEvent):
            event.value = event.value.replace(self._mark, "?")
        return event
