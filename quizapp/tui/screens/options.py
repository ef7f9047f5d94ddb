"""The things that can be chosen before a quiz, each with its values."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from quizapp.decks.deck import Deck
from quizapp.sessions.plan import Mode


@dataclass(slots=True)
class Option:
    """One thing that can be chosen."""

    field: str
    """Field of the plan that it sets."""
    name: str
    """What it is called."""
    values: Sequence[tuple[Any, str, str]]
    """What can be chosen: value, the word for it, and what it means."""
    place: int = 0
    """Which of the values is chosen."""
    group: str = ""
    """Heading that stands above it; empty for none."""

    @property
    def chosen(self) -> Any:
        """The value that is chosen."""
        return self.values[self.place][0]

    @property
    def value(self) -> str:
        """The word for it."""
        return self.values[self.place][1]

    @property
    def note(self) -> str:
        """What it means."""
        return self.values[self.place][2]

    def step(self, by: int) -> None:
        """Choose the value that is `by` further on, round the ends."""
        self.place = (self.place + by) % len(self.values)


_MODES = (
    (Mode.PRACTICE, "practice", "each answer is marked at once"),
    (Mode.TEST, "test", "marks come at the end; answers can be changed"),
    (Mode.EXAM, "exam", "no way back; cards are not rescheduled"),
)
_ONLY = (
    ("", "all questions", ""),
    ("mistakes", "only mistakes", "those you did not get right last time"),
    ("unseen", "only unseen", "those you never answered"),
)
_TIMES = (
    (None, "no limit", ""),
    (300, "5 minutes", ""),
    (600, "10 minutes", ""),
    (1200, "20 minutes", ""),
    (1800, "30 minutes", ""),
    (3600, "1 hour", ""),
)
_QUESTION_TIMES = ((None, "no limit", ""), (15, "15 s", ""), (30, "30 s", ""), (60, "60 s", ""))
_PASS = (
    (None, "none", ""),
    *((float(share), f"{share} %", "") for share in (50, 60, 70, 80, 90)),
)
_MARKING = (
    (None, "partial", "as each question says"),
    ("all_or_nothing", "all or nothing", "only what is wholly right counts"),
    ("right_minus_wrong", "right minus wrong", "guessing ticks costs"),
    ("per_option", "per option", "each option counts, ticked or not"),
)
_SURENESS = (
    (False, "not asked", ""),
    (True, "asked", "how sure you are, before each mark"),
)


def options_of(decks: Sequence[Deck], length: int) -> list[Option]:
    """Return the options for a quiz over `decks`, the usual chosen; `length` is the usual length."""
    total = sum(len(deck.questions) for deck in decks)
    lengths = sorted({each for each in (5, 10, 20, 50, length) if each < total})
    values = [*((each, str(each), "") for each in lengths), (None, f"all {total}", "")]
    usual = next((place for place, each in enumerate(values) if each[0] == length), len(values) - 1)
    levels = sorted(
        {each.difficulty for deck in decks for each in deck.questions if each.difficulty}
    )
    difficulty = [((), "any", ""), *(((each,), f"only {each}", _level(each)) for each in levels)]
    options = [
        Option("length", "Questions", values, usual),
        Option("mode", "Mode", _MODES),
        Option("only", "Which", _ONLY),
        Option("difficulty", "Difficulty", difficulty),
        Option("seconds", "Time", _TIMES),
        Option("question_seconds", "Per question", _QUESTION_TIMES),
        Option("pass_percent", "Pass mark", _PASS),
        Option("confidence", "Confidence", _SURENESS),
        Option("marking", "Partial credit", _MARKING),
    ]
    return options + _tags(decks)


def _tags(decks: Sequence[Deck]) -> list[Option]:
    borne = Counter(tag for deck in decks for question in deck.questions for tag in question.tags)
    known = dict.fromkeys([*(tag for deck in decks for tag in deck.tags), *borne])
    tags = [tag for tag in known if borne[tag]]
    return [
        Option(
            "tags",
            tag,
            ((False, "[ ]", f"{borne[tag]}"), (True, "[x]", f"{borne[tag]}")),
            group="Tags; with none ticked, all" if tag == tags[0] else "",
        )
        for tag in tags
    ]


def _level(level: int) -> str:
    return {1: "easy", 2: "middling", 3: "hard"}.get(level, "")
