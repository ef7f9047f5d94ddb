"""Which known word was meant: the most alike, where one is alike enough."""

import pytest

from quizapp.nearest import MOST_KNOWN, MOST_LETTERS, all_near, nearest

KNOWN = ("answer", "answers", "pass_percent", "tags", "time limit")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("anwser", "answer"),
        ("answerz", "answer"),
        ("Pass-Percent", "pass_percent"),
        ("TIME_LIMIT", "time limit"),
        ("tgs", "tags"),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_the_word_that_was_meant(word: str, meant: str) -> None:
    assert nearest(word, KNOWN) == meant


def test_several_are_offered_the_most_alike_first() -> None:
    assert all_near("answerss", KNOWN, 3) == ["answers", "answer"]
    assert all_near("answerss", KNOWN, 1) == ["answers"]


@pytest.mark.parametrize(
    ("word", "known", "offered"),
    [("abcxy", "abcvw", True), ("abxyz", "abvwz", True), ("abxyzz", "abvwww", False)],
)
def test_words_are_offered_from_three_letters_in_five_on(
    word: str,
    known: str,
    offered: bool,  # noqa: FBT001 - a case
) -> None:
    assert nearest(word, [known]) == (known if offered else "")


def test_only_so_many_words_and_letters_are_compared() -> None:
    others = [f"{number:05}" for number in range(MOST_KNOWN - 1)]
    assert nearest("question", [*others, "questions"]) == "questions"
    assert nearest("question", [*others, "-", "questions"]) == ""
    word = "x" * MOST_LETTERS
    assert nearest(word + "y" * 500, [word]) == word
    assert nearest("y" * (MOST_LETTERS - 1) + "x", ["y" * 20 + "x" * 12]) == ""
