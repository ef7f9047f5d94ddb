"""`quizapp preview`: a deck as learners meet it, beside what is wrong with it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import click

from quizapp.cli.console import Console
from quizapp.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.cli.context import Context
    from quizapp.decks.deck import Deck
    from quizapp.decks.problems import Problem
    from quizapp.questions.question import Question

_LABEL = 13
"""Columns of the words before answer, explanation and so on."""


@click.command
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def command(context: Context, path: Path) -> int:
    """Print the deck in the file PATH as learners meet it, with its answers and its problems."""
    del context
    from quizapp.decks.checking.check import check_deck  # noqa: PLC0415 - brings yaml and pydantic
    from quizapp.decks.read import read_deck  # noqa: PLC0415 - as above

    reading = read_deck(path)
    problems = check_deck(path).problems
    console = Console()
    deck = reading.deck
    if deck is None:
        _say_problems(console, problems)
        console.say("Mend the errors, and the questions can be shown.")
        return 1
    console.say(f"{deck.title} ({deck.id})")
    if deck.description:
        console.say(deck.description.strip())
    spans = [
        (span.start.line, span.end.line)
        for index in range(len(deck.questions))
        if (span := reading.spans.get(("questions", index)))
    ]
    of_all, of_each = _sorted_in(problems, spans)
    _say_problems(console, of_all)
    for number, question in enumerate(deck.questions, 1):
        console.say()
        _say_question(console, deck, question, f"{number} of {len(deck.questions)}")
        _say_problems(console, of_each[number - 1])
    return 1 if any(problem.is_error for problem in problems) else 0


def _sorted_in(
    problems: Sequence[Problem], spans: Sequence[tuple[int, int]]
) -> tuple[list[Problem], list[list[Problem]]]:
    """Return the problems of the deck as a whole, and those within each question's lines."""
    of_each: list[list[Problem]] = [[] for _ in spans]
    of_all: list[Problem] = []
    for problem in problems:
        # A block ends where the next begins, so the last question that has begun is the one.
        around = [
            index for index, (first, last) in enumerate(spans) if first <= problem.line <= last
        ]
        (of_each[around[-1]] if around else of_all).append(problem)
    return of_all, of_each


def _say_problems(console: Console, problems: Sequence[Problem]) -> None:
    for problem in problems:
        help = f"; {problem.help}" if problem.help else ""
        place = f"{problem.line}:{problem.column}"
        _say(console, problem.severity, f"{place} {problem.code} {problem.message}{help}")


def _say_question(console: Console, deck: Deck, question: Question, count: str) -> None:
    from quizapp.decks.deck import SourceUnreadableError  # noqa: PLC0415 - as above

    tags = f" [{', '.join(question.tags)}]" if question.tags else ""
    console.say(f"{count}: {question.id}, {question.kind}{tags}")
    form = question.ask(None, Random(0))  # noqa: S311 - lays out options, no secret
    console.say(form.prompt, "  ")
    for line in form.lines():
        console.say(line, "    ", "   ")
    for answer in question.right_answers():
        _say(console, "answer", answer)
    for label in ("hint", "explanation", "attribution"):
        if text := getattr(question, label):
            _say(console, label, text)
    for citation in question.citations:
        source = deck.sources.get(citation.key)
        if source is not None:
            # One that cannot be read is among the problems.
            with suppress(SourceUnreadableError):
                for number, passage in source.passage(citation.paragraphs):
                    _say(console, "source", f"{source.title or source.key}, {number}: {passage}")


def _say(console: Console, label: str, text: str) -> None:
    console.say(f"{label:<{_LABEL}}{one_line(text)}", "  ", " " * _LABEL)
