"""How a response is asked for and read, apart from any screen.

A form is what a question hands out to be answered. Plain mode walks through it line by line with
`lines`, `ask` and `read` and needs to know nothing else; a widget in `tui/answers/` draws it and
hands back the same response. A type that is answered like another uses that one's form.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

Response = str | list[str] | dict[str, str]
"""What a learner gave, in shapes that JSON keeps: one text, several, or a text for each name."""


class MisreadError(ValueError):
    """A line that is no response to the form; its text says what would be one."""


class Form(Protocol):
    """One asking of a question."""

    @property
    def prompt(self) -> str:
        """What is asked."""

    def lines(self) -> tuple[str, ...]:
        """Return what stands under the prompt, such as the numbered options."""

    def ask(self, given: Sequence[str]) -> str | None:
        """Return what to ask for next after the lines `given`; None when the response is complete.

        Raises:
            MisreadError: the last of the lines cannot be read; the lines before it still stand.
        """

    def read(self, given: Sequence[str]) -> Response:
        """Return the response that the lines amount to.

        Raises:
            MisreadError: a line cannot be read.
        """


@dataclass(frozen=True, slots=True)
class Pick:
    """One of several options. Response: the option's text."""

    prompt: str
    """What is asked."""
    options: tuple[str, ...]
    """In the order in which they are shown."""

    def lines(self) -> tuple[str, ...]:
        """Return the options, numbered from 1."""
        return numbered(self.options)

    def ask(self, given: Sequence[str]) -> str | None:
        """Ask for one number, or for an option's own words."""
        if not given:
            return f"1-{len(self.options)}"
        self.read(given)
        return None

    def read(self, given: Sequence[str]) -> Response:
        """Return the text of the option that was named."""
        return self.options[which(given[0], self.options)]


@dataclass(frozen=True, slots=True)
class Tick:
    """Any number of several options. Response: the texts of those ticked, in the order shown."""

    prompt: str
    """What is asked."""
    options: tuple[str, ...]
    """In the order in which they are shown."""

    def lines(self) -> tuple[str, ...]:
        """Return the options, numbered from 1."""
        return numbered(self.options)

    def ask(self, given: Sequence[str]) -> str | None:
        """Ask for all numbers on one line."""
        if not given:
            return f"all that apply, such as 1 3 (1-{len(self.options)}; 0 for none)"
        self.read(given)
        return None

    def read(self, given: Sequence[str]) -> Response:
        """Return the texts of the options that were named; nothing or 0 ticks none."""
        words = given[0].replace(",", " ").split()
        if words == ["0"]:
            return []
        try:
            ticked = {which(word, self.options) for word in words}
        except MisreadError:
            ticked = {which(piece, self.options) for piece in given[0].split(";")}
        return [option for index, option in enumerate(self.options) if index in ticked]


@dataclass(frozen=True, slots=True)
class Write:
    """One typed line. Response: the line."""

    prompt: str
    """What is asked."""
    label: str = "answer"
    """What stands before the line, such as the unit that is wanted."""

    def lines(self) -> tuple[str, ...]:
        """Return nothing: the prompt says it all."""
        return ()

    def ask(self, given: Sequence[str]) -> str | None:
        """Ask for the line, and ask back where it cannot be read."""
        if not given:
            return self.label
        self.read(given)
        return None

    def read(self, given: Sequence[str]) -> Response:
        """Return the line; an empty one gives up and is never asked back."""
        line = given[0].strip()
        if line:
            self.check(line)
        return line

    def check(self, line: str) -> None:
        """Refuse a line that is no response; any text is one here.

        Raises:
            MisreadError: the line is none; its text says what would be one.
        """


@dataclass(frozen=True, slots=True)
class Fill:
    """Typed lines for the blanks of a text. Response: a text for each blank's name."""

    prompt: str
    """The text, each blank shown as a numbered gap, such as `[1] ____`."""
    blanks: tuple[str, ...]
    """Names of the blanks that are asked for, in the order of the text."""

    def lines(self) -> tuple[str, ...]:
        """Return nothing: the gaps stand in the prompt."""
        return ()

    def ask(self, given: Sequence[str]) -> str | None:
        """Ask for the next blank."""
        if len(given) >= len(self.blanks):
            return None
        if len(self.blanks) == 1:
            return "the blank"
        return f"blank {len(given) + 1} of {len(self.blanks)}"

    def read(self, given: Sequence[str]) -> Response:
        """Return what was typed for each blank."""
        return {name: line.strip() for name, line in zip(self.blanks, given, strict=False)}


@dataclass(frozen=True, slots=True)
class Reveal:
    """An answer that the learner recalls and then judges. Response: one of `JUDGEMENTS`."""

    prompt: str
    """What is asked."""
    answer: str
    """What is shown when the learner asks for it."""

    def lines(self) -> tuple[str, ...]:
        """Return nothing: the answer stays hidden until it is asked for."""
        return ()

    def ask(self, given: Sequence[str]) -> str | None:
        """Ask for a sign that the learner is ready, show the answer, then ask for the judgement."""
        if not given:
            return "enter shows the answer"
        if len(given) == 1:
            return f"{self.answer}\nDid you know it? (y)es, (p)artly, (n)o"
        self.read(given)
        return None

    def read(self, given: Sequence[str]) -> Response:
        """Return how well it was known."""
        word = given[1].strip().casefold()
        for judgement in JUDGEMENTS:
            if word and judgement.startswith(word):
                return judgement
        raise MisreadError("type y, p or n")


def as_text(response: object) -> str:
    """Return a response of one text; "" for one of another shape.

    A journal may hold responses from when a question was of another type: they are marked, as wrong.
    """
    return response.strip() if isinstance(response, str) else ""


def as_texts(response: object) -> list[str]:
    """Return a response of several texts; empty for one of another shape."""
    if not isinstance(response, list):
        return []
    return [text.strip() for text in response if isinstance(text, str)]


def as_table(response: object) -> dict[str, str]:
    """Return a response of a text for each name; empty for one of another shape."""
    if not isinstance(response, dict):
        return {}
    return {name: text.strip() for name, text in response.items() if isinstance(text, str)}


JUDGEMENTS: Mapping[str, float] = {"yes": 1.0, "partly": 0.5, "no": 0.0}
"""What a learner can say of their own recall, and the score of each."""


def numbered(options: Sequence[str]) -> tuple[str, ...]:
    """Return the options as lines, each with its number in front, counted from 1."""
    return tuple(f"{number}  {option}" for number, option in enumerate(options, 1))


def which(line: str, options: Sequence[str]) -> int:
    """Return the index of the option that a line names: by its number, its text, or how that begins.

    Raises:
        MisreadError: it names none, or several begin so.
    """
    word = " ".join(line.split()).casefold()
    texts = [" ".join(option.split()).casefold() for option in options]
    # A number names a place before it names a text: "3" is the third option even where "3" is one.
    if word.isdecimal() and word.isascii() and 1 <= int(word[:9]) <= len(options):
        return int(word[:9]) - 1
    if word in texts:
        return texts.index(word)
    begun = [index for index, text in enumerate(texts) if word and text.startswith(word)]
    if len(begun) == 1 and not word.isdecimal():
        return begun[0]
    raise MisreadError(f"type a number from 1 to {len(options)}")
