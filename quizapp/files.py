"""A new content in the place of a file, as a whole or not at all.

The content is written to a file of its own beside the old one and then takes its place, which file
systems do in one step. Whoever reads meanwhile, and whoever comes after a crash, finds the old content
or the new and never a half.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Replacement:
    """A new content that is on the disk, beside the file whose place it is to take."""

    def __init__(self, new: Path, target: Path, *, durable: bool) -> None:
        self._new = new
        self._target = target
        self._durable = durable

    def put(self) -> None:
        """Let it take the file's place.

        Raises:
            OSError: it cannot; the file is as it was.
        """
        os.replace(self._new, self._target)  # noqa: PTH105 - says that it is one step
        if self._durable:
            _sync_folder(self._target.parent)


def write_whole(
    path: Path, content: str | bytes, *, mode: int = 0o666, durable: bool = True
) -> None:
    """Put `content` into the place of the file `path`; where it cannot be done, all is as it was.

    Args:
        path: the file, there or not, in a folder that is there. A link stays, and the file that it
            leads to is replaced; a file that is there keeps its permissions and, where we may give
            it away, its owner.
        content: all that the file is to hold; text is written as UTF-8, its line ends as they are.
        mode: permissions of a file that is new, of which the umask takes its share.
        durable: whether to wait until the disk has it, so that a power cut takes neither content.

    Raises:
        OSError: it cannot be written, is no regular file, or may not be changed.
    """
    with replacement(path, content, mode=mode, durable=durable) as new:
        new.put()


@contextmanager
def replacement(
    path: Path, content: str | bytes, *, mode: int = 0o666, durable: bool = True
) -> Iterator[Replacement]:
    """Write what is to take the place of `path`, and take it away again unless it was put there.

    For what must happen between the two; else as `write_whole`.

    Raises:
        OSError: it cannot be written, or the file is no regular one or may not be changed.
    """
    target = Path(os.path.realpath(path))
    old = _state(target)
    # The name is not to be guessed, and a file or link that has it all the same is not opened: in a
    # folder that others may write to, nobody can lead us elsewhere.
    new = target.with_name(f".quizapp-{os.urandom(8).hex()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with _naming(target):
        handle = os.open(new, flags, mode if old is None else 0o600)
    try:
        with _naming(target):
            _fill(handle, content, durable=durable)
            if old is not None:
                with suppress(OSError, AttributeError):  # only an administrator gives a file away
                    os.chown(new, old.st_uid, old.st_gid)
                new.chmod(stat.S_IMODE(old.st_mode))
        yield Replacement(new, target, durable=durable)
    finally:
        new.unlink(missing_ok=True)


def _fill(handle: int, content: str | bytes, *, durable: bool) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)
        file.flush()
        if durable:
            os.fsync(file.fileno())


@contextmanager
def _naming(target: Path) -> Iterator[None]:
    """Name in each error the file that is to be replaced, for the other's name says nothing."""
    try:
        yield
    except OSError as error:
        error.filename = str(target)
        raise


def _state(target: Path) -> os.stat_result | None:
    """Return the state of the file to be replaced, None where there is none yet."""
    try:
        state = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(state.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not stat.S_ISREG(state.st_mode):
        raise OSError(errno.EINVAL, "no regular file", str(target))
    if not os.access(target, os.W_OK):
        # To put another in its place would need no leave of its own, but is as much a change.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return state


def _sync_folder(folder: Path) -> None:
    """Let the disk know of the new name too, where folders can be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
