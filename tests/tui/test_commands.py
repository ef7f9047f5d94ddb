"""The keys that learners have in their fingers, and which of them the line at the bottom offers.

A command that is new needs no line here; one that is told here keeps its keys.
"""

from importlib import import_module
from pkgutil import iter_modules

import pytest
from textual.binding import Binding

from quizapp.tui import commands
from quizapp.tui.commands.command import Command, Number, bindings, command_of
from quizapp.tui.widgets import filter as filter_commands

OFFERED = """
all-questions     a
all-rows          escape
back              escape
bring-all-back    a
bring-back        enter,space
carry-down        shift+down,J,right
carry-up          shift+up,K,left
close             escape,enter,s,q
count-mine        c
decide-later      escape
done-writing      ctrl+s
filter-rows       slash,ctrl+f
hand-in           e,ctrl+o
help              question_mark,f1
keep-history      1,enter
keep-words        enter
leave             enter
more              right,l,space
next-deck         right,l
next-right        right,l
no                n,escape
open-scores       o
previous-question b,ctrl+b
problems          enter,p
proceed           enter,space
resume            r
retry-missed      r
reveal-answer     enter,space
save-json         2,j
save-markdown     1,m,enter
save-picture      3,p
save-result       w
scores            s
see-soon          2
show-hint         h,ctrl+t
show-source       s
skip              n,ctrl+n
start-over        3
start-quiz        enter
study-all         a
study-deck        enter
submit            enter
suspended-cards   exclamation_mark
take              enter
take-quiz         q
tick-deck         space
tick-option       space
to-rows           enter
undo              u,ctrl+r
withdraw          escape
yes               y,enter
"""
"""Offered at the bottom where there is room: what can be done now."""
UNSAID = """
again             1
down              down,j
easy              4
first             home,g
flag-question     f,f9
give-up           ctrl+g
good              3
hard              2
last              end,G
less              left,h
number            1,2,3,4,5,6,7,8,9
page-down         pagedown
page-up           pageup
palette           ctrl+p
previous-deck     left,h
previous-right    left
quit              ctrl+q
suspend           exclamation_mark,f8
undo-last         u,ctrl+r
up                up,k
"""
"""Told by the help only."""


def ours() -> dict[str, type[Command]]:
    """Return every command of the app by its id; those that a test made, and bases, left out."""
    for module in iter_modules(commands.__path__):
        import_module(f"{commands.__name__}.{module.name}")
    assert filter_commands.FilterRows.binding_id() == "filter-rows"
    return {
        name: command
        for name, command in Command.by_id.items()
        if command.__module__.startswith("quizapp.") and not command.__subclasses__()
    }


@pytest.mark.parametrize(("table", "offered"), [(OFFERED, True), (UNSAID, False)])
def test_the_keys_of_every_command(table: str, offered: bool) -> None:  # noqa: FBT001 - a case
    told = dict(line.split() for line in table.strip().splitlines())
    found = {name: each.key for name, each in ours().items() if each.foot is offered}
    assert told.items() <= found.items(), told.items() - found.items()


def test_a_binding_says_what_its_command_does_and_acts_before_the_widgets_do() -> None:
    class GoFar(Command):
        """Go far
        away."""

        key = "f,F"
        label = "far"
        foot = False

    class GoNear(GoFar):
        action = "go('near')"
        foot = True

    far, near = bindings(GoFar, GoNear)
    assert (far.key, far.action, far.description, far.show) == ("f,F", "go_far", "far", False)
    assert (far.priority, far.tooltip, far.id) == (True, "Go far away.", "go-far")
    assert (near.action, near.show, near.id) == ("go('near')", True, "go-near")
    assert (command_of(far), command_of(near)) == (GoFar, GoNear)
    assert command_of(Binding("x", "x")) is None
    for name in ("go-far", "go-near"):
        del Command.by_id[name]


def test_each_number_is_a_key_of_its_own() -> None:
    made = bindings(Number)
    assert [each.key for each in made] == [str(number) for number in range(1, 10)]
    assert [each.action for each in made] == [f"number({number})" for number in range(1, 10)]
    assert {(each.show, each.priority, each.description) for each in made} == {
        (False, True, "take")
    }
    assert {each.tooltip for each in made} == {Number.help()}
    assert {command_of(each) for each in made} == {Number}
