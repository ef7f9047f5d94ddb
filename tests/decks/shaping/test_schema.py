"""Plain data to a deck: types, defaults, what counts as left out, ids made up for now."""

from datetime import date
from pathlib import Path

import pytest

from quizapp.decks.deck import Deck
from quizapp.decks.read import read_deck
from quizapp.questions.choice import Choice
from quizapp.questions.options import Distractor
from quizapp.questions.registry import question_types

HEAD = "quizapp: 1\nid: d\ntitle: D\n"


def deck_of(folder: Path, text: str, name: str = "deck.yaml") -> Deck:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    reading = read_deck(file)
    assert [problem for problem in reading.problems if problem.is_error] == []
    assert reading.deck is not None
    return reading.deck


def test_a_deck_is_made_of_our_own_dataclasses(tmp_path: Path) -> None:
    deck = deck_of(
        tmp_path,
        f"{HEAD}language: en\nauthors: [Jane]\nversion: 1.10\ntags: [a]\n"
        "sources: {s: {file: s.md, title: S, published: 2024-12-17}}\nquestions:\n"
        "  - {id: q, type: choice, prompt: 1840, answer: no, distractors: [010, {text: 1.10, feedback: F}],\n"
        "     points: 2.5, difficulty: 3, as_of: 2025-04-25, shuffle: false, source: s#1, tags: [a],\n"
        "     ignore: {W401: so}, aliases: [old]}\n",
    )
    (question,) = deck.questions
    assert isinstance(question, Choice)
    assert question == Choice(
        id="q",
        prompt="1840",
        answer="no",
        distractors=("010", Distractor(text="1.10", feedback="F")),
        points=2.5,
        difficulty=3,
        as_of=date(2025, 4, 25),
        shuffle=False,
        source="s#1",
        tags=("a",),
        ignore={"W401": "so"},
        aliases=("old",),
    )
    assert (deck.id, deck.version, deck.authors, deck.tags) == ("d", "1.10", ("Jane",), ("a",))
    assert deck.sources["s"].published == "2024-12-17"
    assert deck.sources["s"].path == tmp_path.resolve() / "s.md"
    assert not deck.provisional
    assert len(deck.token) == 64


def test_every_type_of_the_format_is_there() -> None:
    assert set(question_types()) == {
        *("flashcard", "choice", "multiple", "truefalse", "short", "number", "date", "cloze"),
        *("match", "order", "list", "open"),
    }


@pytest.mark.parametrize("nothing", ["", " ~", " null"])
def test_nothing_counts_as_left_out(nothing: str, tmp_path: Path) -> None:
    deck = deck_of(
        tmp_path,
        f"{HEAD}language:{nothing}\nsources:{nothing}\ndefaults:{nothing}\ntags:{nothing}\nquestions:\n"
        f"  - id: q\n    type: choice\n    prompt: W?\n    answer: A\n    distractors:\n"
        f"      - text: B\n        feedback:{nothing}\n"
        f"    points:{nothing}\n    shuffle:{nothing}\n    source:{nothing}\n    ignore:{nothing}\n",
    )
    assert deck.questions[0] == Choice(
        id="q", prompt="W?", answer="A", distractors=(Distractor(text="B"),)
    )


def test_defaults_fill_in_what_questions_leave_out(tmp_path: Path) -> None:
    deck = deck_of(
        tmp_path,
        f"{HEAD}defaults: {{difficulty: 2, tags: [a, b], marking: per_option, shuffle: false, hint: H}}\n"
        "questions:\n"
        "  - {id: one, type: short, prompt: W?, answer: A}\n"
        "  - {id: two, type: multiple, prompt: X?, answers: [A], distractors: [B], tags: [c], hint: }\n"
        "  - {id: three, type: multiple, prompt: Y?, answers: [A], distractors: [B], marking: partial,\n"
        "     difficulty: 1, shuffle: true}\n",
    )
    one, two, three = deck.questions
    assert (one.difficulty, one.tags, one.shuffle, one.hint) == (2, ("a", "b"), False, "H")
    assert (two.tags, two.hint, getattr(two, "marking")) == (("c",), "H", "per_option")  # noqa: B009
    assert (three.difficulty, three.shuffle, getattr(three, "marking")) == (1, True, "partial")  # noqa: B009


def test_a_fault_that_comes_from_a_default_is_placed_there(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_text(
        f"{HEAD}defaults:\n  need: 9\nquestions:\n"
        "  - {id: q, type: list, prompt: W?, answers: [a, b]}\n",
        encoding="utf-8",
    )
    (problem,) = read_deck(file).problems
    assert (problem.code, problem.line, problem.column) == ("E331", 5, 9)


def test_ids_are_made_up_for_now_and_stay_while_nothing_changes(tmp_path: Path) -> None:
    text = (
        "quizapp: 1\ntitle: D\nquestions:\n"
        "  - {type: short, prompt: W?, answer: A}\n"
        "  - {type: short, prompt: w?, answer: A, hint: another}\n"
        "  - {id: q, type: short, prompt: X?, answer: A}\n"
    )
    deck = deck_of(tmp_path, text, "My Décor.v2.yaml")
    assert deck.provisional
    assert deck.id == "my-decor.v2"
    first, second, third = deck.questions
    assert second.id == f"{first.id}-2"
    assert third.id == "q"
    again = deck_of(tmp_path, text.replace("quizapp", "# new\nquizapp"), "My Décor.v2.yaml")
    assert [question.id for question in again.questions] == [first.id, second.id, "q"]
    assert again.token != deck.token


def test_a_file_without_a_usable_name_gets_an_id_too(tmp_path: Path) -> None:
    text = "quizapp: 1\ntitle: D\nquestions: [{id: q, type: short, prompt: W?, answer: A}]\n"
    assert deck_of(tmp_path, text, "日本.yaml").id == "deck"


def test_both_ways_and_named_blanks_yield_their_cards(tmp_path: Path) -> None:
    deck = deck_of(
        tmp_path,
        f"{HEAD}questions:\n  - {{id: f, type: flashcard, front: A, back: B, both_ways: true}}\n"
        "  - {id: c, type: cloze, text: '{{town: Paris}} in {{land: France}}'}\n",
    )
    assert [card.key for card in deck.cards()] == ["d/f", "d/f#back", "d/c#town", "d/c#land"]


def test_an_unknown_key_is_named_by_the_nearest(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    keys = {
        "awnser": "answer",
        "Prompt": "prompt",
        "as-of": "as_of",
        "tag": "tags",
        "explaination": "explanation",
    }
    for wrong, right in keys.items():
        file.write_text(
            f"{HEAD}questions:\n  - {{id: q, type: short, {wrong}: x}}\n", encoding="utf-8"
        )
        helps = [each.help for each in read_deck(file).problems if each.code == "E102"]
        assert helps == [f"did you mean '{right}'?"]
