"""`cloze`: a text with blanks to fill, one card for each (`blanks.py` says how they are written)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import ClassVar, Literal

from quizapp.questions.blanks import Blank, Gapped, take_apart
from quizapp.questions.checks import empty_texts
from quizapp.questions.findings import FieldPath, Finding, Rule
from quizapp.questions.forms import Fill, Form, Response, as_table
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point, verdict_text
from quizapp.questions.question import Question
from quizapp.questions.traits import AnsweredBy, PromptIs
from quizapp.questions.typed import Comparison, compare

NO_BLANK = Rule(
    "E311",
    "a cloze without a blank",
    "A cloze hides a part of its text, written `{{name: answer}}`. Put braces round what is to be "
    "recalled, or use another type.",
)
LOOSE_BRACES = Rule(
    "E312",
    "braces without a partner",
    "A blank begins with `{{` and ends with `}}`, and holds no other blank. Add what is missing. Braces "
    r"that are text are written `\{{` and `\}}`.",
)
EMPTY_ANSWER = Rule(
    "E313",
    "a blank with an empty answer",
    "Between `{{`, `|` and `}}` stands an answer; where there is none, an empty response would be "
    r"right. Write the answer, or take the `|` out. A bar that is text is written `\|`.",
)
SAME_NAME = Rule(
    "E314",
    "two blanks with one name",
    "A blank's name is a part of its card's key, so two blanks with one name would share a history. "
    "Give each a name of its own.",
)
UNNAMED = Rule(
    "W311",
    "several blanks without a name",
    "Blanks without a name are numbered, so that one put in or taken out later moves the numbers and "
    "mixes up what learners have learnt. Name them: `{{city: Paris}}`.",
)
NO_NAME = Rule(
    "W312",
    "an answer that looks like a name",
    "A name is letters, digits, hyphens and underscores. What stands before the colon here has other "
    "signs, so it was read as a part of the answer, and learners would have to type it. Mend the name, "
    "or give the blank one in front: `{{title: Alien: Romulus}}`.",
)
LONG_BLANK = Rule(
    "W433",
    "blank that hides much",
    "A blank of more than five words, or one that leaves hardly any text, cannot be filled as it was "
    "written. Hide the word that matters.",
)
_MOST_HIDDEN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloze(Question):
    """A text with blanks; each is a card that shows the others filled in."""

    prompt_field: ClassVar[str] = "text"
    prompt_is: ClassVar[PromptIs] = PromptIs.GAPPED
    answered_by: ClassVar[AnsweredBy] = AnsweredBy.TYPING
    also_called: ClassVar[tuple[str, ...]] = ("blank", "fillin", "gap")

    type: Literal["cloze"] = "cloze"
    """The type's name."""
    # Without field() the property of the same name in Question would be taken for a default.
    text: str = field()
    """The text, with blanks such as `{{city: Paris | Lutetia}}`."""

    @property
    def heading(self) -> str:
        """The text with gaps for its blanks."""
        return "".join(
            "____" if isinstance(piece, Blank) else piece for piece in self._gapped.pieces
        )

    def parts(self) -> tuple[str, ...]:
        """Return the names of the blanks."""
        return tuple(dict.fromkeys(blank.name for blank in self._gapped.blanks))

    def right_answers(self) -> tuple[str, ...]:
        """Return the first answer of each blank."""
        return tuple(blank.accepted[0] for blank in self._gapped.blanks)

    def needed(self) -> int:
        """Return 1: each blank is a card of its own."""
        return 1

    def answer_path(self, index: int) -> FieldPath:  # noqa: ARG002 - all answers stand in the text
        """Return the path of the text."""
        return ("text",)

    def recalled(self) -> tuple[str, ...]:
        """Return the answers in the order of the blanks: two that change places are a change."""
        return self.right_answers()

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - a text keeps its order
        """Return a form for one blank with the others filled in, or for all where `part` is None."""
        asked = self._asked(part)
        return Fill(self._with_gaps(asked), tuple(blank.name for blank in asked))

    def mark(
        self, response: Response, part: str | None = None, grading: Grading = AS_WRITTEN
    ) -> Mark:
        """Score the share of the blanks that are right; what fits another blank is no typo."""
        typed = as_table(response)
        found = {
            blank.name: self._compare(blank, typed.get(blank.name, ""), grading)
            for blank in self._asked(part)
        }
        points = tuple(
            Point(name, typed.get(name, ""), each.expected, each.right, typed=True)
            for name, each in found.items()
        )
        rights = sum(point.right for point in points)
        score = grading.clamp(rights / len(points)) if points else 0.0
        parts = {point.label: float(point.right) for point in points}
        return Mark(score, verdict_text(score, _reason(found)), points, parts)

    def best_response(self, part: str | None = None) -> Response:
        """Return the first answer of each blank that is asked."""
        return {blank.name: blank.accepted[0] for blank in self._asked(part)}

    def findings(self) -> Iterator[Finding]:
        """Yield what is wrong with the text or its blanks."""
        path = ("text",)
        if not self.text.strip():
            yield from empty_texts(((path, self.text),))
            return
        gapped = self._gapped
        for start in gapped.loose:
            message = f"the braces at '{start}' have no partner"
            yield Finding(LOOSE_BRACES, path, message, r"close the blank with }}, or write \{{")
        if not gapped.blanks and not gapped.loose:
            message = "the text hides nothing"
            yield Finding(
                NO_BLANK, path, message, "write {{name: answer}} round what is to be recalled"
            )
        yield from self._findings_of_blanks(gapped)

    def _findings_of_blanks(self, gapped: Gapped) -> Iterator[Finding]:
        path = ("text",)
        unnamed = [blank for blank in gapped.blanks if not blank.named]
        for blank in gapped.blanks:
            if "" in blank.accepted:
                message = f"the blank '{blank.name}' has an empty answer"
                yield Finding(EMPTY_ANSWER, path, message, "write it, or take the | out")
            elif not blank.named and ": " in blank.accepted[0]:
                looks = blank.accepted[0].partition(":")[0]
                message = f"'{looks}' is no name, so it was read as part of the answer"
                yield Finding(NO_NAME, path, message, "use letters, digits, - and _ in a name")
        for name, count in Counter(blank.name for blank in gapped.blanks).items():
            if count > 1:
                message = f"{count} blanks are named '{name}'"
                yield Finding(SAME_NAME, path, message, "give each a name of its own")
        if len(unnamed) > 1:
            message = f"{len(unnamed)} blanks have no name"
            yield Finding(UNNAMED, path, message, f"write {{{{name: {unnamed[0].accepted[0]}}}}}")
        shown = sum(len(piece.split()) for piece in gapped.pieces if isinstance(piece, str))
        for blank in gapped.blanks:
            hidden = len(blank.accepted[0].split())
            if hidden > _MOST_HIDDEN or (hidden > 1 and hidden > shown):
                message = f"the blank '{blank.name}' hides {hidden} words and leaves {shown}"
                yield Finding(LONG_BLANK, path, message, "hide the words that matter")

    @property
    def _gapped(self) -> Gapped:
        return take_apart(self.text)

    def _asked(self, part: str | None) -> tuple[Blank, ...]:
        blanks = self._gapped.blanks
        return tuple(each for each in blanks if each.name == part) or blanks

    def _with_gaps(self, asked: tuple[Blank, ...]) -> str:
        shown: list[str] = []
        number = 0
        for piece in self._gapped.pieces:
            if isinstance(piece, str):
                shown.append(piece)
            elif piece in asked:
                number += 1
                shown.append("____" if len(asked) == 1 else f"[{number}] ____")
            else:
                shown.append(piece.accepted[0])
        return "".join(shown)

    def _compare(self, blank: Blank, typed: str, grading: Grading) -> Comparison:
        others = [
            answer
            for other in self._gapped.blanks
            if other.name != blank.name
            for answer in other.accepted
            if answer not in blank.accepted
        ]
        return compare(typed, blank.accepted, others, grading.also.get(blank.name, ()))


def _reason(found: dict[str, Comparison]) -> str:
    """Say what was forgiven or wrong, blank by blank where there are several."""
    if len(found) == 1:
        return next(iter(found.values())).reason
    reasons = [f"{name}: {each.reason}" for name, each in found.items() if each.reason]
    rights = sum(each.right for each in found.values())
    count = [f"{rights} of {len(found)} blanks"] if rights < len(found) else []
    return "; ".join(count + reasons)
