"""Whether an answer stands in a paragraph: in its words, its numbers and its dates."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.decks.checking.check import check_paths
from quizapp.decks.checking.grounding import Article, Terms, check_grounding, lacking
from quizapp.questions.short import Short

STANDS = [
    ("Paris", "He went to Paris in May."),
    ("paris", "PARIS was besieged."),
    ("The town of Paris", "Paris is a town."),
    ("Zelenský", "It was Zelensky who said so."),
    ("bombs", "A bomb went off."),
    ("a city", "Of the cities, none was left."),
    ("the minister's car", "The car belonged to the minister."),
    ("well-known", "It was well known."),
    ("café", "in a cafe"),
    ("317", "There were 317 of them."),
    ("317", "in 2024 317 officers"),
    ("40000", "some 40,000 men"),
    ("40,000", "some 40 000 men"),
    ("40 000", "some 40000 men"),
    ("40000", "some 40\u00a0000 men"),
    ("40000", "some 40.000 men"),
    ("40000", "forty thousand men"),
    ("1.5", "1,5 metres"),
    ("6.8 million", "6,800,000 people"),
    ("6800000", "6.8 million people"),
    ("five", "5 of them"),
    ("5", "five of them"),
    ("5%", "5 per cent"),
    ("12th", "on the 12th"),
    ("2024", "on 17 December 2024"),
    ("2024-12-17", "on 17 December 2024"),
    ("2024-12-17", "on December 17th, 2024"),
    ("2024-12-17", "on Dec. 17, 2024"),
    ("2024-12-17", "(2024-12-17)"),
    ("2024-12-17", "on 17.12.2024"),
    ("2024-12-17", "on 12/17/2024"),
    ("2024-12-17", "the 17th of December 2024"),
    ("2024-12-17", "In 2024 the winter came on 17 December."),
    ("2024-12", "on 17 December 2024"),
    ("2024-12", "in December 2024"),
    ("2025-01-31", "on January 31st, 2025"),
    ("2025-01-01", "on 1/1/2025"),
    ("2025-12-13", "on 12/13/2025"),
    ("2025-12-13", "on 13/12/2025"),
    ("two million", "2,000,000 people"),
    ("one hundred and twenty three thousand four hundred", "123,400"),
    ("17 December", "on Dec. 17, 2024"),
    ("December 17, 2024", "on 17 December 2024"),
    ("Anna = doctor", "Anna was a doctor."),
    ("a fly", "the flies"),
    ("a tie", "the ties"),
    ("the gas", "some gas"),
    ("class", "the classes"),
    ("the dish", "many dishes"),
    ("a watch", "two watches"),
    ("box", "boxes"),
    ("virus", "the virus"),
    ("May 32", "In May 32 came."),  # no day has this number, so it is a plain one
    ("13/13/2024", "13 of the 13 in 2024"),
]

DOES_NOT = [
    ("London", "He went to Paris.", ("london",)),
    ("Paris and Rome", "He went to Paris.", ("rome",)),
    ("31", "There were 317.", ("31",)),
    ("318", "There were 317.", ("318",)),
    ("400", "some 40,000", ("400",)),
    ("6", "five of them", ("6",)),
    ("2024-12-17", "on 18 December 2024, for 17 days", ("2024-12-17",)),
    ("2024-12-17", "on 17 December 2023", ("2024-12-17",)),
    ("2024-12-17", "in December 2024", ("2024-12-17",)),
    ("2024-12", "in November 2024", ("2024-12",)),
    ("2025-01-05", "on 6 January 2025, for 5 days", ("2025-01-05",)),
    ("5 January 2025", "on 6 January 2025, for 5 days", ("5 january 2025",)),
    ("31 May 2024", "on 30 May 2024, with 31 men", ("31 may 2024",)),
    ("2024-12-12", "on 11.12.2024 for 12 days", ("2024-12-12",)),
    ("2024-12-01", "on 2 December 2024, 1 of them", ("2024-12-01",)),
    ("Rome, Paris and Bern", "He went to Paris.", ("rome", "bern")),
    ("four", "five of them, or 40", ("four",)),
    ("Anna = doctor", "Anna was a nurse.", ("doctor",)),
]


@pytest.mark.parametrize(("answer", "paragraph"), STANDS)
def test_it_stands(answer: str, paragraph: str) -> None:
    assert lacking(answer, [Terms.of(paragraph)]) == ()


@pytest.mark.parametrize(("answer", "paragraph", "missing"), DOES_NOT)
def test_it_does_not(answer: str, paragraph: str, missing: tuple[str, ...]) -> None:
    assert lacking(answer, [Terms.of(paragraph)]) == missing


def test_pieces_may_stand_in_several_cited_paragraphs() -> None:
    paragraphs = [Terms.of("Paris fell."), Terms.of("So did Rome.")]
    assert lacking("Paris and Rome", paragraphs) == ()


@given(st.text(max_size=200))
def test_any_text_stands_in_itself(text: str) -> None:
    assert lacking(text, [Terms.of(text)]) == ()


@given(st.integers(0, 10**9), st.sampled_from([",", " ", ".", "'", "\u202f", ""]))
def test_grouping_is_no_difference(number: int, separator: str) -> None:
    grouped = f"{number:,}".replace(",", separator)
    assert lacking(str(number), [Terms.of(f"about {grouped} men")]) == ()
    assert lacking(grouped, [Terms.of(f"about {number} men")]) == ()


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("Carla", "'carla' of the answer does not stand in the cited paragraphs"),
        ("Carla Eva", "'carla', 'eva' of the answer do not stand in the cited paragraphs"),
    ],
)
def test_what_is_missing_is_named(answer: str, message: str) -> None:
    question = Short(prompt="Who?", answer=answer, source="report#1")
    [finding] = check_grounding(question, {"report": Article(["Anna went."])})
    assert finding.message == message


def test_a_citation_that_leads_nowhere_is_reported_elsewhere() -> None:
    article = Article(["Anna went.", "Berta stayed."])
    beyond, last = (
        Short(prompt="Who?", answer="Carla", source=f"report#{number}") for number in (3, 2)
    )
    assert list(check_grounding(beyond, {"report": article})) == []
    assert len(list(check_grounding(last, {"report": article}))) == 1
    assert list(check_grounding(last, {})) == []
    whole = Short(prompt="Who?", answer="Berta", source="report")
    assert list(check_grounding(whole, {"report": article})) == []


DECK = """\
quizapp: 1
id: d
title: D
sources: {report: report.md}
questions:
"""
REPORT = (
    "Heading\n\nAnna, a doctor, went to Paris.\n\n  \n\nBerta, 317 of them, on 17 December 2024.\n"
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("type: short, prompt: Who?, answer: Anna, source: report#2", None),
        ("type: short, prompt: Who?, answer: Anna, source: report#3", ("answer", "cite report#2")),
        ("type: short, prompt: Who?, answer: Carla, source: report#2-3", ("answer", "cite every")),
        (
            "type: choice, prompt: Who?, answer: Carla, distractors: [B], source: report#2",
            ("answer", ""),
        ),
        ("type: choice, prompt: Who?, answer: Anna, distractors: [Carla], source: report#2", None),
        (
            "type: multiple, prompt: W?, answers: [Anna, Eva], distractors: [B], source: report#2",
            ("Eva", ""),
        ),
        ("type: number, prompt: How many?, answer: 317, unit: gnus, source: report#3", None),
        ("type: date, prompt: When?, answer: 2024-12-17, source: report#3", None),
        ("type: date, prompt: When?, answer: 2024-12-18, source: report#3", ("answer", "")),
        ("type: match, prompt: W?, pairs: {Anna: doctor, Berta: 317}, source: 'report#2-3'", None),
        (
            "type: match, prompt: W?, pairs: {Anna: doctor, Eva: 317}, source: 'report#2-3'",
            ("317", ""),
        ),
        ("type: order, prompt: W?, items: [Anna, Berta], source: [report#2, report#3]", None),
        ("type: list, prompt: W?, answers: [Anna | Ann, Eva], source: report#2", ("Eva", "")),
        ("type: flashcard, front: Who?, back: Carla, source: report#2", ("back", "")),
        ("type: cloze, text: '{{a: Carla}} came', source: report#2", ("text", "")),
        ("type: truefalse, prompt: Carla came., answer: false, source: report#2", None),
        ("type: open, prompt: Why?, rubric: [nothing of it], source: report#2", None),
        ("type: short, prompt: Who?, answer: Carla", None),
    ],
)
def test_the_answer_of_each_type_is_looked_up(
    question: str, expected: tuple[str, str] | None, tmp_path: Path
) -> None:
    file = tmp_path / "deck.yaml"
    file.write_text(f"{DECK}  - {{id: q, {question}}}\n", encoding="utf-8")
    (tmp_path / "report.md").write_text(REPORT, encoding="utf-8")
    found = [problem for problem in check_paths([file]).problems if problem.code == "W212"]
    assert bool(found) == (expected is not None)
    if expected is not None:
        line = file.read_text(encoding="utf-8").splitlines()[found[0].line - 1]
        at = line[found[0].column - 1 :]
        before = line[: found[0].column - 1].removesuffix("'").rstrip(" [")
        assert before.endswith(f"{expected[0]}:") or at.startswith(expected[0])
        assert expected[1] in found[0].help
