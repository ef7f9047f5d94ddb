"""What only a terminal shows: real keys, exit codes, sudden death, raw escapes, a new size."""

import os
import re
import signal
import sys
from pathlib import Path

import pexpect
import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

DECK = """\
quizapp: 1
id: small
title: A small deck
questions:
  - {id: one, type: choice, prompt: Pick the first., answer: this, distractors: [that]}
  - {id: two, type: short, prompt: Type the second., answer: word}
  - {id: three, type: truefalse, prompt: It is the third., answer: true}
"""
WAIT = 60  # seconds that a busy machine may take
_SIZE = {"COLUMNS", "LINES"}


class Terminal:
    """quizapp in a pseudo-terminal."""

    def __init__(self, folder: Path, *arguments: str, term: str = "xterm-256color") -> None:
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "quizapp", "--home", str(folder / "home"), "--decks", str(folder), *arguments],
            # Where these are set, as by workers of pytest, they stand for the size for good.
            env={name: said for name, said in os.environ.items() if name not in _SIZE}
            | {
                "TERM": term,
                "COLORTERM": "",
                "TEXTUAL_ANIMATIONS": "none",
            },
            dimensions=(24, 80),
            timeout=WAIT,
            encoding="utf-8",
            codec_errors="replace",
        )
        self.seen = ""

    def sees(self, words: str) -> None:
        """Wait until `words` are drawn; what is drawn may be coloured letter by letter."""
        between = r"(?:\x1b\[[0-9;]*m)*"
        pattern = between.join(re.escape(sign) for sign in words)
        self.child.expect(pattern)
        self.seen += str(self.child.before) + str(self.child.after)

    def leaves(self) -> int | None:
        self.child.expect(pexpect.EOF)
        self.seen += str(self.child.before)
        self.child.close()
        code: int | None = self.child.exitstatus
        return code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "small.yaml").write_text(DECK, encoding="utf-8")
    return tmp_path


def test_home_study_and_leave(folder: Path) -> None:
    terminal = Terminal(folder)
    terminal.sees("A small deck")
    terminal.child.send("\r")
    terminal.sees("Pick the first.")
    terminal.child.send("1")
    terminal.sees("Good")
    terminal.child.send("\x11")
    assert terminal.leaves() == 0
    # The screen is given back as it was: out of the alternate buffer, the cursor shown.
    assert "\x1b[?1049l" in terminal.seen
    assert "\x1b[?25h" in terminal.seen


def test_a_failed_exam_leaves_with_1(folder: Path) -> None:
    terminal = Terminal(folder, "quiz", "small", "--exam", "--pass", "100", "--seed", "1")
    terminal.sees("exam")
    terminal.child.send("\x0f")
    terminal.sees("Hand in now?")
    terminal.child.send("y")
    terminal.sees("Not passed")
    terminal.child.send("\x11")
    assert terminal.leaves() == 1


def test_killed_in_the_middle_and_resumed(folder: Path) -> None:
    terminal = Terminal(folder, "quiz", "small", "--seed", "1")
    terminal.sees("1 of 3")
    for _ in range(2):
        # Whatever its type, a question is answered by 1 and enter.
        terminal.child.send("1\r")
        terminal.child.send("\r")
    terminal.sees("3 of 3")
    terminal.child.kill(signal.SIGKILL)
    terminal.child.expect(pexpect.EOF)
    again = Terminal(folder)
    again.sees("unfinished quiz")
    again.child.send("r")
    again.sees("3 of 3")
    again.child.send("\x11")
    assert again.leaves() == 0


def test_fast_keys_lose_nothing(folder: Path) -> None:
    terminal = Terminal(folder, "quiz", "small", "--seed", "1")
    terminal.sees("1 of 3")
    terminal.child.send("1\r\r" * 3)
    terminal.sees("To look at again")
    terminal.child.send("\x11")
    assert terminal.leaves() == 0


def test_fast_typing_is_taken_letter_by_letter(tmp_path: Path) -> None:
    answer = "Łódź, 27 cafés?"
    asked = "".join(
        f'  - {{id: q{n}, type: short, prompt: "Number {n}?", answer: "{answer}"}}\n'
        for n in range(3)
    )
    deck = f"quizapp: 1\nid: typing\ntitle: Typing\nquestions:\n{asked}"
    (tmp_path / "typing.yaml").write_text(deck, encoding="utf-8")
    terminal = Terminal(tmp_path, "quiz", "typing")
    terminal.sees("1 of 3")
    # All of it at once, as a quick typist on a slow line: answer, enter, and enter to go on.
    terminal.child.send(f"{answer}\r\r" * 3)
    terminal.sees("3 of 3 points")
    terminal.child.send("\x11")
    assert terminal.leaves() == 0


def test_pasted_escapes_do_not_reach_the_terminal(folder: Path) -> None:
    terminal = Terminal(folder, "study")
    terminal.sees("Pick the first.")
    terminal.child.send("n")
    terminal.sees("Type the second.")
    terminal.child.send("\x1b[200~clip\x1b]52;c;aGFjaw==\x07board\x1b[201~")
    terminal.sees("board")
    terminal.child.send("\r")
    terminal.sees("Wrong")
    terminal.child.send("\x11")
    assert terminal.leaves() == 0
    assert "\x1b]52" not in terminal.seen


def test_a_new_size_is_drawn(folder: Path) -> None:
    terminal = Terminal(folder)
    terminal.sees("A small deck")
    terminal.child.setwinsize(6, 30)
    terminal.sees("make the terminal")
    terminal.child.setwinsize(24, 80)
    terminal.sees("A small deck")
    terminal.child.send("\x11")
    assert terminal.leaves() == 0


def test_without_a_terminal_it_says_what_to_do(folder: Path) -> None:
    child = Terminal(folder, term="dumb")
    assert child.leaves() == 2
    assert "--plain" in child.seen
