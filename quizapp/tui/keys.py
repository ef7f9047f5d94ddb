"""What each key does while a session stands before the learner: the event that it sends, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from quizapp.questions.forms import Reveal as RevealForm
from quizapp.reviews import Rating
from quizapp.sessions import events
from quizapp.sessions.acts import What
from quizapp.sessions.stages import Asking, Marked
from quizapp.tui.commands.command import bindings
from quizapp.tui.commands.mark import Again, CountMine, Easy, Good, Hard, Proceed, ShowSource
from quizapp.tui.commands.question import (
    ASIDES,
    RevealAnswer,
    SaysAside,
    ShowHint,
    Skip,
    Suspend,
    Undo,
)
from quizapp.tui.frames.screen import AppScreen
from quizapp.tui.panels.saying import SayPanel
from quizapp.tui.panels.source import SourcePanel

if TYPE_CHECKING:
    from textual.binding import BindingType

    from quizapp.sessions.events import Event
    from quizapp.sessions.session import Sent, Session
    from quizapp.sessions.stages import Item


class SessionKeys(AppScreen):
    """A screen with a session, and the keys that act on it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(
            RevealAnswer,
            Proceed,
            Again,
            Hard,
            Good,
            Easy,
            CountMine,
            ShowSource,
            ShowHint,
            Skip,
            Undo,
            Suspend,
            *SaysAside.__subclasses__(),
        )
    ]

    session: Session[Any]
    """The session that the keys act on."""

    @property
    def stage(self) -> Any:
        """What stands before the learner."""
        return self.session.state.stage

    def send(self, event: Event) -> Sent[Any] | None:
        """Let `event` happen and show what follows; None where it could not be kept."""
        raise NotImplementedError

    @property
    def item(self) -> Item | None:
        """The question that is asked or marked."""
        match self.stage:
            case Asking() as asking:
                return asking.item
            case Marked() as marked:
                return marked.asking.item
        return None

    def check_action(  # noqa: PLR0911 - one case for each key
        self, action: str, parameters: tuple[object, ...]
    ) -> bool | None:
        """Let each key work only where it makes sense."""
        stage = self.stage
        asking = stage if isinstance(stage, Asking) else None
        marked = stage if isinstance(stage, Marked) else None
        judging = asking is not None and asking.revealed and bool(asking.outcomes)
        match action:
            case "reveal_answer":
                return bool(asking and isinstance(asking.form, RevealForm) and not asking.revealed)
            case "proceed":
                return marked is not None or judging
            case "rate":
                return judging or (marked is not None and bool(marked.outcomes))
            case "count_mine":
                return bool(marked and marked.can_count)
            case "show_source":
                return bool(marked and marked.asking.item.question.citations)
            case "show_hint":
                return bool(asking and asking.item.question.hint and not asking.hinted)
            case "skip":
                return asking is not None
            case "say_aside":
                return asking is not None or marked is not None
            case _:
                return super().check_action(action, parameters)

    def action_reveal_answer(self) -> None:
        """Show the answer of the card."""
        self.send(events.Reveal())

    def action_proceed(self) -> None:
        """Go on, with the rating that is proposed."""
        if isinstance(self.stage, Asking):
            self.send(events.Rate(Rating.GOOD))
        else:
            self.send(events.Proceed())

    def action_rate(self, rating: int) -> None:
        """Go on with a rating."""
        self.send(events.Rate(Rating(rating)))

    def action_count_mine(self) -> None:
        """Count the response as right."""
        if (sent := self.send(events.CountMine())) and sent.recorded:
            self.tell("Kept: from now on this counts as right.")

    def action_show_hint(self) -> None:
        """Show the hint."""
        self.send(events.ShowHint())

    def action_skip(self) -> None:
        """Leave the question for later."""
        self.send(events.Skip())

    def action_undo(self) -> None:
        """Take back what was done last; an answer that is asked again says so by itself."""
        sent = self.send(events.Undo())
        if sent and sent.taken_back and sent.taken_back.what is not What.RESPONSE:
            self.tell(f"Taken back: {sent.taken_back.what}.")

    def action_suspend(self) -> None:
        """Do not ask this card again."""
        if (sent := self.send(events.Suspend())) and sent.recorded:
            self.tell("Suspended: this card is not asked again. Undo brings it back.")

    def action_say_aside(self, said: str) -> None:
        """Ask for the words of what the command with that id says, and keep them."""
        aside = ASIDES[said]

        def keep(words: str | None) -> None:
            if words and (sent := self.send(aside(words))) and sent.recorded:
                self.tell(aside.kept)

        self.app.push_screen(SayPanel(aside.asks), keep)

    def action_show_source(self) -> None:
        """Read the passage that the answer rests on."""
        if self.item is not None:
            self.app.push_screen(SourcePanel(self.item))
