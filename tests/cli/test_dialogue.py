"""Plain mode, read as a learner reads it: what stands on the screen, line by line."""

from pathlib import Path

import pytest

from quizapp.cli.slash import COMMANDS
from quizapp.reviews import Rating
from quizapp.sessions.begin import study
from quizapp.sessions.plan import Mode
from tests.cli.dialogue import lead, towns
from tests.learner import DAY, Learner, learner_with_towns

SEINE = ["Which river runs through Paris?", "  1  Loire", "  2  Seine", "  3  Rhine", "  4  Rhone"]


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return learner_with_towns(tmp_path)


def test_an_answer_is_marked_and_the_last_one_ends_it(learner: Learner) -> None:
    told = lead(learner, lambda workspace: study(workspace, limit=1), "loire\n")
    assert told.lines == [
        *("", "new card, 1 to come", *SEINE, "1-4> loire"),
        "✗ wrong; The Loire runs through Orleans; it is 'Seine'",
        "The Loire runs through Orleans.",
        "The Seine reaches the sea at Le Havre.",
        "[Again: comes back in 1 min]",
    ]
    assert told.ended


def test_study_goes_from_card_to_card(learner: Learner) -> None:
    typed = "loire\n/undo\n/hint\nseine\n1 3\n/undo\n/quit\n"
    told = lead(learner, lambda workspace: study(workspace, limit=3), typed)
    danube = [
        "Which capitals lie on the Danube?",
        *("  1  Rome", "  2  Budapest", "  3  Prague", "  4  Vienna"),
    ]
    several = "all that apply, such as 1 3 (1-4; 0 for none)> "
    assert told.lines == [
        *("", "new card, 3 to come", *SEINE, "1-4> loire"),
        "✗ wrong; The Loire runs through Orleans; it is 'Seine'",
        "The Loire runs through Orleans.",
        "The Seine reaches the sea at Le Havre.",
        "[Again: comes back in 1 min]",
        *("", "new card, 2 to come", *danube, f"{several}/undo"),
        "Taken back; here is the question again.",
        *("", "new card, 3 to come", *SEINE, "1-4> /hint"),
        "Hint: It ends in the Channel.",
        "1-4> seine",
        "✓ right",
        "The Seine reaches the sea at Le Havre.",
        "[Hard: comes back in 6 min]",
        *("", "new card, 2 to come", *danube, f"{several}1 3"),
        "✗ wrong; 0 of 2 found, 'Prague' is not one of them, 'Rome' is not one of",
        "them",
        "  ✗ Vienna (missing)",
        "  ✗ Budapest (missing)",
        "  ✗ Prague (not one of them)",
        "  ✗ Rome (not one of them)",
        "[Again: comes back in 1 min]",
        *("", "new card, 1 to come", "Oslo is the capital of Norway.", "  1  true", "  2  false"),
        "1-2> /undo",
        "Taken back; here is the question again.",
        *("", "new card, 2 to come", *danube, f"{several}/quit"),
    ]
    assert not told.ended


def test_a_question_that_was_taken_back_shows_the_hint_that_was_seen(learner: Learner) -> None:
    told = lead(learner, study, "/hint\nloire\n/undo\n/hint\n/quit\n")
    assert (
        told.lines[-9:]
        == [
            *("", "new card, 6 to come", *SEINE),
            "Hint: It ends in the Channel.",
            "1-4> /hint",
            "Hint: It ends in the Channel.",
            "1-4> /quit",
        ][-9:]
    )
    assert told.lines.count("Hint: It ends in the Channel.") == 3


def test_a_question_may_have_no_hint(learner: Learner) -> None:
    told = lead(learner, towns(Mode.PRACTICE, "oslo"), "/hint\ntrue\n")
    assert told.after("1-2> /hint")[:3] == ["This question has no hint.", "1-2> true", "✓ right"]


def test_a_card_that_comes_back_soon_is_waited_for_in_minutes(learner: Learner) -> None:
    learner.write(
        "towns.yaml",
        "quizapp: 1\nid: towns\ntitle: T\n"
        "questions: [{id: a, type: flashcard, front: f, back: b}]\n",
    )
    settings = learner.places.settings
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('learning_steps = ["1m", "10m"]\nlearn_ahead = "0s"\n', encoding="utf-8")
    first = lead(learner, study, "\ny\n")
    assert first.lines == [
        *("", "new card, 1 to come", "f", "enter shows the answer> ", "  b"),
        "Did you know it? (y)es, (p)artly, (n)o> y",
        "✓ right; you knew it",
        "[Good: comes back in 10 min]",
        "Nothing is due now. The next card comes back in 10 min.",
    ]
    assert not first.ended, "there is more to come"
    learner.later(9 * 60_000 + 40_000)
    assert lead(learner, study, "").lines == [
        "Nothing is due now. The next card comes back in 1 min."
    ]


