from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.journal.journal import Journal
from tests.journal.factories import open_journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "journal.db"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with open_journal(path) as opened:
        yield opened
