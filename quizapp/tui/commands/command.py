"""What a command is: something that a learner can do, one class each.

The docstring is the help text, the palette entry and the tooltip; the class carries the default key
and gives its binding id. One fact, one place: footer, help, palette and keymap are read from here.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding


class Command:
    """Something that a learner can do."""

    key: ClassVar[str] = ""
    """Its keys, separated by commas; the last is the one to use while a line is being typed."""
    label: ClassVar[str] = ""
    """A word or two for the footer."""
    action: ClassVar[str] = ""
    """Textual action; the class's name in snake case where none is given."""
    foot: ClassVar[bool] = True
    """Whether the footer shows it where there is room."""
    by_id: ClassVar[dict[str, type[Command]]] = {}
    """Every command by its binding id."""

    def __init_subclass__(cls) -> None:
        """Work out the action and enter the command in the list of all."""
        words = "".join(f"_{sign.lower()}" if sign.isupper() else sign for sign in cls.__name__)
        if "action" not in cls.__dict__:
            cls.action = words.lstrip("_")
        Command.by_id[cls.binding_id()] = cls

    @classmethod
    def binding_id(cls) -> str:
        """Return the id by which a keymap names it: `count-mine`."""
        return "".join(
            f"-{sign.lower()}" if sign.isupper() else sign for sign in cls.__name__
        ).lstrip("-")

    @classmethod
    def help(cls) -> str:
        """Return what it does, in a sentence."""
        return " ".join((cls.__doc__ or "").split())

    @classmethod
    def binding(cls) -> Binding:
        """Return the binding of its keys."""
        return Binding(
            cls.key,
            cls.action,
            cls.label,
            show=cls.foot,
            priority=True,
            tooltip=cls.help(),
            id=cls.binding_id(),
        )


class Number(Command):
    """Take the option with that number."""

    key = "1,2,3,4,5,6,7,8,9"
    label = "take"
    foot = False


def bindings(*commands: type[Command]) -> list[Binding]:
    """Return the bindings of `commands`, in the order in which the footer shows them.

    All have priority: a key then acts when it is read, before it would travel through the widgets, so
    that keys act in the order in which they came, however fast.
    """
    made: list[Binding] = []
    for command in commands:
        if issubclass(command, Number):
            made += (
                Binding(
                    digit,
                    f"{command.action}({digit})",
                    command.label,
                    show=False,
                    priority=True,
                    tooltip=command.help(),
                    id=f"{command.binding_id()}-{digit}",
                )
                for digit in command.key.split(",")
            )
        else:
            made.append(command.binding())
    return made


def command_of(binding: Binding) -> type[Command] | None:
    """Return the command that a binding was made from; None for one of Textual's own."""
    found = binding.id or ""
    return Command.by_id.get(found) or Command.by_id.get(found.rpartition("-")[0])
