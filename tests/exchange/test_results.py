import itertools
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from quizapp.exchange.results import ReportError, check_ending, save_result
from quizapp.sessions import events
from quizapp.sessions.begin import quiz
from quizapp.sessions.plan import Mode, Plan
from quizapp.sessions.result import Result
from quizapp.sessions.stages import Asking
from tests.learner import SECOND, Learner

DECK = """\
quizapp: 1
id: towns
title: Towns <b> & *rivers*
questions:
  - id: seine
    type: choice
    prompt: Which river runs through Paris?
    answer: Seine
    distractors: [Rhine, Loire]
    explanation: It reaches the sea at [Le Havre].
    tags: [rivers, "a & b"]
    difficulty: 1
  - {id: oslo, type: truefalse, prompt: "Oslo is\\nthe capital_of Norway.", answer: true, difficulty: 2, points: 2}
  - {id: bern, type: short, prompt: What is Switzerland's capital?, answer: Bern, accept: [Berne], tags: [rivers]}
"""

KEYS = ("towns/seine", "towns/oslo", "towns/bern")
ENDED = datetime(2026, 3, 2, 12, 0, 9).astimezone().isoformat(timespec="seconds")
BEGAN = datetime(2026, 3, 2, 12, 0, 0).astimezone().isoformat(timespec="seconds")


def taken(folder: Path, responses: dict[str, str], **rest: object) -> Result:
    """Return the result of an exam of nine seconds: three for each question that is answered."""
    learner = Learner(folder)
    learner.write("towns.yaml", DECK)
    plan = Plan.for_mode(Mode.EXAM, decks=("towns",), seed=5, questions=KEYS)
    with learner.workspace() as workspace:
        session = quiz(workspace, replace(plan, **rest))  # type: ignore[arg-type] # what a test sets
        while isinstance(asking := session.state.stage, Asking):
            learner.later(3 * SECOND)
            response = responses.get(asking.item.key)
            if response is None:
                session.send(events.Skip())
            else:
                session.send(events.Respond(response, "sure" if rest.get("confidence") else None))
        session.send(events.HandIn())
        assert session.state.result is not None
        return session.state.result


def saved(result: Result, path: Path) -> str:
    save_result(result, path)
    return path.read_text(encoding="utf-8")


def test_markdown_holds_the_scores_and_each_mistake(tmp_path: Path) -> None:
    result = taken(tmp_path, {"towns/seine": "Loire", "towns/bern": "Berne"}, pass_percent=70)
    order = {line.item.key: line.position + 1 for line in result.lines}
    mistakes = {
        order["towns/seine"]: [
            "Which river runs through Paris?",
            "   - wrong; 'Loire' is not it; it is 'Seine'",
            "   - Right: Seine",
            "   - It reaches the sea at \\[Le Havre\\].",
        ],
        order["towns/oslo"]: [
            "Oslo is the capital\\_of Norway.",
            "   - no answer",
            "   - Right: true",
        ],
    }
    assert saved(result, tmp_path / "r.md").splitlines() == [
        "# Towns \\<b\\> & \\*rivers\\*: 25 %",
        "",
        f"Exam of 3 questions, {ENDED}, seed 5.",
        "",
        "Not passed; the pass mark is 70 %.",
        "",
        "| what | points | percent |",
        "|---|---|---|",
        "| all | 1 of 4 | 25 |",
        "| a & b | 0 of 1 | 0 |",
        "| rivers | 1 of 2 | 50 |",
        "| level 1 | 0 of 1 | 0 |",
        "| level 2 | 0 of 2 | 0 |",
        "",
        "## To look at again",
        "",
        *(
            line
            for number in sorted(mistakes)
            for line in (f"{number}. {mistakes[number][0]}", *mistakes[number][1:])
        ),
    ]


def test_markdown_of_a_passed_exam_has_nothing_to_look_at(tmp_path: Path) -> None:
    right = {"towns/seine": "Seine", "towns/oslo": "true", "towns/bern": "Bern"}
    text = saved(taken(tmp_path, right, pass_percent=70.5), tmp_path / "r.md")
    assert "\nPassed; the pass mark is 70.5 %.\n" in text
    assert text.endswith("| level 2 | 2 of 2 | 100 |\n")


def test_without_a_pass_mark_none_is_told(tmp_path: Path) -> None:
    result = taken(tmp_path, {"towns/seine": "Seine"})
    assert "assed" not in saved(result, tmp_path / "r.md")
    assert json.loads(saved(result, tmp_path / "r.json"))["passed"] is None


