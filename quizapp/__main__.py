"""Starts the program: `quizapp`, or `python -m quizapp`."""

import os
import sys

from quizapp.errors import UserError


def main() -> None:
    """Run the command line and leave with 0 (well), 1 (problems found) or 2 (wrong use)."""
    try:
        sys.exit(_run())
    except BrokenPipeError:
        # The reader of our output has left (`quizapp show … | head`): nothing more to say, and the
        # interpreter must not complain about it when it flushes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except Exception as error:  # noqa: BLE001 - the last door: a bug of ours ends in a sentence too
        sys.exit(_apologise(error))


def _apologise(error: Exception) -> int:
    """Say that this is a bug, and where its details are; what was answered is in the journal."""
    import tempfile  # noqa: PLC0415 - seldom needed, one hopes
    import traceback  # noqa: PLC0415 - as above

    if os.environ.get("QUIZAPP_DEBUG"):
        traceback.print_exception(error)
        return 2
    with tempfile.NamedTemporaryFile(
        "w", prefix="quizapp-", suffix=".txt", delete=False, encoding="utf-8", errors="replace"
    ) as report:
        traceback.print_exception(error, file=report)
    sys.stderr.write(
        f"quizapp: this is a bug in quizapp ({type(error).__name__}); what you answered is kept. "
        f"The details are in {report.name}.\n"
    )
    return 2


def _run() -> int:
    if sys.argv[1:] == ["--version"]:
        # Without click: 25 ms against 70 ms.
        from quizapp import __version__  # noqa: PLC0415 - as said

        sys.stdout.write(f"quizapp {__version__}\n")
        return 0
    import click  # noqa: PLC0415 - as said

    from quizapp.cli.main import group  # noqa: PLC0415 - as said

    for stream in (sys.stdout, sys.stderr):
        # A terminal in an old encoding shows a replacement and never an error.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        result = group.main(prog_name="quizapp", standalone_mode=False)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        raise
    except (UserError, OSError) as error:
        sys.stderr.write(f"quizapp: {error}\n")
        return error.exit_code if isinstance(error, UserError) else 2
    return result if isinstance(result, int) else 0


if __name__ == "__main__":
    main()
