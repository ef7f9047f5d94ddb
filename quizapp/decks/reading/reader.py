"""Text to plain data: a strict YAML reader that knows where everything stands.

It is driven by the parser's events, with a stack of its own: 30,000 nested brackets, which end the
interpreter in `yaml.load(..., CSafeLoader)`, are one problem here. Mappings and lists become dicts
and lists, every scalar stays a string, and what YAML offers beyond that is refused by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.decks.reading.lines import Lines, place_of
from quizapp.decks.reading.refusals import (
    ALIAS,
    ANCHOR,
    DEEPEST,
    DUPLICATE_KEY,
    KEY_NO_TEXT,
    MERGE,
    SEVERAL_DOCUMENTS,
    TAG,
    TOO_DEEP,
)
from quizapp.decks.reading.setaside import set_aside
from quizapp.decks.reading.tree import UNREAD, Marker, Tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.decks.problems import Problems
    from quizapp.questions.findings import Rule

_HOPELESS = 500  # the scanner's time grows with the square of the depth, so it is stopped there
_MOST_TRACED = 200
_MOST_SET_ASIDE = 20  # each costs another run over the file

_NO_KEY: Final = Marker("no key")
_DROPPED: Final = Marker("dropped")
_NOTHING = frozenset(("", "~", "null"))


def read(text: str, problems: Problems) -> Tree:
    """Return what `text` holds, noting all that is refused.

    Where YAML itself is broken inside one question, that question is set aside and the rest is read,
    so that its problems come to light in the same run.

    Args:
        text: the deck, with stand-ins for the characters that `scan` refuses.
        problems: takes what is found.
    """
    from quizapp.decks.reading.syntax import YAML_ERROR, describe  # noqa: PLC0415 - imports yaml

    whole = True
    for _ in range(_MOST_SET_ASIDE):
        lines = Lines(text)
        builder = _Builder(problems)
        try:
            builder.run(_events(text))
        except YAML_ERROR as error:
            whole = False
            problem = describe(error, problems.file, lines, builder.last)
            problems.found.append(problem)
            shorter = set_aside(text, lines, problem.line)
            if shorter is None:
                builder.give_up()
                break
            text = shorter
        else:
            break
    else:
        builder.give_up()
    tree = builder.tree()
    tree.whole, tree.text = whole and builder.hopeful, text
    return tree


def parser(text: str) -> Any:
    """Return an event parser for `text`: libyaml's where PyYAML was built with it, else Python's."""
    try:
        from yaml.cyaml import (  # type: ignore[attr-defined]  # noqa: PLC0415 - only for a deck
            CParser,
        )
    except ImportError:
        from quizapp.decks.reading.fallback import Parser  # noqa: PLC0415 - as above

        return Parser(text)
    return CParser(text)


def _events(text: str) -> Callable[[], Any]:
    get: Callable[[], Any] = parser(text).get_event
    return get


class _Builder:
    """Makes dicts and lists of events."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.documents: list[Any] = []
        self.document_marks: list[Any] = []
        self.layouts: dict[int, list[Any]] = {}
        self.last: Any = None
        """The event before the one that could not be had."""
        self.hopeful = True
        """Whether the text is worth reading to its end."""
        self.repeated = 0
        """How many keys stood there before."""

    def tree(self) -> Tree:
        """Return the first document."""
        if not self.documents:
            return Tree(None, self.layouts)
        return Tree(self.documents[0], self.layouts, place_of(self.document_marks[0]))

    def give_up(self) -> None:
        """Take the question that could not be read to its end for unread."""
        root = self.documents[0] if self.documents else None
        questions = root.get("questions") if isinstance(root, dict) else None
        if isinstance(questions, list) and questions:
            questions[-1] = UNREAD

    def run(self, get: Callable[[], Any]) -> None:  # noqa: C901, PLR0912, PLR0915 - calls cost a third
        """Take all events that `get` gives.

        Raises:
            YAMLError: the text is no YAML.
        """
        from yaml import events as kinds  # noqa: PLC0415 - yaml only when a deck is read

        scalar, mapping, sequence = (
            kinds.ScalarEvent,
            kinds.MappingStartEvent,
            kinds.SequenceStartEvent,
        )
        mapping_end, sequence_end = kinds.MappingEndEvent, kinds.SequenceEndEvent
        alias, stream_end = kinds.AliasEvent, kinds.StreamEndEvent

        layouts = self.layouts
        stack: list[tuple[Any, list[Any], bool, Any]] = []
        # The container being filled, the marks of what is in it, whether it is a mapping, and the
        # key that waits for its value.
        container: Any = self.documents
        marks = self.document_marks
        keyed = False
        key: Any = _NO_KEY
        key_mark: Any = None

        while True:
            self.last = event = get()
            kind = event.__class__
            if kind is scalar:
                value = event.value
                if not event.style and value in _NOTHING:
                    value = None
                if event.tag is not None or event.anchor is not None:
                    self._properties(event)
                if keyed and key is _NO_KEY:
                    key_mark = event.start_mark
                    key = value if self._good_key(value, event, container, marks) else _DROPPED
                    continue
            elif kind is mapping or kind is sequence:
                if event.tag is not None or event.anchor is not None:
                    self._properties(event)
                value = {} if kind is mapping else []
                inner: list[Any] = []
                depth = len(stack) + 1
                kept = depth <= DEEPEST
                if depth == DEEPEST + 1:
                    self._complain(
                        TOO_DEEP,
                        event,
                        f"this is nested deeper than {DEEPEST}",
                        "take out the brackets that are too many; text that holds them wants quotes",
                    )
                elif depth == _HOPELESS:
                    self.hopeful = False
                    return
                if keyed and key is _NO_KEY:
                    help = "write key: value; text that starts with { or [ wants quotes"
                    self._complain(KEY_NO_TEXT, event, "a key must be text", help)
                    stack.append((container, marks, True, _DROPPED))
                else:
                    if not keyed:
                        container.append(value if kept else UNREAD)
                        marks.append(event.start_mark)
                    elif key is not _DROPPED:
                        container[key] = value if kept else UNREAD
                        marks.append(key_mark)
                        marks.append(event.start_mark)
                    stack.append((container, marks, keyed, _NO_KEY))
                layouts[id(value)] = inner
                container, marks, keyed, key = value, inner, kind is mapping, _NO_KEY
                continue
            elif kind is mapping_end or kind is sequence_end:
                container, marks, keyed, key = stack.pop()
                continue
            elif kind is alias:
                self._alias(event)
                value = UNREAD
                if keyed and key is _NO_KEY:
                    key = _DROPPED
                    continue
            elif kind is stream_end:
                return
            else:
                if kind is kinds.DocumentStartEvent and self.documents:
                    self._complain(
                        SEVERAL_DOCUMENTS,
                        event,
                        "another document starts here",
                        "one file is one deck; put the rest into a file of its own",
                        3,
                    )
                continue
            # A scalar or an alias, as a value.
            if keyed:
                if key is not _DROPPED:
                    container[key] = value
                    marks.append(key_mark)
                    marks.append(event.start_mark)
                key = _NO_KEY
            else:
                container.append(value)
                marks.append(event.start_mark)

    def _good_key(
        self, key: str | None, event: Any, into: dict[str, Any], marks: list[Any]
    ) -> bool:
        if key is None:
            self._complain(KEY_NO_TEXT, event, "a key is missing", "write a key before the colon")
        elif key in into:
            self.repeated += 1
            # To find the first takes a walk through the mapping: not for a file made of repetitions.
            known = self.repeated <= _MOST_TRACED
            line = marks[2 * list(into).index(key)].line + 1 if known else 0
            self._complain(
                DUPLICATE_KEY,
                event,
                f"key '{key}' stands here a second time"
                + (f"; the first is on line {line}" if known else ""),
                "delete one of the two; if a new question begins here, start it with a dash",
                len(key),
            )
        elif key == "<<" and not event.style:
            self._complain(MERGE, event, "merge keys are not read", "write the fields out", 2)
        else:
            return True
        return False

    def _properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._complain(
                ANCHOR,
                event,
                f"an anchor: &{event.anchor}",
                "delete it, and write the value out where it is used; text that starts with & wants "
                "quotes",
                len(event.anchor) + 1,
            )
        if event.tag is not None:
            self._complain(
                TAG,
                event,
                f"a YAML tag: {_short(event.tag)}",
                "delete it; text that starts with ! wants quotes",
            )

    def _alias(self, event: Any) -> None:
        self._complain(
            ALIAS,
            event,
            f"an alias: *{event.anchor}",
            "write the value out; text that starts with * wants quotes",
            len(event.anchor) + 1,
        )

    def _complain(
        self, rule: Rule, event: Any, message: str, help: str = "", width: int = 1
    ) -> None:
        self.problems.add(rule, place_of(event.start_mark), message, help, width=width)


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
