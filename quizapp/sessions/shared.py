"""What follows in study and in a quiz alike: hints, asides, undo, what a rating leads to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from quizapp.journal.events import Foreseen
from quizapp.sessions import judging, records
from quizapp.sessions.acts import What, act_of, aside_of, taken_back
from quizapp.sessions.session import Step, stay

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.reviews import CardState, Choice, Rating
    from quizapp.sessions.asides import Aside
    from quizapp.sessions.stages import Asking, Item
    from quizapp.sessions.workspace import Workspace

S = TypeVar("S", bound=Any)  # a state of study or of a quiz: a dataclass with a stage and acts


def show_hint(state: S, asking: Asking) -> Step[S]:
    """Return the step in which the hint is shown, where the question has one."""
    if not asking.item.question.hint:
        return stay(state)
    return Step(replace(state, stage=replace(asking, hinted=True)))


def decide_history(
    workspace: Workspace, state: S, asking: Asking, choice: Choice, at: int
) -> Step[S]:
    """Return the step in which the history with a changed question is kept, shortened or dropped."""
    if asking.changed_from is None:
        return stay(state)
    decided, chosen = judging.decide_history(asking, choice)
    kept = records.together(records.identified(workspace.journal, at, *chosen))
    act = act_of(What.DECISION, state, kept)
    return Step(replace(state, stage=decided, act=act), kept)


def say(workspace: Workspace, state: S, item: Item, aside: Aside, at: int) -> Step[S]:
    """Return the step in which something is said about a question, which stays as it stands."""
    kept = records.identified(workspace.journal, at, aside.record(item))
    return Step(replace(state, act=aside_of(aside.what, state, kept)), kept)


def undo(state: S, at: int, *, whole: bool = True) -> Step[S]:
    """Return the step in which the last act is taken back; only an aside where not `whole`."""
    act = state.act
    if act is None or not (whole or act.before is None):
        return stay(state)
    return Step(taken_back(state, act, at), act.undoing(), act)


def outcomes(workspace: Workspace, asking: Asking, at: int) -> Mapping[Rating, CardState]:
    """Return where each rating at the moment `at` would bring the card; empty for several cards."""
    one = judging.single_card(asking)
    if one is None:
        return {}
    card, remembered = one
    return workspace.scheduler.preview(remembered, card, at, workspace.days.day(at))


def foreseen(
    workspace: Workspace,
    asking: Asking,
    ratings: Mapping[str, Rating],
    previewed: Mapping[Rating, CardState],
) -> dict[str, Foreseen]:
    """Return what was previewed of the ratings that are given, for the journal to rely on."""
    one = judging.single_card(asking)
    if one is None or not previewed:
        return {}
    card, remembered = one
    return {card: Foreseen(remembered, previewed[ratings[card]], workspace.scheduler)}
