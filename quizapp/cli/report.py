"""The result of a quiz as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.cli.showing import say_lesson, say_right_answer
from quizapp.insight.scores import earlier_attempts
from quizapp.sessions.plan import Mode
from quizapp.text import counted, one_line

if TYPE_CHECKING:
    from quizapp.cli.console import Console
    from quizapp.sessions.attempt import QuizState
    from quizapp.sessions.result import Line, Result, Score
    from quizapp.sessions.workspace import Workspace


def say_so_far(console: Console, state: QuizState) -> None:
    """Say how an attempt stands that was left, and how to go on with it."""
    done, score = len(state.given), state.so_far.score
    console.say()
    if not done:
        console.say("Left before the first answer.")
        return
    console.say(f"Left after {done} of {len(state.items)}: {_points(score)} so far.")
    console.say("What you answered is kept; go on with: quizapp quiz --resume --plain")


def say_result(console: Console, result: Result, workspace: Workspace) -> None:
    """Say score, passes, tags and mistakes of a finished attempt."""
    console.say()
    console.say(f"Score: {_points(result.score)}")
    whole = result.score_all_or_nothing
    if whole.percent != result.score.percent:
        console.say(f"Wholly right: {_points(whole)}")
    if result.certainty_score is not None:
        console.say(f"With certainty counted: {result.certainty_score}")
    if result.passed is not None:
        verdict = "passed" if result.passed else "not passed"
        console.say(f"{verdict.capitalize()} (pass mark {result.plan.pass_percent:g} %)")
    earlier = earlier_attempts(workspace.journal, result.attempt_id, result.plan.decks)
    if earlier:
        best = max(attempt.percent for attempt in earlier)
        console.say(
            f"Earlier: {counted(len(earlier), 'time')}, best {best:g} %, last {earlier[0].percent:g} %"
        )
    if result.lines:
        each = result.took / 1000 / len(result.lines)
        console.say(f"Time: {result.took / 1000:.0f} s, {each:.0f} s for each question")
        slowest = result.slowest[:3]
        if len(result.lines) > 1 and slowest and slowest[0].took >= 1000:
            times = ", ".join(f"{line.position + 1} ({line.took / 1000:.0f} s)" for line in slowest)
            console.say(f"Longest: {times}")
    _say_table(console, "By tag", dict(result.by_tag.items()))
    levels = {f"level {level}": score for level, score in result.by_difficulty.items()}
    _say_table(console, "By difficulty", levels)
    in_full = result.plan.mode is not Mode.PRACTICE  # in practice each was said when it was marked
    _say_mistakes(console, "To look at again", result.mistakes, in_full=in_full)
    if result.sure_but_wrong:
        numbers = ", ".join(str(line.position + 1) for line in result.sure_but_wrong)
        console.say()
        console.say(f"Sure, but wrong: {numbers}")
    if result.missed:
        console.say()
        console.say("Ask these again: quizapp quiz --retry --plain")


def _say_table(console: Console, title: str, rows: dict[str, Score]) -> None:
    if not rows:
        return
    console.say()
    console.say(title)
    for name, score in rows.items():
        console.say(f"{name}: {_points(score)}", "  ")


def _say_mistakes(console: Console, title: str, lines: tuple[Line, ...], *, in_full: bool) -> None:
    if not lines:
        return
    console.say()
    console.say(title)
    for line in lines:
        console.say(
            f"{line.verdict.glyph} {line.position + 1}. {line.question.heading}", "  ", "  "
        )
        if line.given is None:
            console.say("no answer", "    ")
        else:
            if in_full and (said := one_line(line.question.in_words(line.given.response))):
                console.say(f"You: {said}", "    ", "  ")
            console.say(line.given.mark.why, "    ")
        say_right_answer(console, line.question, line.given.mark if line.given else None, "    ")
        if in_full:
            say_lesson(console, line.question, "    ")


def _points(score: Score) -> str:
    return f"{score.earned:g} of {score.out_of:g} ({score.percent:g} %)"
