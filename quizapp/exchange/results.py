"""The result of an attempt as a file to keep: Markdown, JSON or SVG, told by the file's ending."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from quizapp.errors import UserError
from quizapp.files import write_whole
from quizapp.text import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.sessions.result import Line, Result, Score


class ReportError(UserError):
    """The result cannot be saved as asked."""


def save_result(result: Result, path: Path) -> None:
    """Write `result` to `path`, as the ending .md, .json or .svg says, in one atomic step.

    Raises:
        ReportError: the ending is another, or the file cannot be written.
    """
    check_ending(path)
    form = FORMS[path.suffix.lower()]
    try:
        write_whole(path, form(result))
    except OSError as error:
        raise ReportError(f"the result could not be saved in {path}: {error.strerror}") from error


def check_ending(path: Path) -> None:
    """Refuse a file that a result cannot be saved in, before the quiz is taken.

    Raises:
        ReportError: its ending is none of those of `FORMS`.
    """
    if path.suffix.lower() not in FORMS:
        raise ReportError(f"a result is saved as {', '.join(FORMS)}; {path.name} is none of them")


def as_json(result: Result) -> str:
    """Return the result as JSON, every question with what was given and what was right."""
    payload = result.to_json() | {
        "mode": result.plan.mode.value,
        "decks": list(result.plan.decks),
        "seed": result.plan.seed,
        "started": _moment(result.started),
        "finished": _moment(result.finished),
        "wholly_right_percent": result.score_all_or_nothing.percent,
        "certainty_score": result.certainty_score,
        "passed": result.passed,
        "by_difficulty": {
            str(level): _score(score) for level, score in result.by_difficulty.items()
        },
        "questions": [_line(line) for line in result.lines],
    }
    return json.dumps(payload, indent=2, ensure_ascii=False) + "\n"


def as_markdown(result: Result) -> str:
    """Return the result as Markdown: the scores in tables, then each mistake."""
    lines = [
        f"# {_plain(' and '.join(_titles(result)))}: {result.score.percent:g} %",
        "",
        (
            f"{result.plan.mode.value.capitalize()} of {len(result.lines)} questions, "
            f"{_moment(result.finished)}, seed {result.plan.seed}."
        ),
        "",
    ]
    if result.passed is not None:
        word = "Passed" if result.passed else "Not passed"
        lines += [f"{word}; the pass mark is {result.plan.pass_percent:g} %.", ""]
    lines += ["| what | points | percent |", "|---|---|---|"]
    lines += [
        f"| {name} | {score.earned:g} of {score.out_of:g} | {score.percent:g} |"
        for name, score in _rows(result)
    ]
    if result.mistakes:
        lines += ["", "## To look at again", ""]
    for line in result.mistakes:
        lines += [
            f"{line.position + 1}. {_plain(line.question.heading)}",
            f"   - {_plain(line.given.mark.why if line.given else 'no answer')}",
            f"   - Right: {_plain('; '.join(line.question.right_answers()))}",
        ]
        if line.question.explanation:
            lines.append(f"   - {_plain(line.question.explanation)}")
    return "\n".join(lines) + "\n"


def as_svg(result: Result) -> str:
    """Return the result as a small picture: the score, and a bar for each tag."""
    rows = _rows(result)
    height = 92 + 26 * len(rows)
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="560" height="{height}" '
            'font-family="sans-serif" font-size="14">'
        ),
        f'<rect width="560" height="{height}" fill="#ffffff"/>',
        (
            f'<text x="20" y="34" font-size="18" fill="#222222">'
            f"{escape(one_line(' and '.join(_titles(result))))}</text>"
        ),
        (
            f'<text x="20" y="62" fill="#555555">{result.score.percent:g} %, '
            f"{result.plan.mode.value}, {_moment(result.finished)}</text>"
        ),
    ]
    for place, (name, score) in enumerate(rows):
        y = 84 + 26 * place
        parts += [
            f'<text x="20" y="{y + 12}" fill="#222222">{escape(one_line(name))}</text>',
            f'<rect x="180" y="{y}" width="280" height="14" fill="#e6e6e6"/>',
            f'<rect x="180" y="{y}" width="{2.8 * score.percent:.1f}" height="14" fill="#2f6f6a"/>',
            f'<text x="470" y="{y + 12}" fill="#222222">{score.percent:g} %</text>',
        ]
    return "\n".join([*parts, "</svg>"]) + "\n"


FORMS: dict[str, Callable[[Result], str]] = {
    ".md": as_markdown,
    ".json": as_json,
    ".svg": as_svg,
}
"""How a result is written, by the ending of the file."""


def _rows(result: Result) -> list[tuple[str, Score]]:
    rows = [("all", result.score)]
    rows += result.by_tag.items()
    rows += [(f"level {level}", score) for level, score in result.by_difficulty.items()]
    return rows


def _titles(result: Result) -> list[str]:
    return list(dict.fromkeys(line.item.deck.title for line in result.lines))


def _line(line: Line) -> dict[str, Any]:
    given = line.given
    return {
        "question": line.item.key,
        "prompt": clean(line.question.heading),
        "response": given.response if given else None,
        "score": given.mark.score if given else 0.0,
        "why": given.mark.why if given else "no answer",
        "answers": list(line.question.right_answers()),
        "confidence": given.confidence if given else None,
        "took": given.took if given else None,
        "points": line.question.points,
        "tags": list(line.question.tags),
    }


def _score(score: Score) -> dict[str, float]:
    return {"score": score.earned, "out_of": score.out_of}


def _plain(text: str) -> str:
    """Return `text` on one line with what Markdown would act on made literal."""
    return "".join(f"\\{sign}" if sign in r"\`*_[]<>|#" else sign for sign in one_line(text))


def _moment(at: int) -> str:
    return datetime.fromtimestamp(at / 1000).astimezone().isoformat(timespec="seconds")
