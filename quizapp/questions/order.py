"""`order`: items to put in their right order.

Marked by the relative position of neighbours: of the n - 1 pairs of items that stand next to each other in
the right order, the share whose first item the learner put somewhere before the second. The right order
scores 1, the reverse 0, and of five items with two neighbours swapped 3/4: one slip costs one pair, where
counting places or direct neighbours would take several for it. Guessing scores 1/2 on average, as with
true or false.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from random import Random
from typing import ClassVar, Literal

from quizapp.questions import options
from quizapp.questions.checks import alike, empty_texts, too_few
from quizapp.questions.findings import Finding
from quizapp.questions.folding import squash
from quizapp.questions.forms import Form, MisreadError, Response, as_texts, numbered, which
from quizapp.questions.marks import AS_WRITTEN, Grading, Mark, Point, verdict_text
from quizapp.questions.question import Question
from quizapp.questions.traits import PromptIs


@dataclass(frozen=True, slots=True)
class Arrange:
    """Items to put in order. Response: the items in the learner's order."""

    prompt: str
    """What is asked."""
    items: tuple[str, ...]
    """In the order in which they are shown at first."""

    def lines(self) -> tuple[str, ...]:
        """Return the items, numbered from 1."""
        return numbered(self.items)

    def ask(self, given: Sequence[str]) -> str | None:
        """Ask for all numbers on one line."""
        if not given:
            example = " ".join(str(number) for number in range(len(self.items), 0, -1))
            return f"the numbers in the right order, such as {example}"
        self.read(given)
        return None

    def read(self, given: Sequence[str]) -> Response:
        """Return the items in the order in which they were named; an empty line gives up."""
        words = given[0].replace(",", " ").replace(">", " ").split()
        places = [which(word, self.items) for word in words]
        if places and sorted(places) != list(range(len(self.items))):
            raise MisreadError(f"name each number from 1 to {len(self.items)} once")
        return [self.items[place] for place in places]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Question):
    """Items that the learner puts in order, such as events, steps or sizes."""

    prompt_is: ClassVar[PromptIs] = PromptIs.TASK
    also_called: ClassVar[tuple[str, ...]] = ("ordering", "sort")

    type: Literal["order"] = "order"
    """The type's name."""
    prompt: str
    """What is asked, with the direction: earliest first, smallest first."""
    items: tuple[str, ...]
    """The items in the right order, at least two, no two alike."""

    def right_answers(self) -> tuple[str, ...]:
        """Return the items in the right order."""
        return self.items

    def recalled(self) -> tuple[str, ...]:
        """Return the items in their order: another order is another answer."""
        return self.items

    def ask(self, part: str | None, order: Random) -> Form:  # noqa: ARG002 - one card, one part
        """Return a form with the items out of order.

        They are shuffled even where `shuffle` is false, for in order they would be no question. Three
        and more never start in the right order; two may, or their start would give the answer away.
        """
        items = tuple(order.sample(self.items, len(self.items)))
        while items == self.items and len(set(items)) > 2:
            items = tuple(order.sample(self.items, len(self.items)))
        return Arrange(self.prompt, items)

    def mark(
        self,
        response: Response,
        part: str | None = None,  # noqa: ARG002
        grading: Grading = AS_WRITTEN,
    ) -> Mark:
        """Score the share of neighbours that stand the right way round."""
        given = [text for text in as_texts(response) if options.found(text, self.items)]
        place = {options.found(text, self.items): index for index, text in enumerate(given)}
        kept: list[bool] = []
        swapped: list[str] = []
        for first, second in pairwise(self.items):
            kept.append(first in place and second in place and place[first] < place[second])
            if not kept[-1]:
                swapped.append(f"'{first}' comes before '{second}'")
        score = grading.clamp(sum(kept) / len(kept)) if kept else 0.0
        count = f"{sum(kept)} of {len(kept)} neighbours in order" if given else "nothing was given"
        reason = f"{count}; {', '.join(swapped)}"
        points = tuple(
            Point(str(number), text, item, squash(text) == squash(item))
            for number, (text, item) in enumerate(zip_longest(given, self.items, fillvalue=""), 1)
        )
        return Mark(score, verdict_text(score, reason if swapped else ""), points)

    def best_response(self, part: str | None = None) -> Response:  # noqa: ARG002
        """Return the items in the right order."""
        return list(self.items)

    def findings(self) -> Iterator[Finding]:
        """Yield empty texts, too few items, and items alike."""
        items = tuple((("items", index), text) for index, text in enumerate(self.items))
        yield from empty_texts(((("prompt",), self.prompt), *items))
        yield from too_few(("items",), len(items), 2, "items")
        yield from alike(items)
