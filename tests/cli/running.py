"""Runs the command line in this process, as a shell would: arguments in, streams and exit code out."""

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from quizapp.__main__ import _run


@dataclass
class Done:
    """What came of one call."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Shell:
    """A shell whose learner lives in `home`, with decks in `decks`."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    @property
    def decks(self) -> Path:
        return self.folder / "decks"

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *arguments: object, typed: str = "") -> Done:
        self.decks.mkdir(exist_ok=True)
        start = ["quizapp", "--home", self.folder / "home", "--decks", self.decks]
        self.monkeypatch.setattr(sys, "argv", [str(each) for each in (*start, *arguments)])
        self.monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        self.capsys.readouterr()
        code = _run()
        out, err = self.capsys.readouterr()
        assert "Traceback" not in err
        return Done(code, out, err)
