from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.journal.journal import Journal
from tests.journal.factories import open_journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "journal.db") as opened:
        yield opened
