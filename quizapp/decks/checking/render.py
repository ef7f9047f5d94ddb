"""Problems as people and programs read them: text with caret, JSON, GitHub annotations, SARIF."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import quizapp
from quizapp.cells import clusters, shorten, width
from quizapp.decks.reading.lines import Lines
from quizapp.decks.reading.scan import BOM, REFUSED, STAND_IN
from quizapp.questions.findings import Severity
from quizapp.text import counted, one_line

if TYPE_CHECKING:
    from quizapp.decks.checking.check import Report
    from quizapp.decks.problems import Problem
    from quizapp.questions.findings import Rule

Paint = Callable[[str, str], str]
"""Colours a text by its part: `error`, `warning`, `info`, `place` or `help`."""

_WIDEST = 100
"""Cells of a source line that are shown; of a longer one, the part round the place."""


def no_paint(text: str, part: str) -> str:
    """Return `text` as it is."""
    del part
    return text


def as_text(report: Report, paint: Paint = no_paint) -> str:
    """Return the problems for people: place, message, the line itself with a caret, help."""
    lines_of = cache(_lines_of)
    blocks = [_block(problem, lines_of(problem.file), paint) for problem in report.problems]
    return "\n".join([*blocks, _summary(report)]) + "\n"


def as_json(report: Report) -> str:
    """Return the report as JSON, in the shape that scripts rely on."""
    problems = [
        {
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "code": problem.code,
            "severity": problem.severity,
            "message": problem.message,
            "help": problem.help,
        }
        for problem in report.problems
    ]
    found = {"decks": report.decks, "questions": report.questions, "problems": problems}
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


def as_github(report: Report) -> str:
    """Return the problems as workflow commands, which GitHub shows beside the lines of a change."""
    return "".join(f"{_annotation(problem)}\n" for problem in report.problems)


def as_sarif(report: Report) -> str:
    """Return the report as SARIF 2.1.0, for code scanning and editors."""
    from quizapp.decks.checking.catalogue import rules as every_rule  # noqa: PLC0415 - imports all

    # Problems that come from the cache were found in an earlier run: their rules are not known here.
    known = every_rule()
    codes = sorted({problem.code for problem in report.problems})
    rules = [_sarif_rule(known[code]) for code in codes]
    driver = {"name": "quizapp", "version": quizapp.__version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(problem, codes) for problem in report.problems],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


FORMATS: dict[str, Callable[[Report], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""What `check --format` takes."""


def _lines_of(file: str) -> Lines:
    try:
        # A pipe would wait for a writer.
        data = Path(file).read_bytes() if Path(file).is_file() else b""
    except OSError:
        data = b""
    return Lines(data.removeprefix(BOM.encode()).decode(errors="replace"))


def _block(problem: Problem, lines: Lines, paint: Paint) -> str:
    place = f"{one_line(problem.file)}:{problem.line}:{problem.column}"
    severity = paint(problem.severity, problem.severity)
    head = f"{paint(place, 'place')} {severity} {problem.code} {problem.message}"
    help = paint(f"help: {problem.help}", "help") if problem.help else ""
    source = REFUSED.sub(STAND_IN, lines.line(problem.line)).replace("\t", " ")
    if not source.strip():
        return f"{head}\n      | {help}" if help else head
    start, end = problem.column - 1, problem.column - 1 + problem.width
    before, marked = source[:start], source[start:end]
    most = _WIDEST // 3
    if width(before + marked) > _WIDEST and width(before) > most:
        before = "…" + _last(before, most)
    shown = shorten(before + source[start:], _WIDEST)
    indent = width(before)
    # The caret line ends where the line that is shown ends.
    carets = "^" * max(1, min(width(before + marked), width(shown)) - indent)
    return "\n".join(
        (
            head,
            f"{problem.line:>5} | {shown}",
            f"      | {' ' * indent}{paint(carets, problem.severity)} {help}".rstrip(),
        )
    )


def _last(text: str, cells: int) -> str:
    """Return as much of the end of `text` as fits into so many cells."""
    kept: list[str] = []
    for piece, own in reversed(list(clusters(text))):
        cells -= own
        if cells < 0:
            break
        kept.append(piece)
    return "".join(reversed(kept))


def _summary(report: Report) -> str:
    decks, questions = counted(report.decks, "deck"), counted(report.questions, "question")
    infos = len(report.problems) - report.errors - report.warnings
    found = [
        counted(report.errors, "error") if report.errors else "",
        counted(report.warnings, "warning") if report.warnings else "",
        f"{infos} worth a look" if infos else "",
    ]
    return f"{decks}, {questions}: {', '.join(filter(None, found)) or 'no problems'}"


def _annotation(problem: Problem) -> str:
    level = _level(problem.severity, mild="notice")
    text = problem.message + (f"; help: {problem.help}" if problem.help else "")
    end = problem.column + problem.width
    return (
        f"::{level} file={_property(problem.file)},line={problem.line},col={problem.column},"
        f"endColumn={end},title={problem.code}::{_escaped(text)}"
    )


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _sarif_rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.reason},
        "defaultConfiguration": {"level": _level(rule.severity, mild="note")},
    }


def _sarif_result(problem: Problem, codes: list[str]) -> dict[str, Any]:
    region = {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endColumn": problem.column + problem.width,
    }
    artifact = {"uri": quote(os.fsencode(Path(problem.file).as_posix()))}
    text = problem.message + (f"\nhelp: {problem.help}" if problem.help else "")
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _level(problem.severity, mild="note"),
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }


def _level(severity: str, *, mild: str) -> str:
    """Return the word of GitHub and SARIF for a severity; `mild` is the one for what is no warning."""
    return severity if severity in (Severity.ERROR, Severity.WARNING) else mild
