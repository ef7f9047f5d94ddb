"""Whether an answer stands in what is cited: its words, its numbers in any grouping, its dates.

Both the answer and the paragraphs are taken apart in the same way. Words are compared without case,
accents and plural endings, and stop words do not count; numbers by value, whether they are written
in digits or words; dates by year, month and day, however they are written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from quizapp.decks.sources import citations
from quizapp.questions.dates import MONTHS
from quizapp.questions.findings import Finding, Rule
from quizapp.questions.folding import squash, without_accents
from quizapp.questions.numberwords import SCALES, read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quizapp.questions.question import Question

NOT_CITED = Rule(
    "W212",
    "answer that does not stand in its source",
    "The paragraphs that a question cites hold its answer: the words other than stop words, the "
    "numbers, the dates. A learner who looks it up must find it there. Cite all that the answer needs, "
    "or give the answer in the source's own terms.",
)

Day = tuple[int, int, int]
"""Year, month, day; 0 for what is not said."""

_STOP_WORDS = frozenset(
    """
    a about across after again against all along also although am among an and another any are around as
    at be because been before being between both but by can could did do does doing down during each
    either few for from further had has have having he her here hers herself him himself his how i if in
    into is it its itself just many may me might more most much must my neither no nor not of off on only
    onto or other our out over own per quite rather same shall she should since so some such than that
    the their theirs them themselves then there these they this those though through to together too
    toward towards under until up upon us very was we were what when where whether which while who whom
    whose why will with within without would yet you your
    """.split()  # noqa: SIM905 - prose is easier to keep as prose
)
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:[.,' ]\d+)*")
_SCALED = re.compile(rf"\s?({'|'.join(SCALES)})\b")
_MONTH_NAMES = "|".join(f"{name[:3].lower()}(?:{name[3:].lower()})?" for name in MONTHS) + "|sept"
_DATES = (
    re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<n>{_MONTH_NAMES})\b\.?"
        r"(?:,?[\s-]+(?P<y>\d{4}))?"
    ),
    re.compile(
        rf"\b(?P<n>{_MONTH_NAMES})\b\.?(?:\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?P<y>\d{{4}}))?"
    ),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4})(?!\d)"),
)


@dataclass(slots=True)
class Terms:
    """What a text says, taken apart."""

    words: set[str] = field(default_factory=set)
    """Its words, folded, in the singular."""
    numbers: set[Fraction | int] = field(default_factory=set)
    """Every value that its numbers can be read as."""
    dates: set[Day] = field(default_factory=set)
    """Its dates."""

    @classmethod
    def of(cls, text: str) -> Terms:
        """Take a paragraph apart; what could be read in several ways counts in each of them."""
        folded = _folded(text)
        found = cls()
        found.dates.update(day for _, day in _dates(folded))
        tokens = _WORD.findall(folded)
        found.words.update(map(_singular, tokens))
        for match in _NUMBER.finditer(folded):
            found.numbers |= _values(match.group(), _scale(folded, match.end()))
        for index, token in enumerate(tokens):
            if _may_count(token):
                number = read_words(tokens[index : index + 8])
                if number is not None:
                    found.numbers.add(number[0])
        return found


class Article:
    """The paragraphs of a source, each taken apart when it is first asked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Hold the paragraphs `texts`."""
        self._texts = texts
        self._terms: dict[int, Terms] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def paragraph(self, number: int) -> Terms:
        """Return what the paragraph with this number, from 1, says."""
        terms = self._terms.get(number)
        if terms is None:
            terms = self._terms[number] = Terms.of(self._texts[number - 1])
        return terms


def lacking(answer: str, cited: Sequence[Terms]) -> tuple[str, ...]:
    """Return the pieces of `answer` that stand in none of the paragraphs `cited`, as it has them."""
    folded = _folded(answer)
    missing = []
    for match, day in _dates(folded):
        if not any(_has_date(each, day) for each in cited):
            missing.append(match.group())
        folded = folded.replace(match.group(), " ", 1)
    for match in _NUMBER.finditer(folded):
        values = _values(match.group(), _scale(folded, match.end()))
        if not any(values & each.numbers for each in cited):
            missing.append(match.group())
    tokens = _WORD.findall(folded)
    index = 0
    while index < len(tokens):
        token = tokens[index]
        index += 1
        if token in _STOP_WORDS or len(token) == 1:
            continue
        if any(_singular(token) in each.words for each in cited):
            continue
        number = read_words(tokens[index - 1 : index + 7]) if _may_count(token) else None
        if number is not None and any(number[0] in each.numbers for each in cited):
            index += number[1] - 1
        elif token not in SCALES:  # they were read together with the number before them
            missing.append(token)
    return tuple(dict.fromkeys(missing))


def check_grounding(question: Question, articles: Mapping[str, Article]) -> Iterator[Finding]:
    """Yield a finding for each answer of a question that does not stand in what it cites.

    A question whose citations do not all lead somewhere is passed over: that is reported elsewhere.

    Args:
        question: as it was read.
        articles: the sources that could be read, by their keys.
    """
    if not question.grounded:
        return
    cited: list[Terms] = []
    for citation in citations(question):
        article = articles.get(citation.key)
        if article is None or (citation.paragraphs and citation.paragraphs[-1] > len(article)):
            return
        numbers = citation.paragraphs or range(1, len(article) + 1)
        cited += [article.paragraph(number) for number in numbers]
    if not cited:
        return
    for index, answer in enumerate(question.right_answers()):
        missing = lacking(answer, cited)
        if missing:
            pieces = ", ".join(f"'{piece}'" for piece in missing)
            verb = "do" if len(missing) > 1 else "does"
            yield Finding(
                NOT_CITED,
                question.answer_path(index),
                f"{pieces} of the answer {verb} not stand in the cited paragraphs",
                _elsewhere(answer, question, articles),
            )


def _elsewhere(answer: str, question: Question, articles: Mapping[str, Article]) -> str:
    for key in dict.fromkeys(citation.key for citation in citations(question)):
        article = articles[key]
        for number in range(1, len(article) + 1):
            if not lacking(answer, [article.paragraph(number)]):
                return f"paragraph {number} has it: cite {key}#{number}"
    return "cite every paragraph that the answer needs, or use the words of the source"


@cache
def _month_number(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3].lower() == name[:3])


def _folded(text: str) -> str:
    text = without_accents(squash(text)).replace("\u2019", "'").replace("\u2018", "'")
    return re.sub(r"'s?\b(?!\d)", " ", text) if "'" in text else text


def _dates(folded: str) -> Iterator[tuple[re.Match[str], Day]]:
    taken: list[tuple[int, int]] = []
    if not _DIGIT.search(folded):
        return
    for pattern in _DATES:
        for match in pattern.finditer(folded):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            groups = match.groupdict()
            month = int(groups["m"]) if groups.get("m") else _month_number(groups["n"])
            day, year = int(groups["d"] or 0), int(groups["y"] or 0)
            if month > 12 >= day:
                month, day = day, month
            if not (day or year) or not 1 <= month <= 12 or day > 31:
                continue
            taken.append(match.span())
            yield match, (year, month, day)


def _has_date(terms: Terms, wanted: Day) -> bool:
    """Whether a paragraph names the day, or a day of the month that is wanted.

    A day without its year counts where the year stands elsewhere in the paragraph, and so does the
    month of a day.
    """
    year, month, day = wanted
    for found in terms.dates:
        if found[1] != month or (day and found[2] != day):
            continue
        if not year or found[0] == year:
            return True
        if not found[0] and year in terms.numbers:
            return True
    return False


def _scale(text: str, end: int) -> int:
    """Return what the word after a number that ends at this index multiplies it by."""
    match = _SCALED.match(text, end)
    return SCALES[match[1]] if match else 1


@cache
def _may_count(word: str) -> bool:
    return read_words([word]) is not None or word in ("a", "an", "half")


def _values(written: str, scale: int) -> set[Fraction | int]:
    """Return every value that digits with these separators can have, also times the scale."""
    found: set[Fraction | int] = set()
    for reading in _readings(written):
        # An int equals the Fraction of its value, hash and all, at a tenth of the price.
        value = int(reading) if reading.isdecimal() else Fraction(reading)
        found.add(value)
        if scale > 1:
            found.add(value * scale)
    return found


def _readings(written: str) -> Iterable[str]:
    if written.isdecimal():
        return (str(int(written[:40])),)
    readings = set(re.findall(r"\d+", written)) if " " in written else set()
    plain = re.sub(r"(?<=\d)[ ,'](?=\d{3}(?!\d))", "", written)
    for each in (plain, re.sub(r"(?<=\d)[ .'](?=\d{3}(?!\d))", "", written)):
        for piece in each.split():
            decimal = piece.replace("'", "").replace(",", ".")
            if re.fullmatch(r"\d+(?:\.\d+)?", decimal):
                readings.add(decimal)
            else:
                readings |= set(re.findall(r"\d+", piece))
    return readings


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]
    return word
