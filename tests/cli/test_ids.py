from tests.cli.running import Shell

DRAFT = """\
quizapp: 1
title: Rivers
questions:
  - {type: short, prompt: Which river flows through Paris?, answer: Seine}
  - {type: short, prompt: Which river flows through Rome?, answer: Tiber}
"""


def test_missing_ids_are_listed_and_nothing_is_written(shell: Shell) -> None:
    path = shell.write("decks/rivers.yaml", DRAFT)
    done = shell.run("ids")
    assert done.code == 0
    first, second, third, last = done.out.splitlines()
    assert first == f"{path}: rivers"
    assert second.startswith(f"{path}: rivers/")
    assert second.endswith(" -> rivers/river-flows-through-paris")
    assert third.endswith(" -> rivers/river-flows-through-rome")
    assert last == "3 missing; quizapp ids --write puts them in"
    assert path.read_text() == DRAFT


def test_ids_are_written_once(shell: Shell) -> None:
    path = shell.write("elsewhere/rivers.yaml", DRAFT)
    assert shell.run("ids", "--write", path).out.endswith("3 ids written\n")
    assert "id: river-flows-through-paris, type: short" in path.read_text()
    assert shell.run("ids", "--write", path.parent).out == "no id is missing\n"
    assert shell.run("ids", path).out == "no id is missing\n"


def test_progress_goes_on_under_the_new_keys(shell: Shell) -> None:
    shell.write("decks/rivers.yaml", DRAFT)
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-02T12:00")
    shell.run("quiz", "rivers", "--plain", "--limit", 1, "--seed", 1, typed="Seine\n")
    before = shell.run("decks", "--json").json
    assert before[0]["new"] == 1
    assert shell.run("ids", "--write").code == 0
    assert shell.run("decks", "--json").json == before
    assert shell.run("check").out.endswith("no problems\n") or "W202" not in shell.run("check").out


def test_a_broken_deck_is_named_and_the_others_are_written(shell: Shell) -> None:
    good = shell.write("decks/rivers.yaml", DRAFT)
    bad = shell.write("decks/bad.yaml", "quizapp: 1\ntitle: T\nquestions: []\n")
    done = shell.run("ids", "--write")
    assert done.code == 1
    assert f"{bad}:3:1" in done.err
    assert "id: river-flows-through-paris" in good.read_text()


def test_a_path_that_is_not_there_is_wrong_use(shell: Shell) -> None:
    done = shell.run("ids", shell.folder / "nowhere.yaml")
    assert done.code == 2
    assert "does not exist" in done.err
