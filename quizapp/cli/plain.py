"""Study and quiz as a dialogue of lines, for screen readers, dumb terminals and scripts.

It walks through any form with the form's own `lines`, `ask` and `read`, so it needs to know no
question type. A line that begins with a slash is a command; two slashes begin an answer with one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.cli.console import EndOfInputError, TimeOverError
from quizapp.cli.showing import say_change, say_mark, say_source
from quizapp.cli.slash import COMMANDS
from quizapp.errors import UserError
from quizapp.memory.intervals import interval_text
from quizapp.questions.forms import MisreadError
from quizapp.questions.forms import Reveal as RevealForm
from quizapp.reviews import Rating
from quizapp.sessions import events
from quizapp.sessions.acts import What
from quizapp.sessions.attempt import HandingIn, QuizState
from quizapp.sessions.stages import Asking, Finished, Marked, Waiting
from quizapp.sessions.study import JUDGED

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.cli.console import Console
    from quizapp.cli.slash import PlainCommand
    from quizapp.questions.forms import Form, Response
    from quizapp.reviews import Confidence
    from quizapp.sessions.events import Event
    from quizapp.sessions.session import Sent, Session
    from quizapp.sessions.study import StudyState

_RATINGS = {str(int(rating)): rating for rating in Rating} | {
    rating.name.casefold(): rating for rating in Rating
}


class LeaveError(Exception):
    """The learner has typed /quit."""


class Dialogue:
    """One session, line by line."""

    def __init__(
        self,
        console: Console,
        session: Session[StudyState] | Session[QuizState],
        *,
        ask_confidence: bool = False,
    ) -> None:
        """Lead `session` over `console`, asking for confidence before each mark if wanted."""
        self.console = console
        self.session = session
        self.ask_confidence = ask_confidence
        self._last: Marked | None = None

    def run(self) -> bool:
        """Ask until the session is over; return whether it came to its end.

        False where the learner left or the input ended. All that was answered is kept.
        """
        try:
            while self._turn():
                pass
        except (EndOfInputError, LeaveError, KeyboardInterrupt):
            return False
        return not isinstance(self.session.state.stage, Waiting)

    def _turn(self) -> bool:
        match self.session.state.stage:
            case Asking() as asking:
                self._ask(asking)
            case Marked() as marked:
                self._last = marked
                self._say_mark(marked, marked.rating)
                self._send(events.Proceed())
            case HandingIn(unanswered=unanswered):
                self._hand_in(unanswered)
            case Waiting(until=until):
                minutes = max(1, round((until - self.session.workspace.now()) / 60_000))
                self.console.say(f"Nothing is due now. The next card comes back in {minutes} min.")
                return False
            case Finished():
                return False
        return True

    def _send(self, event: Event) -> Sent[Any]:
        while True:
            try:
                sent = self.session.send(event)
                break
            except UserError as error:
                self.console.say(f"Not kept: {error}")
                # A disk can be cleared meanwhile: the answer is still here and is sent again.
                if self.console.ask("enter tries again, /quit leaves").strip() == "/quit":
                    raise LeaveError from error
        if sent.ignored:
            self.console.say("That does nothing here.")
        return sent

    def _ask(self, asking: Asking) -> None:
        self._show_question(asking)
        form, given = asking.form, list[str]()
        while True:
            stage = self.session.state.stage
            if not isinstance(stage, Asking) or stage.form is not form:
                return
            try:
                label = form.ask(given)
            except MisreadError as misread:
                given.pop()
                self.console.say(f"{misread}")
                continue
            if label is None:
                break
            try:
                line = self.console.ask(label, self._seconds_left())
            except TimeOverError:
                self._run_out(_entered(form, given))
                return
            if line.startswith("/") and not line.startswith("//"):
                self._command(line[1:].strip(), asking)
                continue
            if self._is_late():
                self._run_out(_entered(form, given))
                return
            if given and isinstance(form, RevealForm) and line.strip().casefold() in _RATINGS:
                self._judge(_RATINGS[line.strip().casefold()])
                return
            given.append(line.removeprefix("/") if line.startswith("//") else line)
        self._answer(form.read(given))

    def _answer(self, response: Response) -> None:
        confidence: Confidence | None = None
        while self.ask_confidence and confidence is None:
            try:
                line = self.console.ask(_HOW_SURE, self._seconds_left())
            except TimeOverError:
                self._run_out(response)
                return
            if self._is_late():
                self._run_out(response)
                return
            word = line.strip().casefold()
            if word == "/quit":
                raise LeaveError
            confidence = next(
                (level for level in _CONFIDENCE if word and level.startswith(word)), None
            )
            if confidence is None:
                self.console.say("type s, f or g; /quit leaves, without this answer")
        self._send(events.Respond(response, confidence))

    def _run_out(self, entered: Response | None) -> None:
        """Say that the time is over, and let what was entered by then count."""
        self.console.say("The time is over.")
        self._send(events.Tick(entered))

    def _judge(self, rating: Rating) -> None:
        """Take a rating for the judgement of a card that the learner judges themselves."""
        self._send(events.Respond(JUDGED[rating]))
        if isinstance(self.session.state.stage, Marked):
            self._say_mark(self.session.state.stage, rating)
            self._send(events.Rate(rating))

    def _seconds_left(self) -> float | None:
        state = self.session.state
        deadline = state.deadline if isinstance(state, QuizState) else None
        return None if deadline is None else (deadline - self.session.workspace.now()) / 1000

    def _is_late(self) -> bool:
        left = self._seconds_left()
        return left is not None and left <= 0

    def _command(self, line: str, asking: Asking) -> None:
        word, _, rest = line.partition(" ")
        name, rest = word.casefold(), rest.strip()
        command = COMMANDS.get(name)
        if name == "quit":
            raise LeaveError
        if name == "source":
            if self._last is None:
                self.console.say("The source can be seen after an answer that was marked.")
            else:
                say_source(self.console, self._last.asking.item)
        elif name == "hint":
            self._hint(asking)
        elif command is not None and command.event is not None:
            self._do(name, command, command.event, rest)
        else:
            if name != "help":
                self.console.say(f"There is no command /{name}.")
            for known, each in COMMANDS.items():
                self.console.say(f"/{known:<9} {each.help}", "  ")

    def _do(
        self, name: str, command: PlainCommand, event: Callable[[str], Event], rest: str
    ) -> None:
        """Send what a command says, with what stands behind its name."""
        if rest and not command.asks:
            self.console.say(f"Nothing belongs behind /{name}; nothing was done.")
            return
        if command.asks and not rest:
            rest = self.console.ask(command.asks).strip()
            if not rest:
                self.console.say("Left as it was.")
                return
        sent = self._send(event(rest))
        if sent.ignored:
            return
        if sent.taken_back is not None:
            if sent.taken_back.what is What.RESPONSE:
                self.console.say("Taken back; here is the question again.")
            else:
                self.console.say(f"Taken back: {sent.taken_back.what}.")
        elif command.done:
            self.console.say(command.done)

    def _hint(self, asking: Asking) -> None:
        hint = asking.item.question.hint
        if not hint:
            self.console.say("This question has no hint.")
            return
        if not asking.hinted:
            self._send(events.ShowHint())
        self.console.say(f"Hint: {hint}")

    def _hand_in(self, unanswered: tuple[int, ...]) -> None:
        if unanswered:
            numbers = ", ".join(str(place + 1) for place in unanswered)
            self.console.say(f"Not answered: {numbers}.")
            try:
                line = self.console.ask(_HANDING_IN, self._seconds_left()).strip()
            except TimeOverError:
                self._run_out(None)
                return
            if line == "/quit":
                raise LeaveError
            if line and line != "/end":
                if line.isdecimal() and 1 <= int(line[:9]) <= self._count():
                    self._send(events.GoTo(int(line[:9]) - 1))
                else:
                    self.console.say(f"type a number from 1 to {self._count()}, or just enter")
                return
        self._send(events.HandIn())

    def _count(self) -> int:
        state = self.session.state
        return len(state.items) if isinstance(state, QuizState) else 0

    def _show_question(self, asking: Asking) -> None:
        console, question = self.console, asking.item.question
        console.say()
        console.say(self._progress(asking))
        if asking.changed_from:
            say_change(console, asking.changed_from)
        console.say(asking.form.prompt)
        for line in asking.form.lines():
            console.say(line, "  ", "   ")
        if asking.hinted:
            console.say(f"Hint: {question.hint}")

    def _say_mark(self, marked: Marked, rating: Rating | None) -> None:
        say_mark(self.console, marked)
        if rating is None:
            return
        text = rating.name.capitalize()
        if rating in marked.outcomes:
            days, now = self.session.workspace.days, self.session.workspace.now()
            text += f": comes back in {interval_text(marked.outcomes[rating], now, days)}"
        self.console.say(f"[{text}]")

    def _progress(self, asking: Asking) -> str:
        state = self.session.state
        if isinstance(state, QuizState):
            return f"{state.position + 1} of {len(state.items)}"
        new = all(remembered is None for remembered in asking.before.values())
        kind = "new card" if new else "card"
        return f"{kind}, {state.to_come} to come"


def _entered(form: Form, given: list[str]) -> Response | None:
    """Return the response that the lines so far amount to; None where there is none yet."""
    if not given or isinstance(form, RevealForm):
        return None
    try:
        return form.read(given)
    except MisreadError:
        return None


_HANDING_IN = "enter hands in, a number goes back, /quit leaves"
_HOW_SURE = "How sure? (s)ure, (f)airly, (g)uess"
_CONFIDENCE: tuple[Confidence, ...] = ("sure", "fairly", "guess")
