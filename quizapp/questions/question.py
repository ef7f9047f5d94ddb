"""What every question type shares: the common fields, cards, citations, and what a type must do."""

import re
from abc import abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from random import Random
from typing import Annotated, Any, ClassVar

from annotated_types import Gt, Interval

from quizapp.keys import card_key, question_key
from quizapp.questions.findings import FieldPath, Finding
from quizapp.questions.forms import Form, Response
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark
from quizapp.questions.traits import AnsweredBy, PromptIs

_CITATION = re.compile(r"(?P<key>[^#\s]+)(?:#(?P<first>[1-9]\d{0,5})(?:-(?P<last>[1-9]\d{0,5}))?)?")


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source: `report#4` or `report#4-6`."""

    key: str
    """Key of the source in the deck's `sources`."""
    paragraphs: tuple[int, ...]
    """Paragraphs cited, counted from 1; empty where the citation names none."""

    @classmethod
    def parse(cls, text: str) -> "Citation":
        """Read `text` as a citation.

        Raises:
            ValueError: it is none, or its range runs backwards.
        """
        match = _CITATION.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no citation; write it like report#4 or report#4-6")
        if match["first"] is None:
            return cls(match["key"], ())
        first, last = int(match["first"]), int(match["last"] or match["first"])
        if last < first:
            raise ValueError(f"{text!r} runs backwards; write {match['key']}#{last}-{first}")
        return cls(match["key"], tuple(range(first, last + 1)))


