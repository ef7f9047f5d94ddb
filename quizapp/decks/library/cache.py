"""What was worked out from a file, kept until the file or the program changes.

The cache is a folder of small JSON files and can be deleted at any time. A file that cannot be
used, for whatever reason, is a miss; one that cannot be written is not written. Neither is
reported, for neither costs more than time.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import quizapp
from quizapp.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.decks.library.codec import Json

_MADE_BY = ("questions", "decks")
"""Rooms whose code decides what a deck becomes."""


class Cache:
    """JSON values by name. Each file holds a line with stamp and checksum, then the value."""

    def __init__(self, folder: Path | None) -> None:
        """Keep the values in `folder`, which need not exist; None keeps nothing."""
        self._folder = folder

    def read(self, name: str) -> Json | None:
        """Return the value kept under `name`; None where there is none that can be trusted."""
        if self._folder is None:
            return None
        try:
            head, _, body = (self._folder / name).read_bytes().partition(b"\n")
            if head == _head(body):
                return json.loads(body)
        except (OSError, ValueError, RecursionError):
            pass
        return None

    def write(self, name: str, value: Json) -> None:
        """Keep `value` under `name`, as a whole or not at all."""
        if self._folder is None:
            return
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        # A file's name may hold surrogates, for bytes that are no UTF-8; json.loads takes them back.
        body = text.encode("utf-8", "surrogatepass")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            # A file that a power cut leaves torn fails its checksum, and costs a reading.
            write_whole(self._folder / name, _head(body) + b"\n" + body, mode=0o600, durable=False)

    def remove(self, name: str) -> None:
        """Keep nothing under `name`."""
        if self._folder is not None:
            with suppress(OSError):
                (self._folder / name).unlink()


def name_for(sort: str, *paths: Path) -> str:
    """Return a name under which to keep what belongs to these files or folders.

    Two of them may in theory be given one name: what is kept must say by itself whose it is.
    """
    return f"{sort}-{crc32(b'/'.join(map(os.fsencode, paths))):08x}.json"


def _head(body: bytes) -> bytes:
    return f"{stamp()} {crc32(body):08x}".encode()


@cache
def stamp() -> str:
    """Return eight hex digits that change with the program: what another program kept is a miss.

    Over its version and the name, size and time of each file that has a say in what a deck becomes:
    so a new field of a question type counts, and a mended rule too, before anyone raises a version.
    """
    parts = [quizapp.__version__]
    for room in _MADE_BY:
        parts += _states(Path(quizapp.__file__).parent / room)
    # No hashlib on the way to the first screen: it loads OpenSSL, 3 ms.
    return f"{crc32(chr(10).join(parts).encode()):08x}"


def _states(folder: Path) -> Iterator[str]:
    try:
        files = sorted(folder.rglob("*.py"))
        states = [file.stat() for file in files]
    except OSError:  # run from an archive: the version must do
        return
    for file, state in zip(files, states, strict=True):
        yield f"{file.name} {state.st_size} {state.st_mtime_ns}"
