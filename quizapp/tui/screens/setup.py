"""What a quiz asks, chosen before it; enter takes it as it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Self

from quizapp.destinations import ToQuiz, ToSetup
from quizapp.errors import UserError
from quizapp.sessions.begin import new_seed, questions_for
from quizapp.sessions.plan import Mode, Plan
from quizapp.text import counted
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.quiz import StartQuiz
from quizapp.tui.content import MUTED, PARTLY, STRONG, row
from quizapp.tui.drawing import LEVELS
from quizapp.tui.frames.screen import AppScreen
from quizapp.tui.messages import Go
from quizapp.tui.widgets.body import Body
from quizapp.tui.widgets.options import Option, OptionLines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.binding import BindingType
    from textual.widget import Widget

    from quizapp.decks.deck import Deck
    from quizapp.sessions.workspace import Workspace

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
_CONFIDENCE = (
    (False, "not asked", ""),
    (True, "asked", "how sure you are, before each mark"),
)


class SetupScreen(AppScreen, leads_from=(ToSetup,)):
    """Length, mode and filters of a quiz."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(StartQuiz)]

    @classmethod
    def open(cls, workspace: Workspace, destination: ToSetup) -> Self:
        """Return the choices for a quiz over these decks."""
        return cls(workspace, [workspace.deck(name) for name in destination.decks])

    def __init__(self, workspace: Workspace, decks: Sequence[Deck]) -> None:
        """Set up a quiz over `decks`."""
        super().__init__()
        self.workspace = workspace
        self.decks = decks
        self._seed = new_seed()
        self._options = options_of(decks, workspace.settings.quiz_length)
        self._fitting = 0

    def content(self) -> Iterable[Widget]:
        """Lay out the options."""
        yield Body(OptionLines(self._options, self.look))

    def on_mount(self) -> None:
        """Show how many questions fit."""
        self.query_one(OptionLines).focus()
        self.look()

    @property
    def plan(self) -> Plan:
        """The plan as it is set up."""
        chosen: dict[str, object] = {}
        tags: list[str] = []
        for option in self._options:
            if option.field == "tags":
                tags += [option.name] if option.chosen else []
            else:
                chosen[option.field] = option.chosen
        mode = Mode(str(chosen.pop("mode")))
        return Plan.for_mode(
            mode,
            decks=tuple(deck.id for deck in self.decks),
            tags=tuple(tags),
            seed=self._seed,
            **chosen,
        )

    def look(self) -> None:
        """Show how many questions the quiz will have."""
        plan = self.plan
        try:
            self._fitting = len(questions_for(self.workspace, replace(plan, length=None)))
        except UserError as error:
            self.tell(error)
            return
        asked = min(self._fitting, plan.length or self._fitting)
        if asked:
            fitting = row(
                (counted(asked, "question"), STRONG), (f" of {self._fitting} that fit", MUTED)
            )
        else:
            fitting = row(("no question fits", f"{STRONG} {PARTLY}"))
        title = self.decks[0].title if len(self.decks) == 1 else f"{len(self.decks)} decks"
        self.top.show(title, "quiz", fitting)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the quiz start only where it has questions."""
        if action == "start_quiz":
            return self._fitting > 0
        return super().check_action(action, parameters)

    def action_start_quiz(self) -> None:
        """Start."""
        self.post_message(Go(ToQuiz(self.plan), instead=True))


def options_of(decks: Sequence[Deck], length: int) -> list[Option]:
    """Return the options for a quiz over `decks`, the usual chosen; `length` is the usual length."""
    total = sum(len(deck.questions) for deck in decks)
    lengths = sorted({each for each in (5, 10, 20, 50, length) if each < total})
    values = [*((each, str(each), "") for each in lengths), (None, f"all {total}", "")]
    usual = next((place for place, each in enumerate(values) if each[0] == length), len(values) - 1)
    levels = sorted(
        {each.difficulty for deck in decks for each in deck.questions if each.difficulty}
    )
    difficulty = [((), "any", ""), *(((each,), f"only {each}", LEVELS[each]) for each in levels)]
    options = [
        Option("length", "Questions", values, usual),
        Option("mode", "Mode", _MODES),
        Option("only", "Which", _ONLY),
        Option("difficulty", "Difficulty", difficulty),
        Option("seconds", "Time", _TIMES),
        Option("question_seconds", "Per question", _QUESTION_TIMES),
        Option("pass_percent", "Pass mark", _PASS),
        Option("confidence", "Confidence", _CONFIDENCE),
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
