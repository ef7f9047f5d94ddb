"""Examples of marking for docs/marking.md: the responses are chosen by hand, the marks are the program's."""

from collections.abc import Iterator
from random import Random

from describing import table

from quizapp.questions.date import Date
from quizapp.questions.forms import MisreadError
from quizapp.questions.number import Number
from quizapp.questions.question import Question
from quizapp.questions.short import Short

Examples = tuple[tuple[Question, tuple[str, ...]], ...]

WORDS: Examples = (
    (
        Short(prompt="Where?", answer="Balashikha", reject=("Barvikha",)),
        (
            "balashikha",
            "Balashika",
            "Barvikha",
        ),
    ),
    (Short(prompt="What?", answer="royal jelly"), ("the Royal-Jelly!", "jelly")),
    (Short(prompt="Which?", answer="T-34"), ("T 34", "T-35")),
)
NUMBERS: Examples = (
    (Number(prompt="How many?", answer="1840"), ("1,840", "1480")),
    (Number(prompt="How far?", answer="2", unit="km", tolerance="5%"), ("two", "2050 m", "2.2 km")),
    (Number(prompt="What share?", answer="40", unit="%"), ("forty percent", "40.000")),
    (Date(prompt="When?", answer="2025-04-03"), ("Apr 3rd, 2025", "April 2025", "3/4/2025")),
)


def marked(examples: Examples) -> str:
    """Return a table of what might be typed, and how it is marked."""
    rows = (row for question, texts in examples for row in _rows(question, texts))
    return table(("answer", "typed", "score", "what the learner reads"), rows)


def _rows(question: Question, texts: tuple[str, ...]) -> Iterator[tuple[str, str, str, str]]:
    answer = str(question.best_response())
    form = question.ask(None, Random(0))  # noqa: S311 - no form here has options
    for text in texts:
        try:
            form.ask([text])
        except MisreadError as asked_back:
            yield answer, text, "", str(asked_back)
        else:
            mark = question.mark(text)
            yield answer, text, f"{mark.score:.2g}", mark.why
