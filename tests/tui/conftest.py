"""Desks with one question of each type."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.sessions.desk import Desk
from tests.tui.seats import Desks


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    made = Desks(tmp_path)
    yield made
    for desk in made.opened:
        desk.close()


@pytest.fixture
def desk(desks: Desks) -> Desk:
    return desks()
