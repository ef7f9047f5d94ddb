"""Plain data to a deck: its own fields, its sources, its defaults, and question after question."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from quizapp.decks.deck import FORMAT, Deck
from quizapp.decks.reading.tree import UNREAD
from quizapp.decks.shaping.defaults import Defaults
from quizapp.decks.shaping.head import Head
from quizapp.decks.shaping.keys import NO_DECK_ID, NO_ID, check_id, check_ids
from quizapp.decks.shaping.kinds import guess_type
from quizapp.decks.shaping.partly import make_partly
from quizapp.decks.shaping.shapes import shape
from quizapp.decks.shaping.slugs import nearest_id, unused
from quizapp.decks.shaping.sourcelist import shape_sources
from quizapp.decks.shaping.wording import NO_LIST, NO_MAPPING, UNKNOWN_KEY
from quizapp.decks.sources import check_citations
from quizapp.questions.findings import Finding, Rule
from quizapp.questions.registry import question_types
from quizapp.text import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from quizapp.decks.deck import Source
    from quizapp.decks.shaping.partly import Partly
    from quizapp.decks.shaping.placing import Placing
    from quizapp.questions.question import Question

NO_DECK = Rule(
    "E100",
    "no deck",
    "A deck is a mapping: `quizapp: 1`, a title, and a list of questions. `quizapp new` writes one to "
    "start from.",
)
OTHER_FORMAT = Rule(
    "E114",
    "other version of the format",
    "The first line of a deck says which version of the format it is written in; this program reads "
    f"version {FORMAT}.",
)
NO_QUESTIONS = Rule("E115", "deck without questions", "A deck has at least one question.")


class Schema:
    """Makes a deck of the plain data in one file, and notes all that is wrong with it."""

    def __init__(self, path: Path, placing: Placing) -> None:
        """Prepare to make a deck of what was read from the file `path`."""
        self.path = path
        self.placing = placing
        self.tree = placing.tree
        self.head: Head | None = None
        """The deck's own fields; None where they do not fit."""
        self.sources: dict[str, Source] = {}
        """The sources, by key, also those whose file cannot be used."""
        self.files: list[str] = []
        """The paths of their files, as they are written."""
        self.questions: tuple[tuple[int, Question], ...] = ()
        """The questions that could be made, each with its index in the file."""
        self.partly: list[tuple[int, Partly]] = []
        """Those that could be made only in part, each with its index."""
        self.provisional = False
        """Whether the deck's id or a question's was made up for now."""
        self._stem = nearest_id(path.stem) or "deck"

    def run(self) -> None:
        """Go through all that the file holds."""
        root = self.tree.data
        if not isinstance(root, dict):
            if root is not UNREAD and self.tree.whole and not self.placing.spoilt:
                message = (
                    "the file is empty" if root is None else "this is no deck, but a list or text"
                )
                self.placing.note(
                    Finding(NO_DECK, (), message, "quizapp new writes a deck to start from")
                )
            return
        self.head = self._head(root)
        listed_sources = _mapping(root.get("sources"))
        self.sources, self.files = shape_sources(listed_sources, self.path, self.placing)
        types = question_types()
        self.placing.defaults = _mapping(root.get("defaults"))
        defaults = Defaults(self.placing.defaults, types)
        for finding in defaults.findings:
            self.placing.note(finding, ("defaults",))
        listed = root.get("questions")
        if isinstance(listed, list):
            for finding in check_ids([_mapping(each) for each in listed]):
                self.placing.note(finding)
            self.questions = tuple(self._named(self._made(listed, types, defaults)))
        for index, question in self.questions:
            for finding in self._findings(question):
                self.placing.note(finding, ("questions", index), question)
        for index, part in self.partly:
            for finding in part.authors_own(self._findings(part.question)):
                self.placing.note(finding, ("questions", index), part.question)

    def deck(self, token: str) -> Deck:
        """Return the deck, as far as it could be made."""
        stem = self._stem
        head = self.head or Head(quizapp=str(FORMAT), title=stem, questions=[])
        return Deck(
            path=self.path,
            id=head.id or stem,
            title=head.title,
            language=head.language,
            description=head.description,
            authors=head.authors,
            license=head.license,
            version=head.version,
            tags=head.tags,
            sources=self.sources,
            questions=tuple(question for _, question in self.questions),
            provisional=self.provisional or not head.id,
            token=token,
        )

    def _findings(self, question: Question) -> Iterator[Finding]:
        yield from question.findings()
        yield from check_citations(question, self.sources)

    def _head(self, root: dict[str, Any]) -> Head | None:
        data = dict(root)
        if not self.tree.whole and not data.get("questions"):
            data["questions"] = UNREAD
        made, findings = shape(Head, "the deck").make(data)
        for finding in findings:
            self.placing.note(finding)
        self._deck_id(data.get("id"))
        self._version(data.get("quizapp"))
        listed = data.get("questions")
        path = ("questions",)
        if listed == []:
            self.placing.note(
                Finding(NO_QUESTIONS, path, "the deck has no questions", "write at least one")
            )
        elif listed is not None and listed is not UNREAD and not isinstance(listed, list):
            message = "'questions' must be a list"
            self.placing.note(
                Finding(NO_LIST, path, message, "start each question with a dash: - type: ...")
            )
        head: Head | None = made
        return head

    def _deck_id(self, written: Any) -> None:
        if not written:
            message = f"the deck has no id, and goes by '{self._stem}' for now"
            self.placing.note(Finding(NO_DECK_ID, (), message, "quizapp ids --write gives it one"))
        elif isinstance(written, str):
            finding = check_id(written, ("id",), "deck id")
            if finding is not None:
                self.placing.note(finding)

    def _version(self, written: Any) -> None:
        if isinstance(written, str) and written != str(FORMAT):
            message = (
                f"'{excerpt(written, 40)}' is no version of the format that this program reads"
            )
            help = f"write quizapp: {FORMAT}"
            if written.isdecimal() and written > "1":
                help = f"get a newer quizapp, or write the deck in format {FORMAT}"
            self.placing.note(Finding(OTHER_FORMAT, ("quizapp",), message, help))

    def _made(
        self, listed: list[Any], types: Mapping[str, type[Question]], defaults: Defaults
    ) -> Iterator[tuple[int, Question]]:
        """Yield each question that fits its type, with its index."""
        for index, written in enumerate(listed):
            if isinstance(written, dict):
                question = self._question(index, written, types, defaults)
                if question is not None:
                    yield index, question
            elif written is not UNREAD:
                message = f"question {index + 1} must be a mapping"
                path = ("questions", index)
                self.placing.note(
                    Finding(NO_MAPPING, path, message, "write its fields as key: value")
                )

    def _question(
        self,
        index: int,
        written: dict[str, Any],
        types: Mapping[str, type[Question]],
        defaults: Defaults,
    ) -> Question | None:
        path = ("questions", index)
        name = written.get("type")
        sure = isinstance(name, str) and name in types
        if not sure:
            name, finding = guess_type(written, types)
            if finding is not None:
                self.placing.note(finding, path)
            if not name:
                return None
        cls = types[str(name)]
        given = defaults.for_type(str(name))
        if given and None in written.values():
            written = {
                key: each for key, each in written.items() if each is not None or key not in given
            }
        data = {**given, **written, "type": name}
        fitting = shape(cls, f"{_article(str(name))} {name} question")
        made, findings, misfits = fitting.try_to_make(data)
        for finding in findings:
            self.placing.note(_rejoined(finding, written), path)
        if not written.get("id"):
            self.provisional = True
            message = "the question has no id, and goes by a fingerprint for now"
            help = "quizapp ids --write gives it one"
            self.placing.note(Finding(NO_ID, (), message, help), path)
        question: Question | None = made
        if question is not None and sure:
            return question
        part = make_partly(fitting, cls, data, misfits)
        if part is not None:
            self.partly.append((index, part))
        return None

    def _named(self, made: Iterator[tuple[int, Question]]) -> Iterator[tuple[int, Question]]:
        """Yield the questions with an id for each."""
        questions = list(made)
        taken = {question.id for _, question in questions}
        for index, question in questions:
            if question.id:
                yield index, question
                continue
            made_up = unused(question.fingerprint(), taken)
            taken.add(made_up)
            yield index, replace(question, id=made_up)


def _rejoined(finding: Finding, written: Mapping[str, Any]) -> Finding:
    """Return `finding` with the right form where it is about `{answer: 1,234}`, cut at its comma."""
    key = finding.path[-1] if finding.path else ""
    if finding.rule is not UNKNOWN_KEY or written.get(str(key), key) is not None:
        return finding
    if not re.fullmatch(r"\d{3}(?:\.\d+)?", str(key)):
        return finding
    keys = list(written)
    before = written[keys[keys.index(str(key)) - 1]]
    if not isinstance(before, str) or not re.fullmatch(r"-?\d{1,3}", before):
        return finding
    return replace(finding, help=f"a comma ends a value in {{ }}: write {before}{key}")


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"
