"""`quizapp quiz`: a quiz over one or several decks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizapp.cli import completion
from quizapp.cli.console import Console
from quizapp.cli.durations import Duration
from quizapp.cli.opening import open_app
from quizapp.cli.options import tag_option
from quizapp.exchange.results import check_ending, save_result
from quizapp.text import counted

if TYPE_CHECKING:
    from quizapp.cli.context import Context
    from quizapp.sessions.attempt import QuizState
    from quizapp.sessions.plan import Plan
    from quizapp.sessions.session import Session
    from quizapp.sessions.workspace import Workspace

MODES = ("practice", "test", "exam")
POLICIES = ("partial", "all_or_nothing", "right_minus_wrong", "per_option")


@click.command
@click.argument("decks", metavar="DECK...", nargs=-1, shell_complete=completion.decks)
@click.option("--plain", is_flag=True, help="Line by line on stdin and stdout.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N questions.")
@click.option("--all", "everything", is_flag=True, help="Every question that fits.")
@tag_option
@click.option(
    "--difficulty",
    type=click.IntRange(1, 3),
    multiple=True,
    metavar="D",
    help="Only these, 1 to 3.",
)
@click.option("--only", type=click.Choice(["mistakes", "unseen"]), help="Only these questions.")
@click.option("--seed", type=click.IntRange(min=0), metavar="S", help="Asks the same quiz again.")
@click.option("--mode", type=click.Choice(MODES), help="practice: marks at once; test: at the end.")
@click.option("--exam", is_flag=True, help="Same as --mode exam: no way back, no reviews.")
@click.option(
    "--time", "seconds", type=Duration(), metavar="T", help="For the whole quiz, like 10m."
)
@click.option("--question-time", type=Duration(), metavar="T", help="For each question, like 30s.")
@click.option(
    "--pass",
    "pass_percent",
    type=click.FloatRange(0, 100),
    metavar="P",
    help="Pass mark in percent.",
)
@click.option(
    "--back/--no-back", default=None, help="Whether answers may be changed before the end."
)
@click.option("--reviews/--no-reviews", default=None, help="Whether answers move the schedule.")
@click.option("--marking", type=click.Choice(POLICIES), help="Partial credit for several answers.")
@click.option("--confidence", is_flag=True, help="Ask how sure you are before each mark.")
@click.option("--resume", is_flag=True, help="Go on with the quiz that was left last.")
@click.option("--retry", is_flag=True, help="Ask what the last quiz missed: wrong, or guessed.")
@click.option(
    "--save",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Save the result: .md, .json or .svg.",
)
@click.pass_obj
def command(context: Context, /, decks: tuple[str, ...], **options: Any) -> int:
    """Take a quiz over the decks named.

    A quiz that is left half-way is kept: go on with it by --resume, or in the app.
    """
    if options["resume"] and options["retry"]:
        raise click.UsageError("--resume and --retry say different things; give one of them")
    if not decks and not options["resume"] and not options["retry"]:
        raise click.UsageError("name a deck; 'quizapp decks' lists them")
    if options["save"]:
        check_ending(Path(options["save"]))
    if options["exam"] and options["mode"] not in {None, "exam"}:
        raise click.UsageError("--exam and --mode say different things; give one of them")
    if not options["plain"]:
        return _in_app(context, decks, options)
    from quizapp.cli.plain import Dialogue  # noqa: PLC0415 - the sessions take 60 ms

    with context.workspace() as workspace:
        session = _session(workspace, decks, options)
        console = Console()
        plan = session.state.plan
        titles = " and ".join(workspace.deck(name).title for name in plan.decks)
        count = len(session.state.items)
        console.say(f"{titles}: {counted(count, 'question')}, {plan.mode.value}, seed {plan.seed}")
        Dialogue(console, session, ask_confidence=plan.confidence).run()
        return _ending(console, workspace, session.state, options["save"])


def _in_app(context: Context, decks: tuple[str, ...], options: dict[str, Any]) -> int:
    from quizapp.destinations import ToQuiz, ToResume  # noqa: PLC0415 - only for the app
    from quizapp.sessions.again import unfinished  # noqa: PLC0415 - as above

    if options["resume"]:
        return open_app(context, lambda workspace: ToResume(unfinished(workspace, decks)))
    return open_app(context, lambda workspace: ToQuiz(_plan(workspace, decks, options)))


def _session(
    workspace: Workspace, decks: tuple[str, ...], options: dict[str, Any]
) -> Session[QuizState]:
    from quizapp.sessions.again import resume, unfinished  # noqa: PLC0415 - as above
    from quizapp.sessions.begin import quiz  # noqa: PLC0415 - as above

    if options["resume"]:
        return resume(workspace, unfinished(workspace, decks))
    return quiz(workspace, _plan(workspace, decks, options))


def _plan(workspace: Workspace, decks: tuple[str, ...], options: dict[str, Any]) -> Plan:
    if options["retry"]:
        from quizapp.sessions.again import missed_last  # noqa: PLC0415 - as above

        return missed_last(workspace, decks)
    from quizapp.sessions.begin import new_seed  # noqa: PLC0415 - as above
    from quizapp.sessions.plan import Mode, Plan  # noqa: PLC0415 - as above

    mode = Mode("exam" if options["exam"] else options["mode"] or "practice")
    said = {key: options[key] for key in ("reviews",) if options[key] is not None}
    if options["back"] is not None:
        said["may_go_back"] = options["back"]
    return Plan.for_mode(
        mode,
        decks=tuple(workspace.deck(name).id for name in decks),
        length=None
        if options["everything"]
        else options["limit"] or workspace.settings.quiz_length,
        tags=options["tags"],
        difficulty=options["difficulty"],
        only=options["only"] or "",
        seed=new_seed() if options["seed"] is None else options["seed"],
        marking=options["marking"],
        seconds=options["seconds"],
        question_seconds=options["question_time"],
        pass_percent=options["pass_percent"],
        confidence=options["confidence"],
        **said,
    )


def _ending(console: Console, workspace: Workspace, state: QuizState, save: str | None) -> int:
    from quizapp.cli.report import say_result, say_so_far  # noqa: PLC0415 - loaded by now

    if state.result is None:
        say_so_far(console, state)
        return 0
    say_result(console, state.result, workspace)
    if save:
        save_result(state.result, Path(save))
        click.echo(f"Saved in {save}.")
    return 1 if state.result.passed is False else 0
