"""A plugin for pytest that writes down how long each test took: `-p tests.mutants.timing`."""

import json
import os
from collections import defaultdict
from pathlib import Path

import pytest

FILE = "QUIZAPP_TEST_TIMES"
"""The variable that names the file to write."""

_seconds: defaultdict[str, float] = defaultdict(float)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Add what a test took to set up, to run and to clear away."""
    _seconds[report.nodeid] += report.duration


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write all of it, once: the workers of xdist report to the process that started them."""
    if not hasattr(session.config, "workerinput"):
        Path(os.environ[FILE]).write_text(json.dumps(_seconds), encoding="utf-8")
