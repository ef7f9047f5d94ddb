from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from quizapp.journal.journal import Journal
from tests.journal.factories import open_journal

# A shared machine may stall any one example for longer than the usual 200 ms.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "journal.db"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with open_journal(path) as opened:
        yield opened
