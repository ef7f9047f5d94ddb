"""What tests of several commands share."""

from pathlib import Path

import pytest

from tests.cli.running import Shell


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    """A shell with a learner and a deck folder of its own."""
    return Shell(tmp_path, capsys, monkeypatch)
