"""A mark, its points and the source passage as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.decks.deck import SourceUnreadableError
from quizapp.questions.marks import Verdict

if TYPE_CHECKING:
    from quizapp.cli.console import Console
    from quizapp.questions.marks import Mark, Point
    from quizapp.questions.question import Question
    from quizapp.sessions.stages import EarlierVersion, Item, Marked


def say_mark(console: Console, marked: Marked) -> None:
    """Say the verdict with its reason, each point, and what the author has to teach."""
    question, mark = marked.asking.item.question, marked.mark
    console.say(f"{mark.verdict.glyph} {_said_once(mark)}")
    for point in mark.points:
        if len(mark.points) > 1:
            _say_point(console, point)
        elif point.note and point.note not in mark.why:
            console.say(point.note)
        letters = _letters(point)
        if letters:
            console.say(f"letter by letter: {letters}", "  ", "  ")
    shown = {point.expected for point in mark.points}
    if not shown.issuperset(question.right_answers()) or _alone(mark):
        say_right_answer(console, question, mark)
    say_lesson(console, question)


def say_lesson(console: Console, question: Question, indent: str = "") -> None:
    """Say who vouches for the answer, and what the author has to teach."""
    if question.attribution:
        console.say(f"Who says so: {question.attribution.rstrip('.')}.", indent)
    if question.explanation:
        console.say(question.explanation, indent)


def say_right_answer(
    console: Console, question: Question, mark: Mark | None, indent: str = ""
) -> None:
    """Say the right answer where the mark, or its absence, leaves it open."""
    if mark is not None and (
        mark.verdict is Verdict.RIGHT
        or all(answer in mark.why for answer in question.right_answers())
        or (_alone(mark) and mark.points[0].expected in mark.why)
        or (mark.points and all(point.right for point in mark.points))  # but for a hint
    ):
        return
    console.say(f"Right: {'; '.join(question.right_answers())}", indent, "  ")


def say_source(console: Console, item: Item) -> None:
    """Say the paragraphs that the question cites."""
    if not item.cited:
        console.say("This question names no source.")
    for source, paragraphs in item.cited:
        console.say(source.title or source.path.name)
        try:
            passage = source.passage(paragraphs)
        except SourceUnreadableError as error:
            console.say(f"{error}", "  ")
            continue
        for number, text in passage:
            console.say(f"[{number}] {text}", "  ", "  ")


def say_change(console: Console, earlier: EarlierVersion) -> None:
    """Say how a question stood before it was changed, and what may be done about it."""
    console.say("This question has changed since you last answered it.")
    if earlier.prompt:
        console.say(f"It was: {earlier.prompt}", "  ", "  ")
    if earlier.no_longer_right:  # what is right still would answer the question
        console.say(f"No longer right: {'; '.join(earlier.no_longer_right)}", "  ", "  ")
    console.say("Answer it to keep its history, or /over to start over.", "  ")


def _alone(mark: Mark) -> bool:
    """Whether the mark has one point, which is not listed."""
    return len(mark.points) == 1


def _said_once(mark: Mark) -> str:
    """Return the reason without what the points below it say again: it is heard, not skimmed."""
    if len(mark.points) < 2:
        return mark.why
    missed = [point.expected for point in mark.points if point.expected and not point.right]
    pieces = mark.why.split("; ")
    return "; ".join(
        piece
        for place, piece in enumerate(pieces)
        if not place or not any(text in piece for text in missed)
    )


def _say_point(console: Console, point: Point) -> None:
    if not point.given and not point.expected:
        return  # an option that was rightly left alone
    sign = "✓" if point.right else "✗"
    if point.label in {point.given, point.expected, "answer"}:
        text = point.given or point.expected  # an option or an entry, which is its own label
    else:
        text = f"{point.label}: {point.given}" if point.given else point.label
    if not point.given:
        text += " (missing)" if text == point.expected else f" (missing: {point.expected})"
    elif not point.expected:
        text += " (not one of them)"
    elif not point.right:
        text += f" (right: {point.expected})"
    console.say(f"{sign} {text}: {point.note}" if point.note else f"{sign} {text}", "  ", "  ")


def _letters(point: Point) -> str:
    """Return how what was typed differs from the answer, where the two have most letters in common."""
    if not (point.typed and point.given and point.expected):
        return ""
    from quizapp.questions.typed import Side, difference  # noqa: PLC0415 - rapidfuzz, after a typo

    pieces = difference(point.given, point.expected)
    shared = sum(len(piece.text) for piece in pieces if piece.side is Side.BOTH)
    if shared == len(point.expected) == len(point.given) or 2 * shared < len(point.expected):
        return ""
    signs = {Side.BOTH: "{}", Side.GIVEN: "[-{}]", Side.EXPECTED: "[+{}]"}
    return "".join(signs[piece.side].format(piece.text) for piece in pieces)