@dataclass(frozen=True, slots=True)
class Card:
    """What is scheduled: a whole question, or one part of it."""

    key: str
    """`deck/question`, or `deck/question#part`."""
    question: "Question"
    """The question that yields it."""
    part: str
    """Name of the blank or side that it asks; empty where the question is one card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The fields that every question may have, and what a type must be able to do.

    A type is a frozen, slotted, keyword-only dataclass with a field `type: Literal["name"]`. It does
    no I/O and asks no clock. What others may ask of all its questions stands in the class variables
    below (`traits.py` says more); a type states those in which it differs.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    prompt_field: ClassVar[str] = "prompt"
    """Name of the field that asks."""
    prompt_is: ClassVar[PromptIs] = PromptIs.QUESTION
    """What stands in that field."""
    answered_by: ClassVar[AnsweredBy] = AnsweredBy.OTHER_MEANS
    """How a learner answers."""
    grounded: ClassVar[bool] = True
    """Whether the right answers stand in what the question cites; false where they are a judgement of it."""
    also_called: ClassVar[tuple[str, ...]] = ()
    """Names that other programs have for the type, in small letters and no other signs."""

    id: str = ""
    """Unique in its deck; lower-case letters, digits, hyphens and dots. Empty in a draft."""
    hint: str = ""
    """Shown on request before the response."""
    explanation: str = ""
    """One or two sentences that teach, shown after the response."""
    source: str | tuple[str, ...] = ()
    """Where the answer stands: `key#4`, `key#4-6`, or a list of them."""
    tags: tuple[str, ...] = ()
    """Words to filter by."""
    difficulty: Annotated[int, Interval(ge=1, le=3)] | None = None
    """The author's guess, 1 to 3; data corrects it."""
    points: Annotated[float, Gt(0)] = 1
    """Weight of the question in a quiz."""
    attribution: str = ""
    """Who says so, for what is claimed and not known."""
    as_of: date | None = None
    """Day on which the answer held."""
    review_by: date | None = None
    """Day by which an author should look at it again."""
    aliases: tuple[str, ...] = ()
    """Earlier ids, whose history this question keeps."""
    shuffle: bool = True
    """Whether options may change places."""
    ignore: Mapping[str, str] = field(default_factory=dict)
    """Rule codes that `check` passes over here, each with the reason."""

    @property
    def kind(self) -> str:
        """The type's name as an author writes it."""
        return str(getattr(self, "type"))  # noqa: B009 - each type declares it as a Literal of its own

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The places that `source` names; one that cannot be read is left out (`check` reports it)."""
        written = (self.source,) if isinstance(self.source, str) else self.source
        return tuple(_readable(written))

    def in_words(self, response: Response) -> str:
        """Return what a learner gave as they would read it back; empty where they gave nothing."""
        if isinstance(response, dict):
            texts = [f"{name} = {text or 'nothing'}" for name, text in response.items()]
            return "; ".join(texts) if any(response.values()) else ""
        return "; ".join(response) if isinstance(response, list) else response

    def parts(self) -> tuple[str, ...]:
        """Return the part of each card that the question yields; one empty name for a single card."""
        return ("",)

    def cards(self, deck: str) -> tuple[Card, ...]:
        """Return the cards of this question in the deck with the id `deck`."""
        key = question_key(deck, self.id)
        return tuple(Card(card_key(key, part), self, part) for part in self.parts())

    @classmethod
    def required(cls) -> tuple[str, ...]:
        """Return the names of the fields that an author must write: those without a default."""
        return tuple(
            each.name
            for each in fields(cls)
            if each.default is MISSING and each.default_factory is MISSING
        )

    @property
    def text(self) -> str:
        """What is asked, in one piece, as its author wrote it (a cloze with its blanks and answers)."""
        return str(getattr(self, self.prompt_field))

    @property
    def heading(self) -> str:
        """What is asked, without its answers, as tables and lists show it to learners."""
        return self.text

    @abstractmethod
    def right_answers(self) -> tuple[str, ...]:
        """Return the right answer as text: one entry per right option, pair, item or blank."""

    def wrong_answers(self) -> tuple[str, ...]:
        """Return the distractors as text."""
        return ()

    def needed(self) -> int:
        """Return how many of the right answers a learner must give at once."""
        return len(self.right_answers())

    def answer_path(self, index: int) -> FieldPath:
        """Return where the right answer with this index was written; () where no one field has it.

        Found as a required field that is the answer, or as an entry that holds it.
        """
        answer = self.right_answers()[index]
        for name in self.required():
            written = getattr(self, name)
            if str(written) == answer and name != self.prompt_field:
                return (name,)
            if (
                isinstance(written, tuple)
                and index < len(written)
                and answer in str(written[index])
            ):
                return (name, index)
            if isinstance(written, Mapping) and index < len(written):
                return (name, list(written)[index])
        return ()

    @abstractmethod
    def ask(self, part: str | None, order: Random) -> Form:
        """Return the form that asks for one part, or for the whole question where `part` is None.

        Options are laid out by `order`, a generator seeded by the caller, where `shuffle` is set.
        """

    @abstractmethod
    def mark(
        self, response: Response, part: str | None = None, grading: Grading = AS_WRITTEN
    ) -> Mark:
        """Judge `response` to the form that `ask(part, ...)` gave. Never raises for such a response."""

    @abstractmethod
    def best_response(self, part: str | None = None) -> Response:
        """Return a response that is marked right: the model for tests, previews and "show me"."""

    def findings(self) -> Iterator[Finding]:
        """Yield what is wrong with the fields taken together; each field alone is already typed."""
        yield from ()

    def recalled(self) -> tuple[str, ...]:
        """Return what must be recalled, for the fingerprint: the answers, whatever their order."""
        return tuple(sorted(self.right_answers()))

    def fingerprint(self) -> str:
        """Return 16 hex digits that change when what must be recalled changes.

        Over the type, the prompt and the right answers, with case and white space folded: a new
        explanation, tag or distractor leaves it as it is.
        """
        from hashlib import blake2b  # noqa: PLC0415 - loads OpenSSL, 5 ms that a list of decks need not pay

        written = "\x1f".join((self.kind, self.heading, *self.recalled()))
        folded = " ".join(written.casefold().split())
        return blake2b(folded.encode(), digest_size=8).hexdigest()


def _readable(written: tuple[str, ...]) -> Iterator[Citation]:
    for text in written:
        try:
            yield Citation.parse(text)
        except ValueError:
            continue
