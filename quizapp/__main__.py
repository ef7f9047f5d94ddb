"""Starts the program: `quizapp`, or `python -m quizapp`."""

from __future__ import annotations

import os
import sys

from quizapp.errors import UserError

_COMPLETION = "_QUIZAPP_COMPLETE"
"""Set by a shell that asks click for completions; it then gives no arguments."""


def main() -> None:
    """Run the command line and leave with 0 (well), 1 (problems found) or 2 (wrong use)."""
    _open_streams()
    try:
        sys.exit(_run())
    except BrokenPipeError:
        # The reader of our output has left (`quizapp show … | head`): nothing more to say, and the
        # interpreter must not complain about it when it flushes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except Exception as error:  # noqa: BLE001 - the last door: a bug of ours ends in a sentence too
        sys.exit(_apologise(error))


def _open_streams() -> None:
    """Stand in for standard streams that are closed (`quizapp study <&-`): they end, or lead nowhere.

    As those that Python opens itself they are never closed.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, open(nowhere, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def _apologise(error: Exception) -> int:
    """Say that this is a bug, and where its details are; what was answered is in the journal."""
    import traceback  # noqa: PLC0415 - seldom needed, one hopes

    if os.environ.get("QUIZAPP_DEBUG"):
        traceback.print_exception(error)
        return 2
    details = _save_details("".join(traceback.format_exception(error)))
    sys.stderr.write(
        f"quizapp: this is a bug in quizapp ({type(error).__name__}); what you answered is kept. "
        f"{details}\n"
    )
    return 2


def _save_details(details: str) -> str:
    """Keep what is known of a bug in a file of its own, and return a sentence that names it."""
    from pathlib import Path  # noqa: PLC0415 - only for a bug
    from tempfile import gettempdir  # noqa: PLC0415 - as above

    from quizapp.files import write_whole  # noqa: PLC0415 - as above

    try:
        report = Path(gettempdir(), f"quizapp-{os.urandom(8).hex()}.txt")
        write_whole(report, details.encode(errors="replace"), mode=0o600)
    except OSError as error:
        return f"The details could not be saved ({error}); with QUIZAPP_DEBUG=1 they are shown."
    return f"The details are in {report}."


def _run() -> int:
    if sys.argv[1:] == ["--version"]:
        # Without click: 25 ms against 70 ms.
        from quizapp import __version__  # noqa: PLC0415 - as said

        sys.stdout.write(f"quizapp {__version__}\n")
        return 0
    for stream in (sys.stdout, sys.stderr):
        # A terminal in an old encoding shows a replacement and never an error.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    output = sys.stdout
    try:
        return _command() if sys.argv[1:] or _COMPLETION in os.environ else _open()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        raise
    except SystemExit:
        if sys.stdout is not output:  # click has caught a broken pipe, and put this in its place
            raise BrokenPipeError from None
        raise
    except UserError as error:
        sys.stderr.write(f"quizapp: {error}\n")
        return error.exit_code
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        sys.stderr.write(f"quizapp: {where}{error.strerror or error}\n")
        return 2


def _open() -> int:
    """Open the app without click, which a start of 250 ms would otherwise pay 25 ms for."""
    from quizapp.cli.context import Context  # noqa: PLC0415 - --version needs none of it
    from quizapp.cli.opening import open_app  # noqa: PLC0415 - as above
    from quizapp.places import find_places  # noqa: PLC0415 - as above

    return open_app(Context(find_places()))


def _command() -> int:
    """Do what the arguments say, and return the exit code."""
    import click  # noqa: PLC0415 - see _open

    from quizapp.cli.main import group  # noqa: PLC0415 - as above

    try:
        result = group.main(prog_name="quizapp", standalone_mode=False)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except click.Abort:
        return 130
    return result if isinstance(result, int) else 0


if __name__ == "__main__":
    main()
