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
