"""Whether a terminal can show the app is asked before anything is opened."""

import gc
import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.cli.context import Context
from quizapp.cli.opening import NoTerminalError, open_app
from quizapp.destinations import Destination
from quizapp.places import Places
from quizapp.sessions.workspace import Workspace


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class OpenedError(Exception):
    """The app was about to open."""


def where(workspace: Workspace) -> Destination:
    assert workspace.entries() == ()
    raise OpenedError


@pytest.fixture
def context(tmp_path: Path) -> Context:
    return Context(Places(tmp_path / "home", (tmp_path / "decks",)))


@pytest.fixture
def collecting() -> Iterator[None]:
    """Take the collection of garbage up again, which the app does once it is drawn."""
    yield
    gc.enable()


@pytest.mark.usefixtures("collecting")
def test_a_terminal_that_draws_opens_the_app(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    with pytest.raises(OpenedError):
        open_app(context, where)
    assert not gc.isenabled(), "until the first screen stands"


@pytest.mark.usefixtures("collecting")
@pytest.mark.parametrize("term", ["", "dumb", None])
def test_a_terminal_that_cannot_draw_is_told_what_else_there_is(
    context: Context, monkeypatch: pytest.MonkeyPatch, term: str | None
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", term or "")
    if term is None:
        monkeypatch.delenv("TERM")
    with pytest.raises(NoTerminalError) as told:
        open_app(context, where)
    assert str(told.value) == (
        "this terminal cannot draw the app; use 'quizapp study --plain' or "
        "'quizapp quiz DECK --plain'"
    )


@pytest.mark.usefixtures("collecting")
@pytest.mark.parametrize("piped", ["stdin", "stdout"])
def test_what_is_no_terminal_is_told_what_else_there_is(
    context: Context, monkeypatch: pytest.MonkeyPatch, piped: str
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(sys, stream, io.StringIO() if stream == piped else Terminal())
    with pytest.raises(NoTerminalError) as told:
        open_app(context, where)
    assert str(told.value) == (
        "the app needs a terminal; use 'quizapp study --plain' or 'quizapp quiz DECK --plain'"
    )
