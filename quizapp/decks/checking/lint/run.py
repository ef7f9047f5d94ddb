"""Every rule of craft over every question of a deck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.decks.checking.grounding import Article, check_grounding
from quizapp.decks.checking.lint import (
    balance,
    ignored,
    leaks,
    options,
    prompts,
    repeats,
    size,
    support,
    tags,
)
from quizapp.decks.checking.lint.asked import Asked
from quizapp.decks.sources import citations
from quizapp.questions.findings import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.decks.deck import Deck
    from quizapp.decks.shaping.schema import Schema

NEVER_CITED = Rule(
    "I442",
    "source that no question cites",
    "The deck names an article that none of its questions comes from. Ask about it, or take it out.",
)


def lint(schema: Schema, deck: Deck, passages: Mapping[str, Sequence[str]]) -> None:
    """Note what the rules say of a deck's questions.

    Args:
        schema: the deck as it was read, with the means to place problems.
        deck: what was made of it.
        passages: the paragraphs of each source that could be read, by its key.
    """
    everything = [Asked(question, index) for index, question in schema.questions]
    _one_by_one(schema, deck, everything, passages)
    _together(schema, deck, everything)
    for asked in everything:
        if asked.question.ignore:
            for finding in ignored.check(asked, schema.placing.silenced):
                schema.placing.note(finding, ("questions", asked.index), asked.question)


def _one_by_one(
    schema: Schema, deck: Deck, everything: Sequence[Asked], passages: Mapping[str, Sequence[str]]
) -> None:
    """Note what is to be said of each question alone."""
    known = frozenset(deck.tags)
    articles = {key: Article(texts) for key, texts in passages.items()}
    for asked in everything:
        for found in (
            options.check(asked),
            prompts.check(asked),
            leaks.check(asked),
            size.check(asked),
            tags.check(asked, deck.tags, known),
            check_grounding(asked.question, articles),
        ):
            for finding in found:
                schema.placing.note(finding, ("questions", asked.index), asked.question)
    for index, part in schema.partly:
        for finding in part.authors_own(check_grounding(part.question, articles)):
            schema.placing.note(finding, ("questions", index), part.question)


def _together(schema: Schema, deck: Deck, everything: Sequence[Asked]) -> None:
    """Note what is to be said of the questions side by side."""
    by_index = dict(schema.questions)
    spellings = () if deck.tags else tags.check_spellings(everything)
    for index, finding in (*support.check(everything), *repeats.check(everything), *spellings):
        schema.placing.note(finding, ("questions", index), by_index[index])
    for finding in balance.check(everything):
        schema.placing.note(finding)
    _unused(schema, deck, everything)


def _unused(schema: Schema, deck: Deck, everything: Sequence[Asked]) -> None:
    """Note tags and sources that the deck lists and no question uses."""
    if not everything or not schema.tree.whole or schema.partly:
        return  # what was not read may have used them
    for number in tags.unused(deck.tags, everything):
        message = f"no question bears the tag '{deck.tags[number]}'"
        finding = Finding(tags.UNUSED, ("tags", number), message, "delete it from the list")
        schema.placing.note(finding)
    cited = {citation.key for asked in everything for citation in citations(asked.question)}
    for key in deck.sources:
        if key not in cited:
            message = f"no question cites the source '{key}'"
            schema.placing.note(Finding(NEVER_CITED, ("sources", key), message, at_key=True))
