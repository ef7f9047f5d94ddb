from tests.cli.running import Shell

HEAD = "quizapp: 1\nid: towns\ntitle: Towns\nquestions:\n"
OLD = (
    HEAD
    + """\
  - {id: same, type: short, prompt: Capital of Peru?, answer: Lima}
  - {id: cosmetic, type: short, prompt: Capital of Chile?, answer: Santiago}
  - {id: changed, type: short, prompt: Capital of Australia?, answer: Sydney}
  - {id: renamed, type: short, prompt: Capital of Kenya?, answer: Nairobi}
  - {id: gone, type: flashcard, front: a, back: b, both_ways: true}
  - {id: blanks, type: cloze, text: "{{x: Oslo}} and {{y: Rome}}"}
"""
)
NEW = (
    HEAD
    + """\
  - {id: same, type: short, prompt: Capital of Peru?, answer: Lima}
  - {id: cosmetic, type: short, prompt: Capital of Chile?, answer: Santiago, hint: A saint.}
  - {id: changed, type: short, prompt: Capital of Australia?, answer: Canberra}
  - {id: kenya, type: short, prompt: Capital of Kenya?, answer: Nairobi, aliases: [renamed]}
  - {id: fresh, type: short, prompt: Capital of Cuba?, answer: Havana}
  - {id: blanks, type: cloze, text: "{{x: Oslo}} and {{z: Paris}}"}
"""
)


def test_each_question_is_told_by_what_became_of_it(shell: Shell) -> None:
    old, new = shell.write("old.yaml", OLD), shell.write("new.yaml", NEW)
    done = shell.run("diff", old, new, "--json")
    assert done.code == 0
    questions = {each["id"]: each for each in done.json["questions"]}
    assert {id_: each["change"] for id_, each in questions.items()} == {
        "cosmetic": "cosmetic",
        "changed": "answer changed",
        "kenya": "renamed",
        "fresh": "new",
        "blanks": "answer changed",
        "gone": "gone",
    }
    assert questions["cosmetic"]["fields"] == ["hint"]
    assert questions["kenya"]["was"] == "renamed"
    assert questions["kenya"]["cards"]["kept"] == ["towns/kenya"]
    assert questions["fresh"]["was"] is None
    assert questions["gone"]["cards"]["lost"] == ["towns/gone", "towns/gone#back"]
    assert questions["blanks"]["cards"] == {
        "kept": ["towns/blanks#x"],
        "lost": ["towns/blanks#y"],
        "added": ["towns/blanks#z"],
    }
    assert done.json["cards_kept"] == 8 - 3


def test_people_read_it_kind_by_kind(shell: Shell) -> None:
    old, new = shell.write("old.yaml", OLD), shell.write("new.yaml", NEW)
    lines = shell.run("diff", old, new).out.splitlines()
    assert "  kenya (was renamed): Capital of Kenya?" in lines
    assert "  cosmetic [hint]: Capital of Chile?" in lines
    assert lines[-1] == (
        "2 answer changed, 1 gone, 1 new, 1 cosmetic, 1 renamed; the progress of 5 cards is kept."
    )


def test_a_deck_is_the_same_as_itself(shell: Shell) -> None:
    old = shell.write("decks/old.yaml", OLD)
    done = shell.run("diff", "towns", old)
    assert done.code == 0
    assert done.out == "No question changes; the progress of 8 cards is kept.\n"


def test_another_deck_id_loses_everything_and_says_so(shell: Shell) -> None:
    old = shell.write("old.yaml", OLD)
    new = shell.write("new.yaml", OLD.replace("id: towns", "id: cities"))
    done = shell.run("diff", old, new)
    assert "from 'towns' to 'cities'" in done.out
    assert done.out.endswith("6 gone, 6 new; the progress of 0 cards is kept.\n")


def test_an_alias_that_is_still_a_question_renames_nothing(shell: Shell) -> None:
    old = shell.write("old.yaml", OLD)
    new = shell.write("new.yaml", NEW.replace("aliases: [renamed]", "hint: H"))
    questions = shell.run("diff", old, new, "--json").json["questions"]
    assert {each["id"]: each["change"] for each in questions}["kenya"] == "new"
    assert {each["id"]: each["change"] for each in questions}["renamed"] == "gone"


def test_a_broken_deck_and_a_missing_one_are_told_apart(shell: Shell) -> None:
    old = shell.write("old.yaml", OLD)
    bad = shell.write("bad.yaml", "quizapp: 1\n")
    assert shell.run("diff", old, bad).code == 1
    assert shell.run("diff", old, "nowhere").code == 2
