"""Workspaces with one question of each type."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.sessions.workspace import Workspace
from tests.tui.harness import Workspaces


@pytest.fixture
def workspaces(tmp_path: Path) -> Iterator[Workspaces]:
    made = Workspaces(tmp_path)
    yield made
    for workspace in made.opened:
        workspace.close()


@pytest.fixture
def workspace(workspaces: Workspaces) -> Workspace:
    return workspaces()
