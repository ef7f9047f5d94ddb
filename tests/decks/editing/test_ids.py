import json
import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.decks.deck import Deck
from quizapp.decks.editing.ids import IdsError, plan_ids
from quizapp.decks.library.parsed import DeckBrokenError
from quizapp.decks.read import read_deck

BLOCK = """\
# A deck of rivers
quizapp: 1          # the format
title: Rivers

questions:
  # The longest
  - type: short     # typed
    prompt: Which river is the longest?
    answer: Nile

  -
    type: truefalse
    prompt: "The Rhine: longer than the Danube"
    answer: false
  - {type: short, prompt: Which river flows through Paris?, answer: Seine}
  - { type: short,
      prompt: Which river flows through Rome?, answer: Tiber }
  - id: ~           # later
    type: short
    prompt: Which river flows through Vienna?
    answer: Danube
  - id:
    type: short
    prompt: Which river flows through London?
    answer: Thames
  - {id: null, type: short, prompt: Which river flows through Prague?, answer: Vltava}
  - {id: , type: short, prompt: Which river flows through Cairo?, answer: Nile}
  - id: kept
    type: short
    prompt: Which river flows through Cologne?
    answer: Rhine
    aliases: [river-flows-through-turin]
  - type: short
    prompt: Which river flows through Turin?
    answer: Po
# the end
"""
WITH_IDS = """\
# A deck of rivers
quizapp: 1          # the format
id: rivers
title: Rivers

questions:
  # The longest
  - id: river-longest
    type: short     # typed
    prompt: Which river is the longest?
    answer: Nile

  -
    id: rhine-longer-than-danube
    type: truefalse
    prompt: "The Rhine: longer than the Danube"
    answer: false
  - {id: river-flows-through-paris, type: short, prompt: Which river flows through Paris?, answer: Seine}
  - { id: river-flows-through-rome, type: short,
      prompt: Which river flows through Rome?, answer: Tiber }
  - id: river-flows-through-vienna           # later
    type: short
    prompt: Which river flows through Vienna?
    answer: Danube
  - id: river-flows-through-london
    type: short
    prompt: Which river flows through London?
    answer: Thames
  - {id: river-flows-through-prague, type: short, prompt: Which river flows through Prague?, answer: Vltava}
  - {id: river-flows-through-cairo, type: short, prompt: Which river flows through Cairo?, answer: Nile}
  - id: kept
    type: short
    prompt: Which river flows through Cologne?
    answer: Rhine
    aliases: [river-flows-through-turin]
  - id: river-flows-through-turin-2
    type: short
    prompt: Which river flows through Turin?
    answer: Po
# the end
"""


def write_ids(
    path: Path, carry_over: Callable[[Mapping[str, str]], None] | None = None
) -> dict[str, str]:
    plan = plan_ids(path)
    plan.write(carry_over)
    return dict(plan.keys)


def deck_of(path: Path) -> Deck:
    deck = read_deck(path).deck
    assert deck is not None, read_deck(path).problems
    return deck


def without_ids(deck: Deck) -> Deck:
    bare = tuple(replace(question, id="") for question in deck.questions)
    return replace(deck, questions=bare, token="", provisional=False)


