"""What several types look for in their fields: texts without content, lists too short, texts alike."""

from collections.abc import Iterable, Iterator

from quizapp.questions.findings import FieldPath, Finding, Rule
from quizapp.questions.folding import fold, squash

EMPTY = Rule(
    "E301",
    "a text without content",
    "A prompt, an answer or an option that holds nothing, or only white space, cannot be read, "
    "recalled or chosen. Write the text, or take the entry out.",
)
TOO_FEW = Rule(
    "E302",
    "too few entries",
    "Some questions need a least number of entries to be questions at all: a choice needs something "
    "to choose from, an order something to put in order. Add what is missing, or use a type that "
    "needs less, such as short.",
)
ALIKE = Rule(
    "E303",
    "two entries alike",
    "Two entries that differ in nothing, or only in capitals and spaces, cannot be told apart by a "
    "learner, and a response could not be marked fairly. Change one of them, or take it out.",
)
NEARLY_ALIKE = Rule(
    "W301",
    "two entries nearly alike",
    "Two entries differ only in punctuation, accents or a leading article. If this is what the "
    "question is about, say so under `ignore`; else a learner would wonder what the difference is, "
    "and one of them is best reworded.",
)
BOTH_RIGHT_AND_WRONG = Rule(
    "E304",
    "an answer among the distractors",
    "The same text stands among the answers and among the distractors, so that a learner who picks "
    "it would be right and wrong at once. Take it out of one of the two.",
)


def empty_texts(texts: Iterable[tuple[FieldPath, str]]) -> Iterator[Finding]:
    """Yield a finding for each text that holds nothing but white space."""
    for path, text in texts:
        if not text.strip():
            yield Finding(EMPTY, path, f"{_name(path)} has no content", "write the text")


def too_few(path: FieldPath, found: int, least: int, what: str) -> Iterator[Finding]:
    """Yield a finding where there are fewer entries than a question of this type needs."""
    if found < least:
        message = (
            f"there {'is' if found == 1 else 'are'} {found or 'no'} {what}, and {least} needed"
        )
        yield Finding(TOO_FEW, path, message, f"add {least - found}")


def alike(texts: Iterable[tuple[FieldPath, str]]) -> Iterator[Finding]:
    """Yield a finding for each text that stood before, at its second place."""
    same: dict[str, str] = {}
    close: dict[str, str] = {}
    for path, text in texts:
        if not text.strip():
            continue
        exact, folded = squash(text), fold(text)
        if exact in same:
            message = f"'{text}' stands here twice{_as(text, same[exact])}"
            yield Finding(ALIKE, path, message, "take one out")
        elif folded in close:
            message = f"'{text}' and '{close[folded]}' differ only in {_LITTLE}"
            yield Finding(
                NEARLY_ALIKE, path, message, "reword one, or say under ignore why both stand here"
            )
        same.setdefault(exact, text)
        close.setdefault(folded, text)


def right_and_wrong(
    right: Iterable[tuple[FieldPath, str]], wrong: Iterable[tuple[FieldPath, str]]
) -> Iterator[Finding]:
    """Yield a finding for each wrong text that is also a right one, at the wrong one's place."""
    answers = [text for _, text in right if text.strip()]
    same = {squash(text): text for text in answers}
    close = {fold(text): text for text in answers}
    for path, text in wrong:
        if not text.strip():
            continue
        if (first := same.get(squash(text))) is not None:
            message = f"'{text}' is an answer and a distractor{_as(text, first)}"
            yield Finding(BOTH_RIGHT_AND_WRONG, path, message, "take it out of one of the two")
        elif (first := close.get(fold(text))) is not None:
            message = f"distractor '{text}' and answer '{first}' differ only in {_LITTLE}"
            yield Finding(
                NEARLY_ALIKE, path, message, "reword it, or say under ignore why it stands here"
            )


_LITTLE = "punctuation, accents or an article"


def _as(text: str, first: str) -> str:
    return "" if text == first else f", once as '{first}'"


def _name(path: FieldPath) -> str:
    """Return the words for a path: `prompt`, `distractors 3`."""
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in path).strip()