def test_json_holds_every_question_with_what_was_given_and_what_was_right(tmp_path: Path) -> None:
    responses = {"towns/seine": "Loire", "towns/bern": "Berne"}
    result = taken(tmp_path, responses, confidence=True, pass_percent=25)
    told = json.loads(saved(result, tmp_path / "r.JSON"))
    questions = {each["question"]: each for each in told.pop("questions")}
    assert list(questions) == [line.item.key for line in result.lines], "in the order asked"
    assert told == {
        "attempt": result.attempt_id,
        "score": 1.0,
        "out_of": 4.0,
        "percent": 25.0,
        "by_tag": {
            "a & b": {"score": 0.0, "out_of": 1.0},
            "rivers": {"score": 1.0, "out_of": 2.0},
        },
        "mode": "exam",
        "decks": ["towns"],
        "seed": 5,
        "started": BEGAN,
        "finished": ENDED,
        "wholly_right_percent": 25.0,
        "certainty_score": -3,
        "passed": True,
        "by_difficulty": {
            "1": {"score": 0.0, "out_of": 1.0},
            "2": {"score": 0.0, "out_of": 2.0},
        },
    }
    assert questions["towns/seine"] == {
        "question": "towns/seine",
        "prompt": "Which river runs through Paris?",
        "response": "Loire",
        "score": 0.0,
        "why": "wrong; 'Loire' is not it; it is 'Seine'",
        "answers": ["Seine"],
        "confidence": "sure",
        "took": 3000,
        "points": 1.0,
        "tags": ["rivers", "a & b"],
    }
    assert questions["towns/oslo"] == {
        "question": "towns/oslo",
        "prompt": "Oslo is\nthe capital_of Norway.",
        "response": None,
        "score": 0.0,
        "why": "no answer",
        "answers": ["true"],
        "confidence": None,
        "took": None,
        "points": 2.0,
        "tags": [],
    }


def test_json_can_be_read_by_people(tmp_path: Path) -> None:
    text = saved(taken(tmp_path, {"towns/bern": "Zürich"}), tmp_path / "r.json")
    assert text.startswith('{\n  "attempt": ')
    assert text.endswith("}\n")
    assert '"response": "Zürich"' in text


def test_the_picture_has_a_bar_for_each_score(tmp_path: Path) -> None:
    responses = {"towns/seine": "Loire", "towns/bern": "Berne"}
    text = saved(taken(tmp_path, responses), tmp_path / "r.svg")
    picture = ET.fromstring(text)
    space = "{http://www.w3.org/2000/svg}"
    assert picture.tag == f"{space}svg"
    assert text.splitlines()[-1] == "</svg>"
    assert len(text.splitlines()) == 1 + len(list(picture.iter())), "a line for each element"
    assert text.endswith("\n")
    assert (picture.get("width"), picture.get("height")) == ("560", str(92 + 26 * 5))
    texts = [each.text for each in picture.iter(f"{space}text")]
    assert texts == [
        "Towns <b> & *rivers*",
        f"25 %, exam, {ENDED}",
        *("all", "25 %", "a & b", "0 %", "rivers", "50 %", "level 1", "0 %", "level 2", "0 %"),
    ]
    page, *bars = picture.iter(f"{space}rect")
    assert (page.get("width"), page.get("height")) == (picture.get("width"), picture.get("height"))
    whole, filled = bars[::2], bars[1::2]
    assert {bar.get("width") for bar in whole} == {"280"}
    assert [bar.get("width") for bar in filled] == ["70.0", "0.0", "140.0", "0.0", "0.0"]
    tops = [float(bar.get("y", "")) for bar in whole]
    assert tops == [float(bar.get("y", "")) for bar in filled]
    assert {after - before for before, after in itertools.pairwise(tops)} == {26}
    names = list(picture.iter(f"{space}text"))[2:]
    for top, name, percent in zip(tops, names[::2], names[1::2], strict=True):
        assert name.get("y") == percent.get("y") == str(int(top) + 12), "beside its bar"
    assert tops[0] > 62, "below the headings"
    assert tops[-1] + 14 < 92 + 26 * 5


def test_no_other_ending_is_taken(tmp_path: Path) -> None:
    result = taken(tmp_path, {})
    for name in ("r.pdf", "r"):
        told = f"a result is saved as .md, .json, .svg; {name} is none of them"
        with pytest.raises(ReportError, match=told):
            check_ending(tmp_path / name)
        with pytest.raises(ReportError, match=told):
            save_result(result, tmp_path / name)
        assert not (tmp_path / name).exists()
    for name in ("r.md", "r.MD", "r.json", "r.svg"):
        check_ending(tmp_path / name)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    result = taken(tmp_path, {})
    with pytest.raises(ReportError, match=r"could not be saved in .*gone.r\.md: No such file"):
        save_result(result, tmp_path / "gone" / "r.md")
