"""Problems as text, JSON, GitHub annotations and SARIF."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from quizapp.cells import width
from quizapp.decks.checking.check import Report, check_paths
from quizapp.decks.checking.render import FORMATS, as_github, as_json, as_sarif, as_text
from quizapp.decks.problems import Problem
from quizapp.text import FORBIDDEN

DECK = """\
quizapp: 1
id: example
title: An example
questions:
  - id: town
    type: choice
    prompt: In which town did it happen?
    distractors: [There, Elsewhere]
    awnser: Here
"""


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    monkeypatch.chdir(tmp_path)
    Path("decks").mkdir()
    Path("decks", "example.yaml").write_text(DECK, encoding="utf-8")
    return check_paths([Path("decks")])


def test_text_shows_the_line_a_caret_and_the_way_out(report: Report) -> None:
    assert as_text(report) == (
        "decks/example.yaml:9:5 error E102 unknown key 'awnser' in a choice question\n"
        "    9 |     awnser: Here\n"
        "      |     ^^^^^^ help: did you mean 'answer'?\n"
        "1 deck, 0 questions: 1 error\n"
    )


def test_colour_only_decorates(report: Report) -> None:
    painted = as_text(report, lambda text, part: f"<{part}>{text}</{part}>")
    plain = painted
    for part in ("error", "place", "help"):
        assert f"<{part}>" in painted
        plain = plain.replace(f"<{part}>", "").replace(f"</{part}>", "")
    assert plain == as_text(report)


def test_json_has_the_shape_that_scripts_rely_on(report: Report) -> None:
    assert json.loads(as_json(report)) == {
        "decks": 1,
        "questions": 0,
        "problems": [
            {
                "file": "decks/example.yaml",
                "line": 9,
                "column": 5,
                "code": "E102",
                "severity": "error",
                "message": "unknown key 'awnser' in a choice question",
                "help": "did you mean 'answer'?",
            }
        ],
    }


def test_github_annotations_are_escaped() -> None:
    problem = Problem("a,b:c.yaml", 3, 4, "W001", "warning", "100% of\nit", "")
    line = as_github(Report(1, 1, (problem,)))
    assert line == (
        "::warning file=a%2Cb%3Ac.yaml,line=3,col=4,endColumn=5,title=W001::100%25 of%0Ait\n"
    )


def test_sarif_points_to_rules_that_it_describes(report: Report) -> None:
    (run,) = json.loads(as_sarif(report))["runs"]
    (result,) = run["results"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == "E102"
    assert result["level"] == "error"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "decks/example.yaml"
    assert place["region"] == {"startLine": 9, "startColumn": 5, "endColumn": 11}


def test_every_format_says_that_there_are_no_problems() -> None:
    nothing = Report(2, 30, ())
    assert as_text(nothing) == "2 decks, 30 questions: no problems\n"
    assert as_github(nothing) == ""
    assert json.loads(as_json(nothing))["problems"] == []
    assert json.loads(as_sarif(nothing))["runs"][0]["results"] == []
    assert set(FORMATS) == {"text", "json", "github", "sarif"}


def shown(tmp_path: Path, line: str, column: int, length: int = 1) -> list[str]:
    file = tmp_path / "deck.yaml"
    file.write_bytes(line.encode(errors="surrogateescape"))
    problem = Problem(str(file), 1, column, "E104", "error", "m", "h", length)
    return as_text(Report(1, 1, (problem,))).splitlines()[1:3]


def test_the_caret_stands_under_wide_and_combining_letters(tmp_path: Path) -> None:
    line = "日本: e\u0301x, key: v"
    source, caret = shown(tmp_path, line, line.index("key") + 1, 3)
    assert width(source[: source.index("key")]) == caret.index("^^^")


@pytest.mark.parametrize(
    "before",
    ["👨\u200d👩\u200d👧 ", "❤\ufe0f ", "🇩🇪: ", "👍🏽👍🏿 ", "1\ufe0f\u20e3 ", "한글 ", "क्षि "],
)
@pytest.mark.parametrize("often", [1, 60])
def test_the_caret_stands_under_what_follows_emoji_and_joined_letters(
    before: str, often: int, tmp_path: Path
) -> None:
    line = f"{before * often}key"
    source, caret = shown(tmp_path, line, line.index("key") + 1, 3)
    assert cell_len(source[: source.index("key")]) == caret.index("^^^")
    assert caret.count("^") == 3
    assert cell_len(source) <= 110


@pytest.mark.parametrize("column", [1, 150, 450, 501])
def test_long_lines_are_cut_round_the_place(column: int, tmp_path: Path) -> None:
    line = "".join(f"{number:03} " for number in range(125))
    source, caret = shown(tmp_path, line, column)
    assert width(source) <= 110
    at = caret.index("^")
    if column <= len(line.rstrip()):
        assert source[at] == line[column - 1]


def test_a_line_whose_start_has_room_is_shown_from_there(tmp_path: Path) -> None:
    source, caret = shown(tmp_path, f"    {'é' * 200}", 5, 200)
    assert source.startswith("    1 |     éé")
    assert caret.index("^") == source.index("é")
    assert caret.rindex("^") + 1 == len(source)


def test_what_acts_on_a_terminal_is_not_shown(tmp_path: Path) -> None:
    source, caret = shown(tmp_path, "a: \x1b[31m\u202eb\x9b\tc: d", 13)
    assert not FORBIDDEN.search(source)
    assert source[caret.index("^")] == "c"
    problem = Problem("a\x1b.yaml", 1, 1, "E104", "error", "m", "")
    assert "\x1b" not in as_text(Report(1, 1, (problem,)))


def test_messages_quote_no_control_characters(tmp_path: Path) -> None:
    file = tmp_path / "deck.yaml"
    file.write_text(DECK.replace("awnser", '"aw\\x1b[31mnser"'), encoding="utf-8")
    report = check_paths([file])
    assert report.errors
    assert not any(FORBIDDEN.search(each.message + each.help) for each in report.problems)