def written(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_ids_are_put_in_and_nothing_else_is_changed(tmp_path: Path, start: str, end: str) -> None:
    path = written(tmp_path / "rivers.yaml", start + BLOCK.replace("\n", end))
    before = deck_of(path)
    keys = write_ids(path)
    assert path.read_bytes().decode() == start + WITH_IDS.replace("\n", end)
    after = deck_of(path)
    assert not after.provisional
    assert without_ids(after) == without_ids(before)
    had = [card.key for card in before.cards()]
    has = [card.key for card in after.cards()]
    assert [keys.get(key, key) for key in had] == has
    assert len(keys) == len(had) - 1


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    path = written(tmp_path / "rivers.yaml", BLOCK)
    write_ids(path)
    before = path.stat()
    assert write_ids(path) == {}
    assert path.stat() == before


def test_planning_writes_nothing(tmp_path: Path) -> None:
    path = written(tmp_path / "rivers.yaml", BLOCK)
    plan = plan_ids(path)
    assert path.read_text() == BLOCK
    assert plan.deck_id == "rivers"
    assert plan.text() == WITH_IDS
    assert dict(plan.keys) == write_ids(path)


def test_json_stays_json(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.yaml",
        '{"quizapp": 1, "title": "A", "questions": [\n'
        '  {"type": "short", "prompt": "Capital of Peru?", "answer": "Lima"},\n'
        '  {"id": null, "type": "short", "prompt": "Capital of Chile?", "answer": "Santiago"}]}\n',
    )
    write_ids(path)
    assert path.read_text() == (
        '{"id": "a", "quizapp": 1, "title": "A", "questions": [\n'
        '  {"id": "capital-peru", "type": "short", "prompt": "Capital of Peru?", "answer": "Lima"},\n'
        '  {"id": "capital-chile", "type": "short", "prompt": "Capital of Chile?", '
        '"answer": "Santiago"}]}\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        "---\nquizapp: 1\ntitle: T\nquestions:\n- type: flashcard\n  front: a\n  back: b\n...\n",
        "  quizapp: 1\n  title: T\n  questions:\n  - type: flashcard\n    front: a\n    back: b",
        "questions: [{type: flashcard, front: a, back: b}]\ntitle: T\nquizapp: 1",
        "quizapp: 1\ntitle: T\nquestions:\n-   front: a\n    back: b\n    type: flashcard\n",
        'quizapp: 1\ntitle: T\nquestions:\n- "type": flashcard\n  front: a\n  back: b\n',
        "quizapp: 1\ntitle: T\nquestions:\n- ? type\n  : flashcard\n  ? front\n  : a\n  back: b\n",
        "quizapp: 1\ntitle: T\nid: null\nquestions: [{id, type: flashcard, front: a, back: b}]\n",
        "quizapp: 1\ntitle: T\nid:\nquestions: [{id: , type: flashcard, front: a, back: b}]\n",
        "quizapp: 1\ntitle: 😀 T\nquestions:\n- {type: flashcard, front: 😀, back: b, id: }\n",
        "quizapp: 1\ntitle: T\nquestions:\n- type: flashcard\n  front: |\n    id: a\n  back: b\n",
        "quizapp: 1\ntitle: T\nquestions:\n- front: a\n  back: b\n  type: flashcard\n  id:\n",
        "quizapp: 1\ntitle: T\nquestions:\n- front: a\n  back: b\n  id: ~\n  type: flashcard",
        "quizapp: 1\ntitle: T\nquestions: [ # first\n { # second\n type: flashcard, front: a, back: b}]",
    ],
)
def test_every_layout_is_kept(tmp_path: Path, text: str) -> None:
    path = written(tmp_path / "deck.yaml", text)
    before = deck_of(path)
    write_ids(path)
    after = deck_of(path)
    assert after.id == "deck"
    assert not after.provisional
    assert without_ids(after) == without_ids(before)
    # Whatever was there is still there, in its order.
    rest = iter(path.read_text(encoding="utf-8"))
    kept = text.replace("~", "").replace("null", "")
    assert all(character in rest for character in kept)


def test_a_layout_that_ids_cannot_be_put_into_is_left_as_it_is(tmp_path: Path) -> None:
    text = "quizapp: 1\nid: a\ntitle: T\nquestions:\n- ? id\n  type: flashcard\n  front: a\n  back: b\n"
    path = written(tmp_path / "deck.yaml", text)
    with pytest.raises(IdsError, match="by hand"):
        write_ids(path)
    assert path.read_text() == text
    assert list(tmp_path.iterdir()) == [path]


def test_a_deck_with_errors_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.yaml", "quizapp: 1\ntitle: T\nquestions: []\n")
    with pytest.raises(DeckBrokenError):
        write_ids(path)
    assert path.read_text() == "quizapp: 1\ntitle: T\nquestions: []\n"


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    path = written(tmp_path / "real" / "rivers.yaml", BLOCK)
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    write_ids(link)
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert "id: link" in path.read_text()


