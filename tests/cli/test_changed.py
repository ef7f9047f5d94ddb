from pathlib import Path

from tests.cli.running import Shell
from tests.learner import learner_with_towns


def test_a_changed_question_is_listed_and_settled(shell: Shell) -> None:
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-02T12:00")
    deck = learner_with_towns(shell.folder).folder / "decks" / "towns.yaml"
    shell.run("study", "towns", "--plain", "--limit", "2", typed="seine\n/easy\n/quit\n")
    assert "No question has changed" in shell.run("changed").out
    rewrite(deck, "runs through Paris?", "runs through Rouen?")
    [row] = shell.run("changed", "--json").json
    assert row["card"] == "towns/seine"
    assert row["was"]["prompt"] == "Which river runs through Paris?"
    assert shell.run("decks", "--json").json[0]["due"] == 0
    assert shell.run("changed").out == (
        "towns/seine\n"
        "  was  Which river runs through Paris? [Seine]\n"
        "  is   Which river runs through Rouen? [Seine]\n"
        "Settle them with --keep, --soon or --over, or one by one in study.\n"
    )
    assert "Settled: 1." in shell.run("changed", "--soon").out
    assert shell.run("decks", "--json").json[0]["due"] == 1
    assert "No question has changed" in shell.run("changed").out


def test_starting_over_makes_it_new(shell: Shell) -> None:
    shell.monkeypatch.setenv("QUIZAPP_NOW", "2026-03-02T12:00")
    deck = learner_with_towns(shell.folder).folder / "decks" / "towns.yaml"
    shell.run("study", "towns", "--plain", "--limit", "2", typed="seine\n/easy\n/quit\n")
    assert shell.run("decks", "--json").json[0]["new"] == 6
    rewrite(deck, "answer: Seine", "answer: The Seine")
    rewrite(deck, "answer: The Seine", "answer: The river Seine")
    shell.run("changed", "towns", "--over")
    assert shell.run("decks", "--json").json[0]["new"] == 7


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
