"""`check_paths`: which files, how often, how they are counted; and what it remembers."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.decks.checking import check
from quizapp.decks.checking.check import PathError, check_paths
from quizapp.decks.read import NoDeckFileError, read_deck
from quizapp.errors import UserError

GOOD = (
    "quizapp: 1\nid: {}\ntitle: T\nquestions:\n  - {{id: q, type: short, prompt: W?, answer: A}}\n"
)


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_folders_are_searched_and_no_file_is_counted_twice(tmp_path: Path) -> None:
    one = write(tmp_path / "a.yaml", GOOD.format("a"))
    write(tmp_path / "in" / "b.yml", GOOD.format("b"))
    write(tmp_path / "c.draft.yaml", "nonsense")
    write(tmp_path / ".hidden.yaml", "nonsense")
    write(tmp_path / "notes.txt", "nonsense")
    report = check_paths([tmp_path, one, tmp_path / "in"])
    assert (report.decks, report.questions, report.problems) == (2, 2, ())


def test_a_draft_that_is_named_is_checked(tmp_path: Path) -> None:
    draft = write(tmp_path / "c.draft.yaml", "nonsense")
    assert [problem.code for problem in check_paths([draft]).problems] == ["E100"]


def test_the_second_deck_with_an_id_is_told_of_the_first(tmp_path: Path) -> None:
    first = write(tmp_path / "a.yaml", GOOD.format("same"))
    second = write(tmp_path / "b.yaml", GOOD.format("same"))
    (problem,) = check_paths([tmp_path]).problems
    assert (problem.file, problem.line, problem.column, problem.code) == (str(second), 1, 1, "E501")
    assert str(first) in problem.message


def test_paths_that_are_no_files_are_wrong_calls(tmp_path: Path) -> None:
    with pytest.raises(PathError, match="there is no file or folder"):
        check_paths([tmp_path / "gone.yaml"])
    with pytest.raises(NoDeckFileError):
        check_paths([Path("/dev/null")])
    with pytest.raises(UserError):
        check_paths([Path("a\0b")])
    with pytest.raises(NoDeckFileError):
        read_deck(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_deck(tmp_path / "gone.yaml")


def test_a_file_in_a_folder_that_may_not_be_opened_is_a_problem_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a.yaml", GOOD.format("a"))
    closed = write(tmp_path / "b.yaml", GOOD.format("b"))
    opened = Path.open

    def refuse(self: Path, mode: str = "r") -> object:
        if self == closed:
            raise PermissionError(13, "Permission denied")
        return opened(self, mode)

    monkeypatch.setattr(Path, "open", refuse)
    report = check_paths([tmp_path])
    assert [(problem.file, problem.code) for problem in report.problems] == [(str(closed), "E502")]
    with pytest.raises(PathError, match="may not be opened"):
        check_paths([closed])


def test_under_strict_warnings_are_errors_and_infos_are_not(tmp_path: Path) -> None:
    deck = GOOD.format("a").replace("id: q, ", "").replace("title: T", "title: T\ntags: [x]")
    report = check_paths([write(tmp_path / "a.yaml", deck)])
    assert {problem.severity for problem in report.problems} == {"warning", "info"}
    assert (report.errors, report.warnings) == (0, 1)
    assert (report.strict().errors, report.strict().warnings) == (1, 0)


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    deck = (
        "quizapp: 1\nid: D\ntags: x\nquestions:\n"
        "  - {id: q, type: short, prompt: Who was recently seen?, answer: A, points: 1e3}\n"
        "  - {id: q, type: choice, prompt: All of it?, answer: All of the above, distractors: [B, b]}\n"
        "  - {id: r, type: short, prompt: It: is, answer: B}\n"
        "  - {id: s, type: short, prompt: Who was recently seen?, answer: A, source: x#1}\n"
    )
    report = check_paths([write(tmp_path / "a.yaml", deck)])
    found = [(problem.line, problem.code) for problem in report.problems]
    assert found == [
        (1, "E101"),
        (2, "E202"),
        (3, "E105"),
        (5, "E108"),
        (6, "E203"),
        (6, "W402"),
        (6, "E303"),
        (7, "E033"),
        (8, "W412"),
        (8, "E216"),
    ]
    assert report.questions == 2


def counting(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    looked: list[Path] = []
    really = check._checked

    def counted(path: Path) -> object:
        looked.append(path)
        return really(path)

    monkeypatch.setattr(check, "_checked", counted)
    return looked


def test_what_did_not_change_is_not_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = counting(monkeypatch)
    cache, folder = tmp_path / "cache", tmp_path / "home" / "decks"
    deck = GOOD.format("a").replace("title: T", "title: T\nsources: {s: ../s.md}")
    file = write(folder / "a.yaml", deck.replace("answer: A}", "answer: Anna, source: s#1}"))
    source = write(folder.parent / "s.md", "Anna came.\n")

    first = check_paths([folder], cache)
    assert first.problems == ()
    assert check_paths([folder], cache) == first
    assert len(looked) == 1

    source.write_text("Berta came.\n", encoding="utf-8")
    changed = check_paths([folder], cache)
    assert [problem.code for problem in changed.problems] == ["W212"]
    assert check_paths([folder], cache) == changed
    assert len(looked) == 2

    source.unlink()
    assert [problem.code for problem in check_paths([folder], cache).problems] == ["E211"]
    file.write_text(GOOD.format("A"), encoding="utf-8")
    broken = check_paths([folder], cache)
    assert [problem.code for problem in broken.problems] == ["E202"]
    assert check_paths([folder], cache) == broken
    assert len(looked) == 4


def test_problems_name_the_file_as_it_is_named_this_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "decks" / "a.yaml", GOOD.format("A"))
    monkeypatch.chdir(tmp_path)
    (full,) = check_paths([tmp_path / "decks"], tmp_path / "cache").problems
    (short,) = check_paths([Path("decks")], tmp_path / "cache").problems
    assert short.file == str(Path("decks", "a.yaml"))
    assert replace(full, file=short.file) == short


def test_a_cache_that_is_gone_or_garbled_is_no_matter(tmp_path: Path) -> None:
    write(tmp_path / "decks" / "a.yaml", GOOD.format("A"))
    first = check_paths([tmp_path / "decks"], tmp_path / "cache")
    for kept in (tmp_path / "cache").iterdir():
        kept.write_bytes(kept.read_bytes()[:-7] + b"garbled")
    assert check_paths([tmp_path / "decks"], tmp_path / "cache") == first
    shutil.rmtree(tmp_path / "cache")
    assert check_paths([tmp_path / "decks"], tmp_path / "cache") == first
    assert check_paths([tmp_path / "decks"], tmp_path / "decks" / "a.yaml") == first


def test_the_decks_that_ship_are_without_errors_and_warnings(checkout: Path) -> None:
    report = check_paths([checkout / "decks"])
    assert report.decks >= 4
    assert [problem for problem in report.problems if problem.severity != "info"] == []
