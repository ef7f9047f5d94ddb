"""What study and quiz share: a question, its response, its mark, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from textual.containers import Vertical
from textual.content import Content

from quizapp.errors import UserError
from quizapp.memory.intervals import interval_text
from quizapp.questions.forms import Reveal as RevealForm
from quizapp.reviews import Rating
from quizapp.sessions import events
from quizapp.sessions.stages import Asking, Marked
from quizapp.tui.answers.registry import widget_for
from quizapp.tui.content import PARTLY, STRONG, plain, row, single
from quizapp.tui.keys import SessionKeys
from quizapp.tui.panels.changed import ChangedPanel
from quizapp.tui.widgets.block import Text
from quizapp.tui.widgets.body import Body
from quizapp.tui.widgets.mark import MarkPanel
from quizapp.tui.widgets.passage import cites
from quizapp.tui.widgets.ratings import Ratings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from quizapp.questions.forms import Response
    from quizapp.reviews import Choice
    from quizapp.sessions.events import Event
    from quizapp.sessions.session import Sent, Session
    from quizapp.tui.answers.answer import AnswerWidget

S = TypeVar("S", bound=Any)


class SessionScreen(SessionKeys):
    """A session as it stands: draws its stage and sends what the learner does."""

    DEFAULT_CSS = """
    SessionScreen #hint { margin-top: 1; }
    SessionScreen #answer { height: auto; }
    """

    def __init__(self, session: Session[Any]) -> None:
        """Show `session`."""
        super().__init__()
        self.session = session
        self.answer: AnswerWidget | None = None
        self._drawn: Asking | None = None

    def content(self) -> Iterable[Widget]:
        """Lay out question, hint, response and mark, and the ratings under them."""
        yield Body(
            Text(id="prompt"),
            Text(id="hint"),
            Vertical(id="answer"),
            MarkPanel(),
            id="body",
        )
        yield Ratings()

    def on_mount(self) -> None:
        """Draw where the session stands; load the scheduler while the learner reads."""
        self.draw()
        # 40 ms for FSRS, which the first answer would have to wait for.
        self.set_timer(0.1, self._warm_up)

    def _warm_up(self) -> None:
        self.run_worker(self.session.workspace.scheduler.warm_up, thread=True)

    async def ready_for_keys(self) -> None:
        """Wait until the place for the response is there: some milliseconds after each question."""
        if self.answer is not None:
            await self.answer.ready.wait()

    def send(self, event: Event) -> Sent[Any] | None:
        """Let `event` happen and draw what follows; return what it has led to.

        Where it could not be kept, that is None: the screen stays as it is and the learner is told
        the way out.
        """
        try:
            sent = self.session.send(event)
        except UserError as error:
            self.tell(error)
            return None
        if not sent.ignored:
            self.draw()
        return sent

    def draw(self) -> None:
        """Draw the present stage."""
        with self.app.batch_update():
            match self.stage:
                case Asking() as asking:
                    self.draw_asking(asking)
                case Marked() as marked:
                    self.draw_marked(marked)
                case _:
                    self.draw_between()
            self.draw_top()
        self.refresh_bindings()

    def draw_top(self) -> None:
        """Show where we are and how far."""
        raise NotImplementedError

    def draw_between(self) -> None:
        """Draw a stage that is neither a question nor its mark."""
        raise NotImplementedError

    def draw_asking(self, asking: Asking) -> None:
        """Draw a question that waits for its response."""
        drawn = self._drawn
        fresh = drawn is None or drawn.form is not asking.form or drawn.since != asking.since
        self._drawn = asking
        if fresh:
            self.show_prompt(asking)
            self.query_one(MarkPanel).hide()
            self.answer = widget_for(asking.form, self.respond)
            self.put(self.answer)
            self.body.scroll_home(animate=False)
            if asking.changed_from is not None:
                self.app.push_screen(ChangedPanel(asking.changed_from), self._decide_history)
        elif drawn is not None and drawn.changed_from != asking.changed_from:
            self.show_prompt(asking)
        hint = asking.item.question.hint
        self.query_one("#hint", Text).show(
            row(("Hint  ", STRONG), single(hint)) if asking.hinted and hint else None
        )
        ratings = self.query_one(Ratings)
        if asking.revealed and isinstance(asking.form, RevealForm):
            self.show_revealed(asking)
        else:
            ratings.show({}, None)

    def _decide_history(self, choice: Choice | None) -> None:
        if choice is not None:
            self.send(events.DecideHistory(choice))

    def clear(self) -> None:
        """Take the question away, and all that belongs to it."""
        self._drawn = None
        self.answer = None
        self.query_one("#answer").remove_children()
        self.query_one(MarkPanel).hide()
        self.query_one("#hint", Text).show(None)
        self.show_ratings({}, None)

    def put(self, *widgets: Widget) -> None:
        """Put these in the place of the response."""
        slot = self.query_one("#answer")
        slot.remove_children()
        slot.mount(*widgets)

    def show_prompt(self, asking: Asking) -> None:
        """Show what is asked."""
        changed = (
            row(("\n! This question has changed since you last answered it.", PARTLY))
            if asking.changed_from
            else Content("")
        )
        self.query_one("#prompt", Text).show(plain(asking.form.prompt, STRONG) + changed)

    def show_revealed(self, asking: Asking) -> None:
        """Show the answer of a card, and ask how well it was known."""
        if self.answer is not None:
            self.answer.reveal(judge=not asking.outcomes)
        self.show_ratings(asking.outcomes, Rating.GOOD)
        if asking.outcomes:
            self.set_focus(self.body)

    def draw_marked(self, marked: Marked) -> None:
        """Draw the mark of the response under it."""
        asking = marked.asking
        if self._drawn is None or self._drawn.form is not asking.form:
            self.draw_asking(asking)
        self._drawn = None
        if self.answer is not None:
            self.answer.show_mark(marked.response, marked.mark)
        question = asking.item.question
        panel = self.query_one(MarkPanel)
        panel.show(marked.mark, question, cites(asking.item))
        self.show_ratings(marked.outcomes, marked.rating)
        self.set_focus(self.body)
        # The verdict is what the learner looks for, however many options stand above it.
        panel.call_after_refresh(panel.scroll_visible, animate=False)

    def show_ratings(self, outcomes: Any, proposed: Rating | None) -> None:
        """Show the ratings with their intervals, where there are any."""
        workspace = self.session.workspace
        at = workspace.now()
        texts = {
            rating: interval_text(state, at, workspace.days) for rating, state in outcomes.items()
        }
        self.query_one(Ratings).show(texts, proposed)

    def respond(self, response: Response) -> None:
        """Send the response."""
        self.send(events.Respond(response))
