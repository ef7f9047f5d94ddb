"""The decks and notes that ship: complete, in our own words, cited, balanced."""

from collections import Counter

import pytest

from quizapp.decks.checking.check import check_paths
from quizapp.questions.blanks import take_apart
from quizapp.questions.cloze import Cloze
from quizapp.questions.open import Open
from quizapp.questions.question import Question
from tests.decks.shipped import (
    ARTICLES,
    DECKS,
    LONGEST_RUN,
    MARKS,
    articles,
    cited,
    deck,
    facts,
    noted,
    questions,
    runs,
    shipped,
    words,
)

IDS = [each.id for each in shipped()]
STEMS = sorted(noted())
OF_ONE_ARTICLE = ("balashikha", "new-strains", "targeted-killings")
VOCABULARY = frozenset(
    [
        "people",
        "places",
        "dates",
        "numbers",
        "organisations",
        "methods",
        "statements",
        "claims",
        "arguments",
        "diplomacy",
        "killings",
        "war",
        "reasoning",
    ]
)

WITHOUT_FACTS = {
    "000_34f74809e8a62343": {
        **dict.fromkeys((3, 8, 13, 20, 25, 30), "Heading: "),
        **dict.fromkeys((36, 37), "Boilerplate: "),
    },
    "002_4931d49061b9580e": {
        **dict.fromkeys((1, 4, 10, 12, 15), "Heading: "),
        **dict.fromkeys((18, 19, 20), "Source list: "),
        2: "Caption: ",
    },
    "004_0d368f0797efecc4": {
        **dict.fromkeys((10, 19, 34, 41), "Heading: "),
        49: "Boilerplate: ",
    },
}
"""The paragraphs of each article that carry no facts of its subject, and how their notes begin."""

COPIED: dict[tuple[str, ...], str] = {}
"""Runs of more than six words that stand in an article and may stand in our text, with the reason."""

needs_articles = pytest.mark.skipif(
    not ARTICLES.is_dir(), reason=f"the articles are not at hand in {ARTICLES}"
)


@needs_articles
def test_notes_are_numbered_as_the_articles() -> None:
    assert {stem: len(texts) for stem, texts in noted().items()} == {
        stem: len(texts) for stem, texts in articles().items()
    }


@needs_articles
@pytest.mark.parametrize("stem", STEMS)
def test_a_note_is_about_its_paragraph(stem: str) -> None:
    """A note that slipped by a line would share more words with another paragraph."""
    paragraphs = [telling(text) for text in articles()[stem]]
    for place, note in enumerate(noted()[stem]):
        if place + 1 not in WITHOUT_FACTS[stem]:
            shared = [len(telling(note) & each) / (len(each) + 3) for each in paragraphs]
            assert shared.index(max(shared)) == place, note


@needs_articles
@pytest.mark.parametrize("stem", STEMS)
def test_no_number_is_lost(stem: str) -> None:
    for number, (note, paragraph) in enumerate(
        zip(noted()[stem], articles()[stem], strict=True), 1
    ):
        if number not in WITHOUT_FACTS[stem]:
            assert numbers_in(paragraph) <= numbers_in(note), number


@pytest.mark.parametrize("stem", STEMS)
def test_what_carries_no_facts_is_marked(stem: str) -> None:
    marked = {
        number: next(mark for mark in MARKS if note.startswith(mark))
        for number, note in enumerate(noted()[stem], 1)
        if note.startswith(MARKS)
    }
    assert marked == WITHOUT_FACTS[stem]


@needs_articles
def test_no_run_of_words_is_copied() -> None:
    theirs = {run for texts in articles().values() for text in texts for run in runs(text)}
    assert theirs, f"no article has {LONGEST_RUN + 1} words"
    ours = [text for texts in noted().values() for text in texts]
    for each in shipped():
        ours += [each.title, each.description]
        for one in each.questions:
            ours += texts_of(one)
    found = {" ".join(run) for text in ours for run in runs(text) & theirs - set(COPIED)}
    assert found == set()


def test_check_has_nothing_to_say() -> None:
    report = check_paths([DECKS]).strict()
    assert report.problems == ()
    assert report.decks == 4
    assert report.questions == len(questions())