def test_progress_is_carried_over_before_the_file_is_replaced(tmp_path: Path) -> None:
    path = written(tmp_path / "rivers.yaml", BLOCK)
    seen = []

    def carry_over(keys: Mapping[str, str]) -> None:
        seen.append((dict(keys), path.read_text()))

    keys = write_ids(path, carry_over)
    assert seen == [(keys, BLOCK)]
    write_ids(path, carry_over)
    assert len(seen) == 1


def test_a_file_whose_progress_cannot_be_carried_over_stays(tmp_path: Path) -> None:
    path = written(tmp_path / "rivers.yaml", BLOCK)

    def refuse(keys: Mapping[str, str]) -> None:
        raise IdsError(str(len(keys)))

    with pytest.raises(IdsError):
        write_ids(path, refuse)
    assert path.read_text() == BLOCK
    assert list(tmp_path.iterdir()) == [path]


def test_what_another_program_wrote_meanwhile_is_not_lost(tmp_path: Path) -> None:
    path = written(tmp_path / "rivers.yaml", BLOCK)
    plan = plan_ids(path)
    path.write_text(BLOCK + "# edited\n")
    with pytest.raises(IdsError, match="try again"):
        plan.write()
    assert path.read_text() == BLOCK + "# edited\n"


def test_a_file_that_may_not_be_written_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "rivers.yaml", BLOCK)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(IdsError, match="permissions"):
        write_ids(path)
    assert path.read_text() == BLOCK


TEXT = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1)


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@st.composite
def questions(draw: st.DrawFn) -> str:
    """Draw a question as an author might lay it out."""
    fields = {
        "type": "flashcard",
        "front": quoted(draw(TEXT.filter(str.strip))),
        "back": "the back",
        **draw(st.dictionaries(st.sampled_from(["hint", "explanation"]), TEXT.map(quoted))),
    }
    if draw(st.booleans()):
        fields["id"] = draw(st.sampled_from(["", "~", "null"]))
    pairs = draw(st.permutations([f"{key}: {value}" for key, value in fields.items()]))
    comment = draw(st.sampled_from(["", "   # a comment"]))
    if draw(st.booleans()):
        return "  - {" + ", ".join(pairs) + "}" + comment + "\n"
    lead = draw(st.sampled_from(["  - ", "  -\n    ", "  # before\n  - "]))
    return lead + f"{comment}\n    ".join(pairs) + "\n"


@given(
    st.lists(questions(), min_size=1, max_size=5),
    st.sampled_from(["", "id:\n", "id: mine\n"]),
    st.sampled_from(["\n", "\r\n"]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_deck_reads_as_before_but_for_its_ids(
    tmp_path: Path, listed: list[str], head: str, end: str
) -> None:
    text = f"quizapp: 1\n{head}title: T\nquestions:\n{''.join(listed)}# end\n"
    path = written(tmp_path / "any.yaml", text.replace("\n", end))
    reading = read_deck(path)
    if reading.deck is None:  # such as a back that is also the front
        with pytest.raises(DeckBrokenError):
            write_ids(path)
        return
    keys = write_ids(path)
    after = deck_of(path)
    assert without_ids(after) == without_ids(reading.deck)
    assert not after.provisional
    assert len({question.id for question in after.questions}) == len(listed)
    moved: Any = [keys.get(card.key, card.key) for card in reading.deck.cards()]
    assert moved == [card.key for card in after.cards()]
    once = path.read_bytes()
    assert write_ids(path) == {}
    assert path.read_bytes() == once


def test_json_on_many_lines_stays_json(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    question = {"type": "short", "prompt": "Which town?", "answer": "Bern"}
    deck = {"quizapp": "1", "title": "T", "questions": [question]}
    file.write_text(json.dumps(deck, indent=2), encoding="utf-8")
    write_ids(file)
    written = json.loads(file.read_text(encoding="utf-8"))
    assert written == {"id": "deck", **deck, "questions": [{"id": "town", **question}]}


def test_an_id_that_another_question_has_is_not_given_again(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    asked = "type: short, prompt: Which river is the longest?, answer: Nile}"
    file.write_text(
        f"quizapp: 1\nid: d\ntitle: D\nquestions:\n  - {{{asked}\n  - {{id: river-longest, {asked}\n",
        encoding="utf-8",
    )
    assert list(write_ids(file).values()) == ["d/river-longest-2"]
    assert write_ids(file) == {}
