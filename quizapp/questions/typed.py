"""Comparing typed text with the accepted answers, fairly and with a reason.

1. Both are folded (`folding.py`), step by step; the finest step at which the text is an accepted or a
   rejected answer decides. A preposition in front that the answer has not (`in Paris`) is passed over.
2. Else a slip of the fingers is forgiven: up to 0, 1 or 2 edits (optimal string alignment: insert,
   drop or change a letter, or swap two neighbours) for an answer of up to 3, of 4 to 9, of 10 and
   more letters. Not where the slip says something else: where digits, number words or Roman
   numerals differ, where a `not` or a prefix such as `un` is the difference, or where the text is
   just as near to an answer that is wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from quizapp.questions.folding import STEPS, fold, without_article, without_spaces
from quizapp.questions.slips import says_otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a typed text amounts to."""

    right: bool
    """Whether it counts as one of the accepted answers."""
    expected: str
    """The accepted answer that it is, or is nearest to, as its author wrote it."""
    reason: str
    """Which rule decided, in words that a learner reads; empty for a plain match."""
    step: int
    """0 for a plain match, higher the more was forgiven; of no meaning for a wrong text."""


TYPO = len(STEPS)
"""`Comparison.step` of a text that was accepted with a typo."""


def allowed_typos(answer: str) -> int:
    """Return how many edits are forgiven in an answer: 0, 1 or 2, by its number of letters."""
    letters = sum(map(str.isalnum, answer))
    if letters <= 3:
        return 0
    return 1 if letters <= 9 else 2


def compare(
    given: str, accepted: Sequence[str], wrong: Sequence[str] = (), also: Sequence[str] = ()
) -> Comparison:
    """Compare what was typed with the accepted answers, of which there is at least one.

    Args:
        given: what was typed.
        accepted: the answers of the author, the main one first.
        wrong: texts that are wrong, such as rejected answers and answers of other blanks.
        also: texts that the learner had counted as right; no typos are forgiven in them.
    """
    main = accepted[0]
    if not given.strip():
        return _refused(main, f"nothing was given, it is '{main}'")
    text, forms, others, own = given, list(accepted), list(wrong), list(also)
    for number, (aside, step) in enumerate(STEPS):
        text = step(text)
        forms, others, own = [[step(each) for each in texts] for texts in (forms, others, own)]
        if text in own:
            return _accepted(main, f"you had '{given}' counted as right", number)
        if text in forms:
            match = accepted[forms.index(text)]
            reason = f"'{given}' accepted ({match}), {aside} aside" if aside else ""
            return _accepted(match, reason, number)
        if text in others:
            return _refused(main, f"'{given}' is not it, it is '{main}'")
    return _without_preposition(given, accepted, wrong) or _with_typos(given, accepted, wrong)


class Side(StrEnum):
    """Where a piece of a difference stands."""

    BOTH = "both"
    """Typed, and part of the answer."""
    GIVEN = "given"
    """Typed, but no part of the answer."""
    EXPECTED = "expected"
    """Part of the answer, but not typed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters in a difference."""

    side: Side
    """Where it stands."""
    text: str
    """The letters, as they were written on that side (as expected where on both)."""


def difference(given: str, expected: str) -> tuple[Piece, ...]:
    """Return letter by letter how `given` differs from `expected`, capitals and accents aside.

    The pieces on the side of `given` or of both spell what was typed, those on the side of
    `expected` or of both spell the answer, but for what is folded away.
    """
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - needed after a typo, not at start

    found: list[Piece] = []
    typed, wanted = [_letter(sign) for sign in given], [_letter(sign) for sign in expected]
    for edit in Levenshtein.opcodes(typed, wanted):
        if edit.tag == "equal":
            found.append(Piece(Side.BOTH, expected[edit.dest_start : edit.dest_end]))
            continue
        if edit.src_end > edit.src_start:
            found.append(Piece(Side.GIVEN, given[edit.src_start : edit.src_end]))
        if edit.dest_end > edit.dest_start:
            found.append(Piece(Side.EXPECTED, expected[edit.dest_start : edit.dest_end]))
    return tuple(found)


def _letter(sign: str) -> str:
    return fold(sign) or sign


def _accepted(expected: str, reason: str, step: int) -> Comparison:
    return Comparison(right=True, expected=expected, reason=reason, step=step)


def _refused(expected: str, reason: str) -> Comparison:
    return Comparison(right=False, expected=expected, reason=reason, step=0)


def _without_preposition(
    given: str, accepted: Sequence[str], wrong: Sequence[str]
) -> Comparison | None:
    """Accept `in Paris` for `Paris`, but not `in time` for `on time`."""
    word, _, rest = fold(given).partition(" ")
    rest = without_article(rest)
    if word in _PREPOSITIONS and all(fold(each) != rest for each in wrong):
        for each in accepted:
            if fold(each) == rest:
                return _accepted(
                    each, f"'{given}' accepted ({each}), '{word}' aside", len(STEPS) - 1
                )
    return None


def _with_typos(given: str, accepted: Sequence[str], wrong: Sequence[str]) -> Comparison:
    typed = fold(given)
    folded = [fold(each) for each in accepted]
    edits = [_edits(typed, each) for each in folded]
    near = [index for index, each in enumerate(folded) if 0 < edits[index] <= allowed_typos(each)]
    reason = f"it is '{accepted[0]}'"
    if not near:
        return _refused(accepted[0], reason)
    for index in sorted(near, key=edits.__getitem__):
        why_not = says_otherwise(typed, folded[index])
        rivals = (each for each in wrong if _edits(typed, fold(each)) <= edits[index])
        if not why_not and (rival := next(rivals, None)) is not None:
            why_not = f"'{given}' is as near to '{rival}'"
        if not why_not:
            slip = "a typo" if edits[index] == 1 else "two typos"
            forgiven = f"'{given}' accepted with {slip} ({accepted[index]})"
            return _accepted(accepted[index], forgiven, TYPO)
        reason = f"{why_not}, it is '{accepted[0]}'"
    return _refused(accepted[near[0]], reason)


def _edits(one: str, two: str) -> int:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - needed only where nothing matched

    return min(OSA.distance(one, two), OSA.distance(without_spaces(one), without_spaces(two)))


_PREPOSITIONS = frozenset({"in", "on", "at", "by", "from", "to", "of", "with"})