def test_a_flashcard_is_judged_by_its_answer_or_by_a_rating(learner: Learner) -> None:
    for rating in Rating:
        typed = f"\n{int(rating)}\n"
        told = lead(learner, lambda workspace: study(workspace, tags=["one"], limit=1), typed)
        assert told.lines == []
    learner.write(
        "towns.yaml",
        "quizapp: 1\nid: towns\ntitle: T\nquestions:\n"
        + "".join(f"  - {{id: q{n}, type: flashcard, front: f{n}, back: b}}\n" for n in range(4)),
    )
    told = lead(learner, study, "\n1\n\nHard\n\n3\n\neasy\n/quit\n")
    judged = [line for line in told.lines if line.startswith("[")]
    assert [line.split(":")[0] for line in judged] == ["[Again", "[Hard", "[Good", "[Easy"]
    with learner.workspace() as workspace:
        assert [
            review.rating
            for number in range(4)
            for review in workspace.journal.history(f"towns/q{number}")
        ] == list(Rating)


def test_a_test_is_handed_in_by_an_empty_line_or_by_its_command(learner: Learner) -> None:
    for line in ("", "/end"):
        told = lead(learner, towns(Mode.TEST, "seine", "oslo"), f"/skip\n/skip\n{line}\n")
        asked = f"enter hands in, a number goes back, /quit leaves> {line}"
        assert told.after("Not answered: 1, 2.")[:3] == [asked, "", "Score: 0 of 2 (0 %)"]


def test_a_test_that_is_not_handed_in_can_be_left_or_gone_back_into(learner: Learner) -> None:
    typed = "/skip\n/skip\n3\nx\n2\n/quit\n"
    told = lead(learner, towns(Mode.TEST, "seine", "oslo"), typed)
    asked = "enter hands in, a number goes back, /quit leaves> "
    after = told.after("Not answered: 1, 2.")
    assert after[:5] == [
        f"{asked}3",
        "type a number from 1 to 2, or just enter",
        "Not answered: 1, 2.",
        f"{asked}x",
        "type a number from 1 to 2, or just enter",
    ]
    assert after[6:9] == [f"{asked}2", "", "2 of 2"]
    assert after[-1] == "Left before the first answer."
    left = lead(learner, towns(Mode.TEST, "oslo"), "/skip\n/quit\n")
    assert not left.ended
    assert left.after("Not answered: 1.")[-1] == "Left before the first answer."


def test_a_test_that_is_answered_whole_is_handed_in_at_once(learner: Learner) -> None:
    told = lead(learner, towns(Mode.TEST, "oslo"), "true\n")
    assert told.after("1-2> true")[:2] == ["", "Score: 1 of 1 (100 %)"]


def test_how_sure_is_asked_for_until_it_is_said(learner: Learner) -> None:
    told = lead(learner, towns(Mode.TEST, "oslo", confidence=True), "true\n\nvery\nFAIR\n")
    asked, misread = (
        "How sure? (s)ure, (f)airly, (g)uess> ",
        "type s, f or g; /quit leaves, without this answer",
    )
    assert told.after("1-2> true")[:5] == [
        *(asked, misread),
        *(f"{asked}very", misread),
        f"{asked}FAIR",
    ]
    assert "With certainty counted: 2" in told.lines


def test_time_that_is_over_is_said_and_ends_the_exam(learner: Learner) -> None:
    told = lead(learner, towns(Mode.EXAM, "oslo", "bern", seconds=3), "x\nfalse\n")
    answered = [line for line in told.lines if line.endswith("> false")]
    assert told.after(answered[0])[:3] == ["The time is over.", "", "Score: 0 of 3 (0 %)"]
    late = lead(learner, towns(Mode.EXAM, "oslo", seconds=2, confidence=True), "true\ns\n")
    assert late.after("How sure? (s)ure, (f)airly, (g)uess> s")[:3] == [
        "The time is over.",
        "",
        "Score: 1 of 1 (100 %)",
    ], "what was entered by then counts"


def test_the_second_line_of_an_answer_that_comes_late_is_not_taken(learner: Learner) -> None:
    told = lead(learner, towns(Mode.EXAM, "rhine", seconds=2), "Basel\nCologne\n")
    assert told.after("blank 2 of 2> Cologne")[:3] == [
        "The time is over.",
        "",
        "Score: 0.5 of 1 (50 %)",
    ]


