"""The `quizapp` command: its global options, and the commands that it finds by their files."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import click

import quizapp
from quizapp.cli import commands
from quizapp.cli.context import Context
from quizapp.places import find_places


class Commands(click.Group):
    """A group that imports a command's file when the command is called, and no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        del ctx
        return sorted(module.name for module in iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name; None where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{commands.__name__}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; for a misspelt name say which is nearest."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from quizapp.nearest import nearest  # noqa: PLC0415 - only for a misspelt name

            near = nearest(args[0], self.list_commands(ctx))
            hint = f"did you mean '{near}'?" if near else "see quizapp --help"
            raise click.UsageError(f"no command '{args[0]}'; {hint}", ctx) from error


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
)
@click.option(
    "--decks",
    "deck_folders",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="DIR",
    help="Folder of decks; may be given several times. Else QUIZAPP_DECKS, else ./decks.",
)
@click.option(
    "--home",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder of journal, settings and cache. Else QUIZAPP_HOME, else the platform's place.",
)
@click.version_option(quizapp.__version__, package_name="quizapp", message="quizapp %(version)s")
@click.pass_context
def group(ctx: click.Context, deck_folders: tuple[Path, ...], home: Path | None) -> None:
    """Learn from plain YAML decks: quizzes marked fairly, cards that come back in time.

    Without a command the app opens.
    """
    ctx.obj = Context(find_places(home, deck_folders))
    if ctx.invoked_subcommand is None:
        from quizapp.cli.opening import open_app  # noqa: PLC0415 - brings Textual along

        open_app(ctx.obj)