def test_there_is_enough() -> None:
    counts = {each.id: len(each.questions) for each in shipped()}
    assert set(counts) == {*OF_ONE_ARTICLE, "side-by-side"}
    assert sum(counts.values()) >= 220
    assert counts["side-by-side"] >= 35


@pytest.mark.parametrize("name", OF_ONE_ARTICLE)
def test_every_paragraph_of_facts_is_cited(name: str) -> None:
    [(key, source)] = deck(name).sources.items()
    asked = {number for one in deck(name).questions for _, number in cited(one)}
    assert facts(source) - asked == set(), f"paragraphs of {key} that no question cites"


def test_the_comparison_reads_all_three() -> None:
    compared = deck("side-by-side")
    assert set(compared.sources) == {"first", "second", "third"}
    several = [one for one in compared.questions if len({key for key, _ in cited(one)}) > 1]
    assert len(several) >= 35
    assert {key for one in compared.questions for key, _ in cited(one)} == set(compared.sources)


@pytest.mark.parametrize("key", questions())
def test_a_question_has_all_that_a_learner_needs(key: str) -> None:
    one = questions()[key]
    assert one.explanation
    assert one.citations
    assert all(each.paragraphs for each in one.citations)
    assert 1 <= len(one.tags) <= 3
    assert set(one.tags) <= VOCABULARY
    assert one.difficulty
    assert one.attribution == one.attribution.rstrip("."), "a point is put after it on the screen"
    assert not one.attribution.startswith(("by ", "as ", "according ", "reportedly", "quoted "))


@pytest.mark.parametrize("name", IDS)
def test_titles_are_short_and_vocabularies_alike(name: str) -> None:
    assert len(deck(name).title) <= 34
    assert set(deck(name).tags) == VOCABULARY


@pytest.mark.parametrize("name", IDS)
def test_a_third_asks_for_more_than_recall(name: str) -> None:
    asked = deck(name).questions
    share = sum("reasoning" in one.tags for one in asked) / len(asked)
    assert 0.3 <= share <= (0.6 if name == "side-by-side" else 0.4)


@pytest.mark.parametrize("name", IDS)
def test_difficulties_are_spread(name: str) -> None:
    levels = Counter(one.difficulty for one in deck(name).questions)
    assert all(levels[level] >= 0.15 * levels.total() for level in (1, 2, 3))
    assert levels[2] == max(levels.values())


def test_each_type_is_used() -> None:
    kinds = Counter(one.kind for one in questions().values())
    assert len(kinds) == 12
    assert min(kinds.values()) >= 5
    assert max(kinds.values()) <= 0.4 * kinds.total()


@pytest.mark.parametrize("name", IDS)
def test_the_longest_option_is_no_clue(name: str) -> None:
    lengths = [
        (len(one.right_answers()[0]), [len(text) for text in one.wrong_answers()])
        for one in deck(name).questions
        if one.kind == "choice"
    ]
    longest = sum(right > max(wrong) for right, wrong in lengths)
    shortest = sum(right < min(wrong) for right, wrong in lengths)
    assert longest <= len(lengths) / 3
    assert shortest <= len(lengths) / 3


def telling(text: str) -> set[str]:
    return {word for word in words(text) if len(word) > 3}


def numbers_in(text: str) -> set[str]:
    return {word for word in words(text.replace(",", "")) if word.isdigit()}


def texts_of(one: Question) -> list[str]:
    """All prose of a question, each text by itself."""
    options = (*one.right_answers(), *one.wrong_answers())
    feedback = [
        each.feedback for each in getattr(one, "distractors", ()) if hasattr(each, "feedback")
    ]
    asked = filled(one) if isinstance(one, Cloze) else one.text
    model = [one.answer] if isinstance(one, Open) else []
    return [asked, one.hint, one.explanation, one.attribution, *options, *feedback, *model]


def filled(one: Cloze) -> str:
    """The text of a cloze as it reads with its blanks filled."""
    pieces = take_apart(one.text).pieces
    return "".join(each if isinstance(each, str) else each.accepted[0] for each in pieces)