def test_a_line_with_two_slashes_is_an_answer_with_one(learner: Learner) -> None:
    told = lead(learner, towns(Mode.TEST, "bern"), "//Basel\n")
    assert "    You: /Basel" in told.lines


def test_each_command_is_in_the_list(learner: Learner) -> None:
    told = lead(learner, study, "/HELP\n/quit\n")
    listed = told.after("1-4> /HELP")[: len(COMMANDS)]
    assert listed == [f"  /{name:<9} {each.help}" for name, each in COMMANDS.items()]
    strange = lead(learner, study, "/nonsense here\n/quit\n")
    assert strange.after("1-4> /nonsense here")[: 1 + len(listed)] == [
        "There is no command /nonsense.",
        *listed,
    ]


def test_the_commands_say_what_they_do() -> None:
    assert {name: each.help for name, each in COMMANDS.items()} == {
        "hint": "show the hint (it costs)",
        "undo": "take back what you did last",
        "again": "rate the last answer Again",
        "hard": "rate the last answer Hard",
        "good": "rate the last answer Good",
        "easy": "rate the last answer Easy",
        "mine": "count the last typed answer as right from now on",
        "skip": "leave this question for later",
        "over": "start over with a question that has changed",
        "suspend": "do not ask this card again",
        "flag": "say what is wrong with the question: /flag typo in the prompt",
        "source": "show what the last answer rests on",
        "end": "end the quiz here",
        "quit": "leave; what was answered is kept",
        "help": "show this list",
    }


def test_a_changed_question_can_be_started_over(learner: Learner) -> None:
    lead(learner, lambda workspace: study(workspace, limit=1), "seine\n")
    deck = learner.folder / "decks" / "towns.yaml"
    text = deck.read_text(encoding="utf-8")
    learner.write("towns.yaml", text.replace("runs through Paris?", "passes Paris?"))
    learner.later(DAY)
    told = lead(learner, study, "/over\n/quit\n")
    assert told.lines[:6] == [
        "",
        "card, 6 to come",
        "This question has changed since you last answered it.",
        "  It was: Which river runs through Paris?",
        "  Answer it to keep its history, or /over to start over.",
        "Which river passes Paris?",
    ]
    assert "1-4> /over" in told.lines
    after = told.after("1-4> /over")
    assert after[0] == "Started over."
    with learner.workspace() as workspace:
        assert workspace.journal.state("towns/seine") is None


def test_what_does_nothing_leaves_the_question_and_is_said(learner: Learner) -> None:
    told = lead(learner, towns(Mode.PRACTICE, "seine", "bern"), "loire\n/mine\nbern\n")
    after = told.after("answer> /mine")
    assert after[:2] == ["That does nothing here.", "answer> bern"], "the mark is not said again"


LONG = " ".join(["word"] * 20)
"""Longer than a line."""


def wrapped(lines: list[str], first: str) -> str:
    """Return the line after the one that begins so: the rest of a text that was too long for it."""
    place = next(place for place, line in enumerate(lines) if line.startswith(first))
    return lines[place + 1]


def test_the_rest_of_a_long_line_stands_under_its_beginning(learner: Learner) -> None:
    def deck(prompt: str, answer: str) -> str:
        return (
            "quizapp: 1\nid: towns\ntitle: T\nsources: {notes: long.md}\nquestions:\n"
            f"  - {{id: a, type: multiple, prompt: {prompt}, answers: [{answer} {LONG}, bb], "
            f"distractors: [{{text: cc, feedback: {LONG}}}], source: 'notes#1'}}\n"
            f"  - {{id: b, type: flashcard, front: f {LONG}, back: b {LONG}}}\n"
        )

    learner.write("long.md", LONG)
    learner.write("towns.yaml", deck(f"Old {LONG}", "aa"))
    lead(learner, lambda workspace: study(workspace, limit=1), "cc\n")
    learner.write("towns.yaml", deck(f"New {LONG}", "zz"))
    learner.later(DAY)
    told = lead(learner, study, "cc\n/source\n\nn\n/quit\n").lines
    assert wrapped(told, "  It was: Old").startswith("    word")
    assert wrapped(told, "  No longer right: aa").startswith("    word")
    options = [line for line in told if line.startswith("  ") and "  zz word" in line]
    assert wrapped(told, options[0]).startswith("     word")
    assert wrapped(told, "  ✗ zz word").startswith("    word")
    assert wrapped(told, "  [1] word").startswith("    word")
    assert wrapped(told, "Right: b word").startswith("  word")
