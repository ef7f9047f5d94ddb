"""The last door: a bug ends in a sentence, and its details in a file of their own."""

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

BUG = """
import sys
from quizapp import __main__

def fail():
    raise RuntimeError("it broke \\udcff")

__main__._command = fail
sys.argv = ["quizapp", "check"]
__main__.main()
"""


def broken(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BUG],
        env={**os.environ, "TMPDIR": str(folder), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_bug_ends_in_a_sentence_that_names_the_file_with_the_details(tmp_path: Path) -> None:
    done = broken(tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    named = re.search(
        r"a bug in quizapp \(RuntimeError\).* The details are in (.+)\.$", done.stderr
    )
    assert named is not None
    (report,) = tmp_path.iterdir()
    assert str(report) == named[1]
    text = report.read_text(encoding="utf-8")
    assert "Traceback" in text
    assert "it broke ?" in text
    assert stat.S_IMODE(report.stat().st_mode) == 0o600, "it may quote what was answered"


def test_where_details_are_asked_for_they_are_shown(tmp_path: Path) -> None:
    done = broken(tmp_path, QUIZAPP_DEBUG="1", PYTHONIOENCODING="utf-8:replace")
    assert done.returncode == 2
    assert "Traceback" in done.stderr
    assert list(tmp_path.iterdir()) == []
