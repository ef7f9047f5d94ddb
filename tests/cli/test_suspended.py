from tests.cli.running import Shell
from tests.learner import learner_with_towns


def test_a_suspended_card_can_be_brought_back(shell: Shell) -> None:
    learner_with_towns(shell.folder)
    assert "No card is suspended." in shell.run("suspended").out
    shell.run("study", "--plain", typed="/suspend\n/suspend\n/quit\n")
    first, second = shell.run("suspended", "--json").json
    assert shell.run("decks", "--json").json[0]["suspended"] == 2
    assert f"{first['card']}  {first['prompt']}\n" in shell.run("suspended").out
    assert "is not suspended" in shell.run("suspended", "--again", "towns/none").err
    assert "1 card will be asked again." in shell.run("suspended", "--again", first["card"]).out
    assert [row["card"] for row in shell.run("suspended", "--json").json] == [second["card"]]
    shell.run("suspended", "towns", "--again-all")
    assert shell.run("suspended", "--json").json == []
    assert shell.run("decks", "--json").json[0]["new"] == 7


def test_what_is_listed_tells_how_to_bring_it_back(shell: Shell) -> None:
    learner = learner_with_towns(shell.folder)
    shell.run("study", "--plain", typed="/suspend\n/quit\n")
    assert shell.run("suspended").out == (
        "towns/seine  Which river runs through Paris?\n"
        "Bring one back with --again CARD, all with --again-all.\n"
    )
    assert shell.run("suspended", "--json").json == [
        {"card": "towns/seine", "prompt": "Which river runs through Paris?"}
    ]
    learner.write(
        "other.yaml",
        "quizapp: 1\nid: other\ntitle: O\nquestions: [{id: a, type: flashcard, front: f, back: b}]\n",
    )
    assert shell.run("suspended", "other").out == "No card is suspended.\n"
    done = shell.run("suspended", "--again", "towns/oslo")
    assert done.code == 2
    assert "towns/oslo is not suspended; see quizapp suspended" in done.err
    assert shell.run("suspended", "--again", "towns/seine").out == "1 card will be asked again.\n"
    assert shell.run("suspended", "--again-all").out == "No card is suspended.\n"
