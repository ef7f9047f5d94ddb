"""Putting a new text into the place of a file, as a whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def beside(path: Path, text: str) -> Iterator[Path]:
    """Write `text` to a new file in the folder of `path`, with its permissions; remove it at the end."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, new)
        with suppress(OSError, AttributeError):  # only an administrator can give a file away
            state = path.stat()
            os.chown(new, state.st_uid, state.st_gid)
        yield new
    finally:
        new.unlink(missing_ok=True)
